package nl.geboortepad.command.pregnancy;

import static nl.geboortepad.command.pregnancy.Given.HERS;
import static nl.geboortepad.command.pregnancy.Given.MIDWIVES;
import static nl.geboortepad.command.pregnancy.Given.SECOND;
import static nl.geboortepad.command.pregnancy.Given.TODAY;
import static nl.geboortepad.command.pregnancy.Given.checkup;
import static nl.geboortepad.command.pregnancy.Given.day;
import static nl.geboortepad.command.pregnancy.Given.hospital;
import static nl.geboortepad.command.pregnancy.Given.inCare;
import static nl.geboortepad.command.pregnancy.Given.midwives;
import static nl.geboortepad.command.pregnancy.Given.pregnancy;
import static nl.geboortepad.command.pregnancy.Given.record;
import static nl.geboortepad.command.pregnancy.Given.registered;
import static nl.geboortepad.command.pregnancy.Given.steward;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.geboortepad.command.handling.Answer;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.AnswerMatches;
import nl.geboortepad.command.handling.Refusal;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.pregnancy.PregnancyCommand.ChangeAccess;
import nl.geboortepad.command.pregnancy.PregnancyCommand.CorrectEntry;
import nl.geboortepad.command.pregnancy.PregnancyCommand.MergePregnancies;
import nl.geboortepad.command.pregnancy.PregnancyCommand.Report;
import nl.geboortepad.command.pregnancy.PregnancyCommand.RetractEntry;
import nl.geboortepad.command.pregnancy.PregnancyCommand.UndoMerge;
import nl.geboortepad.kernel.event.CareEvent.ConsentGiven;
import nl.geboortepad.kernel.event.CareEvent.MdoRequested;
import nl.geboortepad.kernel.event.CareEvent.Purpose;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.event.RecordEvent.PartGivenBack;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.identity.Actor;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.time.When;
import org.junit.jupiter.api.Test;

class PregnancyMergerTest {
    private static final PregnancyId THIRD = pregnancy(3);

    private final Records records = new Records();

    @Test
    void a_merge_is_told_to_both() {
        twoRecords();

        var answer = merge(HERS, SECOND, "m");

        assertThat(answer).isInstanceOf(Recorded.class);
        assertThat(((Recorded) answer).stream()).isEqualTo(HERS.toString());
        var merged = new PregnanciesMerged(When.day(TODAY), HERS, SECOND);
        assertThat(records.events(HERS)).last().isEqualTo(merged);
        assertThat(records.events(SECOND)).last().isEqualTo(merged);
    }

    @Test
    void the_same_merge_again_gets_the_same_answer() {
        twoRecords();
        var first = (Recorded) merge(HERS, SECOND, "m");

        var again = (Recorded) merge(HERS, SECOND, "m");

        assertThat(again.repeated()).isTrue();
        assertThat(again.events()).isEqualTo(first.events());
    }

    @Test
    void a_merge_can_be_undone_and_made_again() {
        twoRecords();
        merge(HERS, SECOND, "m");

        assertThat(undo(HERS, SECOND, "u")).isInstanceOf(Recorded.class);
        assertThat(merge(SECOND, HERS, "m2")).isInstanceOf(Recorded.class);
    }

    @Test
    void facts_sent_to_an_absorbed_pregnancy_are_recorded_in_its_own_stream() {
        twoRecords();
        merge(HERS, SECOND, "m");

        records.send(new Report(SECOND, midwives("k"), checkup("2026-05-01")));

        assertThat(records.events(SECOND)).last().isEqualTo(checkup("2026-05-01"));
    }

    @Test
    void consent_in_one_stream_holds_for_the_merged_pregnancy() {
        twoRecords();
        records.send(new Report(SECOND, midwives("c"), new ConsentGiven(day("2026-05-01"), Purpose.MDO_DISCUSSION)));
        merge(HERS, SECOND, "m");
        var request = new MdoRequested(day("2026-06-01"), new Reference("M-1"), MIDWIVES, new TreeSet<>());

        assertThat(records.send(new Report(HERS, midwives("k"), request))).isInstanceOf(Recorded.class);
    }

    @Test
    void merging_pregnancies_of_two_women_is_refused() {
        records.store(HERS, record());
        records.store(SECOND, inCare(registered(Given.ANOTHER_WOMAN)));

        refused(merge(HERS, SECOND, "m"), PregnancyRefusal.OTHER_WOMAN);
    }

    @Test
    void merging_a_pregnancy_with_itself_is_refused() {
        twoRecords();

        refused(merge(HERS, HERS, "m"), PregnancyRefusal.WITH_ITSELF);
    }

