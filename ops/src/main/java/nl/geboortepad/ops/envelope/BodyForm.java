package nl.geboortepad.ops.envelope;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Bodies are read as UTF-8 and as they are: what is packed, in another charset or of another version is refused with 415. */
final class BodyForm {
    private static final String AS_IT_IS = "identity";
    private static final String CHARSET = "charset";

    private BodyForm() {}

    static Stream<Problem> faults(HttpServletRequest request) {
        return Stream.of(encoded(request), labelled(request)).flatMap(Optional::stream);
    }

    /** So a sender learns that only plain bodies are taken (RFC 9110, 12.5.3). */
    static void tellWhatIsTaken(HttpServletResponse response) {
        response.setHeader(HttpHeaders.ACCEPT_ENCODING, AS_IT_IS);
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
        return HeaderFault.at(header, Problem.Code.MEDIA_TYPE, words);
    }
}
