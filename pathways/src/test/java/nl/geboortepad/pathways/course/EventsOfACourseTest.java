package nl.geboortepad.pathways.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationChosen;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationDeviationExplained;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationIndicated;
import nl.geboortepad.kernel.event.CareEvent.BirthPlanRecorded;
import nl.geboortepad.kernel.event.CareEvent.CareOutsideGuidelineAgreed;
import nl.geboortepad.kernel.event.CareEvent.CareOutsideGuidelineRequested;
import nl.geboortepad.kernel.event.CareEvent.CarePlanEstablished;
import nl.geboortepad.kernel.event.CareEvent.CarePlanRevised;
import nl.geboortepad.kernel.event.CareEvent.CheckupHeld;
import nl.geboortepad.kernel.event.CareEvent.ConsentGiven;
import nl.geboortepad.kernel.event.CareEvent.ConsentRefused;
import nl.geboortepad.kernel.event.CareEvent.ConsentWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.HomeVisitHeld;
import nl.geboortepad.kernel.event.CareEvent.IncidentReported;
import nl.geboortepad.kernel.event.CareEvent.KraamPlanRecorded;
import nl.geboortepad.kernel.event.CareEvent.KraamzorgIntakeHeld;
import nl.geboortepad.kernel.event.CareEvent.MdoDecisionTaken;
import nl.geboortepad.kernel.event.CareEvent.MdoOutcomeDiscussed;
import nl.geboortepad.kernel.event.CareEvent.MdoRequested;
import nl.geboortepad.kernel.event.CareEvent.NormDeclineWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.NormDeclined;
import nl.geboortepad.kernel.event.CareEvent.ParallelActionDebriefed;
import nl.geboortepad.kernel.event.CareEvent.ParallelActionStarted;
import nl.geboortepad.kernel.event.CareEvent.PathwayEntered;
import nl.geboortepad.kernel.event.CareEvent.PathwayLeft;
import nl.geboortepad.kernel.event.CareEvent.RiskScreened;
import nl.geboortepad.kernel.event.CareEvent.SupportAccepted;
import nl.geboortepad.kernel.event.CareEvent.SupportDeclined;
import nl.geboortepad.kernel.event.CareEvent.SupportOffered;
import nl.geboortepad.kernel.event.CareEvent.VulnerabilityRecognised;
import nl.geboortepad.kernel.event.CareEvent.VulnerabilityResolved;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.json.Samples;
import nl.geboortepad.pathways.rule.Accountability;
import nl.geboortepad.pathways.rule.Coordination;
import org.junit.jupiter.api.Test;

/** Whoever adds an event decides here, or in a reader, whether a pregnancy runs otherwise by it. */
class EventsOfACourseTest {
    /** Why none of the readers reads these. */
    private static final Map<String, List<Class<? extends Event>>> READ_BY_NONE = Map.of(
            "it changes what is known of her or agreed with her, not who is in charge",
            List.of(
                    ConsentGiven.class,
                    ConsentRefused.class,
                    ConsentWithdrawn.class,
                    RiskScreened.class,
                    VulnerabilityRecognised.class,
                    VulnerabilityResolved.class,
                    SupportOffered.class,
                    SupportAccepted.class,
                    SupportDeclined.class,
                    CarePlanEstablished.class,
                    CarePlanRevised.class,
                    BirthPlanRecorded.class,
                    KraamPlanRecorded.class,
                    PathwayEntered.class,
                    PathwayLeft.class,
                    MdoRequested.class,
                    MdoDecisionTaken.class,
                    MdoOutcomeDiscussed.class,
                    BirthLocationChosen.class,
                    BirthLocationDeviationExplained.class,
                    NormDeclined.class,
                    NormDeclineWithdrawn.class,
                    BirthLocationIndicated.class,
                    CareOutsideGuidelineRequested.class,
                    CareOutsideGuidelineAgreed.class),
            "it happened and is over: nobody is in charge because of it",
            List.of(
                    CheckupHeld.class,
                    HomeVisitHeld.class,
                    KraamzorgIntakeHeld.class,
                    ParallelActionStarted.class,
                    ParallelActionDebriefed.class,
                    IncidentReported.class));

    private static final List<EventGroups<?, ?>> READERS = List.of(
            Accountable.MOVE,
            Conflict.ABOUT,
            Coordinators.STEP,
            DueDates.DUE_DATE,
            CareElsewhere.WHO_SPEAKS,
            CareElsewhere.WHERE_SHE_IS);

    @Test
    void every_event_is_read_or_not_with_a_reason() {
        var read = READERS.stream()
                .<Class<?>>flatMap(reader -> reader.events().stream())
                .distinct();
        var unread = READ_BY_NONE.values().stream().flatMap(List::stream);

        assertThat(Stream.concat(read, unread))
                .containsExactlyInAnyOrderElementsOf(EventNames.ofPregnancy().values());
    }

    @Test
    void what_moves_accountability_or_ends_the_pregnancy_is_read_by_its_rule() {
        assertThat(new Accountability().reads().<Class<?>>map(type -> type))
                .containsAll(events(event -> Accountable.MOVE.of(event).isPresent()))
                .containsAll(events(Course::ends));
    }

    @Test
    void what_changes_the_coordination_or_ends_the_pregnancy_is_read_by_its_rule() {
        assertThat(new Coordination(false).reads().<Class<?>>map(type -> type))
                .containsAll(events(event -> Coordinators.STEP.of(event).isPresent()))
                .containsAll(events(Course::ends));
    }

    private static List<Class<?>> events(Predicate<PregnancyEvent> that) {
        return EventNames.ofPregnancy().keySet().stream()
                .map(type -> EventJson.mapper().readValue(Samples.of(type), PregnancyEvent.class))
                .filter(that)
                .<Class<?>>map(PregnancyEvent::getClass)
                .toList();
    }
}
