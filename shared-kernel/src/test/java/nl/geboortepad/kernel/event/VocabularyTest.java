package nl.geboortepad.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.json.Samples;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class VocabularyTest {
    @Test
    void a_vocabulary_is_what_could_be_sent_then_and_never_changes() {
        assertThat(Vocabulary.named("everything-1"))
                .hasSize(37)
                .contains("IntakeHeld", "PregnancyRegistered", "CareClosed")
                .doesNotContain("HomeVisitHeld");
        assertThat(Vocabulary.named("everything-2")).hasSize(64).contains("IntakeHeld", "HomeVisitHeld");
        assertThat(EventNames.ofPregnancy())
                .containsKeys(Vocabulary.named("everything-2").toArray(String[]::new));
    }

    @Test
    void the_latest_vocabulary_holds_every_fact_of_care_that_can_be_sent() {
        var sendable = new TreeSet<String>();
        EventNames.ofPregnancy().forEach((name, type) -> {
            if (CareEvent.class.isAssignableFrom(type)) {
                sendable.add(name);
            }
        });

        assertThat(sendable).allMatch(type -> Vocabulary.tells(Set.of(Vocabulary.LATEST), type));
    }

    @Test
    void a_source_tells_only_what_it_carries() {
        assertThat(Vocabulary.tells(Set.of("ChildBorn"), "ChildBorn")).isTrue();
        assertThat(Vocabulary.tells(Set.of("ChildBorn"), "ChildDied")).isFalse();
    }

    @Test
    void an_unknown_vocabulary_is_an_error() {
        assertThatThrownBy(() -> EventJson.mapper()
                        .readValue(
                                Samples.of("RegistrationReceived").replace("everything-1", "everything"),
                                PregnancyEvent.class))
                .isInstanceOf(JacksonException.class);
    }
}