    @Test
    void merging_a_pregnancy_that_was_already_absorbed_is_refused() {
        twoRecords();
        records.store(THIRD, record());
        merge(HERS, SECOND, "m");

        refused(merge(THIRD, SECOND, "m2"), PregnancyRefusal.ALREADY_MERGED);
        refused(merge(SECOND, THIRD, "m3"), PregnancyRefusal.ALREADY_MERGED);
        refused(merge(SECOND, HERS, "m4"), PregnancyRefusal.ALREADY_MERGED);
    }

    @Test
    void undoing_a_merge_that_was_not_made_is_refused() {
        twoRecords();

        refused(undo(HERS, SECOND, "u"), PregnancyRefusal.NOT_MERGED);
    }

    @Test
    void an_unknown_pregnancy_is_not_merged() {
        records.store(HERS, record());

        assertThat(merge(HERS, SECOND, "m"))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.code()).isEqualTo(Problem.Code.UNKNOWN_PREGNANCY));
    }

    /** Otherwise the answer would tell which records there are. */
    @Test
    void caregivers_do_not_merge_and_are_told_the_same_of_what_is_there_and_what_is_not() {
        twoRecords();

        for (var survivor : List.of(HERS, THIRD)) {
            for (var absorbed : List.of(HERS, SECOND, pregnancy(4))) {
                forbidden(new MergePregnancies(survivor, midwives("m"), When.day(TODAY), absorbed));
                forbidden(new UndoMerge(survivor, midwives("m"), When.day(TODAY), absorbed));
            }
        }
    }

    @Test
    void what_only_a_steward_may_ask_is_forbidden_whether_or_not_there_is_such_a_record() {
        twoRecords();
        var back = new PartGivenBack(When.day(TODAY), MIDWIVES, Optional.empty());

        for (var asked : List.of(HERS, THIRD)) {
            forbidden(new ChangeAccess(asked, midwives("g"), back));
            forbidden(new ChangeAccess(asked, hospital("g"), back));
        }
    }

    @Test
    void she_corrects_nothing_whether_or_not_there_is_such_a_record() {
        twoRecords();
        var entry = new EventId("e-1");
        var actor = new Actor(
                "app", "cg-00000000000000000009", "client", Optional.empty(), "interactive", Optional.empty());
        var she = new Request(actor, Optional.empty(), "k", "k", Optional.empty()).by(Given.ANOTHER_WOMAN);

        for (var asked : List.of(HERS, THIRD)) {
            forbidden(new RetractEntry(
                    asked, she, When.day(TODAY), entry, CorrectionReason.TYPING_ERROR, Optional.empty()));
            forbidden(new CorrectEntry(
                    asked,
                    she,
                    When.day(TODAY),
                    entry,
                    checkup("2026-05-01"),
                    CorrectionReason.TYPING_ERROR,
                    Optional.empty()));
        }
    }

    @Test
    void all_that_is_wrong_with_a_merge_is_told_at_once_each_at_its_place() {
        var tomorrow = When.day(TODAY.plusDays(1));
        records.store(HERS, record());
        records.store(SECOND, inCare(registered(Given.ANOTHER_WOMAN)));

        assertThat(AnswerMatches.told(records.send(new MergePregnancies(HERS, steward("m"), tomorrow, SECOND))))
                .containsExactly("in-the-future /when", "other-woman /absorbed");
        assertThat(AnswerMatches.told(records.send(new MergePregnancies(HERS, steward("m"), tomorrow, HERS))))
                .containsExactly("in-the-future /when", "with-itself /absorbed");
        assertThat(AnswerMatches.told(records.send(new UndoMerge(HERS, steward("m"), tomorrow, SECOND))))
                .containsExactly("in-the-future /when", "not-merged /absorbed");
    }

    @Test
    void that_a_record_was_absorbed_is_told_alone() {
        twoRecords();
        records.store(THIRD, inCare(registered(Given.ANOTHER_WOMAN)));
        merge(HERS, SECOND, "m");

        var again = new MergePregnancies(THIRD, steward("m2"), When.day(TODAY.plusDays(1)), SECOND);

        assertThat(AnswerMatches.told(records.send(again))).isEmpty();
        refused(records.send(again), PregnancyRefusal.ALREADY_MERGED);
    }

    private void forbidden(PregnancyCommand command) {
        assertThat(records.send(command))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo(Problem.Code.FORBIDDEN));
    }

    private void twoRecords() {
        records.store(HERS, record());
        records.store(SECOND, record());
    }

    private Answer merge(PregnancyId survivor, PregnancyId absorbed, String key) {
        return records.send(new MergePregnancies(survivor, steward(key), When.day(TODAY), absorbed));
    }

    private Answer undo(PregnancyId survivor, PregnancyId absorbed, String key) {
        return records.send(new UndoMerge(survivor, steward(key), When.day(TODAY), absorbed));
    }

    private static void refused(Answer answer, Refusal rule) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.extra()).containsEntry("rule", rule.rule()));
    }
}
