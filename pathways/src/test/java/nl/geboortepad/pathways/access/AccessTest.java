package nl.geboortepad.pathways.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.Given;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.norm.Example;
import nl.geboortepad.pathways.record.History;
import org.junit.jupiter.api.Test;

/** Who sees what, fact by fact: M are midwives who began the record, H a hospital, J youth health care, X a newcomer. */
class AccessTest {
    private static final String M = "agb:08000001";
    private static final String H = "agb:06000001";
    private static final String J = "agb:23000001";
    private static final String X = "agb:08000009";
    private static final Instant LATER = Instant.parse("2026-12-31T12:00:00Z");

    private final Given given = registered(Given.pregnancy(Example.DUE, new PregnancyId(new UUID(0, 1))), M);

    private static Given registered(Given given, String organisation) {
        return given.by("caregiver", organisation)
                .on("8w0d", "PregnancyRegistered", "vsv", "vsv:midden")
                .on("8w0d", "RegistrationReceived", "organisation", organisation)
                .on("8w0d", "DueDateEstablished", "dueDate", "2026-10-08");
    }

    private Given checkup(String organisation, String day) {
        return given.by("caregiver", organisation).on(day, "CheckupHeld", "organisation", organisation);
    }

    private Given referred(String from, String to, String day) {
        return given.by("caregiver", from).on(day, "ReferralMade", "from", from, "to", to, "referral", "R-1");
    }

    private Given accepted(String by, String day) {
        return given.by("caregiver", by).on(day, "ReferralAccepted", "by", by, "referral", "R-1");
    }

    private Access access() {
        return Access.of(History.of(given.facts()));
    }

    private Sight sight(String organisation) {
        return access().sight(new Organisation(organisation), LATER);
    }

    /** Which of the facts of one organisation another sees, by their days. */
    private List<String> sees(String organisation, String source) {
        var sight = sight(organisation);
        return given.facts().stream()
                .filter(sight::sees)
                .filter(fact -> fact.actor()
                        .organisation()
                        .map(Organisation::code)
                        .orElse("")
                        .equals(source))
                .map(Fact::event)
                .filter(event -> event.type().equals("CheckupHeld"))
                .map(event -> event.when().toString())
                .toList();
    }

    private String on(String age) {
        return given.day(age).toString();
    }

    // ---- what one says of oneself opens nothing

    private static String member(String organisation) {
        return "{\"role\": \"gynaecologist\", \"organisation\": \"" + organisation
                + "\", \"person\": \"cg-1f0c9a7d52e84b6a0c3d\"}";
    }

    private void joined(String by, String organisation, String age) {
        given.by("caregiver", by).on(age, "TeamMemberJoined", "member", member(organisation));
    }

    @Test
    void who_registers_a_woman_that_is_known_sees_what_it_recorded_itself_and_nothing_else() {
        checkup(M, "10w0d");
        registered(given, X);
        checkup(X, "12w0d");

        assertThat(sees(X, X)).containsExactly(on("12w0d"));
        assertThat(sees(X, M)).isEmpty();
        assertThat(sees(M, X)).isEmpty();
        assertThat(access().takesPart(new Organisation(X))).isTrue();
        assertThat(sight(X).complete()).isFalse();
    }

    @Test
    void who_came_first_sees_nothing_of_who_came_later_by_that_alone() {
        registered(given, X);
        checkup(X, "12w0d");

        assertThat(sees(M, X)).isEmpty();
        assertThat(sight(M).complete()).isFalse();
        assertThat(sight(M).allButStrangers()).isTrue();
    }

    @Test
    void a_bare_registration_of_a_newcomer_takes_no_verdict_from_the_others() {
        checkup(M, "10w0d");
        registered(given, X);

        assertThat(sight(M).complete()).isTrue();
    }

    @Test
    void joining_the_team_consenting_transferring_and_registering_again_open_nothing_to_oneself() {
        checkup(M, "10w0d");
        registered(given, X);
        var itself =
                "{\"role\": \"midwife\", \"organisation\": \"" + X + "\", \"person\": \"cg-1f0c9a7d52e84b6a0c3d\"}";
        given.on("12w0d", "TeamMemberJoined", "member", itself)
                .on("12w0d", "CoordinatorAssigned", "coordinator", itself)
                .on("12w0d", "CareTransferred", "from", M, "to", X)
                .on("12w0d", "ConsentGiven", "purpose", "record-sharing")
                .on("12w0d", "AccessGranted", "organisation", X)
                .on("12w0d", "ReferralMade", "from", M, "to", X, "referral", "R-9")
                .on("12w0d", "ReferralAccepted", "by", X, "referral", "R-9");
        registered(given, X);

        assertThat(sees(X, M)).isEmpty();
        assertThat(access().isInside(new Organisation(X))).isFalse();
    }

    @Test
    void naming_others_opens_what_one_sees_and_nothing_of_theirs() {
        checkup(M, "10w0d");
        registered(given, X);
        checkup(X, "11w0d");
        referred(X, M, "12w0d");
        referred(X, H, "12w0d");

        assertThat(sees(X, M)).isEmpty();
        assertThat(sees(M, X)).containsExactly(on("11w0d"));
        assertThat(sees(H, X)).containsExactly(on("11w0d"));
        assertThat(sees(H, M)).isEmpty();
    }

    // ---- what opens

    @Test
    void who_is_referred_to_sees_what_the_referrer_sees() {
        checkup(M, "10w0d");
        referred(M, H, "12w0d");
        referred(H, J, "13w0d");

        assertThat(sees(H, M)).containsExactly(on("10w0d"));
        assertThat(sees(J, M)).containsExactly(on("10w0d"));
    }

    @Test
    void who_registered_herself_shows_hers_to_the_referrer_once_she_takes_it_up() {
        registered(given, H);
        checkup(H, "11w0d");
        referred(M, H, "12w0d");
        assertThat(sees(M, H)).isEmpty();

        accepted(H, "13w0d");
        assertThat(sees(M, H)).containsExactly(on("11w0d"));
    }

    @Test
    void who_writes_only_because_she_was_named_shows_hers_to_who_named_her() {
        referred(M, H, "12w0d");
        checkup(H, "13w0d");

        assertThat(sees(M, H)).containsExactly(on("13w0d"));
        assertThat(sight(M).complete()).isTrue();
    }

