package nl.geboortepad.query.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.pathways.claims.Claims.Count;
import nl.geboortepad.pathways.claims.Measure;
import nl.geboortepad.pathways.verdict.Verdict.Kind;
import nl.geboortepad.query.figures.Contributors;
import nl.geboortepad.query.rows.CasesOfVsv;
import nl.geboortepad.query.rows.RowsAt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts verdicts on the pregnancies of a partnership. They were judged when they were written; nothing is judged here. */
@Component
final class CountInVerdicts {
    /** The day that a verdict is about. Where not even a day can be told it is the day on which she is due. */
    private static final String DAY = """
            case v.kind
                when 'broken' then (
                    select min(greatest(coalesce(nullif(split_part(d, '/', 1), '..')::date, :from), :from))
                    from jsonb_array_elements_text(v.broken_days) d
                    where coalesce(nullif(split_part(d, '/', 2), '..')::date, 'infinity') > :from)
                when 'cannot-tell' then coalesce(v.due, nullif(v.from_day, '-infinity'), c.due_date)
                else coalesce(v.due, v.done_on) end""";

    private final JdbcClient database;

    CountInVerdicts(DataSource source) {
        this.database = JdbcClient.create(source);
    }

    /** Of one figure, by one verdict or, without a verdict, by any. */
    private record Total(String figure, Optional<Kind> kind, long count, Contributors women) {}

    private record Named(String figure, Kind kind, EventId event, long total) {}

    /** @param counts all of them of verdicts on pregnancies */
    Map<String, Finding> count(List<Count> counts, ClaimsQuestion question, RowsAt known) {
        return count(counts, question, question.judged(known));
    }

    /** Where no women are known. */
    static Map<String, Finding> nobody(List<Count> counts, ClaimsQuestion question) {
        return found(counts, List.of(), List.of(), question);
    }

    private Map<String, Finding> count(List<Count> counts, ClaimsQuestion question, CasesOfVsv cases) {
        var counted = counted(cases);
        var parameters = parameters(counts, question, cases);
        var totals = database.sql(counted + """
                        select figure, kind, count(*), count(distinct pregnancy), sum(distinct %s) from counted
                        group by grouping sets ((figure, kind), (figure)) order by figure, kind""".formatted(Contributors.key("pregnancy")))
                .params(parameters)
                .query(CountInVerdicts::total)
                .list();
        var named = database.sql(counted + """
                        , behind as (
                            select figure, kind, event, max(day) as day
                            from counted, jsonb_array_elements_text(because) event
                            group by figure, kind, event),
                        ranked as (
                            select figure, kind, event, count(*) over (partition by figure, kind) as total,
                                row_number() over (partition by figure, kind order by day desc, event) as place
                            from behind)
                        select figure, kind, event, total from ranked where place <= :most order by figure, kind, place""")
                .params(parameters)
                .query(CountInVerdicts::named)
                .list();
        return found(counts, totals, named, question);
    }

    private static Map<String, Finding> found(
            List<Count> counts, List<Total> totals, List<Named> named, ClaimsQuestion question) {
        var found = new LinkedHashMap<String, Finding>();
        counts.forEach(
                count -> found.put(count.id(), found(count, totals, named).to(question.reader(), count.id())));
        return found;
    }

    private static Total total(ResultSet row, int number) throws SQLException {
        return new Total(
                row.getString(1),
                Optional.ofNullable(row.getString(2)).map(Kind::parse),
                row.getLong(3),
                Contributors.counted(row.getLong(4), row.getBigDecimal(5)));
    }

    private static Named named(ResultSet row, int number) throws SQLException {
        return new Named(row.getString(1), Kind.parse(row.getString(2)), new EventId(row.getString(3)), row.getLong(4));
    }

    private static Finding found(Count count, List<Total> totals, List<Named> named) {
        var women = Contributors.NONE;
        var parts = new ArrayList<Finding.OutcomeCount>();
        for (var total : totals) {
            if (total.figure().equals(count.id()) && total.kind().isPresent()) {
                parts.add(part(
                        (Measure.Verdicts) count.what(), total, total.kind().get(), named));
            } else if (total.figure().equals(count.id())) {
                women = total.women();
            }
        }
        return Finding.exactly(women, true, List.copyOf(parts));
    }

    private static Finding.OutcomeCount part(Measure.Verdicts what, Total total, Kind kind, List<Named> named) {
        var behind = named.stream()
                .filter(n -> n.figure().equals(total.figure()) && n.kind() == kind)
                .toList();
        return new Finding.OutcomeCount(
                kind.toString(),
                what.says(kind).orElseThrow(),
                total.count(),
                total.women(),
                behind.isEmpty() ? 0 : behind.getFirst().total(),
                behind.stream().map(Named::event).toList());
    }

    /** Once for all figures: each verdict is read and dated one time. */
    private static String counted(CasesOfVsv cases) {
        return """
                with decided as materialized (
                    select v.pregnancy, v.norm, v.kind, v.because, %s as day from %s where v.kind = any (:kinds)),
                figures as (
                    select * from unnest(:figures::text[], :norms::text[], :of::text[]) as f (figure, norm, kinds)),
                counted as (
                    select f.figure, d.* from decided d
                    join figures f on f.norm in ('', d.norm) and d.kind = any (string_to_array(f.kinds, ','))
                    where d.day >= :from and d.day < :to)
                """.formatted(DAY, cases.verdicts());
    }

    private record FigureRow(String figure, String norm, String kinds) {}

    private static Map<String, Object> parameters(List<Count> counts, ClaimsQuestion question, CasesOfVsv cases) {
        var parameters = cases.parameters();
        parameters.put("from", question.days().from());
        var rows = counts.stream().flatMap(CountInVerdicts::rows).toList();
        parameters.put("figures", rows.stream().map(FigureRow::figure).toArray(String[]::new));
        parameters.put("norms", rows.stream().map(FigureRow::norm).toArray(String[]::new));
        parameters.put("of", rows.stream().map(FigureRow::kinds).toArray(String[]::new));
        parameters.put(
                "kinds",
                rows.stream()
                        .flatMap(row -> Arrays.stream(row.kinds().split(",")))
                        .distinct()
                        .toArray(String[]::new));
        parameters.put("to", question.days().to());
        parameters.put("most", question.claims().mostEvents());
        return parameters;
    }

    /** One for each norm; the norm is empty where every norm counts. */
    private static Stream<FigureRow> rows(Count count) {
        var what = (Measure.Verdicts) count.what();
        var kinds = Arrays.stream(Kind.values())
                .filter(kind -> what.says(kind).isPresent())
                .map(Kind::toString)
                .collect(Collectors.joining(","));
        return (what.norms().isEmpty() ? Stream.of("") : what.norms().stream())
                .map(norm -> new FigureRow(count.id(), norm, kinds));
    }
}
