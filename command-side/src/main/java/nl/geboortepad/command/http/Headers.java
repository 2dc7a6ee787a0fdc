package nl.geboortepad.command.http;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;
import nl.geboortepad.kernel.text.Text;
import org.springframework.http.ResponseEntity;

/** What the headers of a request and its answer say of the version of a record, and of a repeat. */
public final class Headers {
    public static final String KEY = "Idempotency-Key";
    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\"");

    private Headers() {}

    @Says(
            nl =
                    "hoe de afzender dit verzoek noemt: dezelfde sleutel met dezelfde inhoud over hetzelfde dossier wordt een"
                            + " keer uitgevoerd en gelijk beantwoord, of het alleen komt of als regel; al het andere onder die"
                            + " sleutel: 422. Elk systeem, elke organisatie en elke persoon heeft eigen sleutels; wat geweigerd"
                            + " is, laat de sleutel vrij. Zonder sleutel is de inhoud de sleutel",
            en = "what the sender calls this request: the same key with the same content about the same record is done"
                    + " once and answered alike, whether it comes alone or as a line; anything else under that key: 422."
                    + " Each system, organisation and person has keys of its own; what was refused leaves the key free."
                    + " Without a key the content is the key")
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
                                new Text(
                                        "If-Match is een versie tussen aanhalingstekens, zoals \"12\".",
                                        "If-Match is a version in quotes, such as \"12\"."))
                        .with("header", "If-Match");
            }
            return Long.valueOf(version.group(1));
        });
    }

    /** For what was recorded in a record that was there. */
    public static ResponseEntity.BodyBuilder recorded(Recorded recorded) {
        return ResponseEntity.ok().eTag(etag(recorded));
    }

    /**
     * For what may have begun a record. A repeat gets the answer of the first time, so 201 again.
     *
     * @param address of the record
     */
    public static ResponseEntity.BodyBuilder begun(Recorded recorded, String address) {
        return recorded.begun() ? ResponseEntity.created(URI.create(address)).eTag(etag(recorded)) : recorded(recorded);
    }

    private static String etag(Recorded recorded) {
        return "\"" + recorded.version() + "\"";
    }
}
