package nl.geboortepad.query.vsv;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.request.Asked;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.record.Revisions;
import nl.geboortepad.query.answer.Entry;
import nl.geboortepad.query.answer.SharedParameters.KnownAt;
import nl.geboortepad.query.answer.SharedParameters.OfVsv;
import nl.geboortepad.query.answer.SharedParameters.OnDay;
import nl.geboortepad.query.language.VsvSentences;
import nl.geboortepad.query.reading.Viewpoint;
import nl.geboortepad.query.reading.VsvRecords;
import nl.geboortepad.query.reading.Workplace;
import nl.geboortepad.query.vsv.VsvTimeline.VsvEntry;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The facts of a partnership in the order in which they were true, up to the day asked about. */
@RestController
final class VsvTimelineHttp {
    private final VsvRecords records;
    private final Clock clock;

    VsvTimelineHttp(VsvRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Says(
            nl = "De feiten over een VSV, in de volgorde waarin zij waar waren",
            en = "The facts about a VSV, in the order in which they were true",
            moreNl = "Met correcties. Voor wie bij dat VSV op kwaliteit let en voor elke zorgverlener: er staat niets"
                    + " over een vrouw in.",
            moreEn =
                    "With corrections. For who sees to quality in that VSV and for any caregiver: nothing in it is about"
                            + " a woman.")
    @GetMapping(path = "/api/vsvs/{vsv}/timeline", produces = MediaType.APPLICATION_JSON_VALUE)
    VsvTimeline timeline(
            @OfVsv @PathVariable String vsv,
            @KnownAt @RequestParam Optional<String> knownAt,
            @OnDay @RequestParam Optional<String> on,
            Asked asked,
            Caller caller) {
        mayRead(caller, vsv);
        var record = records.of(vsv, asked.last(() -> Viewpoint.of(knownAt, on, clock)));
        var viewpoint = record.viewpoint();
        return new VsvTimeline(
                record.vsv(),
                viewpoint.moment(),
                viewpoint.on(),
                record.version(),
                record.mergedInto(),
                record.history().recorded().stream()
                        .map(fact -> entry(fact, record.history().revisions()))
                        .filter(entry -> !entry.firstDay().isAfter(viewpoint.on()))
                        .sorted(Comparator.comparing(VsvEntry::firstDay)
                                .thenComparing(VsvEntry::lastDay)
                                .thenComparing(VsvEntry::version))
                        .toList());
    }

    /** No woman can be found in it, so whoever gives care may read what any partnership agreed on. */
    private static void mayRead(Caller caller, String vsv) {
        caller.mustBe(AccessRole.CAREGIVER, AccessRole.QUALITY, AccessRole.AUDITOR, AccessRole.STEWARD);
        if (!caller.is(AccessRole.CAREGIVER)) {
            Workplace.mustBeOwn(vsv, caller);
        }
    }

    private static VsvEntry entry(VsvFact recorded, Revisions revisions) {
        var fact = revisions.now(recorded);
        var event = fact.event();
        return new VsvEntry(
                fact.id(),
                fact.version(),
                event.type(),
                event.when().toString(),
                event.when().first(),
                event.when().last(),
                VsvSentences.of(event),
                EventJson.tree(event),
                Entry.Submitter.of(fact.actor()),
                fact.recordedAt(),
                fact.actor().recordedAtSource(),
                DAYS.between(event.when().last(), LocalDate.ofInstant(fact.recordedAt(), When.ZONE)),
                Entry.Status.of(revisions.retractedBy(fact.id()), revisions.correctedBy(fact.id())),
                event.equals(recorded.event()) ? Optional.empty() : Optional.of(original(recorded.event())));
    }

    private static Entry.Original original(VsvEvent event) {
        return new Entry.Original(event.type(), event.when().toString(), VsvSentences.of(event), EventJson.tree(event));
    }
}
