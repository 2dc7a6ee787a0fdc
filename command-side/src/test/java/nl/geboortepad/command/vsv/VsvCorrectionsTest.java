package nl.geboortepad.command.vsv;

import static nl.geboortepad.command.vsv.Given.MIDDEN;
import static nl.geboortepad.command.vsv.Given.OOST;
import static nl.geboortepad.command.vsv.Given.VERSION;
import static nl.geboortepad.command.vsv.Given.adopt;
import static nl.geboortepad.command.vsv.Given.correct;
import static nl.geboortepad.command.vsv.Given.day;
import static nl.geboortepad.command.vsv.Given.entry;
import static nl.geboortepad.command.vsv.Given.joined;
import static nl.geboortepad.command.vsv.Given.left;
import static nl.geboortepad.command.vsv.Given.mdo;
import static nl.geboortepad.command.vsv.Given.message;
import static nl.geboortepad.command.vsv.Given.quality;
import static nl.geboortepad.command.vsv.Given.record;
import static nl.geboortepad.command.vsv.Given.report;
import static nl.geboortepad.command.vsv.Given.request;
import static nl.geboortepad.command.vsv.Given.retract;
import static nl.geboortepad.command.vsv.Given.unnamed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.AnswerMatches;
import nl.geboortepad.command.handling.DayRefusal;
import nl.geboortepad.command.handling.Refusal;
import nl.geboortepad.command.vsv.VsvCommand.CorrectEntry;
import nl.geboortepad.command.vsv.VsvCommand.Report;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvEvent.PathwayAdopted;
import nl.geboortepad.kernel.event.VsvEvent.VsvEntryCorrected;
import nl.geboortepad.kernel.event.VsvEvent.VsvEntryRetracted;
import nl.geboortepad.kernel.event.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.request.Problem;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;

/** What is set right or taken back, by the ids that entries have. */
class VsvCorrectionsTest {
    private Records records = new Records();

    @Test
    void joining_that_was_taken_back_makes_no_member() {
        given(record(joined("2026-01-01"), new VsvEntryRetracted(day("2026-02-01"), entry(1), CorrectionReason.OTHER)));
        refused(report(left("2026-06-01")), VsvRefusal.NO_MEMBER, "/member");
    }

    @Test
    void an_entry_is_corrected_and_taken_back() {
        given(record(mdo("2026-06-01")));
        accepted(
                correct(1, mdo("2026-06-02")),
                new VsvEntryCorrected(Given.TODAY, entry(1), mdo("2026-06-02"), CorrectionReason.TYPING_ERROR));
        accepted(retract(1), new VsvEntryRetracted(Given.TODAY, entry(1), CorrectionReason.OTHER));
    }

    @Test
    void a_correction_is_held_against_the_same_rules() {
        given(record(mdo("2026-06-01")));
        refused(correct(1, mdo("2026-07-02")), DayRefusal.IN_THE_FUTURE, "/replacement/when");
    }

    @Test
    void the_day_of_leaving_can_be_corrected() {
        given(record(joined("2026-01-01"), left("2026-03-01")));
        accepted(
                correct(2, left("2026-04-01")),
                new VsvEntryCorrected(Given.TODAY, entry(2), left("2026-04-01"), CorrectionReason.TYPING_ERROR));
    }

    @Test
    void a_change_of_an_entry_that_is_not_in_the_record_is_refused() {
        given(record());
        refused(correct(1, mdo("2026-06-02")), VsvRefusal.UNKNOWN_ENTRY, "/entry");
        refused(retract(1), VsvRefusal.UNKNOWN_ENTRY, "/entry");
    }

    @Test
    void a_change_of_an_entry_that_was_already_retracted_is_refused() {
        given(record(mdo("2026-06-01"), new VsvEntryRetracted(day("2026-06-10"), entry(1), CorrectionReason.OTHER)));
        refused(correct(1, mdo("2026-06-02")), VsvRefusal.RETRACTED_ENTRY, "/entry");
        refused(retract(1), VsvRefusal.RETRACTED_ENTRY, "/entry");
    }

    @Test
    void a_correction_into_another_kind_of_fact_is_refused() {
        given(record(mdo("2026-06-01")));
        refused(correct(1, joined("2026-06-01")), VsvRefusal.OTHER_KIND, "/replacement/type");
    }

    @Test
    void a_correction_of_more_than_the_day_of_an_adopted_pathway_is_refused() {
        given(record(adopted("2026-06-15", "stricter")));
        refused(correct(1, adopted("2026-06-15", "weaker")), VsvRefusal.OTHER_PATHWAY, "/replacement");
        accepted(
                correct(1, adopted("2026-06-16", "stricter")),
                new VsvEntryCorrected(
                        Given.TODAY, entry(1), adopted("2026-06-16", "stricter"), CorrectionReason.TYPING_ERROR));
    }