    @Test
    void her_own_word_opens_all_and_an_organisations_word_what_that_sees() {
        checkup(M, "10w0d");
        registered(given, X);
        checkup(X, "11w0d");

        given.by("caregiver", X).on("12w0d", "AccessGranted", "organisation", H);
        assertThat(sees(H, M)).isEmpty();
        assertThat(sees(H, X)).containsExactly(on("11w0d"));

        given.by("client", "").on("12w1d", "AccessGranted", "organisation", H);
        assertThat(sees(H, M)).containsExactly(on("10w0d"));
        assertThat(sight(H).complete()).isTrue();

        given.on("12w2d", "AccessWithdrawn", "organisation", H);
        checkup(M, "20w0d");
        assertThat(sees(H, M)).containsExactly(on("10w0d"));
    }

    @Test
    void what_was_lost_a_steward_gives_back() {
        checkup(M, "10w0d");
        registered(given, X);
        given.on("12w0d", "PartGivenBack", "organisation", X);
        assertThat(sees(X, M)).isEmpty();

        given.by("steward", "").on("12w0d", "PartGivenBack", "organisation", X);
        assertThat(sees(X, M)).containsExactly(on("10w0d"));
    }

    @Test
    void emergency_access_is_for_hours_and_opens_nothing_to_others() {
        checkup(M, "10w0d");
        registered(given, X);
        given.recorded("2026-06-01T10:00:00Z")
                .on("2026-06-01", "EmergencyAccessTaken", "organisation", X, "hours", "8");
        referred(X, H, "2026-06-01");

        var x = new Organisation(X);
        assertThat(access().sight(x, Instant.parse("2026-06-01T17:59:00Z")).complete())
                .isTrue();
        assertThat(access().sight(x, Instant.parse("2026-06-01T18:00:00Z")).complete())
                .isFalse();
        assertThat(access().sight(new Organisation(H), Instant.parse("2026-06-01T12:00:00Z"))
                        .complete())
                .isFalse();
        assertThat(sight(M).seen()).contains(given.facts().get(7).id());
    }

    // ---- what ends

    @Test
    void what_came_after_a_part_ended_is_not_seen_and_what_one_recorded_stays() {
        checkup(M, "10w0d");
        referred(M, H, "12w0d");
        checkup(H, "13w0d");
        given.on("14w0d", "CareClosed", "organisation", H);
        checkup(M, "14w0d");
        checkup(M, "15w0d");

        assertThat(sees(H, M)).containsExactly(on("10w0d"), on("14w0d"));
        assertThat(sees(H, H)).containsExactly(on("13w0d"));
        assertThat(sight(H).allButStrangers()).isFalse();
    }

    /** Otherwise whoever knows her number names the youth health care of the region, and reads all. */
    @Test
    void to_name_who_has_a_part_already_opens_nothing_to_a_stranger() {
        checkup(M, "10w0d");
        referred(M, J, "11w0d");
        registered(given, X);
        given.by("caregiver", X).on("40w0d", "HandedOverToJgz", "by", X, "to", J);
        checkup(J, "41w0d");

        assertThat(sees(X, M)).isEmpty();
        assertThat(sees(X, J)).isEmpty();
        assertThat(sees(J, M)).containsExactly(on("10w0d"));
    }

    @Test
    void to_name_who_has_a_part_already_opens_nothing_to_who_has_gone() {
        checkup(M, "10w0d");
        referred(M, J, "11w0d");
        referred(M, H, "12w0d");
        given.by("caregiver", H).on("14w0d", "CareClosed", "organisation", H);
        checkup(M, "15w0d");
        given.by("caregiver", H).on("40w0d", "HandedOverToJgz", "by", H, "to", J);

        assertThat(sees(H, M)).containsExactly(on("10w0d"));
    }

    @Test
    void whose_part_is_over_opens_to_nobody_what_others_recorded() {
        checkup(M, "10w0d");
        referred(M, H, "12w0d");
        given.by("caregiver", H).on("14w0d", "CareClosed", "organisation", H);
        referred(H, X, "20w0d");

        assertThat(sees(X, M)).isEmpty();
    }

    @Test
    void who_takes_back_that_she_went_is_not_let_in_again_by_that() {
        checkup(M, "10w0d");
        referred(M, H, "12w0d");
        given.by("caregiver", H).on("14w0d", "CareClosed", "organisation", H);
        var gone = given.lastId().id();
        checkup(M, "15w0d");
        given.by("caregiver", H).on("16w0d", "EntryRetracted", "entry", gone, "reason", "typing-error");

        assertThat(sees(H, M)).containsExactly(on("10w0d"));
    }

    @Test
    void who_changes_on_which_day_she_went_is_not_let_in_again_by_that_but_by_a_steward_who_does() {
        checkup(M, "10w0d");
        referred(M, H, "12w0d");
        given.by("caregiver", H).on("14w0d", "CareClosed", "organisation", H);
        var gone = given.lastId().id();
        checkup(M, "15w0d");
        var later = "{\"type\": \"CareClosed\", \"when\": \"" + on("20w0d") + "\", \"organisation\": \"" + H
                + "\", \"kind\": \"obstetric\"}";
        given.by("caregiver", H)
                .on("16w0d", "EntryCorrected", "entry", gone, "reason", "typing-error", "replacement", later);
        assertThat(sees(H, M)).containsExactly(on("10w0d"));

        given.by("steward", "")
                .on("17w0d", "EntryCorrected", "entry", gone, "reason", "typing-error", "replacement", later);
        assertThat(sees(H, M)).containsExactly(on("10w0d"), on("15w0d"));
    }

    @Test
    void what_is_answered_to_those_inside_is_no_answer_to_a_stranger_who_asks_the_same() {
        referred(M, H, "12w0d");
        accepted(H, "14w0d");
        checkup(H, "15w0d");
        given.by("caregiver", M).on("40w0d", "HandedOverToJgz", "by", M, "to", J);
        given.by("caregiver", J).on("41w0d", "JgzHandoverAcknowledged", "by", J);
        checkup(J, "42w0d");
        registered(given, X);
        referred(X, H, "13w0d");
        given.by("caregiver", X).on("40w1d", "HandedOverToJgz", "by", X, "to", J);

        assertThat(sees(X, H)).isEmpty();
        assertThat(sees(X, J)).isEmpty();
        assertThat(sees(M, H)).containsExactly(on("15w0d"));
        assertThat(sees(M, J)).containsExactly(on("42w0d"));
    }

