package nl.geboortepad.command.pregnancy;

import static nl.geboortepad.command.pregnancy.Given.ANOTHER_WOMAN;
import static nl.geboortepad.command.pregnancy.Given.CARE_FROM;
import static nl.geboortepad.command.pregnancy.Given.HERS;
import static nl.geboortepad.command.pregnancy.Given.HOSPITAL;
import static nl.geboortepad.command.pregnancy.Given.MIDWIVES;
import static nl.geboortepad.command.pregnancy.Given.SECOND;
import static nl.geboortepad.command.pregnancy.Given.TODAY;
import static nl.geboortepad.command.pregnancy.Given.WOMAN;
import static nl.geboortepad.command.pregnancy.Given.born;
import static nl.geboortepad.command.pregnancy.Given.checkup;
import static nl.geboortepad.command.pregnancy.Given.correct;
import static nl.geboortepad.command.pregnancy.Given.day;
import static nl.geboortepad.command.pregnancy.Given.entry;
import static nl.geboortepad.command.pregnancy.Given.herself;
import static nl.geboortepad.command.pregnancy.Given.hospital;
import static nl.geboortepad.command.pregnancy.Given.message;
import static nl.geboortepad.command.pregnancy.Given.midwives;
import static nl.geboortepad.command.pregnancy.Given.received;
import static nl.geboortepad.command.pregnancy.Given.record;
import static nl.geboortepad.command.pregnancy.Given.registered;
import static nl.geboortepad.command.pregnancy.Given.registration;
import static nl.geboortepad.command.pregnancy.Given.retract;
import static nl.geboortepad.command.pregnancy.Given.steward;
import static nl.geboortepad.command.pregnancy.Given.unnamed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.AnswerMatches;
import nl.geboortepad.command.handling.DayRefusal;
import nl.geboortepad.command.handling.Refusal;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.pregnancy.PregnancyCommand.CorrectEntry;
import nl.geboortepad.command.pregnancy.PregnancyCommand.MergePregnancies;
import nl.geboortepad.command.pregnancy.PregnancyCommand.Report;
import nl.geboortepad.command.pregnancy.PregnancyCommand.RetractEntry;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationIndicated;
import nl.geboortepad.kernel.event.CareEvent.BirthPlace;
import nl.geboortepad.kernel.event.CareEvent.ConsentGiven;
import nl.geboortepad.kernel.event.CareEvent.ConsentWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.Purpose;
import nl.geboortepad.kernel.event.CareEvent.TeamMemberJoined;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.AccessWithdrawn;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.event.RecordEvent.EmergencyAccessTaken;
import nl.geboortepad.kernel.event.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.event.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.identity.Actor;
import nl.geboortepad.kernel.identity.Caregiver;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Person;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.identity.VilCode;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.kernel.time.When;
import org.junit.jupiter.api.Test;

class PregnancyCorrectionsTest {
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
    void an_entry_in_a_record_that_is_full_is_retracted_too() {
        var checkups = new PregnancyEvent[997];
        Arrays.setAll(checkups, day -> checkup("2026-05-01"));
        records.store(HERS, record(checkups));

        records.send(retract(3));

        assertThat(records.events(HERS)).last().isEqualTo(RETRACTION);
    }

    @Test
    void a_correction_is_held_against_the_same_rules() {
        records.store(HERS, record(checkup("2026-05-01")));

        refused(correct(3, checkup("2026-07-02")), DayRefusal.IN_THE_FUTURE, "/replacement/when");
    }

    @Test
    void a_change_of_an_entry_that_is_not_in_the_record_is_refused() {
        records.store(HERS, record());

        refused(correct(9, checkup("2026-05-02")), PregnancyRefusal.UNKNOWN_ENTRY, "/entry");
        refused(retract(9), PregnancyRefusal.UNKNOWN_ENTRY, "/entry");
    }

    @Test
    void a_change_of_an_entry_that_was_already_retracted_is_refused() {
        records.store(HERS, record(checkup("2026-05-01"), RETRACTION));

        refused(correct(3, checkup("2026-05-02")), PregnancyRefusal.RETRACTED_ENTRY, "/entry");
        refused(retract(3), PregnancyRefusal.RETRACTED_ENTRY, "/entry");
    }

    @Test
    void a_correction_of_an_entry_that_was_retracted_since_cannot_be_changed_either() {
        records.store(HERS, record(checkup("2026-05-01"), CORRECTION, RETRACTION));

        refused(correct(4, checkup("2026-05-03")), PregnancyRefusal.RETRACTED_ENTRY, "/entry");
    }

