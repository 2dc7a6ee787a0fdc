package nl.geboortepad.ops.openapi;

/** What can be sent about a pregnancy, as its description shows it. */
public final class RequestExamples {
    private RequestExamples() {}

    public static String of(String type) {
        return PregnancyRequests.example(type).toString();
    }
}
