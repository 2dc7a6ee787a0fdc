package nl.geboortepad.query.worklist;

import static java.time.temporal.ChronoUnit.DAYS;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.query.answer.Entry;
import nl.geboortepad.query.answer.Outcome;
import nl.geboortepad.query.language.VerdictSentences;
import nl.geboortepad.query.reading.CaseSettings;
import nl.geboortepad.query.reading.NormTitles;
import nl.geboortepad.query.reading.Viewpoint;
import nl.geboortepad.query.rows.RowTable;
import nl.geboortepad.query.rows.RowsAt;
import nl.geboortepad.query.rows.VisibleCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds rows of the worklist: two range comparisons give what was known then and what holds on the day. */
@Component
public final class WorklistRows {
    private final JdbcClient database;
    private final CaseSettings settings;

    WorklistRows(DataSource source, CaseSettings settings) {
        this.database = JdbcClient.create(source);
        this.settings = settings;
    }

    Worklist page(Viewpoint asked, VisibleCases visible, WorklistFilter filter, Page page) {
        var moment = new RowsAt(asked);
        var parameters = filter.parameters();
        moment.into(parameters, asked);
        visible.into(parameters);
        var from = """
                 from view.case_head a
                 join view.case_row c on c.pregnancy = a.pregnancy and %s
                 join view.verdict_row v on v.pregnancy = c.pregnancy and %s and %s
                 where %s and %s""".formatted(
                        moment.known("c"),
                        moment.known("v"),
                        moment.holds("v"),
                        visible.condition(),
                        String.join(" and ", filter.conditions(moment)));
        var total = database.sql("select count(*) " + from)
                .params(parameters)
                .query(Long.class)
                .single();
        var rows = database.sql(
                        "select c.pregnancy, c.vsv, c.due_date, v.norm, v.since, v.occurrence, v.due, v.details, %s as coordinators, %s as accountable "
                                        .formatted(holders("coordinator", moment), holders("accountable", moment))
                                + from
                                + page.sql())
                .params(parameters)
                .query((row, number) -> item(row, asked.on()))
                .list();
        return new Worklist(
                asked.moment(), knownTo(), asked.on(), page.number(), page.size(), total, rows, lagging(visible));
    }

    private static String holders(String kind, RowsAt moment) {
        return """
                array(select distinct h.holder from view.holding_row h where h.pregnancy = c.pregnancy
                    and h.kind = '%s' and %s and %s order by 1)""".formatted(kind, moment.known("h"), moment.holds("h"));
    }

    /** The last recorded moment that is in the view. */
    public Optional<Instant> knownTo() {
        return database.sql("select max(recorded) from view.case_head where recorded > '-infinity'")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private List<PregnancyId> lagging(VisibleCases visible) {
        return database.sql("select a.pregnancy from view.parked p join view.case_head a on a.pregnancy = p.pregnancy"
                        + " where " + visible.condition() + " order by 1")
                .params(Map.of("mine", visible.parameter()))
                .query((row, number) -> new PregnancyId(row.getObject(1, UUID.class)))
                .list();
    }

    private Worklist.Item item(ResultSet row, LocalDate on) throws SQLException {
        var details = EventJson.mapper().readValue(row.getString("details"), RowTable.Details.class);
        var verdict = details.outcome().verdict().seenOn(on);
        var dueDate = day(row, "due_date");
        var due = day(row, "due");
        return new Worklist.Item(
                new PregnancyId(row.getObject("pregnancy", UUID.class)),
                Optional.ofNullable(row.getString("vsv")),
                dueDate,
                dueDate.map(d -> Entry.Age.on(on, d)),
                row.getString("norm"),
                NormTitles.title(settings, row.getString("norm")),
                row.getObject("since", LocalDate.class),
                details.pathway(),
                row.getString("occurrence"),
                Outcome.of(verdict),
                VerdictSentences.sentence(verdict, on),
                due,
                due.map(d -> DAYS.between(on, d)),
                texts(row.getArray("coordinators")),
                texts(row.getArray("accountable")),
                details.because(),
                details.note());
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
