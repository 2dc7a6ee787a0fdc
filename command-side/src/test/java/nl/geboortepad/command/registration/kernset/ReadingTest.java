package nl.geboortepad.command.registration.kernset;

import static nl.geboortepad.command.registration.kernset.Given.events;
import static nl.geboortepad.command.registration.kernset.Given.lines;
import static nl.geboortepad.command.registration.kernset.Given.only;
import static nl.geboortepad.command.registration.kernset.Given.read;
import static nl.geboortepad.command.registration.kernset.Given.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geboortepad.command.registration.Registration;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationChosen;
import nl.geboortepad.kernel.event.CareEvent.BirthMode;
import nl.geboortepad.kernel.event.CareEvent.BirthPlace;
import nl.geboortepad.kernel.event.CareEvent.CareClosed;
import nl.geboortepad.kernel.event.CareEvent.CareTransferred;
import nl.geboortepad.kernel.event.CareEvent.ChildBorn;
import nl.geboortepad.kernel.event.CareEvent.ChildDied;
import nl.geboortepad.kernel.event.CareEvent.DeathPhase;
import nl.geboortepad.kernel.event.CareEvent.DueDateEstablished;
import nl.geboortepad.kernel.event.CareEvent.Ending;
import nl.geboortepad.kernel.event.CareEvent.FirstContactMade;
import nl.geboortepad.kernel.event.CareEvent.MultiplePregnancyEstablished;
import nl.geboortepad.kernel.event.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.event.CareEvent.Vulnerability;
import nl.geboortepad.kernel.event.CareEvent.VulnerabilityRecognised;
import nl.geboortepad.kernel.event.CareEvent.WomanDied;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.time.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One rule of reading each, on a sample with one thing changed. */
class ReadingTest {
    private static final String END = "</kernset_geboortezorg>";

    /** The sample with each pair's first text replaced by its second. */
    private static Registration changed(String sample, String... pairs) {
        return read(text(sample, pairs));
    }

