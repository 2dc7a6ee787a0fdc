package nl.geboortepad.ops.story;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.geboortepad.ops.vault.OpenedStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an engine holds, told without what is new in every engine: random ids and pseudonyms are numbered in the order in
 * which the facts name them, so that two engines that heard the same tell the same.
 */
final class Stored {
    static final List<String> TABLES = List.of("view.case_row", "view.verdict_row", "view.holding_row");
    private static final Pattern ACCIDENTAL = Pattern.compile(
            "(?:pregnancy-|woman-)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|cg-[0-9a-f]{20}|=?(?<![\\w-])[\\w-]{43}(?![\\w-])");
    private static final Pattern SEALED = Pattern.compile("\"~[\\w-]+\"");
    private static final Pattern SALTED = Pattern.compile("\"digest\":\"[^\"]*\"");

    private final JdbcClient jdbc;
    private final Map<String, String> names;
    private final Map<String, List<String>> events = new LinkedHashMap<>();

    /** @param pregnancies the id of each, by the name that the file gives it */
    Stored(DataSource source, Path masterKeyFile, Map<String, String> pregnancies) {
        this(source);
        var opened = new OpenedStore(source, masterKeyFile);
        pregnancies.forEach((name, id) -> {
            names.put(id, name);
            names.put(id.replace("pregnancy-", ""), name);
        });
        pregnancies.forEach((name, id) -> events.put(name, stream(name, opened.stream(id))));
    }

    /** For what is not sealed. */
    Stored(DataSource source) {
        jdbc = JdbcClient.create(source);
        names = new HashMap<>();
    }

    private static String told(String type, String payload, String metadata) {
        return type + " " + SALTED.matcher(payload).replaceAll("\"digest\":\"…\"") + " " + metadata;
    }

    private List<String> stream(String name, List<OpenedStore.Row> rows) {
        return rows.stream()
                .map(row -> {
                    names.put(row.id(), name + ":" + row.version());
                    return told(row.fact().type(), row.fact().json(), row.fact().metadata());
                })
                .toList()
                .stream()
                .map(this::essence)
                .toList();
    }

    /** Of each pregnancy, in their order. */
    Map<String, List<String>> events() {
        return events;
    }

    long count() {
        return jdbc.sql("select count(*) from event_store.event")
                .query(Long.class)
                .single();
    }

    /** Cases that would have kept others waiting, and are judged by themselves when there is time. */
    long waiting() {
        return jdbc.sql(
                        "select (select count(*) from view.parked where waiting) + (select count(*) from view.cases_changed)")
                .query(Long.class)
                .single();
    }

    /** What the views say now. Not what they said before, since that depends on the very moment of each recording. */
    Map<String, List<String>> views() {
        return rows(
                "select (to_jsonb(r) - 'line')::text from %s r",
                row -> essence(SEALED.matcher(row).replaceAll("\"~\"")));
    }

    /** All rows of the views, to the letter. */
    Map<String, List<String>> rows() {
        return rows("select to_jsonb(r)::text from %s r", UnaryOperator.identity());
    }

    private Map<String, List<String>> rows(String query, UnaryOperator<String> telling) {
        var rows = new LinkedHashMap<String, List<String>>();
        for (var table : TABLES) {
            rows.put(
                    table,
                    jdbc.sql(query.formatted(table)).query(String.class).list().stream()
                            .map(telling)
                            .sorted()
                            .toList());
        }
        return rows;
    }

    /** The same text with numbered names in it. */
    String essence(String text) {
        return ACCIDENTAL
                .matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(names.computeIfAbsent(found.group(), id -> "#" + names.size())));
    }

    List<String> essence(Stream<String> texts) {
        return texts.map(this::essence).sorted().toList();
    }
}
