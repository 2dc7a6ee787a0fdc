package nl.geboortepad.query.vsv;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.Role;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.record.Revisions;
import nl.geboortepad.query.answer.Entry;
import nl.geboortepad.query.answer.SharedParameters.KnownAt;
import nl.geboortepad.query.answer.SharedParameters.OfVsv;
import nl.geboortepad.query.answer.SharedParameters.OnDay;
import nl.geboortepad.query.language.VsvSentences;
import nl.geboortepad.query.reading.StoredFacts;
import nl.geboortepad.query.reading.Viewpoint;
import nl.geboortepad.query.vsv.VsvTimeline.Noted;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The facts of a partnership in the order in which they were true, up to the day asked about. */
@RestController
final class VsvTimelineHttp {
    private final StoredFacts streams;
    private final Clock clock;

    VsvTimelineHttp(StoredFacts streams, Clock clock) {
        this.streams = streams;
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
            Caller caller) {
        mayRead(caller, vsv);
        var asked = Viewpoint.of(knownAt, on, clock);
        var id = vsv(vsv);
        var all = streams.facts(id);
        if (all.isEmpty()) {
            throw unknown();
        }
        var recorded = all.stream()
                .filter(fact -> !fact.recordedAt().isAfter(asked.upTo()))
                .toList();
        var revisions = Revisions.of(recorded);
        return new VsvTimeline(
                id,
                asked.moment(),
                asked.on(),
                recorded.isEmpty() ? -1 : recorded.getLast().version(),
                mergedInto(id, recorded),
                recorded.stream()
                        .map(fact -> noted(fact, revisions))
                        .filter(noted -> !noted.firstDay().isAfter(asked.on()))
                        .sorted(Comparator.comparing(Noted::firstDay)
                                .thenComparing(Noted::lastDay)
                                .thenComparing(Noted::version))
                        .toList());
    }

    /** No woman can be found in it, so whoever gives care may read what any partnership agreed on. */
    private static void mayRead(Caller caller, String vsv) {
        caller.mustBe(Role.CAREGIVER, Role.QUALITY, Role.AUDITOR, Role.STEWARD);
        if (!caller.is(Role.CAREGIVER) && !caller.vsv().equals(Optional.of(vsv))) {
            throw Problem.of(
                    Problem.Code.FORBIDDEN, "U leest alleen over uw eigen VSV.", "You read about your own VSV only.");
        }
    }

    private static Vsv vsv(String text) {
        try {
            return new Vsv(text);
        } catch (IllegalArgumentException none) {
            throw unknown();
        }
    }

    private static Problem unknown() {
        return Problem.of(Problem.Code.UNKNOWN, "Dit VSV kennen wij niet.", "This VSV is not known.");
    }

    private static Optional<Vsv> mergedInto(Vsv vsv, List<VsvFact> recorded) {
        return recorded.stream()
                .map(VsvFact::event)
                .filter(event ->
                        event instanceof VsvsMerged merged && merged.absorbed().equals(vsv))
                .map(event -> ((VsvsMerged) event).survivor())
                .findFirst();
    }

    private static Noted noted(VsvFact recorded, Revisions revisions) {
        var fact = revisions.now(recorded);
        var event = fact.event();
        var actor = fact.actor();
        return new Noted(
                fact.id(),
                fact.version(),
                event.type(),
                event.when().toString(),
                event.when().first(),
                event.when().last(),
                VsvSentences.of(event),
                EventJson.tree(event),
                new Entry.By(actor.client(), actor.role(), actor.organisation(), actor.source()),
                fact.recordedAt(),
                actor.recordedAtSource(),
                DAYS.between(event.when().last(), LocalDate.ofInstant(fact.recordedAt(), When.ZONE)),
                status(fact, revisions),
                event.equals(recorded.event()) ? Optional.empty() : Optional.of(original(recorded.event())));
    }

    private static Entry.Status status(VsvFact fact, Revisions revisions) {
        var retracted = revisions.retractedBy(fact.id());
        if (retracted.isPresent()) {
            return new Entry.Status("retracted", List.of(retracted.get()));
        }
        var corrections = revisions.correctedBy(fact.id());
        return new Entry.Status(corrections.isEmpty() ? "standing" : "corrected", corrections);
    }

    private static Entry.Original original(VsvEvent event) {
        return new Entry.Original(event.type(), event.when().toString(), VsvSentences.of(event), EventJson.tree(event));
    }
}
