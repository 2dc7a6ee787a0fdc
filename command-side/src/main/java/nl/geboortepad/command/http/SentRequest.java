package nl.geboortepad.command.http;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request as it came in, with what is said about it rather than in it.
 *
 * @param content the fact or what is asked
 * @param bytes as they were sent: the words in it get another id each time
 * @param key what the client calls this request
 */
public record SentRequest(ObjectNode content, byte[] bytes, Optional<String> key, Optional<Instant> recordedAtSource) {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x3C\\x3E-\\x7E][\\x21-\\x7E]{0,127}");

    /** A request by itself; its key is a header. */
    public static SentRequest alone(byte[] body, Optional<String> key) {
        key.ifPresent(SentRequest::requireKey);
        return of(Form.object(body), body, key);
    }

    /** One of many lines; its key is in it. */
    public static SentRequest line(byte[] line) {
        var content = Form.object(line);
        var key = take(content, "key", String.class);
        key.filter(text -> !KEY.matcher(text).matches()).ifPresent(text -> {
            throw badKey().at("/key");
        });
        return of(content, line, key);
    }

    private static SentRequest of(ObjectNode content, byte[] bytes, Optional<String> key) {
        return new SentRequest(content, bytes, key, take(content, "recordedAtSource", Instant.class));
    }

    /** Takes out of the content what is said about it. */
    public <T> Optional<T> take(String field, Class<T> type) {
        return take(content, field, type);
    }

    private static <T> Optional<T> take(ObjectNode content, String field, Class<T> type) {
        var value = content.remove(field);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Form.read(type, value, null));
        } catch (Problem problem) {
            throw problem.at("/" + field);
        }
    }

    public static void requireKey(String key) {
        if (!KEY.matcher(key).matches()) {
            throw badKey().with("header", Headers.KEY);
        }
    }

    private static Problem badKey() {
        return Problem.of(
                Problem.Code.INVALID,
                new Text(
                        "Een sleutel heeft hooguit 128 tekens zonder spaties en begint niet met =.",
                        "A key has at most 128 characters without spaces, and does not begin with =."));
    }

    /** It may tell who she is. */
    @Override
    public String toString() {
        return Form.type(content).orElse("a request");
    }
}
