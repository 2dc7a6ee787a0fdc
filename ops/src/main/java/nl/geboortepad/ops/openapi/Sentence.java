package nl.geboortepad.ops.openapi;

/** Dutch with English beside it. */
final class Sentence {
    private Sentence() {}

    static String both(String dutch, String english) {
        return dutch + " / " + english;
    }
}