    @Test
    void a_retraction_can_itself_be_retracted() {
        records.store(HERS, record(checkup("2026-05-01"), RETRACTION));

        assertThat(records.send(retract(4))).isInstanceOf(Recorded.class);
    }

    @Test
    void a_correction_into_another_kind_of_fact_is_refused() {
        records.store(HERS, record(checkup("2026-05-01"), CORRECTION));

        refused(correct(3, born("2026-06-01")), PregnancyRefusal.OTHER_KIND, "/replacement/type");
        refused(correct(4, born("2026-06-01")), PregnancyRefusal.OTHER_KIND, "/replacement/type");
        refused(by(steward("now"), correct(0, born("2026-06-01"))), PregnancyRefusal.OTHER_KIND, "/replacement/type");
    }

    @Test
    void all_that_is_wrong_with_a_correction_is_told_at_once_each_at_its_place() {
        records.store(HERS, record(indicated("1010")));

        told(
                on("2026-07-02", correct(3, indicated("0101", "9999"))),
                "in-the-future /when",
                "unknown-vil-code /replacement/vilCodes/0",
                "unknown-vil-code /replacement/vilCodes/1");
        told(
                by(
                        steward("a"),
                        correct(
                                0,
                                new PregnancyRegistered(
                                        day("2026-07-02"),
                                        ANOTHER_WOMAN,
                                        Optional.empty(),
                                        Optional.of(1),
                                        Optional.of(2)))),
                "in-the-future /replacement/when",
                "parity-above-gravidity /replacement/parity",
                "other-woman /replacement/woman");
    }

    @Test
    void of_a_correction_into_another_kind_the_rest_of_what_it_says_is_not_judged() {
        records.store(HERS, record(checkup("2026-05-01")));

        told(on("2026-07-02", correct(3, born("2026-07-03"))), "in-the-future /when", "other-kind /replacement/type");
    }

    @Test
    void that_an_entry_cannot_be_changed_is_told_alone() {
        records.store(HERS, record(checkup("2026-05-01"), RETRACTION));

        for (var entry : List.of(0, 3, 9)) {
            told(on("2026-07-02", correct(entry, checkup("2026-07-03"))));
            told(new RetractEntry(
                    HERS, midwives("now"), day("2026-07-02"), entry(entry), CorrectionReason.OTHER, Optional.empty()));
        }
    }

    private void told(PregnancyCommand command, String... faults) {
        assertThat(AnswerMatches.told(records.send(command))).containsExactly(faults);
    }

    private static CorrectEntry on(String day, CorrectEntry asked) {
        return new CorrectEntry(
                HERS, asked.request(), day(day), asked.entry(), asked.replacement(), asked.reason(), asked.note());
    }

    @Test
    void a_correction_into_a_code_outside_the_list_is_refused() {
        records.store(HERS, record(indicated("1010")));

        refused(correct(3, indicated("1010", "9999")), PregnancyRefusal.UNKNOWN_VIL_CODE, "/replacement/vilCodes/1");
        assertThat(records.send(correct(3, indicated("1020")))).isInstanceOf(Recorded.class);
    }

    @Test
    void what_was_stored_with_a_code_outside_the_list_can_be_corrected() {
        records.store(HERS, record(indicated("9999")));

        assertThat(records.send(correct(3, indicated("1010")))).isInstanceOf(Recorded.class);
    }

    @Test
    void a_correction_can_be_corrected_again() {
        records.store(HERS, record(checkup("2026-05-01"), CORRECTION));

        assertThat(records.send(correct(4, checkup("2026-05-03")))).isInstanceOf(Recorded.class);
    }

    @Test
    void retracting_the_beginning_of_the_record_or_a_merge_is_refused() {
        records.store(HERS, record(new PregnanciesMerged(When.day(TODAY), HERS, SECOND)));

        refused(retract(0), PregnancyRefusal.NOT_RETRACTABLE, "/entry");
        refused(retract(3), PregnancyRefusal.NOT_RETRACTABLE, "/entry");
    }

    @Test
    void that_somebody_looked_in_an_emergency_is_not_retracted() {
        var reason = new Words(new UUID(0, 9), "digest");
        records.store(HERS, record(new EmergencyAccessTaken(When.day(TODAY), MIDWIVES, 4, reason)));

        refused(retract(3), PregnancyRefusal.NOT_RETRACTABLE, "/entry");
    }

