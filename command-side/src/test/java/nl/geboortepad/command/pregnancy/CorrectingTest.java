package nl.geboortepad.command.pregnancy;

import static nl.geboortepad.command.pregnancy.Given.HERS;
import static nl.geboortepad.command.pregnancy.Given.SECOND;
import static nl.geboortepad.command.pregnancy.Given.TODAY;
import static nl.geboortepad.command.pregnancy.Given.born;
import static nl.geboortepad.command.pregnancy.Given.checkup;
import static nl.geboortepad.command.pregnancy.Given.correct;
import static nl.geboortepad.command.pregnancy.Given.entry;
import static nl.geboortepad.command.pregnancy.Given.midwives;
import static nl.geboortepad.command.pregnancy.Given.record;
import static nl.geboortepad.command.pregnancy.Given.retract;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.geboortepad.command.pregnancy.Answer.Recorded;
import nl.geboortepad.command.pregnancy.Answer.Refused;
import nl.geboortepad.command.pregnancy.PregnancyCommand.Report;
import nl.geboortepad.kernel.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.When;
import org.junit.jupiter.api.Test;

class CorrectingTest {
    private static final EntryRetracted RETRACTION =
            new EntryRetracted(When.day(TODAY), entry(3), CorrectionReason.WRONG_WOMAN, Optional.empty());
    private static final EntryCorrected CORRECTION = new EntryCorrected(
            When.day(TODAY), entry(3), checkup("2026-05-02"), CorrectionReason.WRONG_DAY, Optional.empty());

    private final Records records = new Records();

    @Test
    void an_entry_is_corrected_by_what_it_should_have_said() {
        records.store(HERS, record(checkup("2026-05-01")));

        records.send(correct(3, checkup("2026-05-02")));

        assertThat(records.events(HERS)).last().isEqualTo(CORRECTION);
    }

    @Test
    void an_entry_is_retracted() {
        records.store(HERS, record(checkup("2026-05-01")));

        records.send(retract(3));

        assertThat(records.events(HERS)).last().isEqualTo(RETRACTION);
    }

    @Test
    void a_correction_is_held_against_the_same_rules() {
        records.store(HERS, record(checkup("2026-05-01")));

        refused(correct(3, checkup("2026-07-02")), Rule.IN_THE_FUTURE, "/replacement/when");
    }

    @Test
    void a_change_of_an_entry_that_is_not_in_the_record_is_refused() {
        records.store(HERS, record());

        refused(correct(9, checkup("2026-05-02")), Rule.UNKNOWN_ENTRY, "/entry");
        refused(retract(9), Rule.UNKNOWN_ENTRY, "/entry");
    }

    @Test
    void a_change_of_an_entry_that_was_already_retracted_is_refused() {
        records.store(HERS, record(checkup("2026-05-01"), RETRACTION));

        refused(correct(3, checkup("2026-05-02")), Rule.RETRACTED_ENTRY, "/entry");
        refused(retract(3), Rule.RETRACTED_ENTRY, "/entry");
    }

    @Test
    void a_correction_of_an_entry_that_was_retracted_since_cannot_be_changed_either() {
        records.store(HERS, record(checkup("2026-05-01"), CORRECTION, RETRACTION));

        refused(correct(4, checkup("2026-05-03")), Rule.RETRACTED_ENTRY, "/entry");
    }

    @Test
    void a_retraction_can_itself_be_retracted() {
        records.store(HERS, record(checkup("2026-05-01"), RETRACTION));

        assertThat(records.send(retract(4))).isInstanceOf(Recorded.class);
    }

    @Test
    void a_correction_into_another_kind_of_fact_is_refused() {
        records.store(HERS, record(checkup("2026-05-01"), CORRECTION));

        refused(correct(3, born("2026-06-01")), Rule.OTHER_KIND, "/replacement/type");
        refused(correct(4, born("2026-06-01")), Rule.OTHER_KIND, "/replacement/type");
        refused(correct(0, born("2026-06-01")), Rule.OTHER_KIND, "/replacement/type");
    }

    @Test
    void a_correction_can_be_corrected_again() {
        records.store(HERS, record(checkup("2026-05-01"), CORRECTION));

        assertThat(records.send(correct(4, checkup("2026-05-03")))).isInstanceOf(Recorded.class);
    }

    @Test
    void retracting_the_beginning_of_the_record_or_a_merge_is_refused() {
        records.store(HERS, record(new PregnanciesMerged(When.day(TODAY), HERS, SECOND)));

        refused(retract(0), Rule.NOT_RETRACTABLE, "/entry");
        refused(retract(3), Rule.NOT_RETRACTABLE, "/entry");
    }

    @Test
    void the_same_request_again_gets_the_same_answer_and_stores_nothing() {
        records.store(HERS, record(checkup("2026-05-01")));

        var answer = records.send(new Report(HERS, midwives("earlier-3"), checkup("2026-05-01")));

        assertThat(answer).isEqualTo(new Recorded(HERS, 3, List.of(entry(3)), false, true));
        assertThat(records.events(HERS)).hasSize(4);
    }

    private void refused(PregnancyCommand command, Rule rule, String pointer) {
        var before = records.events(HERS);
        assertThat(records.send(command)).isInstanceOfSatisfying(Refused.class, r -> {
            assertThat(r.extra()).containsEntry("rule", rule.toString());
            assertThat(r.pointer()).contains(pointer);
        });
        assertThat(records.events(HERS)).isEqualTo(before);
    }
}
