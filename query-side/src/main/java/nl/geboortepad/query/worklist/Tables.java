package nl.geboortepad.query.worklist;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.geboortepad.kernel.EventId;
import nl.geboortepad.kernel.EventJson;
import nl.geboortepad.kernel.Organisation;
import nl.geboortepad.kernel.PregnancyId;
import nl.geboortepad.kernel.Vsv;
import nl.geboortepad.pathways.Text;
import nl.geboortepad.query.Access;
import nl.geboortepad.query.Outcome;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the worklist, as {@code V10__worklist.sql} lays them. Everything happens in the caller's transaction. */
final class Tables {
    private static final Map<String, String> INSERTS = Map.of(
            "case_row",
            "insert into view.case_row (pregnancy, mark, known_from, known_to, vsv, organisations, due_date)"
                    + " values (?, ?, ?, ?, ?, ?, ?)",
            "verdict_row",
            "insert into view.verdict_row (pregnancy, mark, known_from, known_to, norm, since, occurrence, from_day,"
                    + " to_day, kind, due, details) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)",
            "holding_row",
            "insert into view.holding_row (pregnancy, mark, known_from, known_to, kind, holder, from_day, to_day)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)");

    private final JdbcTemplate database;

    Tables(JdbcTemplate database) {
        this.database = database;
    }

    /** What the details of a verdict hold. */
    record Details(Outcome outcome, List<EventId> because, Optional<Text> note) {}

    /** Where a pregnancy is in the view. */
    record Head(long version, boolean parked) {}

    /**
     * Keeps other writers away from these pregnancies until the transaction ends; what is read afterwards is at least
     * as new as what they wrote.
     */
    Map<PregnancyId, Head> lock(Collection<PregnancyId> pregnancies) {
        var ids = ids(pregnancies);
        database.update(
                "insert into view.case_head (pregnancy) select unnest(?::uuid[]) order by 1 on conflict do nothing",
                (Object) ids);
        var heads = new HashMap<PregnancyId, Head>();
        database.query(
                """
                select h.pregnancy, h.version, p.pregnancy is not null as parked
                from view.case_head h left join view.parked p on p.pregnancy = h.pregnancy
                where h.pregnancy = any (?::uuid[]) order by h.pregnancy for update of h""",
                row -> {
                    heads.put(
                            new PregnancyId(row.getObject("pregnancy", UUID.class)),
                            new Head(row.getLong("version"), row.getBoolean("parked")));
                },
                (Object) ids);
        return heads;
    }

    List<PregnancyId> parked() {
        return database.query(
                "select pregnancy from view.parked order by pregnancy",
                (row, number) -> new PregnancyId(row.getObject("pregnancy", UUID.class)));
    }

    void empty() {
        database.execute("truncate view.case_head, view.case_row, view.verdict_row, view.holding_row, view.parked");
    }

    void park(PregnancyId pregnancy, long version, Throwable error) {
        database.update("""
                insert into view.parked (pregnancy, version, error) values (?, ?, ?)
                on conflict (pregnancy) do update set version = excluded.version, error = excluded.error""", pregnancy.id(), version, error.getClass().getName());
    }

    /** Who may look is kept also for what could not be judged: they are told that it lags. */
    void access(PregnancyId pregnancy, Access access) {
        database.update(
                "update view.case_head set vsv = ?, organisations = ? where pregnancy = ?",
                access.vsv().map(Vsv::code).orElse(null),
                codes(access.organisations()),
                pregnancy.id());
    }

    /** Makes the rows of these pregnancies what they must be: removes what is gone, adds what is new. */
    void write(Collection<Judged> cases) {
        var ids = ids(cases.stream().map(Judged::pregnancy).toList());
        for (var table : INSERTS.keySet()) {
            var rows = new ArrayList<Row>();
            cases.forEach(c -> c.lines().stream()
                    .filter(known -> table(known.line()).equals(table))
                    .forEach(known -> rows.add(row(c.pregnancy(), known))));
            replace(table, ids, rows);
        }
        database.batchUpdate(
                "update view.case_head set version = ?, recorded = ? where pregnancy = ?",
                cases.stream()
                        .map(c -> new Object[] {
                            c.version(), time(c.recorded()), c.pregnancy().id()
                        })
                        .toList());
        database.update("delete from view.parked where pregnancy = any (?::uuid[])", (Object) ids);
    }

    private void replace(String table, String[] ids, List<Row> rows) {
        var wanted = new HashSet<Key>();
        rows.forEach(row -> wanted.add(row.key()));
        var stored = stored(table, ids);
        database.batchUpdate(
                "delete from view." + table + " where pregnancy = ? and mark = ?",
                stored.stream()
                        .filter(key -> !wanted.contains(key))
                        .map(key -> new Object[] {key.pregnancy(), key.mark()})
                        .toList());
        database.batchUpdate(
                INSERTS.get(table),
                rows.stream()
                        .filter(row -> !stored.contains(row.key()))
                        .map(Row::values)
                        .toList());
    }

    private Set<Key> stored(String table, String[] ids) {
        return new HashSet<>(database.query(
                "select pregnancy, mark from view." + table + " where pregnancy = any (?::uuid[])",
                (row, number) -> new Key(row.getObject("pregnancy", UUID.class), row.getObject("mark", UUID.class)),
                (Object) ids));
    }

    private record Key(UUID pregnancy, UUID mark) {}

    private record Row(Key key, Object[] values) {}

    private static String table(Line line) {
        return switch (line) {
            case Line.Pregnancy l -> "case_row";
            case Line.Verdict l -> "verdict_row";
            case Line.Held l -> "holding_row";
        };
    }

    private static Row row(PregnancyId pregnancy, Line.Known known) {
        var key =
                new Key(pregnancy.id(), UUID.nameUUIDFromBytes(known.toString().getBytes(StandardCharsets.UTF_8)));
        var values = new ArrayList<Object>();
        Collections.addAll(values, key.pregnancy(), key.mark(), time(known.from()), time(known.to()));
        Collections.addAll(values, columns(known.line()));
        return new Row(key, values.toArray());
    }

    /** A first or last day that is open becomes PostgreSQL's infinity: its driver reads LocalDate.MIN and MAX so. */
    private static Object[] columns(Line line) {
        return switch (line) {
            case Line.Pregnancy l ->
                new Object[] {
                    l.vsv().map(Vsv::code).orElse(null),
                    codes(l.organisations()),
                    l.dueDate().orElse(null)
                };
            case Line.Verdict l ->
                new Object[] {
                    l.norm(),
                    l.since(),
                    l.occurrence(),
                    l.days().from(),
                    l.days().to(),
                    l.outcome().kind(),
                    l.outcome().due().orElse(null),
                    EventJson.mapper().writeValueAsString(new Details(l.outcome(), l.because(), l.note()))
                };
            case Line.Held l ->
                new Object[] {l.kind(), l.holder(), l.days().from(), l.days().to()};
        };
    }

    static OffsetDateTime time(Instant moment) {
        return moment.equals(Instant.MAX)
                ? OffsetDateTime.MAX
                : moment.equals(Instant.MIN) ? OffsetDateTime.MIN : moment.atOffset(ZoneOffset.UTC);
    }

    private static String[] codes(Collection<Organisation> organisations) {
        return organisations.stream().map(Organisation::code).toArray(String[]::new);
    }

    private static String[] ids(Collection<PregnancyId> pregnancies) {
        return pregnancies.stream().map(p -> p.id().toString()).sorted().toArray(String[]::new);
    }
}
