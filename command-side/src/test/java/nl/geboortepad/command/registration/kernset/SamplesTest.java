package nl.geboortepad.command.registration.kernset;

import static nl.geboortepad.command.registration.kernset.Given.events;
import static nl.geboortepad.command.registration.kernset.Given.lines;
import static nl.geboortepad.command.registration.kernset.Given.only;
import static nl.geboortepad.command.registration.kernset.Given.read;
import static nl.geboortepad.command.registration.kernset.Given.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import nl.geboortepad.command.registration.ReadingReport.NotUsed;
import nl.geboortepad.command.registration.ReadingReport.Taken;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationChosen;
import nl.geboortepad.kernel.event.CareEvent.CareTransferred;
import nl.geboortepad.kernel.event.CareEvent.CheckupHeld;
import nl.geboortepad.kernel.event.CareEvent.ChildBorn;
import nl.geboortepad.kernel.event.CareEvent.MultiplePregnancyEstablished;
import nl.geboortepad.kernel.event.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.event.CareEvent.RiskOutcome;
import nl.geboortepad.kernel.event.CareEvent.RiskScreened;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.identity.Bsn;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void the_smallest_registration_yields_first_contact_accountability_due_date_and_a_checkup() {
        var small = read(sample("small"));

        assertThat(lines(small))
                .containsExactly(
                        "FirstContactMade[when=2026-01-19, organisation=lvr:9101]",
                        "CareTransferred[when=2026-01-19, child=Optional.empty, from=Optional.empty, to=lvr:9101]",
                        "DueDateEstablished[when=2026-01-19/2026-07-04, dueDate=2026-09-03, basis=DEFINITIVE]",
                        "CheckupHeld[when=2026-01-26, organisation=lvr:9101, statedAge=Optional[8w4d]]");
        assertThat(small.covers()).isEqualTo(new Interval(LocalDate.of(2026, 1, 19), Given.RECEIVED.plusDays(1)));
        assertThat(small.fromTheStart()).isTrue();
        assertThat(small.gravidity()).isEmpty();
        assertThat(small.womanIdentity()).isEmpty();
        assertThat(small.report().notUsed()).isEmpty();
        assertThat(small.report().contradictions()).isEmpty();
    }

    @Test
    void the_first_line_tells_of_its_care_until_it_hands_over() {
        var first = read(sample("first-line"));

        assertThat(lines(first))
                .containsExactly(
                        "FirstContactMade[when=2025-09-22, organisation=lvr:9101]",
                        "CareTransferred[when=2025-09-22, child=Optional.empty, from=Optional.empty, to=lvr:9101]",
                        "CareClosed[when=2026-02-22, organisation=lvr:9101, kind=OBSTETRIC]",
                        "DueDateEstablished[when=2025-09-22/2026-02-23, dueDate=2026-05-04, basis=DEFINITIVE]",
                        "RiskScreened[when=2025-09-22/2025-09-30, organisation=lvr:9101, domain=MEDICAL, instrument=VIL,"
                                + " outcome=FIRST_LINE, vilCodes=[], review=SINGLE_DISCIPLINE]",
                        "BirthLocationChosen[when=2025-09-22/2026-02-23, location=HOME, advisedBy=[]]",
                        "CheckupHeld[when=2025-09-29, organisation=lvr:9101, statedAge=Optional[9w0d]]",
                        "CheckupHeld[when=2025-11-24, organisation=lvr:9101, statedAge=Optional[17w0d]]",
                        "CheckupHeld[when=2026-02-18, organisation=lvr:9101, statedAge=Optional[29w2d]]");
        assertThat(first.womanIdentity())
                .containsOnly(
                        Map.entry("birthDate", "1994-02-28"),
                        Map.entry("postcode", "1234 ZZ"),
                        Map.entry("localId", "C-1"));
        assertThat(first.dossier()).contains("voorbeeld-1");
        assertThat(first.gravidity()).contains(2);
        assertThat(first.parity()).contains(0);
        assertThat(first.covers()).hasToString("2025-09-22/2026-02-23");
        assertThat(first.report().contradictions()).isEmpty();
        assertThat(first.report().notUsed())
                .contains(
                        new NotUsed("/kernset_geboortezorg/zwangerschap/prenatale_controle/rookgedrag", 1),
                        new NotUsed(
                                "/kernset_geboortezorg/obstetrische_anamnese_gegroepeerd_per_voorgaande_zwangerschap"
                                        + "/wijze_einde_zwangerschap",
                                1));
        assertThat(first.report().taken())
                .contains(new Taken(
                        "/kernset_geboortezorg/zwangerschap/prenatale_controle[3]/datum_controle",
                        "CheckupHeld",
                        When.parse("2026-02-18")));
    }

    @Test
    void the_second_line_is_accountable_from_30_weeks_and_does_not_answer_for_the_start() {
        var first = read(sample("first-line"));
        var second = read(sample("second-line"));

        assertThat(second.bsn()).isEqualTo(first.bsn());
        assertThat(second.dueDate()).isEqualTo(first.dueDate());
        assertThat(second.covers().from()).isEqualTo(first.covers().to());
        assertThat(GestationalAge.on(second.covers().from(), second.dueDate().get()))
                .hasToString("30w0d");
        assertThat(second.fromTheStart()).isFalse();
        assertThat(only(second, CareTransferred.class).when()).isEqualTo(When.parse("2026-02-23"));
        assertThat(only(second, BirthLocationChosen.class).when()).isEqualTo(When.parse("2026-02-23/2026-04-28"));
        assertThat(only(second, RiskScreened.class).outcome()).isEqualTo(RiskOutcome.SECOND_LINE);
        assertThat(only(second, ChildBorn.class))
                .hasToString("ChildBorn[when=2026-04-28T12:20:00Z, child=1, alive=Optional[true], place=HOSPITAL,"
                        + " organisation=Optional[agb:06009901], mode=SPONTANEOUS, ledBy=Optional[GYNAECOLOGIST],"
                        + " apgar5=Optional[10], weight=Optional[3310]]");
        assertThat(only(second, PregnancyEnded.class).when()).isEqualTo(When.parse("2026-04-28"));
        assertThat(second.children()).containsOnlyKeys(1).containsValue(Bsn.parse("999940120"));
    }

    @Test
    void twins_are_born_on_both_sides_of_midnight_and_the_second_goes_to_another_hospital() {
        var twins = read(sample("twins"));

        assertThat(events(twins, ChildBorn.class))
                .extracting(
                        ChildBorn::child,
                        c -> c.when().first().toString(),
                        c -> c.mode().name())
                .containsExactly(
                        Tuple.tuple(1, "2026-05-20", "SPONTANEOUS"),
                        Tuple.tuple(2, "2026-05-21", "SECONDARY_CAESAREAN"));
        assertThat(only(twins, MultiplePregnancyEstablished.class))
                .hasToString("MultiplePregnancyEstablished[when=2025-09-03/2026-05-21, children=2]");
        assertThat(only(twins, PregnancyEnded.class).when()).isEqualTo(When.parse("2026-05-21"));
        assertThat(lines(twins))
                .contains("CareTransferred[when=2026-05-21, child=Optional[2], from=Optional.empty, to=lvr:9203]");
        assertThat(events(twins, BirthLocationChosen.class)).isEmpty();
        assertThat(twins.report().remarks())
                .singleElement()
                .satisfies(r -> assertThat(r.paths()).singleElement().asString().endsWith("_type_locatie"));
        assertThat(twins.children()).containsOnlyKeys(1, 2);
        assertThat(events(twins, CheckupHeld.class)).hasSize(2);
    }

    @Test
    void every_fact_can_be_stored_and_is_told_by_an_element_that_counts_as_used() {
        Stream.of("small", "first-line", "second-line", "twins")
                .map(name -> read(sample(name)))
                .forEach(read -> {
                    assertThat(read.facts()).allSatisfy(told -> {
                        var json = EventJson.mapper().writeValueAsString(told.event());
                        assertThat(EventJson.mapper().readValue(json, PregnancyEvent.class))
                                .isEqualTo(told.event());
                    });
                    assertThat(read.report().taken()).hasSameSizeAs(read.facts());
                });
    }

    @Test
    void what_the_format_carries_are_names_of_events_and_the_medical_risk_alone_is_no_promise_of_all_risks() {
        var carries = read(sample("small")).carries();

        assertThat(EventNames.ofPregnancy()).containsKeys(carries.toArray(String[]::new));
        assertThat(carries).contains("FirstContactMade", "ChildBorn").doesNotContain("RiskScreened");
    }

    @Test
    void nothing_that_a_log_might_hold_tells_who_she_is() {
        var first = read(sample("first-line"));
        var second = read(sample("second-line"));

        assertThat(first.toString() + first.facts() + first.report() + first.bsn() + second + second.report())
                .doesNotContain("999940119", "999940120", "1234 ZZ", "1994-02-28", "C-1");
    }
}
