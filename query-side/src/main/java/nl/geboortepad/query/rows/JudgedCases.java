package nl.geboortepad.query.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases that have rows: how many there are, which they are, and how far they were judged. */
@Component
public final class JudgedCases {
    private final JdbcClient database;
    private final Rebuilding rebuilding;

    public JudgedCases(DataSource source) {
        this.database = JdbcClient.create(source);
        this.rebuilding = new Rebuilding(source);
    }

    /** The last recorded moment that is in the rows. */
    public Optional<Instant> knownTo() {
        return database.sql("select max(recorded) from view.case_head where recorded > '-infinity'")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
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
        rebuilding.requireWhole(RowsView.NAME);
        return database.sql(sql).params(cases.parameters()).query(Long.class).single();
    }

    /** How many there are that could not be judged, and of these how many still wait for their turn. */
    public Map<String, Long> parked() {
        return database.sql("select count(*) as parked, count(*) filter (where waiting) as waiting from view.parked")
                .query((row, number) -> Map.of("parked", row.getLong("parked"), "waiting", row.getLong("waiting")))
                .single();
    }

    public List<PregnancyId> lagging(VisibleCases visible) {
        return database.sql("select a.pregnancy from view.parked p join " + visible.cases()
                        + " on a.pregnancy = p.pregnancy order by 1")
                .params(visible.parameters())
                .query((row, number) -> new PregnancyId(row.getObject(1, UUID.class)))
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

    /** By what is known now, the earliest first; {@code to} is in it. */
    public List<PregnancyId> due(Vsv vsv, LocalDate from, LocalDate to, int most) {
        rebuilding.requireWhole(RowsView.NAME);
        return database.sql("select distinct c.pregnancy, c.due_date from "
                        + RowsAt.now(to).cases()
                        + " where c.vsv = :vsv and c.due_date between :from and :to"
                        + " order by c.due_date, c.pregnancy limit " + most)
                .params(Map.of("vsv", vsv.code(), "from", from, "to", to))
                .query((row, number) -> new PregnancyId(row.getObject(1, UUID.class)))
                .list();
    }
}
