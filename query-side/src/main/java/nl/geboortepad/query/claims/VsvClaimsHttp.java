package nl.geboortepad.query.claims;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.claims.Claims;
import nl.geboortepad.pathways.claims.Measure;
import nl.geboortepad.query.reading.Viewpoint;
import nl.geboortepad.query.reading.VsvRecords;
import nl.geboortepad.query.rows.JudgedCases;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a partnership claims beside what its own events show. */
@RestController
final class VsvClaimsHttp {
    private final VsvRecords records;
    private final JudgedCases judged;
    private final CountInVerdicts verdicts;
    private final CountInCare care;
    private final CountInRecord record;
    private final Claims claims;
    private final Clock clock;

    VsvClaimsHttp(
            VsvRecords records,
            JudgedCases judged,
            CountInVerdicts verdicts,
            CountInCare care,
            CountInRecord record,
            Claims claims,
            Clock clock) {
        this.records = records;
        this.judged = judged;
        this.verdicts = verdicts;
        this.care = care;
        this.record = record;
        this.claims = claims;
        this.clock = clock;
    }

    @GetMapping(path = "/api/vsvs/{vsv}/claims", produces = MediaType.APPLICATION_JSON_VALUE)
    ClaimsBesideFacts claims(
            @PathVariable String vsv,
            @RequestParam Optional<String> knownAt,
            @RequestParam Optional<String> on,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            Caller caller) {
        var viewpoint = Viewpoint.of(knownAt, on, clock);
        var days = ClaimsQuestion.days(from, to, viewpoint.on());
        var question = new ClaimsQuestion(records.ofOwn(vsv, viewpoint, caller), days, claims, caller);
        var sample = care.sample(question);
        var comparing = new ClaimComparison(question, count(question, sample));
        var known = question.record();
        return new ClaimsBesideFacts(
                known.vsv(),
                known.knownAt(),
                judged.knownTo(),
                viewpoint.on(),
                days,
                known.version(),
                known.mergedInto(),
                whose(question, sample),
                claims.few(),
                claims.thin(),
                comparing.aspects(),
                comparing.inspection());
    }

    private Map<String, Finding> count(ClaimsQuestion question, CountInCare.Sample sample) {
        var found = new LinkedHashMap<String, Finding>();
        found.putAll(care.count(of(Measure.Share.class), sample, question));
        found.putAll(verdicts.count(of(Measure.Verdicts.class), question));
        claims.counts().stream()
                .filter(count -> count.what().ofPartnership())
                .forEach(count -> found.put(count.id(), record.count(count.what(), question)));
        return found;
    }

    private List<Claims.Count> of(Class<? extends Measure> kind) {
        return claims.counts().stream()
                .filter(count -> kind.isInstance(count.what()) && !count.what().ofPartnership())
                .toList();
    }

    private ClaimsBesideFacts.CountedWomen whose(ClaimsQuestion question, CountInCare.Sample sample) {
        if (question.hides(sample.all())) {
            return new ClaimsBesideFacts.CountedWomen(
                    Optional.empty(), Optional.empty(), Optional.empty(), Reasons.few(question.claims()));
        }
        var read = (long) sample.read().size();
        var all = sample.all();
        return new ClaimsBesideFacts.CountedWomen(
                Optional.of(all),
                Optional.of(read),
                Optional.of(sample.lagging()),
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
