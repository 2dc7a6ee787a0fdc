package nl.geboortepad.command.vsv;

import static nl.geboortepad.command.vsv.Given.MIDDEN;
import static nl.geboortepad.command.vsv.Given.OOST;
import static nl.geboortepad.command.vsv.Given.TODAY;
import static nl.geboortepad.command.vsv.Given.day;
import static nl.geboortepad.command.vsv.Given.founded;
import static nl.geboortepad.command.vsv.Given.mdo;
import static nl.geboortepad.command.vsv.Given.merge;
import static nl.geboortepad.command.vsv.Given.request;
import static nl.geboortepad.command.vsv.Given.steward;
import static org.assertj.core.api.Assertions.assertThat;

import nl.geboortepad.command.handling.Answer;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.AnswerMatches;
import nl.geboortepad.command.handling.DayRefusal;
import nl.geboortepad.command.handling.Refusal;
import nl.geboortepad.command.vsv.VsvCommand.MergeVsvs;
import nl.geboortepad.command.vsv.VsvCommand.Report;
import nl.geboortepad.kernel.event.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Problem;
import org.junit.jupiter.api.Test;

class VsvMergerTest {
    private static final Vsv WEST = new Vsv("vsv:west");

    private final Records records = new Records();

    @Test
    void a_merge_is_told_to_both() {
        found(MIDDEN, OOST);

        var answer = (Recorded) records.send(merge(OOST));

        assertThat(answer.stream()).isEqualTo("vsv:midden");
        var merged = new VsvsMerged(TODAY, MIDDEN, OOST);
        assertThat(records.events(MIDDEN)).containsExactly(founded(), merged);
        assertThat(records.events(OOST)).containsExactly(founded(), merged);
    }

    @Test
    void the_same_merge_again_gets_the_same_answer() {
        found(MIDDEN, OOST);
        var first = (Recorded) records.send(merge(OOST));

        var again = (Recorded) records.send(merge(OOST));

        assertThat(again.repeated()).isTrue();
        assertThat(again.events()).isEqualTo(first.events());
        assertThat(records.events(OOST)).hasSize(2);
    }

    @Test
    void who_was_absorbed_is_told_where_it_goes_on() {
        found(MIDDEN, OOST);
        records.send(merge(OOST));

        var refused = (Refused) records.send(new Report(OOST, request("quality", OOST, "k"), mdo("2026-06-01")));

        assertThat(refused.extra()).containsEntry("rule", "absorbed").containsEntry("survivor", "vsv:midden");
    }

    @Test
    void merging_a_vsv_with_itself_is_refused() {
        found(MIDDEN);

        refused(records.send(merge(MIDDEN)), VsvRefusal.WITH_ITSELF);
    }

    @Test
    void merging_a_vsv_that_was_already_absorbed_is_refused() {
        found(MIDDEN, OOST, WEST);
        records.send(merge(OOST));

        refused(records.send(new MergeVsvs(MIDDEN, steward("again"), TODAY, OOST)), VsvRefusal.ALREADY_MERGED);
        refused(
                records.send(new MergeVsvs(WEST, request("steward", WEST, "west"), TODAY, OOST)),
                VsvRefusal.ALREADY_MERGED);
        refused(records.send(new MergeVsvs(OOST, request("steward", OOST, "oost"), TODAY, WEST)), VsvRefusal.ABSORBED);
    }

    @Test
    void all_that_is_wrong_with_a_merge_is_told_at_once_and_that_it_may_not_be_asked_alone() {
        found(MIDDEN);
        var tomorrow = day("2026-07-02");

        assertThat(AnswerMatches.told(records.send(new MergeVsvs(MIDDEN, steward("k"), tomorrow, MIDDEN))))
                .containsExactly("in-the-future /when", "with-itself /absorbed");
        var quality = records.send(new MergeVsvs(MIDDEN, request("quality", MIDDEN, "k"), tomorrow, MIDDEN));
        assertThat(((Refused) quality).code()).isEqualTo(Problem.Code.FORBIDDEN);
        assertThat(AnswerMatches.told(records.send(new MergeVsvs(MIDDEN, steward("k"), tomorrow, OOST))))
                .isEmpty();
    }

    @Test
    void a_merge_with_who_is_not_known_is_refused() {
        found(MIDDEN);

        var refused = (Refused) records.send(merge(OOST));

        assertThat(refused.code()).isEqualTo(Problem.Code.UNKNOWN);
        assertThat(refused.pointer()).contains("/absorbed");
        assertThat(((Refused) new Records().send(merge(OOST))).code()).isEqualTo(Problem.Code.UNKNOWN);
    }

    @Test
    void a_merge_in_the_future_is_refused() {
        found(MIDDEN, OOST);

        refused(records.send(new MergeVsvs(MIDDEN, steward("k"), day("2027-01-01"), OOST)), DayRefusal.IN_THE_FUTURE);
    }

    @Test
    void partnerships_are_merged_by_the_steward_of_the_one_that_goes_on() {
        found(MIDDEN, OOST);

        for (var asking : new MergeVsvs[] {
            new MergeVsvs(MIDDEN, request("quality", MIDDEN, "k"), TODAY, OOST),
            new MergeVsvs(MIDDEN, request("steward", OOST, "k"), TODAY, OOST)
        }) {
            assertThat(((Refused) records.send(asking)).code()).isEqualTo(Problem.Code.FORBIDDEN);
        }
    }

    private void found(Vsv... all) {
        for (var vsv : all) {
            records.send(new Report(vsv, request("steward", vsv, "founded"), founded()));
        }
    }

    private static void refused(Answer answer, Refusal rule) {
        assertThat(((Refused) answer).extra()).containsEntry("rule", rule.rule());
    }
}
