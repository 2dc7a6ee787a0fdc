package nl.geboortepad.ops.envelope;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.Text;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** A header that makes a request conditional or names it is taken where the controller reads it, and refused elsewhere. */
final class Conditions implements HandlerInterceptor {
    private static final String OURS = "nl.geboortepad.";

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

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod door
                && door.getBeanType().getName().startsWith(OURS)) {
            var others =
                    QUESTIONS.contains(request.getMethod()) ? Stream.<String>empty() : WHERE_SOMETHING_CHANGES.stream();
            WrongFields.throwAny(Stream.concat(ALWAYS.stream(), others)
                    .filter(header -> request.getHeader(header) != null && !reads(door, header))
                    .sorted()
                    .map(Conditions::notUnderstood)
                    .toList());
        }
        return true;
    }

    private static Problem notUnderstood(String header) {
        return WrongFields.as(
                WrongFields.Code.UNKNOWN,
                Problem.of(
                                Problem.Code.INVALID,
                                new Text(
                                        "De kop " + header + " begrijpen wij op dit adres niet.",
                                        "The header " + header + " is not understood at this address."))
                        .with("header", header));
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
