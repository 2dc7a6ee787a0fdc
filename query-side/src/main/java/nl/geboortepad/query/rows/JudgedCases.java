package nl.geboortepad.query.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.query.reading.Viewpoint;
import nl.geboortepad.query.reading.Workplace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases that have rows: how many there are, which they are, and how far they were judged. */
@Component
public final class JudgedCases {
    private final JdbcClient database;

    public JudgedCases(DataSource source) {
        this.database = JdbcClient.create(source);
    }

    public long number(CasesOfVsv cases) {
        return number("select count(*) from " + cases.cases(), cases);
    }

    /** How many of them stand by an earlier version, because they could not be judged. */
    public long lagging(CasesOfVsv cases) {
        return number(
                "select count(*) from " + cases.cases()
                        + " where exists (select from view.parked p where p.pregnancy = c.pregnancy)",
                cases);
    }

    private long number(String sql, CasesOfVsv cases) {
        return database.sql(sql).params(cases.parameters()).query(Long.class).single();
    }

    public List<PregnancyId> lagging(VisibleCases visible) {
        return database.sql("select a.pregnancy from view.parked p join " + visible.cases()
                        + " on a.pregnancy = p.pregnancy order by 1")
                .params(visible.parameters())
                .query((row, number) -> new PregnancyId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Those that the caller may ask about, but of which it does not see what decides. */
    public List<PregnancyId> inPart(VisibleCases visible) {
        return visible.casesInPart()
                .map(cases -> database.sql("select a.pregnancy from " + cases + " order by 1")
                        .params(visible.parameters())
                        .query((row, number) -> new PregnancyId(row.getObject(1, UUID.class)))
                        .list())
                .orElse(List.of());
    }

    /** Something about who looks, or wants to, at a case of the caller. */
    public record LookNoticed(PregnancyId pregnancy, String kind, String organisation, LocalDate since) {}

    /**
     * Looks in an emergency since a day, of organisations other than the caller's: for whoever takes part, and for stewards.
     * For stewards, organisations that recorded something though nobody named them as well.
     */
    public List<LookNoticed> noticed(Caller caller, LocalDate since) {
        var steward = caller.is(AccessRole.STEWARD);
        var mine = steward
                ? Workplace.vsv(caller).code()
                : Workplace.organisation(caller).code();
        return database.sql(
                        """
                        select h.pregnancy, h.kind, h.holder, h.from_day from view.holding_row h
                        join view.case_row c on c.pregnancy = h.pregnancy and c.known_to = 'infinity'
                        where h.known_to = 'infinity' and h.holder <> :mine and (%s)
                        order by h.from_day desc, h.pregnancy, h.holder limit 500""".formatted(
                                        steward
                                                ? "c.vsv = :mine and (h.kind = 'beside' or h.kind = 'emergency' and h.from_day >= :since)"
                                                : "c.organisations @> array[:mine]::text[] and h.kind = 'emergency' and h.from_day >= :since"))
                .params(Map.of("mine", mine, "since", since))
                .query((row, number) -> new LookNoticed(
                        new PregnancyId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    /** The first of them by their id, which is drawn by chance. */
    public List<PregnancyId> some(CasesOfVsv cases, int most) {
        return database.sql("select c.pregnancy from " + cases.cases() + " order by c.pregnancy limit " + most)
                .params(cases.parameters())
                .query((row, number) -> new PregnancyId(row.getObject(1, UUID.class)))
                .list();
    }

    /** By what was known, the earliest first; {@code to} is in it. */
    public List<PregnancyId> due(Vsv vsv, Viewpoint viewpoint, LocalDate from, LocalDate to, int most) {
        var rows = RowsAt.of(viewpoint);
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
