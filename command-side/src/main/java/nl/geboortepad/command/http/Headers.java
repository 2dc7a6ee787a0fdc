package nl.geboortepad.command.http;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.geboortepad.kernel.request.Problem;

/** What {@code If-Match} and {@code ETag} say of versions. */
public final class Headers {
    public static final String KEY = "Idempotency-Key";
    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\"");

    private Headers() {}

    /** The version that the record must have; {@code *} asks for no more than that there is one. */
    public static Optional<Long> expectedVersion(Optional<String> ifMatch) {
        return ifMatch.filter(text -> !text.equals("*")).map(text -> {
            var version = VERSION.matcher(text);
            if (!version.matches()) {
                throw Problem.of(
                                Problem.Code.INVALID,
                                "If-Match is een versie tussen aanhalingstekens, zoals \"12\".",
                                "If-Match is a version in quotes, such as \"12\".")
                        .with("header", "If-Match");
            }
            return Long.valueOf(version.group(1));
        });
    }

    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
