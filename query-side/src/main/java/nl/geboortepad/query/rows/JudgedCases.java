package nl.geboortepad.query.rows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.query.figures.Changes;
import nl.geboortepad.query.figures.Contributors;
import nl.geboortepad.query.lines.RowContent;
import nl.geboortepad.query.reading.CasePass;
import nl.geboortepad.query.reading.Workplace;
import nl.geboortepad.query.settled.Rebuilding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases that have rows: how many there are, which they are, and how far they were judged. */
@Component
public final class JudgedCases implements Changes {
    private final JdbcClient database;
    private final Rebuilding rebuilding;

    public JudgedCases(DataSource source) {
        this.database = JdbcClient.create(source);
        this.rebuilding = new Rebuilding(source);
    }

    public Contributors women(CasesOfVsv cases) {
        return women("from " + cases.cases(), cases);
    }

    /** How many of them stand by an earlier version, because they could not be judged or are still to be. */
    public Contributors lagging(CasesOfVsv cases) {
        return women(
                "from " + cases.cases() + " where exists (select from "
                        + cases.rows().parked() + " where p.pregnancy = c.pregnancy)",
                cases);
    }

    private Contributors women(String from, CasesOfVsv cases) {
        rebuilding.requireWhole(RowsView.NAME);
        return database.sql("select count(*), sum(" + Contributors.key("c.pregnancy") + ") " + from)
                .params(cases.parameters())
                .query((row, number) -> Contributors.counted(row.getLong(1), row.getBigDecimal(2)))
                .single();
    }

    @Override
    public List<Change> after(Vsv vsv, Instant moment) {
        return database.sql("""
                        select moment, n.pregnancy from view.case_news n, unnest(n.moments) moment
                        where n.vsv = :vsv and moment > :after order by 1, 2""")
                .param("vsv", vsv.code())
                .param("after", moment.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Change(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        new PregnancyId(row.getObject(2, UUID.class))))
                .list();
    }

    /**
     * How many there are that could not be judged, how many of these still wait for their turn, and how many are still to be judged
     * again because of what their partnership recorded, or by other norms.
     */
    public Map<String, Long> parked() {
        return database.sql("""
                        select count(*) as parked, count(*) filter (where waiting) as waiting,
                            (select count(distinct h.pregnancy) from view.cases_changed w
                                join view.case_head h on (w.changed = '*' or h.partnerships @> array[w.changed])
                                    and h.pregnancy > w.after) as again
                        from view.parked""")
                .query((row, number) -> Map.of(
                        "parked", row.getLong("parked"),
                        "waiting", row.getLong("waiting"),
                        "again", row.getLong("again")))
                .single();
    }

    /** How far the rows of every case are made anew, while that goes on. */
    public Optional<CasePass.Progress> rebuilt() {
        return database.sql("""
                        select done, (select count(*) from view.case_head h where h.pregnancy > w.after) as left,
                            extract(epoch from worked) * 1000 as worked
                        from view.cases_changed w where changed = '*'""")
                .query((row, number) -> new CasePass.Progress(
                        row.getLong("done"),
                        row.getLong("done") + row.getLong("left"),
                        Duration.ofMillis(row.getLong("worked"))))
                .optional();
    }

    public List<PregnancyId> lagging(VisibleCases visible, RowsAt rows) {
        return database.sql("select a.pregnancy from " + rows.parked() + " join " + visible.cases()
                        + " on a.pregnancy = p.pregnancy order by 1")
                .params(visible.parameters())
                .query((row, number) -> new PregnancyId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Something about who looks, or wants to, at a case of the caller. */
    public record LookNoticed(PregnancyId pregnancy, String kind, String organisation, LocalDate since) {
        public boolean inEmergency() {
            return kind.equals(RowContent.EMERGENCY);
        }

        public boolean givenBack() {
            return kind.equals(RowContent.GIVEN_BACK);
        }
    }

    /**
     * Looks in an emergency and records given back since a day, of and to organisations other than the caller's: for whoever
     * takes part, and for stewards.
     * For stewards, organisations that recorded something though nobody named them as well.
     */
    public List<LookNoticed> noticed(Caller caller, LocalDate since) {
        rebuilding.requireWhole(RowsView.NAME);
        var steward = caller.is(AccessRole.STEWARD);
        var mine = steward
                ? Workplace.vsv(caller).code()
                : Workplace.organisation(caller).code();
        return database.sql(
                        """
                        select h.pregnancy, h.kind, h.holder, h.from_day from view.holding_row h
                        join view.case_row c on c.pregnancy = h.pregnancy and c.viewers is null
                        where h.holder <> :mine and (%s)
                        order by h.from_day desc, h.pregnancy, h.holder limit 500""".formatted(
                                        steward
                                                ? "c.vsv = :mine and (h.kind = :beside or h.kind in (:opened) and h.from_day >= :since)"
                                                : "h.viewers @> array[:mine]::text[] and h.kind in (:opened) and h.from_day >= :since"))
                .params(Map.of(
                        "mine",
                        mine,
                        "since",
                        since,
                        "beside",
                        RowContent.BESIDE,
                        "opened",
                        List.of(RowContent.EMERGENCY, RowContent.GIVEN_BACK)))
                .query((row, number) -> new LookNoticed(
                        new PregnancyId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    /** The first of them by their id, which is drawn by chance. */
    public List<PregnancyId> some(CasesOfVsv cases, int most) {
        rebuilding.requireWhole(RowsView.NAME);
        return database.sql("select c.pregnancy from " + cases.cases() + " order by c.pregnancy limit " + most)
                .params(cases.parameters())
                .query((row, number) -> new PregnancyId(row.getObject(1, UUID.class)))
                .list();
    }

    /** By what the rows say of when they are due, the earliest first; {@code to} is in it. */
    public List<PregnancyId> due(Vsv vsv, RowsAt rows, LocalDate from, LocalDate to, int most) {
        rebuilding.requireWhole(RowsView.NAME);
        var parameters = rows.parameters();
        parameters.putAll(Map.of("vsv", vsv.code(), "from", from, "to", to));
        return database.sql("select distinct c.pregnancy, c.due_date from "
                        + rows.cases()
                        + " where c.vsv = :vsv and c.due_date between :from and :to"
                        + " order by c.due_date, c.pregnancy limit " + most)
                .params(parameters)
                .query((row, number) -> new PregnancyId(row.getObject(1, UUID.class)))
                .list();
    }
}
