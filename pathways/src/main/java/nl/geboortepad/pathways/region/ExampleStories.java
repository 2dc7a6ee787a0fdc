package nl.geboortepad.pathways.region;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.event.Vocabulary;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.identity.Actor;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.course.VsvCourse;
import nl.geboortepad.pathways.record.History;

/** Events as a story of which everything was told. */
final class ExampleStories {
    /** The source that tells all is none of those in the samples: it never sends her elsewhere. */
    private static final Organisation TELLER = new Organisation("agb:02009999");

    private static final Vsv VSV = new Vsv("vsv:midden");
    private static final Actor NOBODY =
            new Actor("example", "example", "caregiver", Optional.empty(), "example", Optional.empty());

    private ExampleStories() {}

    static VsvCourse partnership(List<? extends Event> events) {
        var facts = new ArrayList<VsvFact>();
        inOrder(events)
                .forEach(e -> facts.add(new VsvFact(
                        new EventId("fact-" + facts.size()), VSV, facts.size(), (VsvEvent) e, recorded(e), NOBODY)));
        return VsvCourse.of(facts);
    }

    /** @param zero the first day of her pregnancy */
    static Course pregnancy(LocalDate zero, List<? extends Event> events) {
        var all = new ArrayList<Event>(List.of(
                new RegistrationReceived(
                        When.day(zero),
                        TELLER,
                        "example",
                        new TreeSet<>(List.of(Vocabulary.LATEST)),
                        Interval.ALWAYS,
                        true),
                new CareEvent.DueDateEstablished(
                        When.day(zero), zero.plusDays(GestationalAge.TERM), CareEvent.DueDateBasis.DEFINITIVE)));
        all.addAll(inOrder(events));
        var facts = new ArrayList<Fact>();
        all.forEach(e -> facts.add(new Fact(
                new EventId("fact-" + facts.size()),
                new PregnancyId(new UUID(0, 1)),
                facts.size(),
                (PregnancyEvent) e,
                recorded(e),
                NOBODY)));
        return Course.of(History.of(facts));
    }

    private static List<? extends Event> inOrder(List<? extends Event> events) {
        return events.stream()
                .sorted(Comparator.comparing(e -> e.when().first()))
                .toList();
    }

    private static Instant recorded(Event event) {
        return event.when().first().atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
