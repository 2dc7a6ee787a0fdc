package nl.geboortepad.query.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.pathways.claims.Claims.Count;
import nl.geboortepad.pathways.claims.Measure;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.record.History;
import nl.geboortepad.query.reading.CaseSettings;
import nl.geboortepad.query.rows.RowsAt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts facts of the care of the women of a partnership, each record read once. */
@Component
final class CountInCare {
    /** So many days after she was due, obstetric care and what it hands over is done. */
    private static final int AFTER_DUE = 120;

    private final JdbcClient database;
    private final FactStreams streams;
    private final CaseSettings settings;

    CountInCare(DataSource source, FactStreams streams, CaseSettings settings) {
        this.database = JdbcClient.create(source);
        this.streams = streams;
        this.settings = settings;
    }

    /**
     * Whose care can hold something of the period.
     *
     * @param all how many they are
     * @param lagging how many of them could not be judged
     * @param read those of which the record is read
     */
    record Cohort(long all, long lagging, List<PregnancyId> read) {}

    Cohort cohort(ClaimsQuestion question) {
        var moment = new RowsAt(question.asked());
        var parameters = question.parameters();
        parameters.put("earliest", question.days().from().minusDays(AFTER_DUE));
        parameters.put("latest", question.days().to().plusDays(GestationalAge.TERM));
        parameters.put("most", question.claims().mostCases());
        var cases = """
                 from view.case_row c where c.vsv = :vsv and %s and (c.ended is null or c.ended >= :from)
                    and (c.due_date is null or c.due_date < :latest and c.due_date >= :earliest)""".formatted(moment.known("c"));
        return new Cohort(
                number("select count(*) " + cases, parameters),
                number(
                        "select count(*) " + cases
                                + " and exists (select from view.parked p where p.pregnancy = c.pregnancy)",
                        parameters),
                database.sql("select c.pregnancy " + cases + " order by c.pregnancy limit :most")
                        .params(parameters)
                        .query((row, number) -> new PregnancyId(row.getObject(1, UUID.class)))
                        .list());
    }

    private long number(String sql, Map<String, Object> parameters) {
        return database.sql(sql).params(parameters).query(Long.class).single();
    }

    Map<String, Finding> count(List<Count> counts, Cohort cohort, ClaimsQuestion question) {
        var found = new LinkedHashMap<String, Finding.Gathering>();
        counts.forEach(count ->
                found.put(count.id(), new Finding.Gathering(question.claims().mostEvents())));
        for (var pregnancy : cohort.read()) {
            var facts = facts(pregnancy, question);
            for (var count : counts) {
                var seen = ((Measure.Share) count.what()).in(facts, question.days());
                var of = found.get(count.id());
                seen.forEach(one -> of.seen(Finding.word(one.says()), one.says(), one.facts()));
                if (!seen.isEmpty()) {
                    of.oneCaseMore();
                }
            }
        }
        var done = new LinkedHashMap<String, Finding>();
        found.forEach((id, gathered) -> done.put(id, gathered.done()));
        return done;
    }

    /** What was so while she was in the care of this partnership. */
    private List<Fact> facts(PregnancyId pregnancy, ClaimsQuestion question) {
        var course = Course.of(History.read(pregnancy, question.asked().upTo(), streams::facts));
        var setting = settings.at(course, question.asked().upTo());
        var here = course.stays().stream()
                .filter(stay -> stay.vsv()
                        .map(setting::now)
                        .filter(question.record().vsv()::equals)
                        .isPresent())
                .toList();
        return course.facts().stream()
                .filter(fact -> here.stream()
                        .anyMatch(
                                stay -> stay.days().contains(fact.event().when().first())))
                .toList();
    }
}
