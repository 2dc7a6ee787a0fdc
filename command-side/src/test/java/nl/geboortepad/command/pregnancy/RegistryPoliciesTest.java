package nl.geboortepad.command.pregnancy;

import static nl.geboortepad.command.pregnancy.Given.HERS;
import static nl.geboortepad.command.pregnancy.Given.SECOND;
import static nl.geboortepad.command.pregnancy.Given.TODAY;
import static nl.geboortepad.command.pregnancy.Given.born;
import static nl.geboortepad.command.pregnancy.Given.correct;
import static nl.geboortepad.command.pregnancy.Given.midwives;
import static nl.geboortepad.command.pregnancy.Given.record;
import static nl.geboortepad.command.pregnancy.Given.retract;
import static nl.geboortepad.command.pregnancy.Given.steward;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.geboortepad.command.pregnancy.PregnancyCommand.MergePregnancies;
import nl.geboortepad.command.pregnancy.PregnancyCommand.Report;
import nl.geboortepad.command.pregnancy.PregnancyCommand.UndoMerge;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.event.CareEvent.DueDateRevised;
import nl.geboortepad.kernel.time.When;
import org.junit.jupiter.api.Test;

class RegistryPoliciesTest {
    private final Records records = new Records();
    private final RegistryInMemory registry = new RegistryInMemory();

    @Test
    void when_the_due_date_is_revised_the_registry_knows_the_one_in_force() {
        records.store(
                HERS,
                record(new DueDateRevised(
                        When.day(LocalDate.of(2026, 3, 26)), LocalDate.of(2026, 12, 24), DueDateBasis.DEFINITIVE)));

        read();

        assertThat(registry.dueDate(HERS)).contains(LocalDate.of(2026, 12, 24));
    }

    @Test
    void when_a_child_was_born_the_registry_knows_that_the_pregnancy_ended() {
        records.store(HERS, record(born("2026-06-20")));

        read();

        assertThat(registry.end(HERS)).contains(LocalDate.of(2026, 6, 20));
    }

    @Test
    void when_the_end_is_corrected_the_registry_knows() {
        records.store(HERS, record(born("2026-06-20")));
        records.send(correct(3, born("2026-06-21")));

        read();
        read();

        assertThat(registry.end(HERS)).contains(LocalDate.of(2026, 6, 21));
    }

    @Test
    void when_the_end_is_retracted_the_registry_knows() {
        records.store(HERS, record(born("2026-06-20")));
        read();
        records.send(retract(3));

        read();

        assertThat(registry.end(HERS)).isEmpty();
    }

    @Test
    void when_pregnancies_are_merged_the_registry_knows_until_it_is_undone() {
        records.store(HERS, record());
        records.store(SECOND, record());
        records.send(new MergePregnancies(HERS, steward("m"), When.day(TODAY), SECOND));

        read();
        assertThat(registry.survivor(SECOND)).contains(HERS);

        records.send(new UndoMerge(HERS, steward("u"), When.day(TODAY), SECOND));
        read();
        assertThat(registry.survivor(SECOND)).isEmpty();
    }

    @Test
    void when_a_record_that_ended_is_absorbed_the_registry_knows_that_the_pregnancy_ended() {
        records.store(HERS, record());
        records.store(SECOND, record(born("2026-06-20")));
        records.send(new MergePregnancies(HERS, steward("m"), When.day(TODAY), SECOND));

        read();

        assertThat(registry.end(HERS)).contains(LocalDate.of(2026, 6, 20));
    }

    @Test
    void when_an_end_is_told_of_an_absorbed_record_the_registry_knows_that_the_pregnancy_ended() {
        records.store(HERS, record());
        records.store(SECOND, record());
        records.send(new MergePregnancies(HERS, steward("m"), When.day(TODAY), SECOND));
        records.send(new Report(SECOND, midwives("b"), born("2026-06-20")));

        read();

        assertThat(registry.end(HERS)).contains(LocalDate.of(2026, 6, 20));
        assertThat(registry.end(SECOND)).contains(LocalDate.of(2026, 6, 20));
    }

    @Test
    void who_is_looked_for_by_the_due_date_of_an_absorbed_record_is_found_by_it() {
        var own = LocalDate.of(2026, 12, 24);
        records.store(HERS, record());
        records.store(
                SECOND, record(new DueDateRevised(When.day(LocalDate.of(2026, 3, 26)), own, DueDateBasis.DEFINITIVE)));
        read();
        records.send(new MergePregnancies(HERS, steward("m"), When.day(TODAY), SECOND));

        read();

        assertThat(registry.dueDate(SECOND)).contains(own);
    }

    /** All events from the beginning, as a processor would that lost its place. */
    private void read() {
        records.readAll(
                new WhenDatesChangeThenRegistryKnows(records.streams(), registry),
                new WhenPregnanciesMergedThenRegistryKnows(registry));
    }
}