    private static String text(String sample, String... pairs) {
        var xml = sample(sample);
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(xml).contains(pairs[i]);
            xml = xml.replace(pairs[i], pairs[i + 1]);
        }
        return xml;
    }

    private static Problem problem(String sample, String... pairs) {
        return catchThrowableOfType(Problem.class, () -> changed(sample, pairs));
    }

    private static String period(int code) {
        return "<eindverantwoordelijk_in_welke_perinatale_periodeq value=\"" + code + "\"/>";
    }

    private static final String ALL_PERIODS = "<eindverantwoordelijk_in_welke_perinatale_periodeq value=\"1\""
            + " displayName=\"start /intake zwangerschapszorg\"/>";

    // ---- days

    @ParameterizedTest
    @CsvSource({
        "2026-01-19T08:30:00, 2026-01-19",
        "2026-01-18T23:30:00Z, 2026-01-19",
        "2026-01-19T00:10:00+05:00, 2026-01-18",
        "T-162D, 2026-01-19",
        "T-1Y, 2025-06-30",
        "T-2M, 2026-04-30",
        "T-3W, 2026-06-09",
        "T-162D{21:09}, 2026-01-19",
        "T, 2026-06-30"
    })
    void a_day_is_read_as_it_is_told_in_the_netherlands(String told, String day) {
        var read = changed("small", "value=\"2026-01-19\"", "value=\"" + told + "\"");

        assertThat(only(read, FirstContactMade.class).when()).isEqualTo(When.parse(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-20T06:30:00, 2026-05-20T04:30:00Z",
        "2026-05-20T06:30, 2026-05-20T04:30:00Z",
        "2026-05-20T06:30:00.250+01:00, 2026-05-20T05:30:00.250Z",
        "T-41D{06:30}, 2026-05-20T04:30:00Z",
        "2026-03-29T02:30:00, 2026-03-29",
        "2025-10-26T02:30:00, 2025-10-26",
        "2026-05-20, 2026-05-20"
    })
    void a_moment_is_a_moment_except_in_the_hour_that_the_clock_skips_or_repeats(String told, String when) {
        var read = changed("second-line", "2026-04-28T14:20:00", told, "value=\"2026-05-05\"", "value=\"2026-06-30\"");

        assertThat(only(read, ChildBorn.class).when()).isEqualTo(When.parse(when));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30",
        "0000-01-01",
        "T-900Y",
        "2026",
        "19-01-2026",
        "T-162",
        "T-162D{25:00}",
        "T-162D{2:00}",
        "T-999999D",
        "vandaag",
        "NI"
    })
    void a_day_that_does_not_exist_is_refused_by_its_path_and_not_repeated(String told) {
        var problem = problem("small", "value=\"2026-01-19\"", "value=\"" + told + "\"");

        assertThat(problem.code()).isEqualTo(Problem.Code.INVALID);
        assertThat(problem.pointer())
                .contains("/kernset_geboortezorg/zorgverlening/datum_start_zorgverantwoordelijkheid");
        assertThat(problem.detail().nl()).startsWith("Verwacht een bestaande dag");
    }

    @Test
    void a_relative_day_needs_a_base_day() {
        var bytes = sample("twins").getBytes(StandardCharsets.UTF_8);
        var problem = catchThrowableOfType(
                Problem.class,
                () -> new Kernset().read(new ByteArrayInputStream(bytes), Optional.empty(), Given.RECEIVED));

        assertThat(problem.detail().en()).contains("base day");
        assertThat(problem.pointer()).isPresent();
    }

    @Test
    void care_in_the_future_is_refused_but_a_due_date_may_be_still_to_come() {
        var problem = problem("small", "value=\"2026-01-26\"", "value=\"2026-07-04\"");

        assertThat(problem.detail().en()).contains("future");
        assertThat(problem.pointer()).contains("/kernset_geboortezorg/zwangerschap/prenatale_controle/datum_controle");
        assertThat(read(sample("small")).dueDate().orElseThrow()).isAfter(Given.RECEIVED);
    }

    // ---- what is wrong

    @Test
    void all_that_is_wrong_with_a_message_is_told_at_once_each_at_its_place() {
        var problem = problem(
                "second-line",
                "<burgerservicenummer value=\"999940119\"/>",
                "<burgerservicenummer value=\"1\"/><burgerservicenummer value=\"2\"/>",
                "<datum_start_zorgverantwoordelijkheid value=",
                "<datum_start_zorgverantwoordelijkheid value=\"gisteren\" was=",
                "<geboortedatum value=\"2026-04-28T14:20:00\"/>",
                "<geboortedatum value=\"2026-04-31\"/>",
                "<apgarscore_na_5_min value=\"",
                "<apgarscore_na_5_min value=\"negen",
                "<zwangerschapsduur value=\"",
                "<zwangerschapsduur value=\"week",
                "<type_partus ",
                "<type_partus value=\"10\"/><type_partus ",
                "<graviditeit value=\"",
                "<graviditeit value=\"zoveel");

        assertThat(problem.code()).isEqualTo(Problem.Code.INVALID);
        assertThat(problem.faults())
                .extracting(fault -> fault.pointer().orElseThrow().replaceFirst(".*/", "") + " "
                        + fault.extra().get("fault"))
                .containsExactlyInAnyOrder(
                        "burgerservicenummer[2] duplicate",
                        "burgerservicenummer[1] invalid",
                        "datum_start_zorgverantwoordelijkheid invalid",
                        "geboortedatum invalid",
                        "zwangerschapsduur invalid",
                        "zwangerschapsduur invalid",
                        "graviditeit invalid",
                        "apgarscore_na_5_min invalid",
                        "type_partus[2] duplicate");
        assertThat(problem.toString() + problem.faults()).doesNotContain("gisteren", "negen", "zoveel");
    }

    // ---- who speaks, of whom

    @Test
    void a_number_that_fails_the_eleven_test_is_refused_by_its_path_and_never_repeated() {
        var problem = problem("small", "999940107", "999940108");

        assertThat(problem.pointer()).contains("/kernset_geboortezorg/vrouw/burgerservicenummer");
        assertThat(problem.getMessage() + problem.detail() + problem.extra()).doesNotContain("99994010");
        assertThat(problem("small", "<burgerservicenummer value=\"999940107\"/>", "")
                        .detail()
                        .en())
                .contains("missing");
    }

    @Test
    void an_organisation_goes_by_its_agb_code_if_it_has_one_of_eight_digits_and_else_by_its_lvr_code() {
        var lvr = "<zorginstelling_lvrid value=\"9101\"/>";

        assertThat(changed("small", lvr, lvr + "<zorginstelling_agbid value=\"06009901\"/>")
                        .organisation())
                .isEqualTo(new Organisation("agb:06009901"));
        assertThat(changed("small", lvr, lvr + "<zorginstelling_agbid value=\"6009901\"/>")
                        .organisation())
                .isEqualTo(new Organisation("lvr:9101"));
        assertThat(changed("small", "9101", "19101").organisation()).isEqualTo(new Organisation("lvr:19101"));
        assertThat(problem("small", "9101", "91").pointer())
                .contains("/kernset_geboortezorg/zorgverlenerzorginstelling/zorginstelling");
    }

    @Test
    void two_women_in_one_message_are_refused() {
        assertThat(problem(
                                "small",
                                "<zwangerschap>",
                                "<vrouw><burgerservicenummer value=\"999940119\"/></vrouw><zwangerschap>")
                        .pointer())
                .contains("/kernset_geboortezorg/vrouw[2]");
    }

    @Test
    void the_order_of_elements_does_not_matter() {
        var xml = sample("first-line");
        var from = xml.indexOf("   <zorgverlening>");
        var to = xml.indexOf("   <zorgverlenerzorginstelling>");
        var moved = xml.substring(0, from) + xml.substring(to).replace(END, xml.substring(from, to) + END);

        assertThat(read(moved).facts()).isEqualTo(read(xml).facts());
    }

    // ---- responsibility

    @ParameterizedTest
    @CsvSource({
        "1, 2026-02-23",
        "2, 2026-02-23",
        "3, 2026-02-23/2026-04-29",
        "5, 2026-02-23/2026-04-29",
        "6, 2026-04-28/2026-05-06",
        "8, 2026-04-28/2026-05-06"
    })
    void who_is_accountable_later_than_from_the_start_became_so_on_a_day_that_is_not_told(int first, String when) {
        var xml = sample("second-line").replaceAll("<eindverantwoordelijk[^>]*>", "");
        var read = read(xml.replace("</zorgverlening>", period(first) + "</zorgverlening>"));

        assertThat(only(read, CareTransferred.class).when()).isEqualTo(When.parse(when));
        assertThat(read.fromTheStart()).isEqualTo(first == 1);
    }

    @Test
    void without_periods_nobody_is_said_to_be_accountable() {
        var read = changed("small", ALL_PERIODS, "");

        assertThat(read.facts()).noneMatch(told -> told.event() instanceof CareTransferred);
        assertThat(read.fromTheStart()).isFalse();
    }

    @Test
    void responsibility_that_ends_before_it_starts_is_refused() {
        assertThat(problem("first-line", "value=\"2026-02-22\"", "value=\"2025-09-21\"")
                        .pointer())
                .contains("/kernset_geboortezorg/zorgverlening/datum_einde_zorgverantwoordelijkheid");
    }

    // ---- birth

    @ParameterizedTest
    @CsvSource({
        "177184002, SPONTANEOUS",
        "3311000146109, ASSISTED",
        "177141003, PRIMARY_CAESAREAN",
        "274130007, SECONDARY_CAESAREAN",
        "11466000, UNKNOWN",
        "NI, UNKNOWN"
    })
    void the_way_of_birth_is_what_its_code_says_and_no_more(String code, BirthMode mode) {
        assertThat(only(changed("second-line", "\"177184002\"", "\"" + code + "\""), ChildBorn.class)
                        .mode())
                .isEqualTo(mode);
    }

    @ParameterizedTest
    @CsvSource({"40, ON_THE_WAY", "UNK, UNKNOWN", "23, BIRTH_CENTRE", "99, UNKNOWN"})
    void the_place_of_birth_is_what_its_code_says(String code, BirthPlace place) {
        var told = "<werkelijke_plaats_baring_type_locatie value=\"";

        assertThat(only(changed("second-line", told + "22232009", told + code), ChildBorn.class)
                        .place())
                .isEqualTo(place);
    }

    @Test
    void without_a_supervisor_whoever_caught_the_child_led_the_birth() {
        var read = changed("second-line", "rol_supervisor value=\"01.046\"", "rol_supervisor value=\"NI\"");

        assertThat(only(read, ChildBorn.class).ledBy()).contains(Role.CLINICAL_MIDWIFE);
    }

    @Test
    void a_birth_without_a_day_is_after_the_last_checkup_and_within_the_care_of_who_attended() {
        var read = changed("second-line", "<geboortedatum value=\"2026-04-28T14:20:00\"/>", "");

        assertThat(only(read, ChildBorn.class).when()).isEqualTo(When.parse("2026-04-01/2026-05-06"));
        assertThat(only(read, PregnancyEnded.class).when()).isEqualTo(When.parse("2026-04-01/2026-05-06"));
    }

    @Test
    void a_measure_that_cannot_be_is_told_and_not_used() {
        var read = changed("second-line", "apgarscore_na_5_min value=\"10\"", "apgarscore_na_5_min value=\"12\"");

        assertThat(only(read, ChildBorn.class).apgar5()).isEmpty();
        assertThat(read.report().contradictions())
                .singleElement()
                .satisfies(c -> assertThat(c.paths()).singleElement().asString().endsWith("apgarscore_na_5_min"));
        assertThat(problem("second-line", "apgarscore_na_5_min value=\"10\"", "apgarscore_na_5_min value=\"goed\"")
                        .detail()
                        .en())
                .contains("whole number");
    }

    // ---- death

    private static Registration death(String phase, String day) {
        return changed(
                "second-line",
                "<perinatale_sterfteq value=\"false\"/>",
                "<perinatale_sterfteq value=\"true\"/><fase_perinatale_sterfte value=\"" + phase + "\"/>"
                        + (day.isEmpty() ? "" : "<datumtijd_vaststelling_perinatale_sterfte value=\"" + day + "\"/>"));
    }

    @ParameterizedTest
    @CsvSource({
        "237361005, ANTEPARTUM, false, 2025-07-28/2026-04-29",
        "237362003, INTRAPARTUM, false, 2025-07-28/2026-04-29",
        "276506001, POSTPARTUM, true, 2026-04-28/2026-07-04",
        "NI, UNKNOWN, , 2026-02-23/2026-07-04"
    })
    void a_child_that_died_before_or_during_birth_was_not_born_alive(
            String code, DeathPhase phase, Boolean alive, String when) {
        var read = death(code, "");

        assertThat(only(read, ChildBorn.class).alive()).isEqualTo(Optional.ofNullable(alive));
        assertThat(only(read, ChildDied.class)).isEqualTo(new ChildDied(When.parse(when), 1, phase));
    }

    @Test
    void a_death_that_does_not_fit_the_birth_is_a_contradiction_and_both_stay() {
        assertThat(death("276506001", "2026-04-28T13:00:00").report().contradictions())
                .singleElement()
                .satisfies(c -> assertThat(c.paths()).hasSize(2));
        assertThat(death("237361005", "2026-04-30").report().contradictions()).hasSize(1);
        assertThat(events(death("237361005", "2026-04-30"), ChildDied.class)).hasSize(1);
    }

    @Test
    void a_woman_who_died_lived_when_last_seen_and_was_dead_by_the_day_we_heard_of_it() {
        var died = "<maternale_sterfteq value=\"true\"/>";

        assertThat(only(changed("second-line", "<maternale_sterfteq value=\"false\"/>", died), WomanDied.class)
                        .when())
                .isEqualTo(When.parse("2026-04-28/2026-07-04"));
        assertThat(only(changed("first-line", "<maternale_sterfteq value=\"false\"/>", died), WomanDied.class)
                        .when())
                .isEqualTo(When.parse("2026-02-18/2026-07-04"));
        assertThat(only(
                                changed(
                                        "second-line",
                                        "<maternale_sterfteq value=\"false\"/>",
                                        died,
                                        "\"177184002\"",
                                        "\"236990004\""),
                                WomanDied.class)
                        .when())
                .isEqualTo(When.parse("2026-04-01/2026-04-29"));
    }

    // ---- smoking

    @ParameterizedTest
    @CsvSource({"2", "3", "4"})
    void that_she_smokes_is_known_from_the_first_check_up_that_tells_of_it(String code) {
        var later = "<zwangerschapsduur value=\"119\"/>";
        var read = changed(
                "first-line",
                "<rookgedrag value=\"5\"",
                "<rookgedrag value=\"" + code + "\"",
                later,
                later + "<rookgedrag value=\"2\"/>");

        assertThat(only(read, VulnerabilityRecognised.class))
                .isEqualTo(new VulnerabilityRecognised(
                        When.parse("2025-09-29"), read.organisation(), Vulnerability.SMOKING));
        assertThat(read.report().notUsed()).noneMatch(n -> n.path().endsWith("rookgedrag"));
    }

    @Test
    void the_check_up_that_was_first_counts_and_not_the_one_that_is_told_first() {
        var read = changed(
                "first-line",
                "<rookgedrag value=\"5\"",
                "<rookgedrag value=\"2\"",
                "<datum_controle value=\"2025-11-24\"/>",
                "<datum_controle value=\"2025-09-25\"/><rookgedrag value=\"2\"/>");

        assertThat(only(read, VulnerabilityRecognised.class).when()).isEqualTo(When.parse("2025-09-25"));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "5, 0", "6, 1", "UNK, 1", "7, 1"})
    void any_other_answer_does_not_tell_that_she_smokes(String code, int remarks) {
        var read = changed("first-line", "<rookgedrag value=\"5\"", "<rookgedrag value=\"" + code + "\"");

        assertThat(events(read, VulnerabilityRecognised.class)).isEmpty();
        assertThat(read.report().remarks()).hasSize(remarks);
        assertThat(read.report().notUsed()).anyMatch(n -> n.path().endsWith("rookgedrag"));
    }

    @Test
    void silence_about_vulnerability_proves_nothing() {
        assertThat(read(sample("first-line")).carries()).doesNotContain("VulnerabilityRecognised");
    }

    // ---- ending

    @ParameterizedTest
    @CsvSource({
        "2, MISCARRIAGE, 2026-01-19/2026-03-19",
        "22, MISCARRIAGE, 2026-01-19/2026-03-19",
        "32, TERMINATION, 2026-01-19/2026-03-19",
        "4, ECTOPIC, 2026-01-19/2026-07-04",
        "5, MISCARRIAGE, 2026-01-19/2026-07-04"
    })
    void an_early_ending_has_no_day_but_is_before_16_weeks_where_the_format_says_so(
            String code, Ending how, String when) {
        var read = changed(
                "small", "</zwangerschap>", "<wijze_einde_zwangerschap value=\"" + code + "\"/></zwangerschap>");

        assertThat(only(read, PregnancyEnded.class)).isEqualTo(new PregnancyEnded(When.parse(when), how));
        assertThat(read.report().remarks()).hasSize(code.equals("5") ? 1 : 0);
    }

    @Test
    void a_termination_that_the_format_calls_a_birth_is_taken_over_as_a_termination() {
        var read = changed("second-line", "\"177184002\"", "\"447972007\"");

        assertThat(only(read, PregnancyEnded.class).how()).isEqualTo(Ending.TERMINATION);
        assertThat(read.report().remarks())
                .anySatisfy(r -> assertThat(r.words().en()).contains("termination from 16w0d"));
    }

    @Test
    void an_early_ending_with_a_child_is_a_contradiction() {
        var read =
                changed("second-line", "wijze_einde_zwangerschap value=\"1\"", "wijze_einde_zwangerschap value=\"21\"");

        assertThat(read.report().contradictions())
                .anySatisfy(c -> assertThat(c.words().en()).contains("before 16w0d"));
    }

    // ---- what does not fit

    @Test
    void a_stated_age_that_is_not_the_age_by_the_due_date_is_told_and_both_stay() {
        var read = changed("small", "zwangerschapsduur value=\"60\"", "zwangerschapsduur value=\"66\"");

        assertThat(lines(read)).anyMatch(line -> line.contains("statedAge=Optional[9w3d]"));
        assertThat(read.report().contradictions()).singleElement().satisfies(c -> {
            assertThat(c.words().nl())
                    .isEqualTo("De bron schrijft 9+3; volgens de definitieve à terme datum is het 8+4.");
            assertThat(c.paths())
                    .containsExactly(
                            "/kernset_geboortezorg/zwangerschap/prenatale_controle/zwangerschapsduur",
                            "/kernset_geboortezorg/zwangerschap/definitieve_a_terme_datum");
        });
    }

    @Test
    void a_birth_before_day_0_or_after_44_weeks_cannot_be() {
        var due = "definitieve_a_terme_datum value=\"2026-05-04\"";

        assertThat(Stream.of("2026-03-31", "2027-02-03", "2026-04-01", "2027-02-02")
                        .map(day -> changed("second-line", due, due.replace("2026-05-04", day)))
                        .map(read -> read.report().contradictions().stream()
                                .anyMatch(c -> c.words().en().startsWith("Born at"))))
                .containsExactly(false, true, false, false);
        assertThat(changed("second-line", due, due.replace("2026-05-04", "2026-03-30"))
                        .report()
                        .contradictions())
                .anySatisfy(c -> assertThat(c.words().nl()).startsWith("Geboren bij 44+1"));
    }

    @Test
    void children_counted_must_be_the_children_told_of() {
        var read = changed("second-line", "aantal_geboren_kinderen value=\"1\"", "aantal_geboren_kinderen value=\"2\"");

        assertThat(read.report().contradictions())
                .singleElement()
                .satisfies(c -> assertThat(c.words().en()).contains("(2)", "(1)"));
        assertThat(only(read, MultiplePregnancyEstablished.class).children()).isEqualTo(2);
    }

    @Test
    void children_with_one_number_are_numbered_in_the_order_of_the_message() {
        var read = changed("twins", "<rangnummer_kind value=\"2\"/>", "<rangnummer_kind value=\"1\"/>");

        assertThat(events(read, ChildBorn.class)).extracting(ChildBorn::child).containsExactly(1, 2);
        assertThat(read.report().contradictions()).hasSize(1);
    }

    @Test
    void numbers_against_the_order_of_birth_are_told() {
        var read = changed("twins", "T-40D{00:21}", "T-41D{23:40}");

        assertThat(read.report().contradictions())
                .singleElement()
                .satisfies(c -> assertThat(c.words().en()).contains("order of birth"));
    }

    @Test
    void the_number_of_a_child_that_fails_or_is_shared_is_not_used() {
        assertThat(changed("twins", "999940144", "999940145").children()).containsOnlyKeys(2);
        assertThat(changed("twins", "999940144", "999940156").children()).isEmpty();
        assertThat(changed("twins", "999940144", "999940132").children()).containsOnlyKeys(2);
        assertThat(changed("twins", "999940144", "999940145").report().contradictions())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.paths())
                            .containsExactly("/kernset_geboortezorg/uitkomst_per_kind[1]/baring/demografische_gegevens"
                                    + "/identificaties_kind/bsn_kind");
                    assertThat(c.toString()).doesNotContain("99994014");
                });
    }

    @Test
    void parity_must_be_less_than_gravidity() {
        var read = changed("first-line", "deze_zwangerschap value=\"0\"", "deze_zwangerschap value=\"2\"");

        assertThat(read.report().contradictions())
                .singleElement()
                .satisfies(c -> assertThat(c.paths()).hasSize(2));
        assertThat(read.parity()).contains(2);
    }

    @Test
    void care_outside_the_responsibility_of_its_sender_is_odd_and_stays() {
        assertThat(changed("first-line", "2026-02-18T10:40:00+01:00", "2026-02-25")
                        .report()
                        .contradictions())
                .anySatisfy(c -> assertThat(c.words().en()).contains("outside the responsibility"));
        assertThat(changed("second-line", "value=\"2026-05-05\"", "value=\"2026-04-20\"")
                        .report()
                        .contradictions())
                .anySatisfy(c -> assertThat(c.words().en()).contains("The birth lies outside"));
        assertThat(changed("second-line", "value=\"2026-04-01\"", "value=\"2026-05-01\"")
                        .report()
                        .contradictions())
                .anySatisfy(c -> assertThat(c.words().en()).contains("after the birth"));
    }

    @Test
    void who_came_after_the_birth_tells_of_it_without_contradiction() {
        var xml = text("second-line", "value=\"2026-02-23\"", "value=\"2026-04-29\"")
                .replaceAll("<eindverantwoordelijk[^>]*value=\"[2-5]\"[^>]*>", "")
                .replaceAll("(?s)<prenatale_controle>.*</prenatale_controle>", "")
                .replaceAll("<risicostatus_voor_baring[^>]*>", "")
                .replaceAll("(?s)<voornemens>.*</voornemens>", "");
        var read = read(xml);

        assertThat(read.report().contradictions()).isEmpty();
        assertThat(only(read, DueDateEstablished.class).when()).isEqualTo(When.parse("2025-07-28/2026-04-29"));
        assertThat(only(read, CareTransferred.class).when()).isEqualTo(When.parse("2026-04-29/2026-05-06"));
    }

    @Test
    void what_can_have_been_on_no_day_is_no_fact() {
        var read = changed("second-line", "2026-04-28T14:20:00", "2026-02-20");

        assertThat(events(read, BirthLocationChosen.class)).isEmpty();
        assertThat(read.report().contradictions())
                .anySatisfy(c -> assertThat(c.words().en()).startsWith("There is no day"));
    }

    @Test
    void who_was_not_accountable_during_birth_stops_before_it_and_resumes_after_it_on_days_that_are_not_told() {
        var all = sample("twins");
        var withHole = read(all.lines()
                .filter(line -> !line.matches(".*perinatale_periodeq value=\"[3456]\".*"))
                .collect(Collectors.joining("\n")));
        var born = events(withHole, ChildBorn.class);

        var transferred = events(withHole, CareTransferred.class).stream()
                .filter(t -> t.child().isEmpty())
                .toList();
        assertThat(transferred).hasSize(2);
        assertThat(transferred.getFirst().when().certain()).isTrue();
        assertThat(transferred.getLast().when().first())
                .isEqualTo(born.getLast().when().first());
        assertThat(events(withHole, CareClosed.class)).hasSize(2);
        assertThat(events(withHole, CareClosed.class))
                .anySatisfy(closed -> assertThat(closed.when().last())
                        .isEqualTo(born.getFirst().when().first()));
        assertThat(events(read(all), CareTransferred.class).stream()
                        .filter(t -> t.child().isEmpty()))
                .hasSize(1);
    }
}
