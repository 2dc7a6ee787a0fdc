package nl.geboortepad.query.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.geboortepad.kernel.event.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.ProblemJson;
import nl.geboortepad.query.Door;
import nl.geboortepad.query.Given;
import org.junit.jupiter.api.Test;

class CasesTest {
    private static final String BSN = "999990019";
    private static final Instant NOW = Given.noon(Given.DAY_ZERO.plusDays(100));

    private final Given given = new Given();
    private final PregnancyId pregnancy = PregnancyId.random();
    private final WomanId woman = WomanId.random();
    private final java.util.Set<PregnancyId> audited = new java.util.HashSet<>();
    private final Cases cases = new Cases(
            given.streams(),
            given.settings(),
            bsn -> bsn.equals(nl.geboortepad.kernel.identity.Bsn.parse(BSN))
                    ? Optional.of(woman)
                    : Optional.of(WomanId.random()),
            (one, vsv) -> audited.contains(one) && vsv.equals(Given.MIDDEN),
            Given.still(Clock.fixed(NOW, java.time.ZoneOffset.UTC)));

    private Case asks(Caller caller) {
        return asks(caller, Optional.empty());
    }

    private Case asks(Caller caller, Optional<String> knownAt) {
        return cases.of(
                pregnancy, Viewpoint.of(knownAt, Optional.empty(), Clock.fixed(NOW, java.time.ZoneOffset.UTC)), caller);
    }

    private void known() {
        given.recorded(pregnancy, Given.DAY_ZERO.plusDays(40), Given.registered(woman));
        given.recorded(pregnancy, Given.DAY_ZERO.plusDays(40), Given.firstContact(40));
    }

    @Test
    void who_has_a_part_in_it_may_look() {
        known();
        assertThat(asks(Door.MIDWIFE).version()).isEqualTo(1);
        assertThat(asks(Door.ofVsv(Caller.AccessRole.STEWARD, "vsv:midden")).version())
                .isEqualTo(1);
        assertThat(asks(Door.herself(BSN)).version()).isEqualTo(1);
    }

    @Test
    void who_has_no_part_in_it_gets_the_very_answer_of_a_pregnancy_that_does_not_exist() {
        var unknown = ProblemJson.of(catchThrowableOfType(Problem.class, () -> asks(Door.MIDWIFE)));
        known();
        for (var caller : java.util.List.of(
                Door.STRANGER,
                Door.OTHER_AUDITOR,
                Door.ofVsv(Caller.AccessRole.STEWARD, "vsv:noord"),
                new Caller("s", "p", Caller.AccessRole.CAREGIVER, Optional.empty(), Optional.empty(), Optional.empty()),
                Door.herself("999990020"),
                Door.herself("123456782"))) {
            assertThat(ProblemJson.of(catchThrowableOfType(Problem.class, () -> asks(caller))))
                    .isEqualTo(unknown)
                    .containsEntry("status", 404);
        }
    }

    @Test
    void an_auditor_looks_at_a_case_that_is_proposed_or_open_and_at_no_other() {
        var unknown = ProblemJson.of(catchThrowableOfType(Problem.class, () -> asks(Door.AUDITOR)));
        known();
        assertThat(ProblemJson.of(catchThrowableOfType(Problem.class, () -> asks(Door.AUDITOR))))
                .isEqualTo(unknown)
                .containsEntry("status", 404);

        audited.add(pregnancy);

        assertThat(asks(Door.AUDITOR).version()).isEqualTo(1);
        assertThat(ProblemJson.of(catchThrowableOfType(Problem.class, () -> asks(Door.OTHER_AUDITOR))))
                .isEqualTo(unknown);
    }

    @Test
    void quality_staff_and_operators_never_see_a_named_case() {
        for (var exists : java.util.List.of(false, true)) {
            if (exists) {
                known();
            }
            assertThatThrownBy(() -> asks(Door.QUALITY)).hasMessageContaining("forbidden");
            assertThatThrownBy(() -> asks(Door.OPERATOR)).hasMessageContaining("forbidden");
        }
    }