    @Test
    void who_asks_only_after_it_was_answered_is_not_answered() {
        registered(given, H);
        checkup(H, "11w0d");
        given.recorded("2026-06-01T10:00:00Z");
        accepted(H, "13w0d");
        given.recorded("2026-06-01T10:00:01Z");
        registered(given, X);
        referred(X, H, "12w0d");

        assertThat(sees(X, H)).isEmpty();
    }

    @Test
    void what_a_stranger_said_of_where_she_goes_stands_beside_also_when_it_is_let_in_later() {
        registered(given, X);
        given.by("caregiver", X).on("11w0d", "TransferredToOtherVsv", "from", "vsv:midden", "to", "vsv:noord");
        var moved = given.lastId();
        given.by("steward", "").on("12w0d", "PartGivenBack", "organisation", X);
        assertThat(access().isInside(new Organisation(X))).isTrue();
        assertThat(access().beside()).contains(moved);

        given.by("caregiver", X).on("13w0d", "TransferredToOtherVsv", "from", "vsv:midden", "to", "vsv:noord");
        assertThat(access().beside()).doesNotContain(given.lastId());
    }

    @Test
    void who_went_is_not_told_of_who_looks_in_an_emergency_later() {
        referred(M, H, "12w0d");
        given.by("caregiver", H).on("14w0d", "CareClosed", "organisation", H);
        given.by("caregiver", X).on("20w0d", "EmergencyAccessTaken", "organisation", X, "hours", "8");
        var looked = given.lastId();

        assertThat(sight(H).seen()).doesNotContain(looked);
        assertThat(sight(M).seen()).contains(looked);
    }

    @Test
    void only_who_was_named_by_those_inside_ever_had_a_part_and_not_who_registered_her() {
        referred(M, H, "12w0d");
        var named = given.lastId().id();
        given.by("caregiver", M).on("13w0d", "EntryRetracted", "entry", named, "reason", "typing-error");
        given.by("caregiver", X).on("13w0d", "EmergencyAccessTaken", "organisation", X, "hours", "8");
        given.by("steward", "").on("13w0d", "PartGivenBack", "organisation", J);
        registered(given, X);
        referred(X, J, "14w0d");

        assertThat(access().everTookPart(new Organisation(M))).isTrue();
        assertThat(access().everTookPart(new Organisation(H))).isTrue();
        assertThat(access().everTookPart(new Organisation(X))).isFalse();
        assertThat(access().everTookPart(new Organisation(J))).isFalse();
    }

    @Test
    void who_declined_is_let_in_by_being_asked_again_and_not_by_accepting_after_all() {
        checkup(M, "10w0d");
        referred(M, H, "12w0d");
        given.by("caregiver", H).on("13w0d", "ReferralDeclined", "by", H, "referral", "R-1");
        accepted(H, "14w0d");
        assertThat(sees(H, M)).isEmpty();

        referred(M, H, "15w0d");
        assertThat(sees(H, M)).containsExactly(on("10w0d"));
    }

    @Test
    void who_went_does_not_see_what_was_opened_after_that_to_those_who_stayed() {
        referred(M, H, "12w0d");
        given.by("caregiver", H).on("14w0d", "CareClosed", "organisation", H);
        registered(given, X);
        checkup(X, "11w0d");
        referred(X, M, "20w0d");

        assertThat(sees(M, X)).containsExactly(on("11w0d"));
        assertThat(sees(H, X)).isEmpty();
    }

    @Test
    void who_transfers_her_care_sees_what_came_until_then() {
        referred(M, H, "12w0d").by("caregiver", H).on("13w0d", "ReferralAccepted", "by", H, "referral", "R-1");
        checkup(H, "14w0d");
        given.by("caregiver", M).on("20w0d", "CareTransferred", "from", M, "to", H);
        checkup(H, "21w0d");

        assertThat(sees(M, H)).containsExactly(on("14w0d"));
    }

    @Test
    void a_stranger_ends_nobodys_part() {
        checkup(M, "10w0d");
        referred(M, H, "12w0d");
        registered(given, X);
        given.by("caregiver", X).on("13w0d", "CareClosed", "organisation", H);
        checkup(M, "14w0d");

        assertThat(sees(H, M)).containsExactly(on("10w0d"), on("14w0d"));
    }

    @Test
    void an_entry_of_another_woman_lets_nobody_in() {
        checkup(M, "10w0d");
        referred(M, H, "12w0d");
        given.on("12w0d", "EntryRetracted", "entry", given.lastId().id(), "reason", "wrong-woman");

        assertThat(access().takesPart(new Organisation(H))).isFalse();
        assertThat(sees(H, M)).isEmpty();
    }

    // ---- her consents

    @Test
    void refusing_to_share_closes_what_others_recorded_until_she_agrees_again() {
        checkup(M, "10w0d");
        referred(M, H, "12w0d");
        given.on("13w0d", "ConsentRefused", "purpose", "record-sharing");
        assertThat(sees(H, M)).isEmpty();
        assertThat(sight(H).closedBy()).contains(given.lastId());

        given.on("14w0d", "ConsentGiven", "purpose", "record-sharing");
        assertThat(sees(H, M)).containsExactly(on("10w0d"));
    }

    @Test
    void to_whom_it_would_open_does_not_say_that_she_agrees_again() {
        checkup(M, "10w0d");
        referred(M, H, "12w0d");
        given.by("caregiver", M).on("13w0d", "ConsentWithdrawn", "purpose", "record-sharing");
        given.by("caregiver", H).on("14w0d", "ConsentGiven", "purpose", "record-sharing");
        assertThat(sees(H, M)).isEmpty();

        given.by("caregiver", M).on("15w0d", "ConsentGiven", "purpose", "record-sharing");
        assertThat(sees(H, M)).containsExactly(on("10w0d"));
    }

    @Test
    void what_she_refused_herself_she_alone_agrees_to_again() {
        checkup(M, "10w0d");
        referred(M, H, "12w0d");
        given.by("client", "").on("13w0d", "ConsentWithdrawn", "purpose", "record-sharing");
        given.by("caregiver", M).on("14w0d", "ConsentGiven", "purpose", "record-sharing");
        assertThat(sees(H, M)).isEmpty();

        given.by("client", "").on("15w0d", "ConsentGiven", "purpose", "record-sharing");
        assertThat(sees(H, M)).containsExactly(on("10w0d"));
    }

