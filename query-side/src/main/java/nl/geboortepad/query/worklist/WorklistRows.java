package nl.geboortepad.query.worklist;

import static java.time.temporal.ChronoUnit.DAYS;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.query.answer.Entry;
import nl.geboortepad.query.answer.Outcome;
import nl.geboortepad.query.answer.Page;
import nl.geboortepad.query.language.VerdictSentences;
import nl.geboortepad.query.reading.CaseSettings;
import nl.geboortepad.query.reading.ReadableTexts.TypedNames;
import nl.geboortepad.query.rows.JudgedCases;
import nl.geboortepad.query.rows.KnownRows;
import nl.geboortepad.query.rows.RowsAt;
import nl.geboortepad.query.rows.VerdictDetails;
import nl.geboortepad.query.rows.VisibleCases;
import nl.geboortepad.query.settled.SettledViews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds rows of the worklist: two range comparisons give what was known then and what holds on the day. */
@Component
final class WorklistRows {
    private final JdbcClient database;
    private final JudgedCases cases;
    private final CaseSettings settings;
    private final TypedNames names;
    private final KnownRows known;

    WorklistRows(DataSource source, JudgedCases cases, CaseSettings settings, TypedNames names, KnownRows known) {
        this.database = JdbcClient.create(source);
        this.cases = cases;
        this.settings = settings;
        this.names = names;
        this.known = known;
    }

    Worklist page(SettledViews.Read read, VisibleCases visible, WorklistFilter filter, WorklistOrder order, Page page) {
        return known.ask(read.viewpoint(), visible, then -> page(read, visible, then, filter, order, page));
    }

    private Worklist page(
            SettledViews.Read read,
            VisibleCases visible,
            RowsAt moment,
            WorklistFilter filter,
            WorklistOrder order,
            Page page) {
        var viewpoint = read.viewpoint();
        var parameters = moment.parameters();
        parameters.putAll(visible.parameters());
        parameters.putAll(filter.parameters());
        var from = " from %s where %s"
                .formatted(visible.verdicts(moment), String.join(" and ", filter.conditions(moment)));
        var total = database.sql("select count(*) " + from)
                .params(parameters)
                .query(Long.class)
                .single();
        var rows = database.sql("""
                        select c.pregnancy, c.vsv, c.due_date, v.norm, v.since, v.occurrence, v.due, v.details,
                            %s as coordinators, %s as accountable %s
                        order by %s limit %d offset %d""".formatted(
                        moment.coordinators(), moment.accountable(), from, order.columns(), page.size(), page.first()))
                .params(parameters)
                .query((row, number) -> item(row, viewpoint.on()))
                .list();
        return new Worklist(
                viewpoint.moment(),
                Optional.of(read.knownTo()),
                read.behind(),
                viewpoint.on(),
                settings.norms(viewpoint.moment()),
                page.number(),
                page.size(),
                total,
                rows,
                notVisible(visible, moment, filter, parameters),
                cases.lagging(visible, moment));
    }

    /** Those of which no verdict is shown, and those of which one is not that would be asked for. */
    private List<PregnancyId> notVisible(
            VisibleCases visible, RowsAt moment, WorklistFilter filter, Map<String, Object> parameters) {
        return visible.casesWithoutVerdicts()
                .map(without -> database.sql("""
                                select a.pregnancy from %s union
                                select c.pregnancy from %s where not a.whole and %s order by 1""".formatted(
                                        without,
                                        visible.verdicts(moment),
                                        String.join(" and ", filter.conditionsOfHidden(moment))))
                        .params(parameters)
                        .query((row, number) -> new PregnancyId(row.getObject(1, UUID.class)))
                        .list())
                .orElse(List.of());
    }

    private Worklist.Item item(ResultSet row, LocalDate on) throws SQLException {
        var details = VerdictDetails.parse(row.getString("details"));
        var verdict = details.outcome().verdict().seenOn(on);
        var dueDate = day(row, "due_date");
        var due = day(row, "due");
        var pregnancy = new PregnancyId(row.getObject("pregnancy", UUID.class));
        return new Worklist.Item(
                pregnancy,
                Optional.ofNullable(row.getString("vsv")),
                dueDate,
                dueDate.map(d -> Entry.Age.on(on, d)),
                row.getString("norm"),
                settings.title(row.getString("norm")),
                row.getObject("since", LocalDate.class),
                details.pathway(),
                names.told(pregnancy, row.getString("occurrence")),
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
