package nl.geboortepad.command.registration.kernset;

import static nl.geboortepad.command.registration.kernset.Given.events;
import static nl.geboortepad.command.registration.kernset.Given.lines;
import static nl.geboortepad.command.registration.kernset.Given.only;
import static nl.geboortepad.command.registration.kernset.Given.shared;
import static org.assertj.core.api.Assertions.assertThat;

import nl.geboortepad.command.registration.Registration;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationChosen;
import nl.geboortepad.kernel.event.CareEvent.BirthPlace;
import nl.geboortepad.kernel.event.CareEvent.CareTransferred;
import nl.geboortepad.kernel.event.CareEvent.ChildBorn;
import nl.geboortepad.kernel.event.CareEvent.ChildDied;
import nl.geboortepad.kernel.event.CareEvent.FirstContactMade;
import nl.geboortepad.kernel.event.CareEvent.RiskOutcome;
import nl.geboortepad.kernel.event.CareEvent.RiskScreened;
import nl.geboortepad.kernel.event.CareEvent.VulnerabilityRecognised;
import nl.geboortepad.kernel.event.CareEvent.WomanDied;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.kernel.time.When;
import org.junit.jupiter.api.Test;

/** Registrations by others, with base day 2026-06-30. */
class SharedRegistrationsTest {
    private static String firstContact(Registration registration) {
        return at(registration, only(registration, FirstContactMade.class).when());
    }

    private static String at(Registration registration, When when) {
        return GestationalAge.on(when.first(), registration.dueDate().orElseThrow())
                .toString();
    }

    @Test
    void scenario_1_wished_to_give_birth_at_home_and_did_so_in_a_birth_centre() {
        var one = shared("scenario1-23.xml");

        assertThat(firstContact(one)).isEqualTo("8w2d");
        assertThat(one.organisation()).isEqualTo(new Organisation("lvr:1808"));
        assertThat(only(one, BirthLocationChosen.class).location()).isEqualTo(BirthPlace.HOME);
        assertThat(only(one, ChildBorn.class).place()).isEqualTo(BirthPlace.BIRTH_CENTRE);
        assertThat(only(one, ChildBorn.class).when()).isEqualTo(When.parse("2026-04-06"));
        assertThat(events(one, RiskScreened.class))
                .extracting(RiskScreened::outcome)
                .containsExactly(RiskOutcome.FIRST_LINE, RiskOutcome.FIRST_LINE);
        assertThat(one.covers()).hasToString("2025-08-28/2026-05-12");
        assertThat(one.gravidity()).contains(2);
        assertThat(one.parity()).contains(1);
        assertThat(one.womanIdentity()).containsEntry("birthDate", "1987-06-30");
        assertThat(one.facts()).hasSize(10);
        assertThat(one.report().contradictions()).isEmpty();
    }

    @Test
    void scenario_3_has_twins_of_whom_the_second_dies_the_same_morning() {
        var three = shared("scenario3-23.xml");

        assertThat(firstContact(three)).isEqualTo("12w0d");
        assertThat(events(three, ChildBorn.class)).hasSize(2).allSatisfy(child -> {
            assertThat(at(three, child.when())).isEqualTo("36w3d");
            assertThat(child.alive()).contains(true);
        });
        assertThat(lines(three))
                .contains(
                        "MultiplePregnancyEstablished[when=2025-06-14/2026-02-25, children=2]",
                        "ChildBorn[when=2026-02-24T05:30:00Z, child=1, alive=Optional[true], place=HOSPITAL,"
                                + " organisation=Optional[lvr:9999], mode=ASSISTED, ledBy=Optional[GYNAECOLOGIST],"
                                + " apgar5=Optional.empty, weight=Optional[2040]]",
                        "CareTransferred[when=2026-02-24, child=Optional[2], from=Optional.empty, to=lvr:0001]",
                        "PregnancyEnded[when=2026-02-24, how=BIRTH]");
        assertThat(only(three, ChildDied.class))
                .hasToString("ChildDied[when=2026-02-24T07:10:00Z, child=2, phase=POSTPARTUM]");
        assertThat(events(three, CareTransferred.class)).hasSize(2);
        assertThat(three.children()).containsOnlyKeys(1, 2);
        assertThat(three.report().contradictions()).isEmpty();
    }

    @Test
    void scenario_5_tells_that_the_woman_died_and_not_on_which_day() {
        var five = shared("scenario5-23.xml");

        assertThat(firstContact(five)).isEqualTo("7w6d");
        assertThat(at(five, only(five, ChildBorn.class).when())).isEqualTo("40w2d");
        assertThat(only(five, WomanDied.class).when()).isEqualTo(When.parse("2026-01-20/2026-07-04"));
        assertThat(events(five, BirthLocationChosen.class)).isEmpty();
        assertThat(events(five, VulnerabilityRecognised.class)).isEmpty();
        assertThat(five.report().remarks())
                .anySatisfy(r -> assertThat(r.words().en()).contains("stopped smoking"));
        assertThat(five.report().contradictions())
                .singleElement()
                .satisfies(c -> assertThat(c.words().en()).contains("planned caesarean"));
    }

    @Test
    void scenario_6_names_one_child_with_the_number_that_a_child_of_scenario_3_has() {
        var six = shared("scenario6-23.xml");

        assertThat(firstContact(six)).isEqualTo("9w2d");
        assertThat(at(six, only(six, ChildBorn.class).when())).isEqualTo("41w6d");
        assertThat(six.organisation()).isEqualTo(new Organisation("agb:12345678"));
        assertThat(only(six, ChildBorn.class).organisation()).contains(six.organisation());
        assertThat(six.children().get(1))
                .isEqualTo(shared("scenario3-23.xml").children().get(1));
        assertThat(events(six, CareTransferred.class)).hasSize(1);
        assertThat(six.report().contradictions()).isEmpty();
    }
}
