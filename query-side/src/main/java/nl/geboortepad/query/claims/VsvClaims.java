package nl.geboortepad.query.claims;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.pathways.Claims;
import nl.geboortepad.pathways.Counted;
import nl.geboortepad.pathways.Text;
import nl.geboortepad.query.Asked;
import nl.geboortepad.query.VsvRecords;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a partnership claims beside what its own events show. */
@RestController
final class VsvClaims {
    private final VsvRecords records;
    private final InVerdicts verdicts;
    private final InCare care;
    private final InTheRecord record;
    private final Claims claims;
    private final Clock clock;

    VsvClaims(VsvRecords records, InVerdicts verdicts, InCare care, InTheRecord record, Claims claims, Clock clock) {
        this.records = records;
        this.verdicts = verdicts;
        this.care = care;
        this.record = record;
        this.claims = claims;
        this.clock = clock;
    }

    @GetMapping(path = "/api/vsvs/{vsv}/claims", produces = MediaType.APPLICATION_JSON_VALUE)
    Beside claims(
            @PathVariable String vsv,
            @RequestParam Optional<String> knownAt,
            @RequestParam Optional<String> on,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            Caller caller) {
        var asked = Asked.of(knownAt, on, clock);
        var days = Question.days(from, to, asked.on());
        var question = new Question(records.of(vsv, asked, caller), days, claims, caller);
        var cohort = care.cohort(question);
        var comparing = new Comparing(question, count(question, cohort));
        var known = question.record();
        return new Beside(
                known.vsv(),
                known.knownAt(),
                verdicts.knownTo(),
                asked.on(),
                days,
                known.version(),
                known.mergedInto(),
                whose(question, cohort),
                claims.few(),
                claims.thin(),
                comparing.aspects(),
                comparing.inspection());
    }

    private Map<String, Found> count(Question question, InCare.Cohort cohort) {
        var found = new LinkedHashMap<String, Found>();
        found.putAll(care.count(of(Counted.Share.class), cohort, question));
        found.putAll(verdicts.count(of(Counted.Verdicts.class), question));
        claims.counts().stream()
                .filter(count -> count.what().ofPartnership())
                .forEach(count -> found.put(count.id(), record.count(count.what(), question)));
        return found;
    }

    private List<Claims.Count> of(Class<? extends Counted> kind) {
        return claims.counts().stream()
                .filter(count -> kind.isInstance(count.what()) && !count.what().ofPartnership())
                .toList();
    }

    private Beside.Whose whose(Question question, InCare.Cohort cohort) {
        if (question.hides(cohort.all())) {
            return new Beside.Whose(
                    Optional.empty(), Optional.empty(), Optional.empty(), Reasons.few(question.claims()));
        }
        var read = (long) cohort.read().size();
        var all = cohort.all();
        return new Beside.Whose(
                Optional.of(all),
                Optional.of(read),
                Optional.of(cohort.lagging()),
                read < all
                        ? new Text(
                                "Feiten zijn geteld bij %d van %d zwangerschappen, een steekproef; oordelen bij alle."
                                        .formatted(read, all),
                                "Facts are counted of %d of %d pregnancies, a sample; verdicts of all."
                                        .formatted(read, all))
                        : new Text(
                                "Feiten en oordelen zijn geteld bij alle %d zwangerschappen.".formatted(all),
                                "Facts and verdicts are counted of all %d pregnancies.".formatted(all)));
    }
}
