package nl.geboortepad.ops.envelope;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import nl.geboortepad.kernel.request.Problem;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;

/** A header that makes a request conditional or names it is taken where the controller reads it, and refused elsewhere. */
final class Conditions {
    /** To pass these over would do what the sender forbade. */
    private static final Set<String> ALWAYS = Set.of(HttpHeaders.IF_MATCH, HttpHeaders.IF_UNMODIFIED_SINCE);

    /** Of these a mere question may be answered in full. */
    private static final Set<String> WHERE_SOMETHING_CHANGES = Set.of(
            HttpHeaders.IF_NONE_MATCH,
            HttpHeaders.IF_MODIFIED_SINCE,
            HttpHeaders.IF_RANGE,
            HttpHeaders.RANGE,
            HttpHeaders.CONTENT_RANGE,
            "Idempotency-Key");

    private static final Set<String> QUESTIONS = Set.of("GET", "HEAD", "OPTIONS");

    private Conditions() {}

    static Stream<Problem> faults(HttpServletRequest request, HandlerMethod door) {
        var others =
                QUESTIONS.contains(request.getMethod()) ? Stream.<String>empty() : WHERE_SOMETHING_CHANGES.stream();
        return Stream.concat(ALWAYS.stream(), others)
                .filter(header -> request.getHeader(header) != null && !reads(door, header))
                .sorted()
                .map(HeaderFault::unknown);
    }

    private static boolean reads(HandlerMethod door, String header) {
        return Arrays.stream(door.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestHeader.class))
                .map(Conditions::name)
                .anyMatch(header::equalsIgnoreCase);
    }

    private static String name(MethodParameter parameter) {
        var told = parameter.getParameterAnnotation(RequestHeader.class);
        return told.name().isEmpty() ? told.value() : told.name();
    }
}
