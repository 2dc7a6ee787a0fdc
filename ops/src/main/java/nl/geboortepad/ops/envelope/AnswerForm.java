package nl.geboortepad.ops.envelope;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.ops.http.PlainProblem;
import nl.geboortepad.query.answer.Csv;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers are in UTF-8. Of what an {@code Accept} asks, only that is left which can be answered so; when nothing is left,
 * the request is answered 406 and not carried out.
 */
final class AnswerForm extends OncePerRequestFilter {
    private static final String UTF_8 = "utf-8";
    private static final String IN_NO_FORM = AnswerForm.class.getName();

    /** What can be answered is all that the rest need know of; where nothing can, that waits until the door is found. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var possible = asked(request).map(AnswerForm::possible);
        if (possible.isEmpty()) {
            chain.doFilter(request, response);
        } else if (possible.get().isEmpty()) {
            request.setAttribute(IN_NO_FORM, true);
            chain.doFilter(new Accepting(request, MediaType.ALL_VALUE), response);
        } else {
            chain.doFilter(new Accepting(request, MediaType.toString(possible.get())), response);
        }
    }

    static Stream<Problem> faults(HttpServletRequest request) {
        var charset = acceptsUtf8(request)
                ? Stream.<Problem>empty()
                : Stream.of(HeaderFault.at(
                        HttpHeaders.ACCEPT_CHARSET,
                        Problem.Code.NOT_ACCEPTABLE,
                        new Text("Wij antwoorden alleen in UTF-8.", "We answer in UTF-8 only.")));
        var form = request.getAttribute(IN_NO_FORM) == null ? Stream.<Problem>empty() : Stream.of(PlainProblem.of(406));
        return Stream.concat(charset, form);
    }

    private static List<MediaType> possible(List<MediaType> asked) {
        return asked.stream().filter(AnswerForm::understood).toList();
    }

    /** Empty when nothing was asked, or nothing that is a media type: that is for the controller to refuse. */
    private static Optional<List<MediaType>> asked(HttpServletRequest request) {
        try {
            return Optional.of(MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT))))
                    .filter(types -> !types.isEmpty());
        } catch (InvalidMediaTypeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean understood(MediaType range) {
        return range.getQualityValue() > 0
                && range.getParameters().entrySet().stream().allMatch(one -> switch (one.getKey()) {
                    case "q" -> true;
                    case "charset" -> unquoted(one.getValue()).equalsIgnoreCase(UTF_8);
                    default -> Csv.understands(range, one.getKey(), unquoted(one.getValue()));
                });
    }

    private static boolean acceptsUtf8(HttpServletRequest request) {
        var asked = Collections.list(request.getHeaders(HttpHeaders.ACCEPT_CHARSET)).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        return asked.isEmpty()
                || asked.stream()
                        .filter(one -> !one.matches("(?i).*;\\s*q\\s*=\\s*0(\\.0*)?"))
                        .map(one -> one.replaceFirst(";.*", "").strip())
                        .anyMatch(name -> name.equals("*") || name.equalsIgnoreCase(UTF_8));
    }

    private static String unquoted(String value) {
        return value.replace("\"", "");
    }

    private static final class Accepting extends HttpServletRequestWrapper {
        private final String accept;

        Accepting(HttpServletRequest request, String accept) {
            super(request);
            this.accept = accept;
        }

        @Override
        public String getHeader(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? accept : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name)
                    ? Collections.enumeration(Stream.of(accept).toList())
                    : super.getHeaders(name);
        }
    }
}