    @Test
    void a_change_by_another_of_what_she_said_herself_is_refused() {
        var no = new AccessWithdrawn(When.day(TODAY), HOSPITAL);
        var recorded = new ArrayList<>(record());
        recorded.add(message("e3", no, herself("no")));
        records.store(HERS, recorded);

        refused(by(steward("now"), retract(3)), PregnancyRefusal.HER_OWN_WORD, "/entry");
        refused(retract(3), PregnancyRefusal.HER_OWN_WORD, "/entry");
    }

    @Test
    void a_change_of_who_takes_part_consent_region_or_due_date_by_who_has_no_part_any_more_is_refused() {
        var member = new TeamMemberJoined(
                day("2026-05-01"), new Caregiver(Role.GYNAECOLOGIST, HOSPITAL, new Person("cg-00000000000000000003")));
        var recorded = new ArrayList<>(record(member, checkup("2026-05-01")));
        recorded.add(message("e5", new AccessWithdrawn(When.day(TODAY), MIDWIVES), herself("no")));
        records.store(HERS, recorded);

        refused(retract(3), PregnancyRefusal.PART_OVER, "/entry");
        refused(correct(3, member), PregnancyRefusal.PART_OVER, "/entry");
        assertThat(records.send(correct(4, checkup("2026-05-02")))).isInstanceOf(Recorded.class);
        assertThat(records.send(by(steward("now"), retract(3)))).isInstanceOf(Recorded.class);
    }

    @Test
    void changing_an_entry_that_another_organisation_made_is_refused() {
        var member = new TeamMemberJoined(
                day("2026-05-01"), new Caregiver(Role.GYNAECOLOGIST, HOSPITAL, new Person("cg-00000000000000000003")));
        records.store(HERS, record(member, born("2026-06-20")));

        refused(by(hospital("now"), correct(4, born("2026-06-21"))), PregnancyRefusal.ANOTHERS_ENTRY, "/entry");
        refused(by(hospital("now"), retract(4)), PregnancyRefusal.ANOTHERS_ENTRY, "/entry");
        assertThat(records.send(by(steward("now"), retract(4)))).isInstanceOf(Recorded.class);
    }

    @Test
    void changing_a_registration_by_anyone_but_a_steward_is_refused() {
        var hers = registered();
        records.store(HERS, record());

        refused(retract(1), PregnancyRefusal.STEWARDS_ENTRY, "/entry");
        refused(correct(0, hers), PregnancyRefusal.STEWARDS_ENTRY, "/entry");
        assertThat(records.send(by(steward("now"), retract(1)))).isInstanceOf(Recorded.class);
    }

    @Test
    void a_steward_sets_right_with_which_vsv_she_is_registered_but_not_who_she_is() {
        records.store(HERS, record());
        var moved = new PregnancyRegistered(
                When.day(CARE_FROM), WOMAN, Optional.of(new Vsv("vsv:noord")), Optional.of(3), Optional.of(1));

        refused(
                by(steward("a"), correct(0, registered(ANOTHER_WOMAN))),
                PregnancyRefusal.OTHER_WOMAN,
                "/replacement/woman");
        assertThat(records.send(by(steward("b"), correct(0, moved)))).isInstanceOf(Recorded.class);
        assertThat(records.events(HERS))
                .last()
                .isInstanceOfSatisfying(
                        EntryCorrected.class, e -> assertThat(e.replacement()).isEqualTo(moved));
    }

    @Test
    void a_retraction_cannot_be_corrected_into_another() {
        records.store(HERS, record(checkup("2026-05-01"), RETRACTION));

        refused(correct(4, RETRACTION), PregnancyRefusal.OTHER_KIND, "/replacement/type");
    }

    @Test
    void whoever_was_entered_by_mistake_still_retracts_what_it_wrote_itself() {
        records.store(
                HERS,
                List.of(
                        message("e0", registered(), midwives("k0")),
                        message("e1", received(MIDWIVES), midwives("k1")),
                        message("e2", received(HOSPITAL), hospital("k2")),
                        message("e3", checkup("2026-05-01"), hospital("k3"))));
        records.send(by(steward("s"), retract(2)));

        assertThat(records.send(by(hospital("now"), retract(3)))).isInstanceOf(Recorded.class);
    }

