package nl.geboortepad.query.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.pathways.judging.Effort;
import nl.geboortepad.query.lines.CaseUpdate;
import nl.geboortepad.query.reading.ReadAccess;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads and writes the rows in which cases stand judged. Everything happens in the caller's transaction. */
final class RowStore {
    /** A number of our own for a lock in the database. */
    private static final long SETTINGS = 74_001;

    /** Another, for who goes over the cases that changed. */
    private static final long AGAIN = 74_002;

    /** In the place of an error: nothing is wrong with it. */
    private static final String WAITING = "waiting";

    /** In the place of a partnership: every case. */
    private static final String EVERY = "*";

    private static final String CHANGED = """
            insert into view.cases_changed (changed, since) values (?, ?)
            on conflict (changed) do update
            set since = least(cases_changed.since, excluded.since), after = default, begun = default, done = default,
                worked = default""";

    private final JdbcTemplate database;

    RowStore(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * Where a pregnancy is in the view.
     *
     * @param reached the last moment that its rows were made for, and {@code trace} the digest of the facts up to it
     */
    record Head(long version, Parked parked, Optional<Instant> reached, Optional<UUID> trace) {
        /** Of what the view does not know. */
        static final Head NONE = new Head(-1, Parked.NO, Optional.empty(), Optional.empty());

        /** Whether nobody wrote rows between the one and the other. */
        boolean hasRowsOf(Head other) {
            return version == other.version && reached.equals(other.reached) && trace.equals(other.trace);
        }
    }

    /** Whether a case stands by an earlier version, and whether it is to be judged by itself. */
    enum Parked {
        NO,
        YES,
        ALONE
    }

    /**
     * Keeps other writers away from these pregnancies until the transaction ends; what is read afterwards is at least
     * as new as what they wrote. A transaction locks once, all that it needs and in the order of their ids, and writes no
     * row of a pregnancy, nor that it is parked, without this lock: so no two wait for each other.
     */
    Map<PregnancyId, Head> lock(Collection<PregnancyId> pregnancies) {
        database.update(
                "insert into view.case_head (pregnancy) select unnest(?::uuid[]) order by 1 on conflict do nothing",
                (Object) ids(pregnancies.stream()));
        return heads(pregnancies, " order by h.pregnancy for update of h");
    }

    /** The same as they are now, keeping nobody away. */
    Map<PregnancyId, Head> heads(Collection<PregnancyId> pregnancies) {
        return heads(pregnancies, "");
    }

    private Map<PregnancyId, Head> heads(Collection<PregnancyId> pregnancies, String how) {
        var heads = new HashMap<PregnancyId, Head>();
        database.query(
                """
                select h.pregnancy, h.version, h.reached, h.trace, p.error
                from view.case_head h left join view.parked p on p.pregnancy = h.pregnancy
                where h.pregnancy = any (?::uuid[])""" + how,
                row -> {
                    heads.put(
                            new PregnancyId(row.getObject("pregnancy", UUID.class)),
                            new Head(
                                    row.getLong("version"),
                                    parked(row.getString("error")),
                                    Optional.ofNullable(row.getObject("reached", OffsetDateTime.class))
                                            .map(OffsetDateTime::toInstant),
                                    Optional.ofNullable(row.getObject("trace", UUID.class))));
                },
                (Object) ids(pregnancies.stream()));
        return heads;
    }

    /** Until the transaction ends, nobody judges again what partnerships changed. */
    void settingsStand() {
        database.query("select pg_advisory_xact_lock_shared(" + SETTINGS + ")", row -> {});
    }

    /** Waits for whoever still judges by what partnerships had on record before, and keeps others waiting. */
    void settingsChange() {
        database.query("select pg_advisory_xact_lock(" + SETTINGS + ")", row -> {});
    }

    /**
     * Cases that are still to be judged again.
     *
     * @param of the code of their partnership, or {@link #EVERY}
     * @param since a case that was over before this day is left alone
     * @param after up to and including this case they were
     * @param begun when it began from the first case on
     */
    record Changed(String of, LocalDate since, PregnancyId after, OffsetDateTime begun) {
        boolean every() {
            return of.equals(EVERY);
        }
    }

    /** From the first case on. */
    void changed(Map<Vsv, LocalDate> partnerships) {
        database.batchUpdate(
                CHANGED,
                partnerships.entrySet().stream()
                        .map(one -> new Object[] {one.getKey().code(), one.getValue()})
                        .sorted(Comparator.comparing(one -> (String) one[0]))
                        .toList());
    }

    /** Whatever their partnership, also where they are over. */
    void everyCaseChanged() {
        database.update(CHANGED, EVERY, LocalDate.MIN);
    }

    /** The same, unless they are being judged again already. */
    void everyCaseOnce() {
        database.update(
                "insert into view.cases_changed (changed, since) values (?, ?) on conflict do nothing",
                EVERY,
                LocalDate.MIN);
    }

    /**
     * Those that wait longest. Until the transaction ends, nobody else goes over any; whoever records that more changed is not kept
     * waiting, so that this transaction may wait for others.
     */
    Optional<Changed> takeChanged() {
        return database
                .query(
                        "select changed, since, after, begun from view.cases_changed, pg_try_advisory_xact_lock("
                                + AGAIN + ") mine where mine order by begun, changed limit 1",
                        (row, number) -> new Changed(
                                row.getString("changed"),
                                row.getObject("since", LocalDate.class),
                                new PregnancyId(row.getObject("after", UUID.class)),
                                row.getObject("begun", OffsetDateTime.class)))
                .stream()
                .findFirst();
    }

    /** The next of them: of a partnership also those that left it, or that came with one that it absorbed. */
    List<PregnancyId> next(Changed changed, int most) {
        return database.query(
                """
                select h.pregnancy from view.case_head h
                where (? = '*' or h.partnerships && array[?]::text[]) and h.pregnancy > ? and not exists (
                    select from view.case_row c
                    where c.pregnancy = h.pregnancy and c.viewers is null and c.ended < ?)
                order by h.pregnancy limit ?""",
                (row, number) -> new PregnancyId(row.getObject("pregnancy", UUID.class)),
                changed.of(),
                changed.of(),
                changed.after().id(),
                changed.since(),
                most);
    }

    /** Unless it began again meanwhile. */
    void judgedUpTo(Changed changed, PregnancyId last, int cases) {
        database.update("""
                update view.cases_changed set after = ?, done = done + ?,
                    worked = worked + (clock_timestamp() - transaction_timestamp())
                where changed = ? and begun = ?""", last.id(), cases, changed.of(), changed.begun());
    }

    void judgedAll(Changed changed) {
        database.update(
                "delete from view.cases_changed where changed = ? and begun = ?", changed.of(), changed.begun());
    }

    List<PregnancyId> parked() {
        return database.query(
                "select pregnancy from view.parked order by pregnancy",
                (row, number) -> new PregnancyId(row.getObject("pregnancy", UUID.class)));
    }

    /** To be judged by themselves, soon. */
    void queue(Collection<PregnancyId> pregnancies) {
        database.update("""
                insert into view.parked (pregnancy, version, error, waiting) select unnest(?::uuid[]), -1, ?, true order by 1
                on conflict (pregnancy) do update set waiting = true""", (Object) ids(pregnancies.stream()), WAITING);
    }

    /** All that were parked, whenever they would be due. */
    void queueParked() {
        var parked = parked();
        lock(parked);
        database.update(
                "update view.parked set waiting = true, due = clock_timestamp() where pregnancy = any (?::uuid[])",
                (Object) ids(parked.stream()));
    }

    /**
     * Takes the one that waits longest of those that were tried least, in a transaction that does no more than this. It
     * counts as tried before it is: whatever becomes of who took it, nobody takes it again before some time has passed,
     * twice as long each time, up to a day.
     */
    Optional<PregnancyId> takeWaiting() {
        return database.query("""
                        update view.parked set tries = tries + 1,
                        due = clock_timestamp() + least(interval '1 day', interval '1 min' * power(2, least(tries, 20)))
                        where pregnancy = (
                            select pregnancy from view.parked where waiting and due <= clock_timestamp()
                            order by tries, due limit 1 for update skip locked)
                        returning pregnancy""", (row, number) -> new PregnancyId(row.getObject("pregnancy", UUID.class))).stream()
                .findFirst();
    }

    /** Not again until it changes, or somebody asks. */
    void waitsNoMore(PregnancyId pregnancy) {
        database.update("update view.parked set waiting = false where pregnancy = ?", pregnancy.id());
    }

    /** It waits on, in a transaction that does no more than this. */
    void brokeOff(PregnancyId pregnancy, Throwable error) {
        database.update(
                "update view.parked set waiting = true, error = ? where pregnancy = ?",
                error.getClass().getName(),
                pregnancy.id());
    }

    private static Parked parked(String error) {
        if (error == null) {
            return Parked.NO;
        }
        return error.equals(WAITING) || error.equals(Effort.Exceeded.class.getName()) ? Parked.ALONE : Parked.YES;
    }

    void empty() {
        database.execute(
                "truncate view.case_head, view.case_news, view.case_row, view.verdict_row, view.holding_row, view.parked, view.cases_changed");
    }

    /** Waits for whoever writes them just now. */
    void forget(Collection<PregnancyId> pregnancies) {
        lock(pregnancies);
        for (var table : List.of("verdict_row", "holding_row", "case_row", "case_news", "parked", "case_head")) {
            database.update("delete from view." + table + " where pregnancy = any (?::uuid[])", (Object)
                    ids(pregnancies.stream()));
        }
    }

    void park(PregnancyId pregnancy, long version, Throwable error) {
        database.update("""
                insert into view.parked (pregnancy, version, error) values (?, ?, ?)
                on conflict (pregnancy) do update
                set version = excluded.version, error = excluded.error, waiting = false""", pregnancy.id(), version, error.getClass().getName());
    }

    /** Who may look is kept also for what could not be judged: they are told that it lags. */
    void access(Map<PregnancyId, ReadAccess> access) {
        database.batchUpdate(
                "update view.case_head set vsv = ?, organisations = ?, in_part = ?, parts = ? where pregnancy = ?",
                access.entrySet().stream()
                        .map(a -> new Object[] {
                            a.getValue().vsv().map(Vsv::code).orElse(null),
                            RowTable.codes(a.getValue().seeAll()),
                            RowTable.codes(a.getValue().seeAllButStrangers().stream()
                                    .flatMap(some -> some.organisations().stream())
                                    .toList()),
                            RowTable.codes(a.getValue().takePart()),
                            a.getKey().id()
                        })
                        .toList());
    }

    void partnerships(Map<PregnancyId, Set<Vsv>> partnerships) {
        database.batchUpdate(
                "update view.case_head set partnerships = ? where pregnancy = ?",
                partnerships.entrySet().stream()
                        .map(p -> new Object[] {
                            p.getValue().stream().map(Vsv::code).toArray(String[]::new),
                            p.getKey().id()
                        })
                        .toList());
    }

    /** The rows in the view. */
    private Map<PregnancyId, List<Row>> rows(Collection<PregnancyId> pregnancies) {
        var rows = new HashMap<PregnancyId, List<Row>>();
        pregnancies.forEach(pregnancy -> rows.put(pregnancy, new ArrayList<>()));
        for (var table : RowTable.values()) {
            database.query(
                    "select pregnancy, line from " + table + " where pregnancy = any (?::uuid[])",
                    row -> {
                        rows.get(new PregnancyId(row.getObject("pregnancy", UUID.class)))
                                .add(new Row(table, row.getObject("line", UUID.class)));
                    },
                    (Object) ids(pregnancies.stream()));
        }
        return rows;
    }

    /** Makes the rows what they must be: removes what is no longer so, adds what is new. */
    void write(Collection<CaseUpdate> cases) {
        write(cases, rows(cases.stream().map(CaseUpdate::pregnancy).toList()));
    }

    /** Makes all their rows anew, whatever those say that stand. */
    void writeAnew(Collection<CaseUpdate> cases) {
        for (var table : RowTable.values()) {
            database.update("delete from " + table + " where pregnancy = any (?::uuid[])", (Object)
                    ids(cases.stream().map(CaseUpdate::pregnancy)));
        }
        write(cases, Map.of());
    }

    private void write(Collection<CaseUpdate> cases, Map<PregnancyId, List<Row>> found) {
        var removed = new EnumMap<RowTable, List<Object[]>>(RowTable.class);
        var added = new EnumMap<RowTable, List<Object[]>>(RowTable.class);
        for (var judged : cases) {
            var gone = new HashSet<>(found.getOrDefault(judged.pregnancy(), List.of()));
            for (var line : judged.lines()) {
                var row = Row.of(line);
                if (!gone.remove(row)) {
                    added.computeIfAbsent(row.table(), table -> new ArrayList<>())
                            .add(RowTable.values(judged.pregnancy(), line, row.line()));
                }
            }
            gone.forEach(row -> removed.computeIfAbsent(row.table(), table -> new ArrayList<>())
                    .add(new Object[] {judged.pregnancy().id(), row.line()}));
        }
        removed.forEach((table, rows) ->
                database.batchUpdate("delete from " + table + " where pregnancy = ? and line = ?", rows));
        added.forEach((table, rows) -> RowCopy.into(database, table.withLine(), rows));
        database.batchUpdate(
                "update view.case_head set version = ?, begun = ?, reached = ?, trace = ? where pregnancy = ?",
                cases.stream()
                        .map(c -> new Object[] {
                            c.version(),
                            time(c.begun()),
                            time(c.reached()),
                            c.trace(),
                            c.pregnancy().id()
                        })
                        .toList());
        news(cases);
        database.update("delete from view.parked where pregnancy = any (?::uuid[])", (Object)
                ids(cases.stream().map(CaseUpdate::pregnancy)));
    }

    private void news(Collection<CaseUpdate> cases) {
        database.update("delete from view.case_news where pregnancy = any (?::uuid[])", (Object)
                ids(cases.stream().map(CaseUpdate::pregnancy)));
        database.batchUpdate(
                "insert into view.case_news (pregnancy, vsv, moments) values (?, ?, ?::timestamptz[])",
                cases.stream()
                        .flatMap(c -> c.news().entrySet().stream().map(news -> new Object[] {
                            c.pregnancy().id(),
                            news.getKey().code(),
                            news.getValue().stream().map(Instant::toString).toArray(String[]::new)
                        }))
                        .toList());
    }

    private static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static String[] ids(Stream<PregnancyId> pregnancies) {
        return pregnancies.map(p -> p.id().toString()).sorted().toArray(String[]::new);
    }
}