    @Test
    void whom_she_put_out_herself_nobody_else_lets_in_again() {
        checkup(M, "10w0d");
        referred(M, H, "11w0d");
        checkup(M, "12w0d");
        given.by("client", "").on("13w0d", "AccessWithdrawn", "organisation", H);
        checkup(M, "14w0d");
        given.by("steward", "").on("15w0d", "PartGivenBack", "organisation", H);
        given.by("caregiver", M).on("15w1d", "AccessGranted", "organisation", H);
        referred(M, H, "15w2d");
        assertThat(sees(H, M)).containsExactly(on("10w0d"), on("12w0d"));

        given.by("client", "").on("16w0d", "AccessGranted", "organisation", H);
        assertThat(sees(H, M)).contains(on("14w0d"));
    }

    @Test
    void whom_she_put_out_is_not_let_in_by_a_naming_of_that_day_or_an_earlier_one_and_by_her_own_word_of_that_day() {
        checkup(M, "10w0d");
        given.recorded("2026-06-01T10:00:00Z").by("client", "").on("13w0d", "AccessWithdrawn", "organisation", H);
        given.recorded("2026-06-01T11:00:00Z");
        referred(M, H, "13w0d");
        referred(M, H, "12w0d");
        given.by("caregiver", M).on("13w0d", "AccessGranted", "organisation", H);
        assertThat(sees(H, M)).isEmpty();

        given.recorded("2026-06-01T12:00:00Z").by("client", "").on("13w0d", "AccessGranted", "organisation", H);
        assertThat(sees(H, M)).containsExactly(on("10w0d"));
    }

    @Test
    void whose_part_others_or_she_ended_is_not_told_of_who_looks_later() {
        var member = "{\"role\": \"gynaecologist\", \"organisation\": \"" + H
                + "\", \"person\": \"cg-1f0c9a7d52e84b6a0c3d\"}";
        checkup(M, "10w0d");
        given.by("caregiver", M).on("11w0d", "TeamMemberJoined", "member", member);
        assertThat(access().isTold(new Organisation(H), given.day("12w0d"))).isTrue();

        given.by("caregiver", M).on("13w0d", "TeamMemberLeft", "member", member);
        assertThat(access().isTold(new Organisation(H), given.day("14w0d"))).isFalse();
        assertThat(access().isTold(new Organisation(M), given.day("14w0d"))).isTrue();

        given.by("client", "").on("15w0d", "AccessWithdrawn", "organisation", M);
        assertThat(access().isTold(new Organisation(M), given.day("16w0d"))).isFalse();
    }

    @Test
    void whom_somebody_names_whose_part_is_over_is_not_inside_and_brings_nobody_back() {
        checkup(M, "10w0d");
        joined(M, H, "11w0d");
        given.by("caregiver", H).on("13w0d", "TeamMemberLeft", "member", member(H));
        referred(H, X, "14w0d");
        referred(X, H, "14w1d");

        for (var organisation : List.of(H, X)) {
            assertThat(access().isTold(new Organisation(organisation), given.day("15w0d")))
                    .as(organisation)
                    .isFalse();
        }
        assertThat(access().isInside(new Organisation(X))).isFalse();
    }

    @Test
    void whom_somebody_names_that_she_put_out_is_not_inside_of_whatever_day_that_is_told() {
        checkup(M, "10w0d");
        joined(M, H, "11w0d");
        given.recorded("2026-06-01T10:00:00Z").by("client", "").on("13w0d", "AccessWithdrawn", "organisation", H);
        given.recorded("2026-06-01T11:00:00Z");
        referred(H, X, "14w0d");
        referred(H, J, "12w0d");

        assertThat(access().isInside(new Organisation(X))).isFalse();
        assertThat(access().isInside(new Organisation(J))).isFalse();
        assertThat(access().isInside(new Organisation(H))).isTrue();
    }

    @Test
    void who_began_the_record_and_gave_the_care_away_names_nobody_afterwards() {
        checkup(M, "10w0d");
        given.by("caregiver", M).on("12w0d", "CareTransferred", "from", M, "to", H);
        referred(M, X, "13w0d");

        assertThat(access().isInside(new Organisation(H))).isTrue();
        assertThat(access().isInside(new Organisation(X))).isFalse();
    }

    @Test
    void who_was_named_after_she_refused_to_share_is_not_told_of_who_looks() {
        checkup(M, "10w0d");
        given.by("client", "").on("12w0d", "ConsentRefused", "purpose", "record-sharing");
        joined(M, H, "13w0d");

        assertThat(access().isTold(new Organisation(H), given.day("14w0d"))).isFalse();
        assertThat(access().isTold(new Organisation(M), given.day("14w0d"))).isTrue();
    }

    @Test
    void whose_part_is_over_tells_no_refusal_and_ends_nobodys_part() {
        checkup(M, "10w0d");
        joined(M, H, "11w0d");
        joined(M, J, "11w0d");
        checkup(M, "12w0d");
        given.recorded("2026-06-01T10:00:00Z").by("client", "").on("13w0d", "AccessWithdrawn", "organisation", H);
        given.recorded("2026-06-01T11:00:00Z");
        given.by("caregiver", H).on("14w0d", "ConsentRefused", "purpose", "record-sharing");
        given.by("caregiver", H).on("11w1d", "TeamMemberLeft", "member", member(J));
        referred(H, X, "14w0d");
        given.by("caregiver", X).on("14w1d", "ConsentRefused", "purpose", "team-access");

        assertThat(sees(J, M)).containsExactly(on("10w0d"), on("12w0d"));

        given.by("caregiver", M).on("15w0d", "ConsentRefused", "purpose", "record-sharing");
        assertThat(sees(J, M)).isEmpty();
    }

    @Test
    void whom_she_put_out_moves_her_no_more_and_leads_nobody_to_a_part_to_be_given_back() {
        checkup(M, "10w0d");
        joined(M, H, "11w0d");
        given.recorded("2026-06-01T10:00:00Z").by("client", "").on("13w0d", "AccessWithdrawn", "organisation", H);
        given.recorded("2026-06-01T11:00:00Z")
                .by("caregiver", H)
                .on("14w0d", "TransferredToOtherVsv", "to", "vsv:noord");
        var moved = given.lastId();
        referred(H, X, "14w0d");

        assertThat(access().beside()).contains(moved);
        assertThat(access().everTookPart(new Organisation(X))).isFalse();
        assertThat(access().everTookPart(new Organisation(H))).isTrue();
    }

