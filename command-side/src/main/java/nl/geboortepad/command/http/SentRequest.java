package nl.geboortepad.command.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.json.SentJson;
import nl.geboortepad.kernel.request.Asked;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.When;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request as it came in, with what is said about it rather than in it.
 *
 * @param content the fact or what is asked
 * @param key what the client calls this request
 * @param expectedVersion that the record must have, where the sender says so
 * @param faults what is already known to be wrong with it; the rest is found when its content is read
 */
public record SentRequest(
        ObjectNode content,
        Optional<String> key,
        Optional<Instant> recordedAtSource,
        Optional<Long> expectedVersion,
        List<Problem> faults) {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x3C\\x3E-\\x7E][\\x21-\\x7E]{0,127}");
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    /** However it was laid out, and in whatever order. */
    private static final JsonMapper ONE_FORM =
            EventJson.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    /**
     * A request by itself; its key is a header.
     *
     * @param asked what is wrong around it
     */
    public static SentRequest alone(byte[] body, Optional<String> key, Asked asked) {
        return alone(body, key, Optional.empty(), asked);
    }

    /** @param ifMatch the header that says which version the record must have */
    public static SentRequest alone(byte[] body, Optional<String> key, Optional<String> ifMatch, Asked asked) {
        asked.read(() -> key.map(SentRequest::checkedKey));
        var expected = asked.read(() -> Headers.expectedVersion(ifMatch));
        var sent = read(body, asked.faults());
        var faults = new ArrayList<>(asked.faults());
        faults.addAll(sent.faults());
        return of(sent.object(), key, expected == null ? Optional.empty() : expected, faults);
    }

    /** One of many lines; its key is in it. */
    public static SentRequest line(byte[] line) {
        var sent = read(line, List.of());
        var faults = new ArrayList<>(sent.faults());
        var key = take(sent.object(), "key", String.class, faults);
        key.filter(text -> !KEY.matcher(text).matches()).ifPresent(text -> faults.add(badKey().at("/key")));
        return of(sent.object(), key, Optional.empty(), faults);
    }

    /**
     * What cannot be read at all is told first, and what is wrong around it too.
     *
     * @param sent null where nothing was
     */
    private static SentJson read(byte[] sent, List<Problem> around) {
        var faults = new ArrayList<Problem>();
        var read = Problem.orFault(() -> SentJson.read(sent == null ? new byte[0] : sent), faults);
        if (read == null) {
            faults.addAll(around);
            throw WrongFields.together(faults);
        }
        return read;
    }

    private static SentRequest of(
            ObjectNode content, Optional<String> key, Optional<Long> expectedVersion, List<Problem> faults) {
        var recorded = take(content, "recordedAtSource", Instant.class, faults);
        recorded.map(moment -> moment.atZone(When.ZONE).getYear())
                .filter(year -> year < FIRST_YEAR || year > LAST_YEAR)
                .ifPresent(year -> faults.add(badYear().at("/recordedAtSource")));
        return new SentRequest(content, key, recorded, expectedVersion, List.copyOf(faults));
    }

    /**
     * Takes out of the content what is said about it.
     *
     * @param faults where it is told when it is something else
     */
    public <T> Optional<T> take(String field, Class<T> type, List<Problem> faults) {
        return take(content, field, type, faults);
    }

    /** The same, of which more is known to be wrong. */
    public SentRequest with(List<Problem> more) {
        var all = new ArrayList<>(faults);
        all.addAll(more);
        return new SentRequest(content, key, recordedAtSource, expectedVersion, List.copyOf(all));
    }

    private static <T> Optional<T> take(ObjectNode content, String field, Class<T> type, List<Problem> faults) {
        var value = content.remove(field);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Form.readValue(type, value));
        } catch (Problem problem) {
            faults.add(problem.below("/" + field));
            return Optional.empty();
        }
    }

    /** What it says: by this a repeat is told from another request, whichever way it came. */
    byte[] meaning() {
        var said = recordedAtSource
                .map(moment -> content.deepCopy().put("recordedAtSource", moment.toString()))
                .orElse(content);
        return ONE_FORM.writeValueAsString(said).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws Problem when it is no key */
    public static String checkedKey(String key) {
        if (!KEY.matcher(key).matches()) {
            throw badKey().with("header", Headers.KEY);
        }
        return key;
    }

    private static Problem badKey() {
        return Problem.of(
                Problem.Code.INVALID,
                new Text(
                        "Een sleutel heeft hooguit 128 tekens zonder spaties en begint niet met =.",
                        "A key has at most 128 characters without spaces, and does not begin with =."));
    }

    private static Problem badYear() {
        return Problem.of(
                Problem.Code.INVALID,
                new Text("Hier hoort een tijdstip van na 1970.", "Expected here: a moment after 1970."));
    }

    /** It may tell who she is. */
    @Override
    public String toString() {
        return Form.type(content).orElse("a request");
    }
}
