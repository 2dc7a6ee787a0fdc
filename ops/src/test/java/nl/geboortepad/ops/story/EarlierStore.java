package nl.geboortepad.ops.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.ops.embedded.EmbeddedDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A store and the verdicts on it, both as the product at commit c8d367a wrote them: it was sent fourteen made-up
 * pregnancies over HTTP, in the order in which they would have been heard. Never made again: what a later version would
 * write in their place says nothing about what lies in the stores of others.
 */
final class EarlierStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> DAYS = List.of("opens", "on", "due", "since", "days");

    private EarlierStore() {}

    /** A row of the event table, but for its index: they lie in the order in which they were recorded. */
    record Row(
            String id,
            String stream,
            long version,
            String streamType,
            String recorded,
            String type,
            String revision,
            String payload,
            String metadata) {
        void into(JdbcClient database) {
            database.sql("""
                    insert into event_store.event
                        (event_id, stream, version, stream_type, recorded, type, revision, payload, metadata)
                    values (?, ?, ?, ?, ?::timestamptz, ?, ?, ?, ?)""")
                    .params(id, stream, version, streamType, recorded, type, revision, payload, metadata)
                    .update();
        }
    }

    /** What the registry holds beside the events; it cannot be made from them. */
    record Registered(
            String id,
            String woman,
            String dueDate,
            Optional<String> endedOn,
            Optional<Boolean> birth,
            Optional<String> mergedInto,
            String span) {
        void into(JdbcClient database) {
            database.sql("""
                    insert into registry.pregnancy (id, woman, due_date, ended_on, birth, merged_into, span)
                    values (?::uuid, ?::uuid, ?::date, ?::date, ?, ?::uuid, ?::daterange)""")
                    .params(id, woman, dueDate, endedOn.orElse(null), birth.orElse(null), mergedInto.orElse(null), span)
                    .update();
        }
    }

    /**
     * @param as the demo identity that asks
     * @param version how far the stream was read
     * @param verdicts each as {@link #said}; none of a pregnancy that turned out to be another
     */
    record Question(
            String pregnancy, String as, String on, Optional<String> knownAt, long version, List<String> verdicts) {
        String path() {
            return "/api/pregnancies/%s/compliance?on=%s".formatted(pregnancy, on)
                    + knownAt.map(moment -> "&knownAt=" + moment).orElse("");
        }
    }

    static Map<PregnancyId, List<Row>> streams() {
        return rows().stream()
                .collect(Collectors.groupingBy(
                        row -> PregnancyId.parse(row.stream()), LinkedHashMap::new, Collectors.toList()));
    }

    static List<Row> rows() {
        return lines("earlier-store.ndjson", Row.class);
    }

    static List<Question> questions() {
        return List.of(JSON.readValue(read("earlier-verdicts.json"), Question[].class));
    }

    static EmbeddedDatabase copy() {
        var database = EmbeddedDatabase.fresh();
        var application = JdbcClient.create(database.application());
        rows().forEach(row -> row.into(application));
        lines("earlier-registry.ndjson", Registered.class).forEach(pregnancy -> pregnancy.into(application));
        return database;
    }

    /** A verdict in a line: norm, version of the norm, occurrence, kind and days. Not in which words it is explained. */
    static String said(JsonNode judged) {
        var verdict = judged.path("verdict");
        var occurrence = judged.path("occurrence").stringValue();
        return judged.path("norm").stringValue()
                + " " + judged.path("since").stringValue()
                + (occurrence.isEmpty() ? "" : " [" + occurrence + "]")
                + ": " + verdict.path("kind").stringValue()
                + DAYS.stream()
                        .filter(verdict::has)
                        .map(name -> " " + name + " " + days(verdict.path(name)))
                        .collect(Collectors.joining());
    }

    static String norm(String said) {
        return said.substring(0, said.indexOf(' '));
    }

    private static String days(JsonNode days) {
        return days.isArray()
                ? days.valueStream().map(JsonNode::stringValue).collect(Collectors.joining(","))
                : days.stringValue();
    }

    private static <T> List<T> lines(String name, Class<T> type) {
        return read(name).lines().map(line -> JSON.readValue(line, type)).toList();
    }

    private static String read(String name) {
        try (var in = EarlierStore.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