    @Test
    void what_who_went_says_of_her_region_and_due_date_stands_beside_from_then_on() {
        checkup(M, "10w0d");
        joined(M, H, "11w0d");
        given.by("caregiver", H).on("12w0d", "TransferredToOtherVsv", "to", "vsv:zuid");
        var before = given.lastId();
        given.by("caregiver", M).on("13w0d", "TeamMemberLeft", "member", member(H));
        given.by("caregiver", H).on("14w0d", "TransferredToOtherVsv", "to", "vsv:noord");
        var after = given.lastId();

        assertThat(access().beside()).contains(after).doesNotContain(before);
    }

    @Test
    void who_is_named_of_an_earlier_day_by_whom_she_put_out_sees_of_the_others_nothing() {
        checkup(M, "10w0d");
        joined(M, H, "11w0d");
        checkup(H, "11w1d");
        given.recorded("2026-06-01T10:00:00Z").by("client", "").on("13w0d", "AccessWithdrawn", "organisation", H);
        given.recorded("2026-06-01T11:00:00Z");
        referred(H, X, "12w0d");

        assertThat(sees(X, M)).isEmpty();
        assertThat(sees(X, H)).containsExactly(on("11w1d"));
    }

    @Test
    void who_takes_back_that_she_went_brings_nobody_inside_by_that() {
        checkup(M, "10w0d");
        referred(M, H, "12w0d");
        given.by("caregiver", H).on("14w0d", "CareClosed", "organisation", H);
        var gone = given.lastId().id();
        given.by("caregiver", H).on("16w0d", "EntryRetracted", "entry", gone, "reason", "typing-error");
        referred(H, X, "17w0d");

        assertThat(access().isInside(new Organisation(H))).isTrue();
        assertThat(access().isInside(new Organisation(X))).isFalse();
    }

    @Test
    void who_gives_away_the_care_of_a_child_alone_has_a_part_still() {
        checkup(M, "10w0d");
        given.by("caregiver", M).on("40w0d", "CareTransferred", "child", "1", "from", M, "to", H);
        referred(M, X, "40w2d");

        assertThat(access().isInside(new Organisation(X))).isTrue();
        assertThat(access().isTold(new Organisation(M), given.day("40w2d"))).isTrue();
        assertThat(sees(X, M)).containsExactly(on("10w0d"));
    }

    @Test
    void who_gives_the_care_away_and_stays_in_the_team_has_a_part_and_hands_it_on() {
        checkup(M, "10w0d");
        joined(M, H, "11w0d");
        given.by("caregiver", H).on("13w0d", "CareTransferred", "from", H, "to", J);
        checkup(M, "14w0d");
        referred(H, X, "15w0d");

        assertThat(sees(H, M)).hasSize(2);
        assertThat(sees(X, M)).hasSize(2);
        assertThat(access().isInside(new Organisation(X))).isTrue();
        assertThat(access().isTold(new Organisation(H), given.day("15w0d"))).isTrue();
    }

    @Test
    void a_later_end_of_days_that_are_not_known_exactly_moves_no_end_that_is_certain() {
        for (var end : List.of("her", "left", "withdrawn", "closed")) {
            var fresh = new AccessTest();
            fresh.endsOfHospital(end);
            fresh.checkup(M, "15w0d");
            fresh.given
                    .by("caregiver", H)
                    .on(on("12w3d") + "/" + on("20w0d"), "CareClosed", "organisation", H, "kind", "kraamzorg");

            assertThat(fresh.sees(H, M)).as(end).containsExactly(on("10w0d"));
            assertThat(fresh.access().isTold(new Organisation(H), given.day("15w0d")))
                    .as(end)
                    .isFalse();
        }
    }

    /** The hospital was in the team from 11 weeks on, and its part ended at 13 weeks; what follows is told two days later. */
    private void endsOfHospital(String how) {
        given.recorded("2026-06-01T09:00:00Z");
        checkup(M, "10w0d");
        joined(M, H, "11w0d");
        joined(M, J, "11w0d");
        given.recorded("2026-06-01T10:00:00Z");
        switch (how) {
            case "her" -> given.by("client", "").on("13w0d", "AccessWithdrawn", "organisation", H);
            case "left" -> given.by("caregiver", M).on("13w0d", "TeamMemberLeft", "member", member(H));
            case "withdrawn" -> given.by("caregiver", M).on("13w0d", "AccessWithdrawn", "organisation", H);
            case "closed" -> given.by("caregiver", H).on("13w0d", "CareClosed", "organisation", H, "kind", "obstetric");
            default -> throw new IllegalArgumentException(how);
        }
        given.recorded("2026-06-03T10:00:00Z");
    }

    @Test
    void what_is_told_once_a_part_is_over_refuses_ends_names_and_moves_nothing_of_whatever_day() {
        for (var end : List.of("her", "left", "withdrawn", "closed")) {
            var fresh = new AccessTest();
            fresh.endsOfHospital(end);
            fresh.given.by("caregiver", H).on("12w0d", "ConsentRefused", "purpose", "team-access");
            fresh.given.by("caregiver", H).on("12w0d", "ConsentRefused", "purpose", "record-sharing");
            fresh.given.by("caregiver", H).on("12w0d", "TeamMemberLeft", "member", member(J));
            fresh.given.by("caregiver", H).on("12w0d", "AccessWithdrawn", "organisation", J);
            fresh.given.by("caregiver", H).on("12w0d", "TransferredToOtherVsv", "to", "vsv:noord");
            var moved = fresh.given.lastId();
            fresh.given.by("caregiver", H).on("12w0d", "CareTransferred", "from", H, "to", X);
            fresh.checkup(X, "14w0d");

            assertThat(fresh.sees(J, M)).as(end).containsExactly(on("10w0d"));
            assertThat(fresh.access().beside()).as(end).contains(moved);
            assertThat(fresh.access().isInside(new Organisation(X))).as(end).isFalse();
            assertThat(fresh.sight(M).allButStrangers()).as(end).isTrue();
        }
    }

