package nl.geboortepad.pathways.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.CareEvent.CareClosed;
import nl.geboortepad.kernel.event.CareEvent.CareEvaluatedByWoman;
import nl.geboortepad.kernel.event.CareEvent.CheckupHeld;
import nl.geboortepad.kernel.event.CareEvent.DueDateEstablished;
import nl.geboortepad.kernel.event.CareEvent.DueDateRevised;
import nl.geboortepad.kernel.event.CareEvent.FirstContactMade;
import nl.geboortepad.kernel.event.CareEvent.HandedOverToJgz;
import nl.geboortepad.kernel.event.CareEvent.HealthLiteracyAssessed;
import nl.geboortepad.kernel.event.CareEvent.HomeVisitHeld;
import nl.geboortepad.kernel.event.CareEvent.IncidentReported;
import nl.geboortepad.kernel.event.CareEvent.InformationGiven;
import nl.geboortepad.kernel.event.CareEvent.IntakeHeld;
import nl.geboortepad.kernel.event.CareEvent.JgzHandoverAcknowledged;
import nl.geboortepad.kernel.event.CareEvent.JgzInvolvedBeforeBirth;
import nl.geboortepad.kernel.event.CareEvent.KraamzorgIntakeHeld;
import nl.geboortepad.kernel.event.CareEvent.MultiplePregnancyEstablished;
import nl.geboortepad.kernel.event.CareEvent.NeonatalScreeningDone;
import nl.geboortepad.kernel.event.CareEvent.ParallelActionDebriefed;
import nl.geboortepad.kernel.event.CareEvent.ParallelActionStarted;
import nl.geboortepad.kernel.event.CareEvent.PostnatalCheckHeld;
import nl.geboortepad.kernel.event.CareEvent.PostnatalVisitHeld;
import nl.geboortepad.kernel.event.CareEvent.PreconceptionConsultHeld;
import nl.geboortepad.kernel.event.CareEvent.PreconceptionFindingsShared;
import nl.geboortepad.kernel.event.CareEvent.TransferredToOtherVsv;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.AccessGranted;
import nl.geboortepad.kernel.event.RecordEvent.AccessWithdrawn;
import nl.geboortepad.kernel.event.RecordEvent.BroughtToAudit;
import nl.geboortepad.kernel.event.RecordEvent.EmergencyAccessTaken;
import nl.geboortepad.kernel.event.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.event.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.event.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.event.RecordEvent.PartGivenBack;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.event.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.json.Samples;
import org.junit.jupiter.api.Test;

/** Whoever adds an event decides here, or in a question, whether how a pregnancy stands depends on it. */
class EventsOfASituationTest {
    /** Why no question about a day reads these. */
    private static final Map<String, List<Class<? extends Event>>> READ_BY_NONE = Map.of(
            "what began is over, and the due date is read from the course",
            List.of(
                    FirstContactMade.class,
                    DueDateEstablished.class,
                    DueDateRevised.class,
                    MultiplePregnancyEstablished.class,
                    PreconceptionConsultHeld.class,
                    PreconceptionFindingsShared.class),
            "it happened and is over: nothing stands because of it",
            List.of(
                    IntakeHeld.class,
                    InformationGiven.class,
                    HealthLiteracyAssessed.class,
                    CheckupHeld.class,
                    HomeVisitHeld.class,
                    KraamzorgIntakeHeld.class,
                    ParallelActionStarted.class,
                    ParallelActionDebriefed.class,
                    IncidentReported.class),
            "who is in charge, and in which partnership she is, are read from the course",
            List.of(
                    HandedOverToJgz.class,
                    JgzHandoverAcknowledged.class,
                    CareClosed.class,
                    PostnatalVisitHeld.class,
                    PostnatalCheckHeld.class,
                    NeonatalScreeningDone.class,
                    JgzInvolvedBeforeBirth.class,
                    TransferredToOtherVsv.class,
                    CareEvaluatedByWoman.class),
            "it tells of the record, and of her partnership, which is read from the course",
            List.of(
                    PregnancyRegistered.class,
                    RegistrationReceived.class,
                    BroughtToAudit.class,
                    PregnanciesMerged.class,
                    MergeUndone.class,
                    EntryCorrected.class,
                    EntryRetracted.class),
            "it tells who may look, which is read from the record",
            List.of(AccessGranted.class, AccessWithdrawn.class, EmergencyAccessTaken.class, PartGivenBack.class));

    @Test
    void every_event_is_read_by_a_question_or_by_none_with_a_reason() {
        var read = questions().stream()
                .<Class<?>>flatMap(question -> question.events().stream())
                .distinct();
        var unread = READ_BY_NONE.values().stream().flatMap(List::stream);

        assertThat(Stream.concat(read, unread))
                .containsExactlyInAnyOrderElementsOf(EventNames.ofPregnancy().values());
    }

    @Test
    void each_answer_of_how_she_stands_that_is_read_fact_by_fact_has_its_question() {
        assertThat(questions())
                .hasSize(11)
                .allSatisfy(question -> assertThat(question.events()).isNotEmpty());
    }

    @Test
    void an_event_outside_its_groups_does_not_answer_a_question() {
        var question =
                new EventGroups<PregnancyEvent, String>().in(CareEvent.Birth.class, birth -> Optional.of("born"));

        assertThat(question.of(sample("ChildBorn"))).contains("born");
        assertThat(question.of(sample("IntakeHeld"))).isEmpty();
    }

    @Test
    void a_group_answers_a_question_once() {
        var question =
                new EventGroups<PregnancyEvent, String>().in(CareEvent.Birth.class, birth -> Optional.of("born"));

        assertThatThrownBy(() -> question.in(CareEvent.Birth.class, birth -> Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PregnancyEvent sample(String type) {
        return EventJson.mapper().readValue(Samples.of(type), PregnancyEvent.class);
    }

    /** Of everything that {@link Situation} answers. */
    private static List<EventGroups<?, ?>> questions() {
        return Arrays.stream(Situation.class.getMethods())
                .map(method -> method.getReturnType())
                .distinct()
                .flatMap(answer -> Arrays.stream(answer.getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == EventGroups.class)
                .<EventGroups<?, ?>>map(EventsOfASituationTest::question)
                .toList();
    }

    private static EventGroups<?, ?> question(Field field) {
        try {
            return (EventGroups<?, ?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError("not to be seen in this package", e);
        }
    }
}