    @Test
    void all_that_is_wrong_with_a_correction_is_told_at_once_each_at_its_place() {
        given(record(mdo("2026-06-01"), adopted("2026-06-15", "stricter")));
        told(
                on("2026-07-02", correct(2, adopted("2026-07-03", "weaker"))),
                "in-the-future /when",
                "other-pathway /replacement",
                "in-the-future /replacement/when");
        told(on("2026-07-02", correct(1, joined("2026-07-03"))), "in-the-future /when", "other-kind /replacement/type");
    }

    @Test
    void that_an_entry_cannot_be_changed_is_told_alone() {
        given(record());
        told(on("2026-07-02", correct(9, mdo("2026-07-03"))));
    }

    private void told(VsvCommand command, String... faults) {
        assertThat(AnswerMatches.told(refused(command))).containsExactly(faults);
    }

    private static CorrectEntry on(String day, CorrectEntry asked) {
        return new CorrectEntry(MIDDEN, asked.request(), day(day), asked.entry(), asked.replacement(), asked.reason());
    }

    @Test
    void changing_a_merge_or_retracting_the_founding_is_refused() {
        var merged = new VsvsMerged(day("2026-06-01"), MIDDEN, OOST);
        given(record(merged));
        refused(retract(0), VsvRefusal.NOT_CHANGEABLE, "/entry");
        refused(retract(1), VsvRefusal.NOT_CHANGEABLE, "/entry");
        refused(correct(1, merged), VsvRefusal.NOT_CHANGEABLE, "/replacement");
    }

    @Test
    void anything_but_a_correction_in_a_vsv_that_was_absorbed_is_refused() {
        given(record(mdo("2026-05-01"), new VsvsMerged(day("2026-06-01"), OOST, MIDDEN)));
        refused(report(mdo("2026-04-01")), VsvRefusal.ABSORBED, null);
        refused(adopt("stricter"), VsvRefusal.ABSORBED, null);
        accepted(retract(1), new VsvEntryRetracted(Given.TODAY, entry(1), CorrectionReason.OTHER));
    }

    @Test
    void a_repeat_gets_the_same_answer_and_stores_nothing() {
        given(record());
        var first = (Recorded) records.send(report(mdo("2026-06-01")));

        accepted(report(mdo("2026-06-01")));
        assertThat(records.send(report(mdo("2026-06-01"))))
                .isEqualTo(new Recorded("vsv:midden", 1, first.events(), false, true));
    }

    @Test
    void saying_the_same_again_says_something_once_it_was_taken_back() {
        var unnamed = unnamed("body");
        var messages = new ArrayList<EventMessage<?>>(record());
        messages.add(message("e1", mdo("2026-06-01"), unnamed));
        given(messages);
        accepted(new Report(MIDDEN, unnamed, mdo("2026-06-01")));
        messages.add(message(
                "e2", new VsvEntryRetracted(day("2026-06-02"), entry(1), CorrectionReason.OTHER), quality("r")));
        given(messages);
        accepted(new Report(MIDDEN, unnamed, mdo("2026-06-01")), mdo("2026-06-01"));
    }

    @Test
    void what_is_corrected_for_another_vsv_is_not() {
        given(record(mdo("2026-06-01")));
        refused(
                new CorrectEntry(
                        MIDDEN,
                        request("quality", OOST, "k"),
                        Given.TODAY,
                        entry(1),
                        mdo("2026-06-02"),
                        CorrectionReason.WRONG_DAY),
                Problem.Code.FORBIDDEN);
    }

    // ----

    private static PathwayAdopted adopted(String day, String text) {
        return new PathwayAdopted(day(day), new Reference("midden"), VERSION, text);
    }

    private void given(List<EventMessage<?>> messages) {
        records = new Records();
        records.store(MIDDEN, messages);
    }

    private void accepted(VsvCommand command, VsvEvent... events) {
        var before = records.events(MIDDEN);
        assertThat(records.send(command)).isInstanceOf(Recorded.class);
        assertThat(records.events(MIDDEN).stream().skip(before.size())).containsExactly((Object[]) events);
    }

    private Refused refused(VsvCommand command) {
        var before = records.events(MIDDEN);
        var answer = records.send(command);
        assertThat(answer).isInstanceOf(Refused.class);
        assertThat(records.events(MIDDEN)).isEqualTo(before);
        return (Refused) answer;
    }

    private void refused(VsvCommand command, Problem.Code code) {
        assertThat(refused(command).code()).isEqualTo(code);
    }

    private void refused(VsvCommand command, Refusal rule, String pointer) {
        var refused = refused(command);
        assertThat(refused.extra()).containsEntry("rule", rule.rule());
        assertThat(refused.pointer()).isEqualTo(Optional.ofNullable(pointer));
    }
}
