package nl.geboortepad.ops.envelope;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.ops.http.ProblemAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bodies are read as UTF-8 and as they are: what is packed, in another charset or of another version is refused with 415. */
final class BodyForm extends OncePerRequestFilter {
    private static final String AS_IT_IS = "identity";
    private static final String CHARSET = "charset";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var unread = encoded(request).or(() -> labelled(request));
        if (unread.isPresent()) {
            // So a sender learns that only plain bodies are taken (RFC 9110, 12.5.3).
            response.setHeader(HttpHeaders.ACCEPT_ENCODING, AS_IT_IS);
            ProblemAnswer.write(response, unread.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<Problem> encoded(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)).stream()
                .filter(coding -> !coding.strip().equalsIgnoreCase(AS_IT_IS))
                .findFirst()
                .map(coding -> unread(
                        HttpHeaders.CONTENT_ENCODING,
                        new Text(
                                "Ingepakte berichten (Content-Encoding) lezen wij niet; stuur het zoals het is.",
                                "We do not read packed messages (Content-Encoding); send it as it is.")));
    }

    private static Optional<Problem> labelled(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType())
                .flatMap(BodyForm::mediaType)
                .filter(type -> !type.getParameters().entrySet().stream()
                        .allMatch(one -> one.getKey().equalsIgnoreCase(CHARSET)
                                && type.getCharset().equals(StandardCharsets.UTF_8)))
                .map(type -> unread(
                        HttpHeaders.CONTENT_TYPE,
                        new Text(
                                "Wij lezen alleen UTF-8, en geen andere toevoegingen aan Content-Type dan charset=utf-8.",
                                "We read UTF-8 only, and no other parameters of Content-Type than charset=utf-8.")));
    }

    /** What is no media type at all is left to the controller that would have to read it. */
    private static Optional<MediaType> mediaType(String text) {
        try {
            return Optional.of(MediaType.parseMediaType(text));
        } catch (InvalidMediaTypeException unreadable) {
            return Optional.empty();
        }
    }

    private static Problem unread(String header, Text words) {
        return Problem.of(Problem.Code.MEDIA_TYPE, words).with("header", header);
    }
}