    @Test
    void who_ends_the_own_part_tells_until_that_day_is_over_what_it_could_have_told_before() {
        endsOfHospital("closed");
        given.recorded("2026-06-01T11:00:00Z");
        referred(H, X, "12w0d");
        assertThat(access().isInside(new Organisation(X))).isTrue();

        var others = new AccessTest();
        others.endsOfHospital("left");
        others.given.recorded("2026-06-01T11:00:00Z");
        others.referred(H, X, "12w0d");
        assertThat(others.access().isInside(new Organisation(X))).isFalse();
    }

    @Test
    void only_who_was_asked_declines_and_that_takes_from_nobody_what_was_seen_before() {
        checkup(M, "10w0d");
        referred(M, H, "12w0d");
        accepted(H, "13w0d");
        checkup(H, "13w0d");
        registered(given, X);
        given.by("caregiver", X).on("14w0d", "ReferralDeclined", "by", X, "referral", "R-1");
        checkup(M, "15w0d");

        assertThat(sees(H, M)).containsExactly(on("10w0d"), on("15w0d"));
        assertThat(sees(M, H)).containsExactly(on("13w0d"));

        given.by("caregiver", H).on("16w0d", "ReferralDeclined", "by", H, "referral", "R-1");
        checkup(M, "17w0d");
        assertThat(sees(H, M)).containsExactly(on("10w0d"), on("15w0d"));
        assertThat(sees(M, H)).containsExactly(on("13w0d"));
    }

    @Test
    void who_has_a_part_sees_what_those_record_whom_others_of_them_named() {
        checkup(M, "10w0d");
        joined(M, J, "11w0d");
        given.by("caregiver", M).on("12w0d", "CareTransferred", "from", M, "to", H);
        checkup(H, "13w0d");

        assertThat(sees(J, H)).containsExactly(on("13w0d"));
        assertThat(sight(J).complete()).isTrue();
        assertThat(sees(M, H)).isEmpty();

        given.by("client", "").on("14w0d", "ConsentRefused", "purpose", "record-sharing");
        assertThat(sees(J, H)).isEmpty();
    }

    /** M's record with one that X began merged into it. */
    private final class Merged {
        private final PregnancyId here = new PregnancyId(new UUID(0, 1));
        private final PregnancyId there = new PregnancyId(new UUID(0, 2));
        private final Given other = registered(Given.pregnancy(Example.DUE, there), X);

        Access access(PregnancyId survivor, PregnancyId absorbed) {
            var into = survivor.equals(here) ? given : other;
            into.by("steward", "").add(new PregnanciesMerged(When.day(given.day("14w0d")), survivor, absorbed));
            return Access.of(History.read(survivor, LATER, stream -> (stream.equals(here) ? given : other).facts()));
        }

        private List<String> checkupsSeenBy(String organisation, Access access) {
            var sight = access.sight(new Organisation(organisation), LATER);
            return access.history().recorded().stream()
                    .filter(sight::sees)
                    .map(Fact::event)
                    .filter(event -> event.type().equals("CheckupHeld"))
                    .map(event -> event.when().toString())
                    .toList();
        }
    }

    @Test
    void to_merge_two_records_opens_the_one_to_nobody_who_began_the_other() {
        joined(M, H, "11w0d");
        checkup(H, "12w0d");
        var merged = new Merged();

        assertThat(merged.checkupsSeenBy(X, merged.access(merged.here, merged.there)))
                .isEmpty();
    }

    @Test
    void who_began_a_record_that_was_merged_into_another_speaks_there_once_it_is_named() {
        joined(M, H, "11w0d");
        checkup(H, "12w0d");
        var merged = new Merged();
        merged.other
                .by("caregiver", X)
                .on("13w0d", "TeamMemberJoined", "member", member(J))
                .on("13w0d", "ConsentRefused", "purpose", "record-sharing")
                .on("13w0d", "AccessWithdrawn", "organisation", H)
                .on("13w0d", "TransferredToOtherVsv", "from", "vsv:midden", "to", "vsv:noord");

        var access = merged.access(merged.here, merged.there);
        assertThat(access.insiders()).extracting(Organisation::code).containsExactlyInAnyOrder(M, H);
        assertThat(merged.checkupsSeenBy(M, access)).containsExactly(on("12w0d"));
        assertThat(access.beside())
                .as("where it says that she goes, and not when she is due, which was known of this woman")
                .hasSize(1);
        assertThat(access.everTookPart(new Organisation(X)))
                .as("a steward may give it a part")
                .isTrue();

        joined(M, X, "15w0d");
        access = merged.access(merged.here, merged.there);
        assertThat(access.isInside(new Organisation(X))).isTrue();
        assertThat(access.isInside(new Organisation(J))).isFalse();
    }

    @Test
    void of_two_merged_records_the_one_that_stays_says_who_is_inside() {
        checkup(M, "12w0d");
        var merged = new Merged();

        var access = merged.access(merged.there, merged.here);
        assertThat(access.insiders()).extracting(Organisation::code).containsExactly(X);
    }

    @Test
    void whom_a_stranger_named_is_not_inside_when_the_stranger_is_let_in_later() {
        given.recorded("2026-06-01T09:00:00Z");
        registered(given, X);
        joined(X, J, "11w0d");
        given.recorded("2026-06-02T09:00:00Z");
        joined(M, X, "12w0d");

        assertThat(access().insiders()).extracting(Organisation::code).containsExactlyInAnyOrder(M, X);

        given.recorded("2026-06-03T09:00:00Z");
        joined(X, J, "11w0d");
        assertThat(access().isInside(new Organisation(J))).isTrue();
    }

    @Test
    void what_somebody_recorded_who_registered_her_itself_is_not_opened_by_naming_it() {
        registered(given, X);
        checkup(X, "11w0d");
        joined(M, J, "11w0d");
        joined(M, X, "12w0d");

        assertThat(sees(M, X)).isEmpty();
        assertThat(sees(J, X)).isEmpty();
        assertThat(access().isInside(new Organisation(X))).isTrue();
    }

