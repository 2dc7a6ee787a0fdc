package nl.geboortepad.command.pregnancy.http;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.geboortepad.kernel.Problem;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request as it came in, with what is said about it rather than in it.
 *
 * @param content the fact or what is asked
 * @param bytes as they were sent: the words in it get another id each time
 * @param key what the client calls this request
 * @param pregnancy of a line: an id, or {@code @} and the name that an earlier line gave
 * @param as of a line that registers: the name by which later lines may speak of her
 */
record Sent(
        ObjectNode content,
        byte[] bytes,
        Optional<String> key,
        Optional<String> pregnancy,
        Optional<String> as,
        Optional<Instant> recordedAtSource) {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x3C\\x3E-\\x7E][\\x21-\\x7E]{0,127}");

    static Sent alone(byte[] body, Optional<String> key) {
        key.ifPresent(Sent::requireKey);
        var content = Form.object(body);
        return new Sent(content, body, key, Optional.empty(), Optional.empty(), recordedAtSource(content));
    }

    static Sent line(byte[] line) {
        var content = Form.object(line);
        var key = take(content, "key", String.class);
        key.filter(text -> !KEY.matcher(text).matches()).ifPresent(text -> {
            throw badKey().at("/key");
        });
        return new Sent(
                content,
                line,
                key,
                take(content, "pregnancy", String.class),
                take(content, "as", String.class),
                recordedAtSource(content));
    }

    private static Optional<Instant> recordedAtSource(ObjectNode content) {
        return take(content, "recordedAtSource", Instant.class);
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

    static void requireKey(String key) {
        if (!KEY.matcher(key).matches()) {
            throw badKey().with("header", "Idempotency-Key");
        }
    }

    private static Problem badKey() {
        return Problem.of(
                Problem.Code.INVALID,
                "Een sleutel heeft hooguit 128 tekens zonder spaties en begint niet met =.",
                "A key has at most 128 characters without spaces, and does not begin with =.");
    }

    /** It may tell who she is. */
    @Override
    public String toString() {
        return Form.type(content).orElse("a request");
    }
}