    @Test
    void a_change_that_is_asked_of_the_survivor_goes_where_the_entry_lies() {
        records.store(HERS, record());
        records.store(SECOND, record(checkup("2026-05-01")));
        records.send(new MergePregnancies(HERS, steward("m"), When.day(TODAY), SECOND));
        var entry = new EventId(SECOND + "-3");
        var command = new RetractEntry(
                HERS, midwives("now"), When.day(TODAY), entry, CorrectionReason.WRONG_WOMAN, Optional.empty());

        var answer = (Recorded) records.send(command);
        var again = (Recorded) records.send(command);

        assertThat(answer.stream()).isEqualTo(SECOND.toString());
        assertThat(again.repeated()).isTrue();
        assertThat(records.events(SECOND)).last().isInstanceOf(EntryRetracted.class);
        assertThat(records.events(HERS)).noneMatch(EntryRetracted.class::isInstance);
    }

    @Test
    void what_a_steward_retracted_does_not_come_back_with_the_next_message() {
        records.store(HERS, record());
        var told = (Recorded) records.send(registration("first", born("2026-06-20")));
        var retraction = new RetractEntry(
                HERS,
                stewardByHand("r"),
                When.day(TODAY),
                told.events().getLast(),
                CorrectionReason.WRONG_WOMAN,
                Optional.empty());
        records.send(retraction);

        assertThat(((Recorded) records.send(registration("second", born("2026-06-20")))).events())
                .isEmpty();
        assertThat(((Recorded) records.send(registration("third", born("2026-06-21")))).events())
                .hasSize(1);
    }

    /** What a steward says by hand is told by no registration. */
    private static Request stewardByHand(String key) {
        var by = steward(key);
        var actor = new Actor(
                by.actor().client(),
                by.actor().person(),
                "steward",
                Optional.of(HOSPITAL),
                "interactive",
                Optional.empty());
        return new Request(actor, by.vsv(), key, key, Optional.empty());
    }

    @Test
    void what_was_retracted_can_be_said_again_by_an_identical_request() {
        records.store(HERS, record());
        var consent =
                new Report(HERS, unnamed(midwives("c")), new ConsentGiven(day("2026-05-01"), Purpose.MDO_DISCUSSION));
        var first = (Recorded) records.send(consent);
        assertThat(((Recorded) records.send(consent)).repeated()).isTrue();
        records.send(new RetractEntry(
                HERS,
                midwives("r"),
                When.day(TODAY),
                first.events().getFirst(),
                CorrectionReason.OTHER,
                Optional.empty()));

        assertThat(((Recorded) records.send(consent)).repeated()).isFalse();
        assertThat(((Recorded) records.send(consent)).repeated()).isTrue();
    }

    @Test
    void consent_that_was_withdrawn_can_be_given_again_by_an_identical_request() {
        records.store(HERS, record());
        var given =
                new Report(HERS, unnamed(midwives("c")), new ConsentGiven(day("2026-05-01"), Purpose.MDO_DISCUSSION));
        var withdrawn = new Report(
                HERS, unnamed(midwives("w")), new ConsentWithdrawn(day("2026-05-01"), Purpose.MDO_DISCUSSION));

        for (var said : List.of(given, withdrawn, given, withdrawn)) {
            assertThat(((Recorded) records.send(said)).repeated()).isFalse();
        }
    }

    @Test
    void the_same_request_again_gets_the_same_answer_and_stores_nothing() {
        records.store(HERS, record(checkup("2026-05-01")));

        var answer = records.send(new Report(HERS, midwives("earlier-3"), checkup("2026-05-01")));

        assertThat(answer).isEqualTo(new Recorded(HERS.toString(), 3, List.of(entry(3)), false, true));
        assertThat(records.events(HERS)).hasSize(4);
    }

    private static CorrectEntry by(Request request, CorrectEntry asked) {
        return new CorrectEntry(
                HERS, request, asked.when(), asked.entry(), asked.replacement(), asked.reason(), asked.note());
    }

    private static RetractEntry by(Request request, RetractEntry asked) {
        return new RetractEntry(HERS, request, asked.when(), asked.entry(), asked.reason(), asked.note());
    }

    private static BirthLocationIndicated indicated(String... codes) {
        return new BirthLocationIndicated(
                day("2026-05-01"),
                BirthPlace.HOSPITAL,
                MIDWIVES,
                Stream.of(codes).map(VilCode::new).collect(Collectors.toCollection(TreeSet::new)));
    }

    private void refused(PregnancyCommand command, Refusal rule, String pointer) {
        var before = records.events(HERS);
        assertThat(records.send(command)).isInstanceOfSatisfying(Refused.class, r -> {
            assertThat(r.extra()).containsEntry("rule", rule.rule());
            assertThat(r.pointer()).contains(pointer);
        });
        assertThat(records.events(HERS)).isEqualTo(before);
    }
}
