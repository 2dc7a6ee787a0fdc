package nl.geboortepad.pathways.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.json.Samples;
import nl.geboortepad.pathways.course.EventGroups;
import org.junit.jupiter.api.Test;

/** Whoever adds a group of events decides here whether how a pregnancy stands depends on it. */
class EveryGroupIsReadTest {
    /** What no question about a day reads, and why not. */
    private static final Map<Class<?>, String> READ_BY_NONE = Map.of(
            CareEvent.Start.class,
                    "the due date is read from the course, by Term; the rest began something and is over",
            CareEvent.Intake.class, "an intake happened and is over: nothing stands because of it",
            CareEvent.Visit.class, "a visit happened and is over: nothing stands because of it",
            CareEvent.Acute.class, "what went wrong happened and is over: nothing stands because of it",
            CareEvent.After.class, "who is in charge, and in which partnership she is, are read from the course",
            RecordEvent.class, "it tells of the record, and of her partnership, which is read from the course");

    @Test
    void every_group_is_read_by_a_question_or_by_none_with_a_reason() {
        var read = questions().stream()
                .flatMap(question -> question.groups().stream())
                .collect(Collectors.toSet());

        assertThat(Stream.concat(read.stream(), READ_BY_NONE.keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(groups());
        assertThat(READ_BY_NONE.values())
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    @Test
    void each_answer_of_how_she_stands_that_is_read_fact_by_fact_has_its_question() {
        assertThat(questions())
                .hasSize(11)
                .allSatisfy(question -> assertThat(question.groups()).isNotEmpty());
    }

    @Test
    void an_event_outside_its_groups_does_not_answer_a_question() {
        var question = new EventGroups<String>().in(CareEvent.Birth.class, birth -> Optional.of("born"));

        assertThat(question.of(sample("ChildBorn"))).contains("born");
        assertThat(question.of(sample("IntakeHeld"))).isEmpty();
    }

    @Test
    void a_group_answers_a_question_once() {
        var question = new EventGroups<String>().in(CareEvent.Birth.class, birth -> Optional.of("born"));

        assertThatThrownBy(() -> question.in(CareEvent.Birth.class, birth -> Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PregnancyEvent sample(String type) {
        return EventJson.mapper().readValue(Samples.of(type), PregnancyEvent.class);
    }

    private static List<Class<?>> groups() {
        return Stream.<Class<?>>concat(
                        Arrays.stream(CareEvent.class.getPermittedSubclasses()), Stream.of(RecordEvent.class))
                .toList();
    }

    /** Of everything that {@link Situation} answers. */
    private static List<EventGroups<?>> questions() {
        return Arrays.stream(Situation.class.getMethods())
                .map(method -> method.getReturnType())
                .distinct()
                .flatMap(answer -> Arrays.stream(answer.getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == EventGroups.class)
                .<EventGroups<?>>map(EveryGroupIsReadTest::question)
                .toList();
    }

    private static EventGroups<?> question(Field field) {
        try {
            return (EventGroups<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError("not to be seen in this package", e);
        }
    }
}
