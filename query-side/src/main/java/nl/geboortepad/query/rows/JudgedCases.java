package nl.geboortepad.query.rows;

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
import nl.geboortepad.query.figures.Changes;
import nl.geboortepad.query.figures.Contributors;
import nl.geboortepad.query.reading.Viewpoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases that have rows: how many there are, which they are, and how far they were judged. */
@Component
public final class JudgedCases implements Changes {
    private final JdbcClient database;

    public JudgedCases(DataSource source) {
        this.database = JdbcClient.create(source);
    }

    /** The last recorded moment that is in the rows. */
    public Optional<Instant> knownTo() {
        return database.sql("select max(recorded) from view.case_head where recorded > '-infinity'")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The same as far as it matters to a question: none of what came after its moment. */
    public Optional<Instant> knownTo(Viewpoint viewpoint) {
        return knownTo().map(last -> viewpoint.knownAt().filter(last::isAfter).orElse(last));
    }

    public Contributors women(CasesOfVsv cases) {
        return women("from " + cases.cases(), cases);
    }

    /** How many of them stand by an earlier version, because they could not be judged. */
    public Contributors lagging(CasesOfVsv cases) {
        return women(
                "from " + cases.cases() + " where exists (select from view.parked p where p.pregnancy = c.pregnancy)",
                cases);
    }

    private Contributors women(String from, CasesOfVsv cases) {
        return database.sql("select count(*), sum(" + Contributors.key("c.pregnancy") + ") " + from)
                .params(cases.parameters())
                .query((row, number) -> Contributors.counted(row.getLong(1), row.getBigDecimal(2)))
                .single();
    }

    @Override
    public List<Change> after(Vsv vsv, Instant moment) {
        return database.sql("""
                        select distinct known_from, pregnancy from view.case_row
                        where vsv = :vsv and known_from > :after order by known_from, pregnancy""")
                .param("vsv", vsv.code())
                .param("after", moment.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Change(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        new PregnancyId(row.getObject(2, UUID.class))))
                .list();
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
        return database.sql("select c.pregnancy from " + cases.cases() + " order by c.pregnancy limit " + most)
                .params(cases.parameters())
                .query((row, number) -> new PregnancyId(row.getObject(1, UUID.class)))
                .list();
    }

    /** By what the rows say of when they are due, the earliest first; {@code to} is in it. */
    public List<PregnancyId> due(Vsv vsv, RowsAt rows, LocalDate from, LocalDate to, int most) {
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
