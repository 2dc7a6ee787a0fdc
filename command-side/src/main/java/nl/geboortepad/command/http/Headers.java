package nl.geboortepad.command.http;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;

/** What {@code If-Match} and {@code ETag} say of versions. */
public final class Headers {
    public static final String KEY = "Idempotency-Key";
    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\"");

    private Headers() {}

    @Says(
            nl = "hoe de afzender dit verzoek noemt: dezelfde sleutel met dezelfde inhoud wordt een keer uitgevoerd en"
                    + " gelijk beantwoord; met andere inhoud: 422",
            en = "what the sender calls this request: the same key with the same body is done once and answered alike;"
                    + " with another body: 422")
    @Shape(pattern = "[!-<>-~][!-~]{0,127}", example = "intake-2026-0042")
    @Retention(RetentionPolicy.RUNTIME)
    public @interface IdempotencyKey {}

    @Says(
            nl = "alleen als het dossier nog deze versie (ETag) heeft; anders 412",
            en = "only if the record still has this version (ETag); else 412")
    @Shape(pattern = "\"[0-9]{1,18}\"|[*]", example = "\"3\"")
    @Retention(RetentionPolicy.RUNTIME)
    public @interface IfMatch {}

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
