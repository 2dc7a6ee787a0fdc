package nl.geboortepad.query.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.pathways.claims.Claims.Count;
import nl.geboortepad.pathways.claims.Measure;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.record.History;
import nl.geboortepad.query.figures.Contributors;
import nl.geboortepad.query.reading.CasePass;
import nl.geboortepad.query.reading.CaseSettings;
import nl.geboortepad.query.rows.JudgedCases;
import nl.geboortepad.query.rows.RowsAt;
import org.springframework.stereotype.Component;

/** Counts facts of the care of the women of a partnership, each record read once. */
@Component
final class CountInCare {
    private final JudgedCases judged;
    private final FactStreams streams;
    private final CaseSettings settings;
    private final CasePass pass;

    CountInCare(JudgedCases judged, FactStreams streams, CaseSettings settings, CasePass pass) {
        this.judged = judged;
        this.streams = streams;
        this.settings = settings;
        this.pass = pass;
    }

    /**
     * Whose care can hold something of the period.
     *
     * @param all how many they are
     * @param lagging how many of them could not be judged or are still to be
     * @param read those of which the record is read
     */
    record Sample(Contributors all, Contributors lagging, List<PregnancyId> read) {
        static final Sample NOBODY = new Sample(Contributors.NONE, Contributors.NONE, List.of());
    }

    Sample sample(ClaimsQuestion question, RowsAt known) {
        var cases = question.inCare(known);
        return new Sample(
                judged.women(cases),
                judged.lagging(cases),
                judged.some(cases, question.claims().mostCases()));
    }

    Map<String, Finding> count(List<Count> counts, Sample sample, ClaimsQuestion question) {
        var found = new LinkedHashMap<String, Finding.Gathering>();
        counts.forEach(count ->
                found.put(count.id(), new Finding.Gathering(question.claims().mostEvents())));
        pass.over(
                sample.read().iterator(),
                some -> facts(some, question),
                read -> read.forEach((pregnancy, facts) -> {
                    for (var count : counts) {
                        var seen = ((Measure.Share) count.what()).in(facts, question.days());
                        var of = found.get(count.id());
                        seen.forEach(one ->
                                of.seen(Optional.of(pregnancy), Finding.word(one.says()), one.says(), one.facts()));
                    }
                }));
        var done = new LinkedHashMap<String, Finding>();
        found.forEach((id, gathered) -> done.put(id, gathered.done().to(question.reader(), id)));
        return done;
    }

    private Map<PregnancyId, List<Fact>> facts(List<PregnancyId> pregnancies, ClaimsQuestion question) {
        var read = streams.readAhead(pregnancies);
        var facts = new LinkedHashMap<PregnancyId, List<Fact>>();
        pregnancies.forEach(pregnancy -> facts.put(pregnancy, facts(pregnancy, question, read)));
        return facts;
    }

    /** What was so while she was in the care of this partnership. */
    private List<Fact> facts(PregnancyId pregnancy, ClaimsQuestion question, Function<PregnancyId, List<Fact>> read) {
        var upTo = question.women().orElseThrow().upTo();
        var course = Course.of(History.read(pregnancy, upTo, read));
        var setting = settings.at(course, upTo);
        var here = course.stays().stream()
                .filter(stay -> stay.vsv()
                        .map(setting::now)
                        .filter(question.record().vsv()::equals)
                        .isPresent())
                .toList();
        return course.facts().stream()
                .filter(fact -> here.stream().anyMatch(stay -> stay.days().contains(fact.day())))
                .toList();
    }
}