    @Test
    void without_a_vsv_auditors_and_stewards_may_not_look() {
        given.recorded(
                pregnancy,
                Given.DAY_ZERO.plusDays(40),
                new nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered(
                        Given.at(40), woman, Optional.empty(), Optional.empty(), Optional.empty()));
        given.recorded(pregnancy, Given.DAY_ZERO.plusDays(40), Given.firstContact(40));
        assertThat(asks(Door.MIDWIFE).version()).isEqualTo(1);
        audited.add(pregnancy);
        var nobodys =
                new Caller("s", "p", Caller.AccessRole.STEWARD, Optional.empty(), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> asks(nobodys)).hasMessageContaining("unknown-pregnancy");
        assertThatThrownBy(() -> asks(Door.AUDITOR)).hasMessageContaining("unknown-pregnancy");
    }

    @Test
    void only_what_was_recorded_up_to_the_moment_is_known() {
        known();
        given.recorded(pregnancy, Given.DAY_ZERO.plusDays(60), Given.intake(50));
        assertThat(asks(Door.MIDWIFE, Optional.of("2026-02-20T12:00:00Z")).version())
                .isEqualTo(1);
        assertThat(asks(Door.MIDWIFE).version()).isEqualTo(2);
        assertThat(asks(Door.MIDWIFE, Optional.of("2026-01-20T12:00:00Z")).version())
                .isEqualTo(-1);
    }

    @Test
    void the_survivor_of_a_merge_reads_both_until_it_is_undone() {
        known();
        var other = PregnancyId.random();
        given.recorded(other, Given.DAY_ZERO.plusDays(41), Given.registered(woman));
        given.recorded(other, Given.DAY_ZERO.plusDays(41), Given.intake(41));
        for (var stream : java.util.List.of(pregnancy, other)) {
            given.recorded(stream, Given.DAY_ZERO.plusDays(50), new PregnanciesMerged(Given.at(50), pregnancy, other));
        }
        assertThat(asks(Door.MIDWIFE).versions()).hasSize(2);
        given.recorded(pregnancy, Given.DAY_ZERO.plusDays(60), new MergeUndone(Given.at(60), pregnancy, other));
        assertThat(asks(Door.MIDWIFE).versions()).hasSize(1);
        assertThat(asks(Door.MIDWIFE, Optional.of("2026-03-01T00:00:00Z")).versions())
                .hasSize(2);
    }

    @Test
    void who_sees_other_facts_of_a_moment_than_she_would_have_seen_then_is_told_so() {
        known();
        given.recorded(pregnancy, Given.DAY_ZERO.plusDays(60), Given.transferred(60));
        var before = Optional.of("2026-02-20T12:00:00Z");

        var receiver = asks(Door.caregiver("06010234"), before);
        assertThat(receiver.history().recorded()).hasSize(2);
        assertThat(receiver.accessChanged()).isTrue();
        assertThat(asks(Door.MIDWIFE, before).accessChanged()).isFalse();
        assertThat(asks(Door.caregiver("06010234")).accessChanged()).isFalse();
    }

    @Test
    void recorded_times_never_go_back_within_a_stream() {
        given.recorded(pregnancy, Instant.parse("2026-03-01T12:00:00.500Z"), Given.registered(woman));
        given.recorded(pregnancy, Instant.parse("2026-03-01T12:00:00.100Z"), Given.firstContact(40));
        assertThat(given.streams().facts(pregnancy))
                .extracting(f -> f.recordedAt().toString())
                .containsExactly("2026-03-01T12:00:00.500Z", "2026-03-01T12:00:00.500Z");
    }

    @Test
    void a_fact_says_who_sent_it() {
        given.withMetadata("recordedAtSource", "2026-02-28T09:00:00Z")
                .recorded(pregnancy, NOW, Given.registered(woman));
        var actor = given.streams().facts(pregnancy).getFirst().actor();
        assertThat(actor.client()).isEqualTo("record-system");
        assertThat(actor.organisation()).contains(Given.PRACTICE);
        assertThat(actor.recordedAtSource()).contains(Instant.parse("2026-02-28T09:00:00Z"));
    }
}