    @Test
    void whom_a_stranger_named_sees_nothing_of_the_others_when_the_stranger_is_let_in_later() {
        for (var way : List.of("TeamMemberJoined", "ReferralMade")) {
            var fresh = new AccessTest();
            fresh.given.recorded("2026-06-01T09:00:00Z");
            fresh.checkup(M, "10w0d");
            registered(fresh.given, H);
            fresh.joined(H, J, "11w0d");
            fresh.given.recorded("2026-06-02T09:00:00Z");
            if (way.equals("TeamMemberJoined")) {
                fresh.joined(M, H, "12w0d");
            } else {
                fresh.referred(M, H, "12w0d");
            }
            fresh.checkup(M, "13w0d");
            assertThat(fresh.sees(H, M)).as(way).containsExactly(on("10w0d"), on("13w0d"));
            assertThat(fresh.sees(J, M)).as(way).isEmpty();

            fresh.given.recorded("2026-06-03T09:00:00Z");
            fresh.joined(H, J, "13w0d");
            assertThat(fresh.sees(J, M)).as(way).containsExactly(on("10w0d"), on("13w0d"));
        }
    }

    @Test
    void her_withdrawal_ends_the_part_of_who_began_the_record_too() {
        for (var teller : List.of(M, J)) {
            var fresh = new AccessTest();
            fresh.joined(M, J, "10w0d");
            fresh.checkup(J, "11w0d");
            fresh.given.by("caregiver", teller).on("12w0d", "AccessWithdrawn", "organisation", M);
            fresh.checkup(J, "13w0d");
            assertThat(fresh.sees(M, J)).as(teller).containsExactly(on("11w0d"));

            fresh.joined(J, M, "14w0d");
            fresh.checkup(J, "15w0d");
            assertThat(fresh.sees(M, J)).as("named again").contains(on("15w0d"));
        }
        registered(given, X);
        given.by("caregiver", X).on("12w0d", "AccessWithdrawn", "organisation", M);
        joined(M, J, "13w0d");
        checkup(J, "14w0d");
        assertThat(sees(M, J)).as("a stranger puts nobody out").containsExactly(on("14w0d"));
    }

    @Test
    void whom_the_one_who_began_the_record_put_out_does_not_put_it_out_afterwards() {
        given.recorded("2026-06-01T09:00:00Z");
        joined(M, J, "10w0d");
        joined(M, H, "10w0d");
        given.by("caregiver", M).on("11w0d", "AccessWithdrawn", "organisation", J);
        given.recorded("2026-06-02T09:00:00Z");
        given.by("caregiver", J).on("10w3d", "AccessWithdrawn", "organisation", M);
        given.by("caregiver", J).on("12w0d", "AccessWithdrawn", "organisation", M);
        checkup(H, "13w0d");

        assertThat(sees(M, H)).containsExactly(on("13w0d"));
    }

    @Test
    void a_late_answer_to_who_closed_her_care_shows_nothing_of_after_that() {
        checkup(M, "10w0d");
        referred(M, H, "11w0d");
        accepted(H, "11w0d");
        checkup(H, "12w0d");
        given.by("caregiver", M).on("13w0d", "CareClosed", "organisation", M);
        checkup(H, "14w0d");
        given.by("caregiver", H).on("15w0d", "ReferralAnswered", "by", H, "referral", "R-1");

        assertThat(sees(M, H)).containsExactly(on("12w0d"));
    }

    @Test
    void who_goes_on_recording_of_her_care_after_it_was_taken_into_the_team_takes_its_part_up() {
        given.recorded("2026-06-01T09:00:00Z");
        registered(given, X);
        checkup(X, "11w0d");
        joined(M, J, "11w0d");
        given.recorded("2026-06-02T09:00:00Z");
        joined(M, X, "12w0d");
        assertThat(sight(M).complete()).isFalse();
        assertThat(sight(M).allButStrangers())
                .as("of what it keeps to itself those inside lose the verdicts that it changes, and no others")
                .isTrue();

        given.recorded("2026-06-03T09:00:00Z");
        checkup(X, "13w0d");
        assertThat(sees(M, X)).containsExactly(on("11w0d"), on("13w0d"));
        assertThat(sees(J, X)).containsExactly(on("11w0d"), on("13w0d"));
        assertThat(sight(M).complete()).isTrue();
    }

    @Test
    void who_registered_herself_and_takes_up_what_one_of_the_team_asked_shows_hers_to_all_of_it() {
        given.recorded("2026-06-01T09:00:00Z");
        registered(given, H);
        checkup(H, "11w0d");
        joined(M, J, "11w0d");
        given.recorded("2026-06-02T09:00:00Z");
        referred(M, H, "12w0d");
        checkup(H, "13w0d");
        assertThat(sees(J, H)).as("to go on is no answer to a referral").isEmpty();

        accepted(H, "14w0d");
        assertThat(sees(M, H)).containsExactly(on("11w0d"), on("13w0d"));
        assertThat(sees(J, H)).containsExactly(on("11w0d"), on("13w0d"));
    }

    @Test
    void what_comes_back_of_what_one_asked_ends_with_the_own_part() {
        joined(M, H, "11w0d");
        given.by("caregiver", H).on("12w0d", "ReferralMade", "from", H, "to", J, "referral", "R-2");
        given.by("caregiver", J).on("12w0d", "ReferralAccepted", "by", J, "referral", "R-2");
        checkup(J, "13w0d");
        given.by("caregiver", H).on("14w0d", "TeamMemberLeft", "member", member(H));
        checkup(J, "15w0d");

        assertThat(sees(H, J)).containsExactly(on("13w0d"));
    }

    @Test
    void who_registers_her_after_being_named_takes_back_nothing_of_what_it_shared() {
        given.recorded("2026-06-01T09:00:00Z");
        joined(M, H, "11w0d");
        joined(M, J, "11w0d");
        checkup(H, "12w0d");
        given.recorded("2026-06-01T10:00:00Z");
        registered(given, H);

        assertThat(sees(M, H)).containsExactly(on("12w0d"));
        assertThat(sees(J, H)).containsExactly(on("12w0d"));
        assertThat(sight(M).complete()).isTrue();
    }

