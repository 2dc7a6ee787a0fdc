package nl.geboortepad.command.pregnancy;

import static nl.geboortepad.command.pregnancy.Given.CARE_FROM;
import static nl.geboortepad.command.pregnancy.Given.DAY_ZERO;
import static nl.geboortepad.command.pregnancy.Given.DUE;
import static nl.geboortepad.command.pregnancy.Given.HERS;
import static nl.geboortepad.command.pregnancy.Given.HOSPITAL;
import static nl.geboortepad.command.pregnancy.Given.MIDDEN;
import static nl.geboortepad.command.pregnancy.Given.MIDWIVES;
import static nl.geboortepad.command.pregnancy.Given.TODAY;
import static nl.geboortepad.command.pregnancy.Given.born;
import static nl.geboortepad.command.pregnancy.Given.caregiver;
import static nl.geboortepad.command.pregnancy.Given.checkup;
import static nl.geboortepad.command.pregnancy.Given.day;
import static nl.geboortepad.command.pregnancy.Given.due;
import static nl.geboortepad.command.pregnancy.Given.expecting;
import static nl.geboortepad.command.pregnancy.Given.herself;
import static nl.geboortepad.command.pregnancy.Given.hospital;
import static nl.geboortepad.command.pregnancy.Given.message;
import static nl.geboortepad.command.pregnancy.Given.midwives;
import static nl.geboortepad.command.pregnancy.Given.received;
import static nl.geboortepad.command.pregnancy.Given.record;
import static nl.geboortepad.command.pregnancy.Given.register;
import static nl.geboortepad.command.pregnancy.Given.registered;
import static nl.geboortepad.command.pregnancy.Given.registration;
import static nl.geboortepad.command.pregnancy.Given.report;
import static nl.geboortepad.command.pregnancy.Given.steward;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import nl.geboortepad.command.pregnancy.PregnancyCommand.ChangeAccess;
import nl.geboortepad.command.pregnancy.PregnancyCommand.Register;
import nl.geboortepad.command.pregnancy.PregnancyCommand.Report;
import nl.geboortepad.command.pregnancy.PregnancyCommand.ReportRegistration;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationIndicated;
import nl.geboortepad.kernel.event.CareEvent.BirthPlace;
import nl.geboortepad.kernel.event.CareEvent.CareTransferred;
import nl.geboortepad.kernel.event.CareEvent.Channel;
import nl.geboortepad.kernel.event.CareEvent.CheckupHeld;
import nl.geboortepad.kernel.event.CareEvent.ConsentGiven;
import nl.geboortepad.kernel.event.CareEvent.ConsentRefused;
import nl.geboortepad.kernel.event.CareEvent.ConsentWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.event.CareEvent.DueDateEstablished;
import nl.geboortepad.kernel.event.CareEvent.DueDateRevised;
import nl.geboortepad.kernel.event.CareEvent.Instrument;
import nl.geboortepad.kernel.event.CareEvent.Involved;
import nl.geboortepad.kernel.event.CareEvent.JgzInvolvedBeforeBirth;
import nl.geboortepad.kernel.event.CareEvent.Line;
import nl.geboortepad.kernel.event.CareEvent.MdoRequested;
import nl.geboortepad.kernel.event.CareEvent.NormDeclined;
import nl.geboortepad.kernel.event.CareEvent.PostnatalCheckHeld;
import nl.geboortepad.kernel.event.CareEvent.PreconceptionConsultHeld;
import nl.geboortepad.kernel.event.CareEvent.Purpose;
import nl.geboortepad.kernel.event.CareEvent.ReferralAnswered;
import nl.geboortepad.kernel.event.CareEvent.ReferralKind;
import nl.geboortepad.kernel.event.CareEvent.ReferralMade;
import nl.geboortepad.kernel.event.CareEvent.Review;
import nl.geboortepad.kernel.event.CareEvent.RiskDomain;
import nl.geboortepad.kernel.event.CareEvent.RiskOutcome;
import nl.geboortepad.kernel.event.CareEvent.RiskScreened;
import nl.geboortepad.kernel.event.CareEvent.TeamMemberJoined;
import nl.geboortepad.kernel.event.CareEvent.TransferredToOtherVsv;
import nl.geboortepad.kernel.event.CareEvent.Urgency;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.AccessGranted;
import nl.geboortepad.kernel.event.RecordEvent.AccessWithdrawn;
import nl.geboortepad.kernel.event.RecordEvent.EmergencyAccessTaken;
import nl.geboortepad.kernel.event.RecordEvent.PartGivenBack;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.identity.Actor;
import nl.geboortepad.kernel.identity.Caregiver;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Person;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.identity.VilCode;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.time.When;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PregnancyTest {
    private static final Caregiver MIDWIFE =
            new Caregiver(Role.MIDWIFE, MIDWIVES, new Person("cg-00000000000000000001"));

    private final AggregateTestFixture<Pregnancy> fixture = new AggregateTestFixture<>(Pregnancy.class);

    @BeforeEach
    void rules() {
        fixture.registerInjectableResource(Given.checks());
        fixture.registerInjectableResource(new FactStreams(stream -> Stream.empty()));
    }

    /** Each request reads them all, and so does whoever judges them. */
    @Test
    void a_record_that_holds_a_thousand_facts_takes_no_more() {
        var checkups = new PregnancyEvent[997];
        Arrays.setAll(checkups, day -> checkup("2026-05-01"));

        fixture.given(record(checkups))
                .when(new Report(HERS, midwives("k"), checkup("2026-05-02")))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(refused(Problem.Code.REFUSED, null));
    }

    // ---- registering

    @Test
    void registering_begins_the_record() {
        fixture.givenNoPriorActivity()
                .when(register(midwives("k"), MIDWIVES))
                .expectEvents(registered(), received(MIDWIVES), due())
                .expectResultMessagePayloadMatching(recorded(2, 3, false));
    }

    @Test
    void another_organisation_adds_that_it_has_her_in_care() {
        fixture.given(record())
                .when(register(hospital("k"), HOSPITAL))
                .expectEvents(registered(), received(HOSPITAL), due());
    }

    @Test
    void another_organisation_adds_another_due_date() {
        var later = DUE.plusDays(5);
        fixture.given(record())
                .when(register(hospital("k"), HOSPITAL, later, CARE_FROM))
                .expectEvents(
                        registered(),
                        received(HOSPITAL),
                        new DueDateEstablished(When.day(CARE_FROM), later, DueDateBasis.ULTRASOUND));
    }

    @Test
    void the_same_organisation_adds_nothing_by_registering_again() {
        fixture.given(record())
                .when(register(midwives("k"), MIDWIVES))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(recorded(2, 0, false));
    }

    @Test
    void a_parity_above_the_gravidity_is_refused() {
        nothingIsStored();
        var command = new Register(
                HERS,
                midwives("k"),
                When.day(CARE_FROM),
                Given.WOMAN,
                MIDWIVES,
                Optional.of(MIDDEN),
                DUE,
                DueDateBasis.ULTRASOUND,
                Optional.of(1),
                Optional.of(2),
                CARE_FROM,
                true);
        refuses(fixture.givenNoPriorActivity().when(command), PregnancyRefusal.PARITY_ABOVE_GRAVIDITY, "/parity");
    }

    @Test
    void care_from_a_day_in_the_future_is_refused() {
        nothingIsStored();
        var command = register(midwives("k"), MIDWIVES, DUE, TODAY.plusDays(1));
        refuses(fixture.givenNoPriorActivity().when(command), DayRefusal.IN_THE_FUTURE, "/careFrom");
    }

    // ---- when

    @Test
    void a_fact_dated_in_the_future_is_refused() {
        refuses(given().when(report(checkup("2026-07-02"))), DayRefusal.IN_THE_FUTURE, "/when");
        refuses(given().when(report(checkup("2026-07-01T10:00:01Z"))), DayRefusal.IN_THE_FUTURE, "/when");
        refuses(given().when(report(checkup("2026-06-25/2026-07-05"))), DayRefusal.IN_THE_FUTURE, "/when");
    }

    @Test
    void a_fact_of_today_is_recorded() {
        given().when(report(checkup("2026-07-01"))).expectEvents(checkup("2026-07-01"));
    }

    @Test
    void a_date_before_1970_is_refused() {
        refuses(given().when(report(checkup("1969-12-31"))), DayRefusal.TOO_LONG_AGO, "/when");
        refuses(given().when(report(checkup("../2026-06-01"))), DayRefusal.TOO_LONG_AGO, "/when");
    }

    @Test
    void a_due_date_more_than_44_weeks_after_it_was_established_is_refused() {
        var far = revised(LocalDate.of(2026, 3, 2).plusWeeks(44).plusDays(1));
        refuses(given().when(report(far)), PregnancyRefusal.DUE_DATE_TOO_LATE, "/dueDate");
        refuses(given().when(report(revised(LocalDate.MAX))), PregnancyRefusal.DUE_DATE_TOO_LATE, "/dueDate");
    }

    @Test
    void a_due_date_more_than_20_weeks_before_it_was_established_is_refused() {
        var longAgo = revised(LocalDate.of(2026, 3, 2).minusWeeks(20).minusDays(1));
        refuses(given().when(report(longAgo)), PregnancyRefusal.DUE_DATE_TOO_EARLY, "/dueDate");
        refuses(given().when(report(revised(LocalDate.MIN))), PregnancyRefusal.DUE_DATE_TOO_EARLY, "/dueDate");
    }

    @Test
    void a_birth_end_death_or_care_after_birth_before_conception_is_refused() {
        var before = born(DAY_ZERO.plusDays(13).toString());
        refuses(given().when(report(before)), PregnancyRefusal.BEFORE_CONCEPTION, "/when");
        var check = new PostnatalCheckHeld(When.day(DAY_ZERO.plusDays(13)), MIDWIVES);
        refuses(given().when(report(check)), PregnancyRefusal.BEFORE_CONCEPTION, "/when");
        var child = new CareTransferred(When.day(DAY_ZERO.plusDays(13)), Optional.of(1), Optional.empty(), MIDWIVES);
        refuses(given().when(report(child)), PregnancyRefusal.BEFORE_CONCEPTION, "/when");
    }

    @Test
    void a_birth_that_fits_any_due_date_that_was_stated_is_recorded() {
        var early = new DueDateEstablished(When.day(CARE_FROM), DUE.minusDays(60), DueDateBasis.LAST_MENSTRUATION);
        var birth = born(DAY_ZERO.plusDays(13).toString());
        fixture.given(record(early)).when(report(birth)).expectEvents(birth);
    }

    @Test
    void care_that_presupposes_the_pregnancy_before_it_began_is_refused() {
        refuses(
                given().when(report(checkup(DAY_ZERO.minusDays(1).toString()))),
                PregnancyRefusal.BEFORE_PREGNANCY,
                "/when");
    }

    @Test
    void a_preconception_consult_after_the_due_date_is_refused() {
        var past = new DueDateEstablished(When.day(CARE_FROM), TODAY.minusDays(11), DueDateBasis.ULTRASOUND);
        var received = List.of(registered(), received(MIDWIVES), past);
        var inCare = Given.inCare(received.toArray(PregnancyEvent[]::new));

        refuses(
                fixture.given(inCare).when(report(consult(TODAY.minusDays(10)))),
                PregnancyRefusal.PRECONCEPTION_AFTER_DUE_DATE,
                "/when");
        fixture.given(inCare).when(report(consult(TODAY.minusDays(11)))).expectEvents(consult(TODAY.minusDays(11)));
    }

    /** She may turn out to have been pregnant already, or one of two sources may have the wrong due date. */
    @Test
    void a_preconception_consult_in_the_pregnancy_is_recorded() {
        given().when(report(consult(DAY_ZERO.plusDays(30)))).expectEvents(consult(DAY_ZERO.plusDays(30)));
        given().when(report(consult(DAY_ZERO.minusYears(2)))).expectEvents(consult(DAY_ZERO.minusYears(2)));
    }

    /** Of two sources either may have the wrong day of birth; that it was too late is for a norm to say. */
    @Test
    void youth_health_care_involved_before_the_birth_is_recorded_beside_an_earlier_birth() {
        var involved = new JgzInvolvedBeforeBirth(day("2026-06-25"), Involved.JGZ, MIDWIVES, Optional.empty());
        fixture.given(record(born("2026-06-20"))).when(report(involved)).expectEvents(involved);
    }

    @Test
    void a_postnatal_check_may_come_before_the_birth_is_known() {
        var check = new PostnatalCheckHeld(day("2026-06-25"), MIDWIVES);
        given().when(report(check)).expectEvents(check);
    }

    // ---- the obstetric indication list

    @Test
    void a_code_that_is_no_indication_on_the_obstetric_indication_list_is_refused() {
        refuses(given().when(report(screened("1010", "9999"))), PregnancyRefusal.UNKNOWN_VIL_CODE, "/vilCodes/1");
        refuses(given().when(report(referred("0101"))), PregnancyRefusal.UNKNOWN_VIL_CODE, "/vilCodes/0");
        refuses(
                given().when(report(indicated("2026-04-03", "1170"))),
                PregnancyRefusal.UNKNOWN_VIL_CODE,
                "/vilCodes/0");
        given().when(report(screened("1010", "1171"))).expectEvents(screened("1010", "1171"));
    }

    @Test
    void a_stored_code_that_is_no_longer_on_the_list_stays_readable() {
        fixture.given(record(screened("9999"), referred("0101")))
                .when(report(checkup("2026-05-01")))
                .expectEvents(checkup("2026-05-01"));
    }

    @Test
    void consent_before_the_pregnancy_began_is_recorded() {
        var consent = new ConsentGiven(When.day(DAY_ZERO.minusDays(90)), Purpose.RECORD_SHARING);
        given().when(report(consent)).expectEvents(consent);
    }

    // ---- any order, any contradiction between sources

    @Test
    void an_answer_to_a_referral_may_come_before_the_referral() {
        var answer = new ReferralAnswered(day("2026-06-01"), new Reference("R-1"), MIDWIVES, Optional.empty());
        given().when(report(answer)).expectEvents(answer);
    }

    @Test
    void care_reported_after_the_birth_is_recorded() {
        fixture.given(record(born("2026-06-20")))
                .when(report(checkup("2026-04-01")))
                .expectEvents(checkup("2026-04-01"));
    }

    @Test
    void two_sources_may_contradict_each_other() {
        fixture.given(record(born("2026-06-20")))
                .when(report(born("2026-06-22")))
                .expectEvents(born("2026-06-22"));
    }

    // ---- what the law forbids

    @Test
    void an_mdo_request_without_her_consent_is_refused() {
        var request = new MdoRequested(day("2026-06-01"), new Reference("M-1"), MIDWIVES, new TreeSet<>());
        var given = new ConsentGiven(day("2026-05-01"), Purpose.MDO_DISCUSSION);
        var withdrawn = new ConsentWithdrawn(day("2026-05-20"), Purpose.MDO_DISCUSSION);

        refuses(given().when(report(request)), PregnancyRefusal.MDO_WITHOUT_CONSENT, null);
        refuses(
                fixture.given(record(given, withdrawn)).when(report(request)),
                PregnancyRefusal.MDO_WITHOUT_CONSENT,
                null);
    }

    @Test
    void an_mdo_request_with_her_consent_is_recorded() {
        var request = new MdoRequested(day("2026-06-01"), new Reference("M-1"), MIDWIVES, new TreeSet<>());
        var given = new ConsentGiven(day("2026-05-01"), Purpose.MDO_DISCUSSION);
        fixture.given(record(given)).when(report(request)).expectEvents(request);
    }

    @Test
    void an_mdo_request_dated_before_she_withdrew_is_refused_after_it() {
        var request = new MdoRequested(day("2026-06-01"), new Reference("M-1"), MIDWIVES, new TreeSet<>());
        var given = new ConsentGiven(day("2026-05-01"), Purpose.MDO_DISCUSSION);
        var withdrawn = new ConsentWithdrawn(day("2026-06-20"), Purpose.MDO_DISCUSSION);

        refuses(
                fixture.given(record(given, withdrawn)).when(report(request)),
                PregnancyRefusal.MDO_WITHOUT_CONSENT,
                null);
    }

    /** The midwives had the hospital in the team, and she put it out. */
    private static List<EventMessage<?>> withoutTheHospital() {
        var member = new Caregiver(Role.GYNAECOLOGIST, HOSPITAL, new Person("cg-00000000000000000009"));
        var told = new ArrayList<>(record(new TeamMemberJoined(day("2026-04-01"), member)));
        told.add(message("out", new AccessWithdrawn(day("2026-05-10"), HOSPITAL), herself("out")));
        return told;
    }

    @Test
    void who_was_put_out_keeps_nobody_else_from_a_request_that_she_agreed_to() {
        var request = new MdoRequested(day("2026-06-01"), new Reference("M-1"), MIDWIVES, new TreeSet<>());
        var given = new ConsentGiven(day("2026-05-01"), Purpose.MDO_DISCUSSION);
        var refused = new ConsentRefused(day("2026-05-20"), Purpose.MDO_DISCUSSION);
        var told = withoutTheHospital();
        told.add(message("yes", given, midwives("yes")));
        told.add(message("no", refused, hospital("no")));

        fixture.given(told).when(report(request)).expectEvents(request);
    }

    @Test
    void where_she_said_no_herself_nobody_else_lets_her_be_discussed() {
        var request = new MdoRequested(day("2026-06-01"), new Reference("M-1"), MIDWIVES, new TreeSet<>());
        var given = new ConsentGiven(day("2026-05-20"), Purpose.MDO_DISCUSSION);
        var told = withoutTheHospital();
        told.add(message("no", new ConsentRefused(day("2026-05-12"), Purpose.MDO_DISCUSSION), herself("no")));
        for (var teller : List.of(midwives("yes"), hospital("yes"), steward("yes"))) {
            var more = new ArrayList<>(told);
            more.add(message("yes", given, teller));
            refuses(fixture.given(more).when(report(request)), PregnancyRefusal.MDO_WITHOUT_CONSENT, null);
        }
        told.add(message("yes", given, herself("yes")));
        fixture.given(told).when(report(request)).expectEvents(request);
    }

    @Test
    void declining_a_norm_that_does_not_exist_is_refused() {
        refuses(given().when(report(declined("no-such-norm"))), PregnancyRefusal.UNKNOWN_NORM, "/norm");
        given().when(report(declined("care-plan"))).expectEvents(declined("care-plan"));
    }

    @Test
    void what_she_declined_of_a_region_is_recorded_after_she_left_it() {
        var moved = new TransferredToOtherVsv(
                day("2026-06-10"), Optional.of(MIDDEN), new Vsv("vsv:noord"), Optional.empty());

        fixture.given(record(moved)).when(report(declined("only-in-midden"))).expectEvents(declined("only-in-midden"));
    }

    // ---- once is enough

    @Test
    void another_request_under_the_same_key_is_an_error() {
        given().when(new Report(HERS, caregiver(MIDWIVES, "earlier-1", "another body"), checkup("2026-05-01")))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(refused(Problem.Code.KEY_REUSED, null));
    }

    @Test
    void another_client_may_use_the_same_key() {
        fixture.given(record(checkup("2026-05-01")))
                .when(new Report(HERS, steward("earlier-3"), checkup("2026-05-01")))
                .expectEvents(checkup("2026-05-01"));
    }

    @Test
    void a_refusal_is_not_remembered() {
        given().andGivenCommands(report(checkup("2027-01-01")))
                .when(report(checkup("2026-05-01")))
                .expectEvents(checkup("2026-05-01"));
    }

    @Test
    void a_key_holds_after_events_were_read_back() {
        fixture.givenCommands(register(midwives("first"), MIDWIVES), report(checkup("2026-05-01")))
                .when(report(checkup("2026-05-01")))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(recorded(3, 1, true));
    }

    @Test
    void what_was_changed_meanwhile_is_not_overwritten() {
        given().when(new Report(HERS, expecting(1, midwives("k")), checkup("2026-05-01")))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(refused(Problem.Code.STALE, null));
        given().when(new Report(HERS, expecting(2, midwives("k")), checkup("2026-05-01")))
                .expectEvents(checkup("2026-05-01"));
    }

    // ---- who

    @Test
    void an_unknown_pregnancy_is_an_answer_and_stores_nothing() {
        nothingIsStored();
        fixture.givenNoPriorActivity()
                .when(report(checkup("2026-05-01")))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(refused(Problem.Code.UNKNOWN_PREGNANCY, null));
    }

    @Test
    void an_organisation_without_a_part_in_the_pregnancy_writes_nothing() {
        given().when(new Report(HERS, hospital("k"), checkup("2026-05-01")))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(refused(Problem.Code.UNKNOWN_PREGNANCY, null));
    }

    @Test
    void a_steward_of_another_vsv_writes_nothing() {
        var own = steward("k");
        var elsewhere = new Request(own.actor(), Optional.of(new Vsv("vsv:noord")), "k", "k", Optional.empty());
        given().when(new Report(HERS, elsewhere, checkup("2026-05-01")))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(refused(Problem.Code.UNKNOWN_PREGNANCY, null));
    }

    @Test
    void a_steward_without_a_vsv_writes_nothing() {
        var own = steward("k");
        var nowhere = new Request(own.actor(), Optional.empty(), "k", "k", Optional.empty());
        given().when(new Report(HERS, nowhere, checkup("2026-05-01")))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(refused(Problem.Code.UNKNOWN_PREGNANCY, null));
    }

    @Test
    void what_a_steward_of_another_vsv_brings_is_recorded_beside_the_rest() {
        var own = registration("k", born("2026-06-20"));
        var noord = new Vsv("vsv:noord");
        var elsewhere = new Request(own.request().actor(), Optional.of(noord), "k", "k", Optional.empty());
        given().when(new ReportRegistration(
                        HERS, elsewhere, own.woman(), own.gravidity(), own.parity(), own.received(), own.facts()))
                .expectEvents(
                        new PregnancyRegistered(
                                day("2026-03-01/2026-07-02"),
                                Given.WOMAN,
                                Optional.of(noord),
                                Optional.of(2),
                                Optional.of(1)),
                        own.received(),
                        born("2026-06-20"));
    }

    // ---- in whose name, and to whom it opens

    @Test
    void reporting_what_another_organisation_did_is_refused() {
        var theirs = new CheckupHeld(day("2026-05-01"), HOSPITAL, Optional.empty());
        var hers = new ReferralAnswered(day("2026-06-01"), new Reference("R-1"), HOSPITAL, Optional.empty());

        refuses(given().when(report(theirs)), PregnancyRefusal.IN_ANOTHERS_NAME, "/organisation");
        refuses(given().when(report(hers)), PregnancyRefusal.IN_ANOTHERS_NAME, "/by");
        given().when(new Report(HERS, steward("k"), theirs)).expectEvents(theirs);
    }

    @Test
    void opening_a_record_to_the_own_organisation_is_refused() {
        refuses(given().when(grant(midwives("k"), MIDWIVES)), PregnancyRefusal.OPENS_ITSELF, "/organisation");
        given().when(grant(midwives("k"), HOSPITAL)).expectEvents(new AccessGranted(When.day(TODAY), HOSPITAL));
    }

    @Test
    void registering_with_another_vsv_than_the_own_is_refused() {
        var noord = Optional.of(new Vsv("vsv:noord"));

        assertThat(PregnancyChecks.region(noord, Optional.of(MIDDEN)))
                .contains(PregnancyRefusal.ANOTHER_REGION.at("/vsv"));
        assertThat(PregnancyChecks.region(noord, noord)).isEmpty();
        assertThat(PregnancyChecks.region(noord, Optional.empty())).isEmpty();
    }

    @Test
    void she_speaks_of_her_consents_and_of_nothing_else() {
        var herself = midwives("k").by(Given.WOMAN);
        var actor = new Actor(
                "app", "cg-00000000000000000009", "client", Optional.empty(), "interactive", Optional.empty());
        var she = new Request(actor, Optional.empty(), "k", "k", Optional.empty()).by(Given.WOMAN);
        var another = she.by(new WomanId(new UUID(0, 99)));
        var refusal = new ConsentRefused(day("2026-05-01"), Purpose.RECORD_SHARING);

        given().when(new Report(HERS, she, refusal)).expectEvents(refusal);
        given().when(grant(she, HOSPITAL)).expectEvents(new AccessGranted(When.day(TODAY), HOSPITAL));
        given().when(new Report(HERS, she, checkup("2026-05-01")))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(refused(Problem.Code.FORBIDDEN, null));
        given().when(new Report(HERS, another, refusal))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(refused(Problem.Code.UNKNOWN_PREGNANCY, null));
        assertThat(herself.by(AccessRole.CLIENT)).isFalse();
    }

    @Test
    void only_a_steward_gives_a_part_back() {
        var back = new PartGivenBack(When.day(TODAY), MIDWIVES, Optional.empty());
        given().when(new ChangeAccess(HERS, steward("k"), back)).expectEvents(back);
        given().when(new ChangeAccess(HERS, midwives("k"), back))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(refused(Problem.Code.FORBIDDEN, null));
    }

    @Test
    void giving_a_record_back_to_an_organisation_that_never_had_a_part_in_it_is_refused() {
        var back = new PartGivenBack(When.day(TODAY), HOSPITAL, Optional.empty());
        refuses(
                given().when(new ChangeAccess(HERS, steward("k"), back)),
                PregnancyRefusal.NO_PART_TO_GIVE_BACK,
                "/organisation");
    }

    @Test
    void emergency_access_on_another_day_than_today_is_refused() {
        for (var when : List.of("2026-06-30", "2026-05-01", "2026-06-30/2026-07-02", "2026-06-30T23:59:59+02:00")) {
            refuses(given().when(inEmergency(midwives("k"), when)), PregnancyRefusal.EMERGENCY_NOT_TODAY, "/when");
        }
        refuses(given().when(inEmergency(midwives("k"), "2026-07-02")), DayRefusal.IN_THE_FUTURE, "/when");
    }

    @Test
    void emergency_access_is_taken_today() {
        for (var when : List.of("2026-07-01", "2026-07-01T00:00:00+02:00")) {
            var command = inEmergency(midwives("k"), when);
            given().when(command).expectEvents(command.change());
        }
    }

    private static ChangeAccess inEmergency(Request request, String when) {
        var reason = new Words(new UUID(0, 9), "digest");
        return new ChangeAccess(HERS, request, new EmergencyAccessTaken(day(when), MIDWIVES, 4, reason));
    }

    private static ChangeAccess grant(Request request, Organisation to) {
        return new ChangeAccess(HERS, request, new AccessGranted(When.day(TODAY), to));
    }

    // ---- a whole registration

    @Test
    void a_registration_begins_the_record_and_brings_its_facts() {
        var command = registration("k", due(), born("2026-06-20"));
        fixture.givenNoPriorActivity()
                .when(command)
                .expectEvents(
                        new PregnancyRegistered(
                                day("2026-03-01/2026-07-02"),
                                Given.WOMAN,
                                Optional.of(MIDDEN),
                                Optional.of(2),
                                Optional.of(1)),
                        command.received(),
                        due(),
                        born("2026-06-20"));
    }

    @Test
    void a_registration_that_comes_twice_changes_nothing() {
        fixture.given(record())
                .andGivenCommands(registration("first", born("2026-06-20")))
                .when(registration("second", born("2026-06-20")))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(recorded(4, 0, false));
    }

    @Test
    void a_day_that_is_no_more_precise_than_before_is_nothing_new() {
        fixture.given(record())
                .andGivenCommands(registration("first", born("2026-06-01/2026-06-20")))
                .when(registration("second", born("2026-06-01/2026-06-25")))
                .expectNoEvents();
    }

    @Test
    void a_source_that_corrects_itself_is_believed() {
        fixture.given(record())
                .andGivenCommands(registration("first", born("2026-06-01/2026-06-20")))
                .when(registration("second", born("2026-06-10")))
                .expectResultMessagePayloadMatching(recorded(5, 1, false))
                .expectState(pregnancy -> assertThat(pregnancy
                                .dossier(new FactStreams(stream -> Stream.empty()))
                                .history()
                                .standing())
                        .last()
                        .extracting(Fact::event)
                        .isEqualTo(born("2026-06-10")));
    }

    @Test
    void what_a_source_no_longer_tells_is_retracted_until_it_tells_it_again() {
        fixture.given(record())
                .andGivenCommands(registration("first", born("2026-06-20")), registration("second"))
                .when(registration("third", born("2026-06-20")))
                .expectEvents(born("2026-06-20"));
    }

    @Test
    void what_another_organisation_told_is_not_touched_by_a_registration() {
        fixture.given(record(born("2026-06-20")))
                .andGivenCommands(registration("first", born("2026-06-21")))
                .when(registration("second", born("2026-06-22")))
                .expectState(pregnancy -> assertThat(pregnancy
                                .dossier(new FactStreams(stream -> Stream.empty()))
                                .history()
                                .standing())
                        .extracting(Fact::event)
                        .contains(born("2026-06-20"), born("2026-06-22"))
                        .doesNotContain(born("2026-06-21")));
    }

    @Test
    void what_another_source_told_is_recorded_beside_it() {
        fixture.given(record(born("2026-06-20")))
                .when(registration("k", born("2026-06-20")))
                .expectEvents(registration("k").received(), born("2026-06-20"));
    }

    @Test
    void a_registration_is_taken_whole_or_not_at_all() {
        refuses(
                given().when(registration("k", born("2026-06-20"), born("2026-08-20"))),
                DayRefusal.IN_THE_FUTURE,
                "/facts/1/when");
    }

    @Test
    void of_a_registration_each_fact_that_is_refused_is_told() {
        var early = checkup(DAY_ZERO.minusDays(1).toString());
        tells(
                given().when(registration("k", early, born("2026-06-20"), born("2026-08-20"))),
                "before-pregnancy /facts/0/when",
                "in-the-future /facts/2/when");
    }

    // ---- all at once

    @Test
    void all_that_is_wrong_with_a_fact_is_told_at_once_each_at_its_place() {
        tells(
                given().when(report(declined("2026-07-02", "no-such-norm"))),
                "in-the-future /when",
                "unknown-norm /norm");
        tells(
                given().when(report(indicated(DAY_ZERO.minusDays(1).toString(), "0101", "1010", "9999"))),
                "before-pregnancy /when",
                "unknown-vil-code /vilCodes/0",
                "unknown-vil-code /vilCodes/2");
        var request = new MdoRequested(day("2026-07-02"), new Reference("M-1"), MIDWIVES, new TreeSet<>());
        tells(given().when(report(request)), "in-the-future /when", "mdo-without-consent ");
    }

    @Test
    void a_fact_with_one_fault_tells_that_one() {
        tells(given().when(report(checkup("2026-07-02"))), "in-the-future /when");
    }

    @Test
    void of_an_impossible_day_nothing_more_is_told() {
        var far = new DueDateRevised(day("1969-12-31"), DUE, DueDateBasis.DEFINITIVE);
        tells(given().when(report(far)), "too-long-ago /when");
        tells(given().when(report(checkup("1969-12-31"))), "too-long-ago /when");
    }

    @Test
    void all_that_is_wrong_with_registering_her_is_told_at_once() {
        var none = Optional.<Integer>empty();
        var tomorrow = TODAY.plusDays(1);
        var far = DUE.plusYears(10);
        assertThat(AnswerMatches.told(Given.checks()
                        .registering(When.day(TODAY), CARE_FROM, far, Optional.of(1), Optional.of(2))
                        .orElseThrow()))
                .containsExactly("due-date-too-late /dueDate", "parity-above-gravidity /parity");
        assertThat(AnswerMatches.told(Given.checks()
                        .registering(When.day(tomorrow), tomorrow, far, none, none)
                        .orElseThrow()))
                .containsExactly("in-the-future /when", "in-the-future /careFrom");
    }

    @Test
    void all_that_is_wrong_with_giving_a_record_back_is_told_at_once() {
        var back = new PartGivenBack(day("2026-07-02"), HOSPITAL, Optional.empty());
        tells(
                given().when(new ChangeAccess(HERS, steward("k"), back)),
                "in-the-future /when",
                "no-part-to-give-back /organisation");
    }

    @Test
    void what_keeps_us_from_looking_at_a_fact_is_told_alone() {
        var wrong = declined("2026-07-02", "no-such-norm");
        for (var request : List.of(expecting(0, midwives("k")), hospital("k"))) {
            tells(given().when(new Report(HERS, request, wrong)));
        }
        tells(given().when(new ChangeAccess(HERS, midwives("k"), new AccessGranted(day("2026-07-02"), MIDWIVES))));
    }

    private static void tells(ResultValidator<Pregnancy> result, String... faults) {
        result.expectNoEvents().expectResultMessagePayloadMatching(AnswerMatches.telling(faults));
    }

    // ----

    /** The fixture would look for the record that was never begun. */
    private void nothingIsStored() {
        fixture.setReportIllegalStateChange(false);
    }

    private TestExecutor<Pregnancy> given() {
        return fixture.given(record());
    }

    private static DueDateRevised revised(LocalDate dueDate) {
        return new DueDateRevised(day("2026-03-02"), dueDate, DueDateBasis.DEFINITIVE);
    }

    private static PreconceptionConsultHeld consult(LocalDate day) {
        return new PreconceptionConsultHeld(When.day(day), MIDWIFE, Optional.of(true));
    }

    private static RiskScreened screened(String... codes) {
        return new RiskScreened(
                day("2026-04-01"),
                MIDWIVES,
                RiskDomain.MEDICAL,
                Instrument.VIL,
                RiskOutcome.CONSULTATION,
                vil(codes),
                Review.SINGLE_DISCIPLINE);
    }

    private static ReferralMade referred(String... codes) {
        return new ReferralMade(
                day("2026-04-02"),
                new Reference("R-1"),
                MIDWIVES,
                HOSPITAL,
                Line.SECOND,
                ReferralKind.CONSULT,
                Urgency.ROUTINE,
                vil(codes),
                Channel.DIGITAL);
    }

    private static BirthLocationIndicated indicated(String day, String... codes) {
        return new BirthLocationIndicated(day(day), BirthPlace.HOSPITAL, MIDWIVES, vil(codes));
    }

    private static TreeSet<VilCode> vil(String... codes) {
        return Stream.of(codes).map(VilCode::new).collect(Collectors.toCollection(TreeSet::new));
    }

    private static NormDeclined declined(String norm) {
        return declined("2026-06-01", norm);
    }

    private static NormDeclined declined(String day, String norm) {
        return new NormDeclined(day(day), new Reference(norm), MIDWIFE, Optional.empty());
    }

    private static void refuses(ResultValidator<Pregnancy> result, Refusal rule, String pointer) {
        result.expectNoEvents()
                .expectResultMessagePayloadMatching(new AnswerMatches(
                        "refused by " + rule,
                        answer -> answer instanceof Refused r
                                && rule.rule().equals(r.extra().get("rule"))
                                && Optional.ofNullable(pointer).equals(r.pointer())));
    }

    private static AnswerMatches refused(Problem.Code code, String pointer) {
        return new AnswerMatches(
                "refused with " + code,
                answer -> answer instanceof Refused r
                        && r.code() == code
                        && Optional.ofNullable(pointer).equals(r.pointer()));
    }

    private static AnswerMatches recorded(long version, int events, boolean repeated) {
        return new AnswerMatches(
                "recorded " + events + " events up to version " + version,
                answer -> answer instanceof Recorded r
                        && r.stream().equals(HERS.toString())
                        && r.version() == version
                        && r.events().size() == events
                        && r.repeated() == repeated);
    }
}
