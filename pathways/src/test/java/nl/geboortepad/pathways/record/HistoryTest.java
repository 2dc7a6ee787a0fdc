package nl.geboortepad.pathways.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.event.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.event.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.event.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.Given;
import nl.geboortepad.pathways.norm.Example;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final PregnancyId HERE = new PregnancyId(new UUID(0, 1));
    private static final PregnancyId THERE = new PregnancyId(new UUID(0, 2));
    private static final When LATER = When.day(LocalDate.of(2026, 4, 1));

    private final Given given = Given.pregnancy(Example.DUE, HERE);

    private EventId entry(String day) {
        given.on(day, "IntakeHeld");
        return given.lastId();
    }

    private EventId corrected(EventId entry, String day) {
        var replacement = (CareEvent) Given.sample(day, "IntakeHeld");
        var id = given.nextId();
        given.add(
                new EntryCorrected(LATER, entry, replacement, CorrectionReason.WRONG_DAY, java.util.Optional.empty()));
        return id;
    }

    private EventId retracted(EventId entry) {
        var id = given.nextId();
        given.add(new EntryRetracted(LATER, entry, CorrectionReason.OTHER, java.util.Optional.empty()));
        return id;
    }

    private List<String> standing() {
        return standing(History.of(given.facts()));
    }

    private static List<String> standing(History history) {
        return history.standing().stream()
                .map(f -> f.event().type() + " " + f.event().when())
                .toList();
    }

    @Test
    void a_corrected_entry_counts_with_its_new_content() {
        var entry = entry("2026-03-01");
        corrected(entry, "2026-03-08");

        assertThat(standing()).containsExactly("IntakeHeld 2026-03-08");
        assertThat(History.of(given.facts()).standing().getFirst().id()).isEqualTo(entry);
    }

    @Test
    void the_last_correction_counts_whether_it_names_the_entry_or_its_correction() {
        var entry = entry("2026-03-01");
        var first = corrected(entry, "2026-03-08");
        corrected(first, "2026-03-09");
        assertThat(standing()).containsExactly("IntakeHeld 2026-03-09");

        corrected(entry, "2026-03-10");
        assertThat(standing()).containsExactly("IntakeHeld 2026-03-10");
    }

    @Test
    void a_retracted_entry_does_not_count_and_a_later_correction_does_not_bring_it_back() {
        var entry = entry("2026-03-01");
        retracted(entry);
        assertThat(standing()).isEmpty();

        corrected(entry, "2026-03-08");
        assertThat(standing()).isEmpty();
    }

    @Test
    void a_retracted_correction_leaves_what_it_corrected() {
        var entry = entry("2026-03-01");
        corrected(entry, "2026-03-08");
        retracted(corrected(entry, "2026-03-09"));

        assertThat(standing()).containsExactly("IntakeHeld 2026-03-08");
    }

    @Test
    void a_retracted_retraction_has_no_effect_and_neither_has_its_own_retraction() {
        var entry = entry("2026-03-01");
        var second = retracted(retracted(entry));
        assertThat(standing()).containsExactly("IntakeHeld 2026-03-01");

        retracted(second);
        assertThat(standing()).isEmpty();
    }

    @Test
    void everything_recorded_stays_readable() {
        retracted(entry("2026-03-01"));

        assertThat(History.of(given.facts()).recorded()).hasSize(2);
    }

    @Test
    void what_was_known_at_a_moment_is_what_was_recorded_up_to_and_with_it() {
        given.recorded("2026-03-01T10:00:00Z");
        var entry = entry("2026-03-01");
        given.recorded("2026-03-20T10:00:00Z");
        corrected(entry, "2026-02-22");
        Function<PregnancyId, List<Fact>> streams = id -> given.facts();

        assertThat(standing(History.read(HERE, Instant.parse("2026-03-01T09:59:59Z"), streams)))
                .isEmpty();
        assertThat(standing(History.read(HERE, Instant.parse("2026-03-01T10:00:00Z"), streams)))
                .containsExactly("IntakeHeld 2026-03-01");
        assertThat(standing(History.read(HERE, Instant.parse("2026-03-20T09:59:59Z"), streams)))
                .containsExactly("IntakeHeld 2026-03-01");
        assertThat(standing(History.read(HERE, Instant.parse("2026-03-20T10:00:00Z"), streams)))
                .containsExactly("IntakeHeld 2026-02-22");
    }

    @Test
    void a_merged_stream_counts_from_the_merge_until_it_is_undone() {
        given.recorded("2026-03-01T10:00:00Z").on("2026-03-01", "IntakeHeld");
        given.recorded("2026-04-01T10:00:00Z").add(new PregnanciesMerged(LATER, HERE, THERE));
        given.recorded("2026-05-01T10:00:00Z").add(new MergeUndone(LATER, HERE, THERE));
        var other = Given.pregnancy(Example.DUE, THERE)
                .recorded("2026-02-01T10:00:00Z")
                .on("2026-02-01", "FirstContactMade")
                .recorded("2026-04-01T10:00:00Z")
                .add(new PregnanciesMerged(LATER, HERE, THERE));
        Function<PregnancyId, List<Fact>> streams = id -> id.equals(HERE) ? given.facts() : other.facts();

        assertThat(contacts(HERE, "2026-03-31T10:00:00Z", streams)).isZero();
        assertThat(contacts(HERE, "2026-04-01T10:00:00Z", streams)).isOne();
        assertThat(contacts(HERE, "2026-05-01T10:00:00Z", streams)).isZero();
        assertThat(contacts(THERE, "2026-04-01T10:00:00Z", streams))
                .as("the one that was absorbed does not read the other")
                .isOne();
        assertThat(History.read(HERE, Instant.parse("2026-04-01T10:00:00Z"), streams)
                        .streams())
                .containsExactly(THERE, HERE);
    }

    @Test
    void streams_merged_in_a_circle_are_each_read_once() {
        given.on("2026-03-01", "IntakeHeld").add(new PregnanciesMerged(LATER, HERE, THERE));
        var other = Given.pregnancy(Example.DUE, THERE).add(new PregnanciesMerged(LATER, THERE, HERE));

        var history = History.read(HERE, Instant.MAX, id -> id.equals(HERE) ? given.facts() : other.facts());

        assertThat(history.recorded()).hasSize(3);
    }

    private static long contacts(PregnancyId of, String moment, Function<PregnancyId, List<Fact>> streams) {
        return History.read(of, Instant.parse(moment), streams).standing().stream()
                .filter(f -> f.event() instanceof CareEvent.FirstContactMade)
                .count();
    }
}