    @Test
    void whatever_ends_the_own_part_lets_nobody_in_again_by_being_taken_back() {
        for (var end : List.of("TeamMemberLeft", "CoordinatorChanged", "ReferralDeclined")) {
            var fresh = new AccessTest();
            fresh.checkup(M, "10w0d");
            switch (end) {
                case "TeamMemberLeft" -> {
                    fresh.joined(M, H, "11w0d");
                    fresh.given.by("caregiver", H).on("13w0d", end, "member", member(H));
                }
                case "CoordinatorChanged" -> {
                    fresh.given.by("caregiver", M).on("11w0d", "CoordinatorAssigned", "coordinator", member(H));
                    fresh.given.by("caregiver", H).on("13w0d", end, "from", member(H), "to", member(M));
                }
                default -> {
                    fresh.referred(M, H, "11w0d");
                    fresh.accepted(H, "12w0d");
                    fresh.given.by("caregiver", H).on("13w0d", end, "by", H, "referral", "R-1");
                }
            }
            var gone = fresh.given.lastId().id();
            fresh.checkup(M, "15w0d");
            fresh.given.by("caregiver", H).on("16w0d", "EntryRetracted", "entry", gone, "reason", "typing-error");

            assertThat(fresh.sees(H, M)).as(end).containsExactly(on("10w0d"));
        }
    }

    @Test
    void what_a_stranger_shows_to_one_of_those_inside_is_for_that_one() {
        joined(M, H, "11w0d");
        joined(M, J, "11w0d");
        registered(given, X);
        checkup(X, "11w0d");
        referred(X, J, "12w0d");

        assertThat(sees(J, X)).containsExactly(on("11w0d"));
        assertThat(sees(M, X)).isEmpty();
        assertThat(sees(H, X)).isEmpty();
    }

    @Test
    void whom_one_named_shows_hers_until_the_own_part_is_over() {
        joined(M, H, "11w0d");
        joined(H, J, "12w0d");
        checkup(J, "12w1d");
        given.by("caregiver", M).on("13w0d", "TeamMemberLeft", "member", member(H));
        checkup(J, "14w0d");

        assertThat(sees(H, J)).containsExactly(on("12w1d"));
        assertThat(sees(M, J)).containsExactly(on("12w1d"), on("14w0d"));
    }

    @Test
    void her_withdrawal_that_somebody_inside_tells_ends_a_part_until_it_is_named_again() {
        checkup(M, "10w0d");
        joined(M, H, "11w0d");
        given.by("caregiver", X).on("12w0d", "AccessWithdrawn", "organisation", H);
        checkup(M, "12w1d");
        assertThat(sees(H, M)).as("a stranger's word").hasSize(2);

        given.by("caregiver", M).on("13w0d", "AccessWithdrawn", "organisation", H);
        checkup(M, "14w0d");
        assertThat(sees(H, M)).containsExactly(on("10w0d"), on("12w1d"));

        joined(M, H, "15w0d");
        assertThat(sees(H, M)).contains(on("14w0d"));
    }

    @Test
    void she_lets_in_again_on_the_day_of_an_hour_at_which_she_refused() {
        checkup(M, "10w0d");
        given.recorded("2026-06-01T10:00:00Z")
                .by("client", "")
                .on("12w0d", "ConsentRefused", "when", on("12w0d") + "T12:00+02:00", "purpose", "team-access");
        given.recorded("2026-06-01T11:00:00Z").by("client", "").on("12w0d", "AccessGranted", "organisation", H);

        assertThat(sees(H, M)).containsExactly(on("10w0d"));
    }

    @Test
    void over_what_she_refused_herself_nobody_else_tells_that_she_lets_somebody_in() {
        checkup(M, "10w0d");
        given.by("client", "").on("13w0d", "ConsentRefused", "purpose", "team-access");
        given.by("caregiver", M).on("14w0d", "AccessGranted", "organisation", H);
        assertThat(sees(H, M)).isEmpty();

        given.by("client", "").on("15w0d", "AccessGranted", "organisation", H);
        assertThat(sees(H, M)).containsExactly(on("10w0d"));
    }

    @Test
    void that_she_refused_is_told_to_whom_it_closes_something_and_to_no_stranger() {
        registered(given, X);
        registered(given, J);
        referred(X, J, "12w0d");
        given.by("caregiver", M).on("13w0d", "ConsentRefused", "purpose", "record-sharing");

        assertThat(sees(J, X)).isEmpty();
        assertThat(sight(J).closedBy()).isEmpty();
        assertThat(sight(X).closedBy()).isEmpty();
        assertThat(sight(M).closedBy()).isEmpty();
    }

    @Test
    void the_refusal_that_a_stranger_tells_closes_nothing() {
        checkup(M, "10w0d");
        referred(M, H, "12w0d");
        registered(given, X);
        given.by("caregiver", X).on("13w0d", "ConsentRefused", "purpose", "record-sharing");

        assertThat(sees(H, M)).containsExactly(on("10w0d"));
    }

    @Test
    void whom_she_lets_in_after_refusing_is_let_in() {
        checkup(M, "10w0d");
        given.by("client", "").on("13w0d", "ConsentRefused", "purpose", "team-access");
        given.on("14w0d", "AccessGranted", "organisation", H);

        assertThat(sees(H, M)).containsExactly(on("10w0d"));
    }

    // ---- what a newcomer says moves nothing

    @Test
    void the_region_and_the_due_date_of_a_newcomer_stand_beside() {
        given.by("caregiver", X)
                .on("8w0d", "PregnancyRegistered", "vsv", "vsv:noord")
                .on("8w0d", "RegistrationReceived", "organisation", X)
                .on("8w0d", "DueDateRevised", "dueDate", "2026-12-24")
                .on("9w0d", "TransferredToOtherVsv", "from", "vsv:midden", "to", "vsv:noord");
        var course = Course.of(History.of(given.facts()));

        assertThat(course.vsv()).contains(new Vsv("vsv:midden"));
        assertThat(course.dueDate()).contains(LocalDate.parse("2026-10-08"));
        assertThat(Access.beside(History.of(given.facts()))).hasSize(4);
    }

    @Test
    void once_named_what_she_said_counts() {
        given.by("caregiver", H)
                .on("8w0d", "RegistrationReceived", "organisation", H)
                .on("9w0d", "DueDateRevised", "dueDate", "2026-10-01");
        referred(M, H, "10w0d");

        assertThat(Course.of(History.of(given.facts())).dueDate()).contains(LocalDate.parse("2026-10-01"));
    }

    @Test
    void a_reader_in_part_counts_as_if_there_were_nothing_else() {
        registered(given, X);
        checkup(X, "12w0d");

        assertThat(sight(X).of(given.facts())).extracting(Fact::version).containsExactly(0L, 1L, 2L, 3L);
    }
}
