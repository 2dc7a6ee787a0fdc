package nl.geboortepad.pathways.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.Given;
import nl.geboortepad.pathways.clause.Triggers;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.files.AuditThemeReader;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.verdict.Basis;
import nl.geboortepad.pathways.yaml.NormFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditThemesTest {
    private static final String SOUND = """
            themes:
              - theme: low-apgar
                title: {nl: Lage Apgar, en: Low Apgar}
                says: {nl: Een lage score., en: A low score.}
                basis: assumption
                source: {document: "003", section: "2.5", checked: 2026-11-23}
                from: 2018-01-01
                until: 2027-01-01
                cases:
                  - {event: ChildBorn, where: {apgar5: {below: 7}}, at-least: 37w0d, below: 42w0d, within: 0d, per: child}
            """;

    private final AuditThemes sound = AuditThemeReader.read("audit-themes.yaml", SOUND);

    private record Match(AuditTheme theme, Statement fact, Optional<Integer> child) {}

    private static List<Match> matches(AuditThemes themes, Course course) {
        return themes.occasions().in(course, Interval.ALWAYS).stream()
                .map(trigger -> new Match(
                        themes.theme(trigger.theme().orElseThrow()).orElseThrow(),
                        trigger.fact(),
                        Triggers.child(trigger.fact())))
                .toList();
    }

    @Test
    void a_theme_is_in_force_from_its_first_day_until_its_last() {
        var inForce = sound.theme(new Reference("low-apgar")).orElseThrow().inForce();

        assertThat(inForce.contains(LocalDate.of(2017, 12, 31))).isFalse();
        assertThat(inForce.contains(LocalDate.of(2018, 1, 1))).isTrue();
        assertThat(inForce.contains(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(inForce.contains(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void every_case_is_told_with_the_fact_that_makes_it_one_and_its_child() {
        var twins = Given.pregnancy()
                .on("38w0d", "ChildBorn", "apgar5", "9")
                .on("38w0d", "ChildBorn", "child", "2", "apgar5", "5");
        var second = twins.lastId();

        assertThat(matches(sound, twins.course())).singleElement().satisfies(match -> {
            assertThat(match.theme().id()).isEqualTo(new Reference("low-apgar"));
            assertThat(match.fact().id()).isEqualTo(second);
            assertThat(match.child()).contains(2);
        });
    }

    @ParameterizedTest
    @CsvSource({"36w6d, 0", "37w0d, 1", "41w6d, 1", "42w0d, 0"})
    void a_case_lies_within_the_ages_of_its_theme(String age, int cases) {
        var course = Given.pregnancy().on(age, "ChildBorn", "apgar5", "5").course();

        assertThat(matches(sound, course)).hasSize(cases);
    }

    @Test
    void a_case_after_the_last_day_of_its_theme_is_none() {
        var late = Given.pregnancy(LocalDate.of(2027, 1, 20)).on("40w0d", "ChildBorn", "apgar5", "5");

        assertThat(matches(sound, late.course())).isEmpty();
    }

    @Test
    void two_sources_that_tell_of_one_case_tell_of_one_case() {
        var course = Given.pregnancy()
                .on("40w0d", "ChildBorn", "alive", "false", "apgar5", "absent")
                .on("40w0d", "ChildDied", "child", "1", "phase", "intrapartum")
                .course();

        assertThat(matches(Shipped.themes(), course))
                .extracting(match -> match.theme().id().code())
                .containsExactly("term-perinatal-death");
    }

    @Test
    void a_case_about_the_woman_has_no_child() {
        var course = Given.pregnancy().on("30w0d", "WomanDied").course();

        assertThat(matches(Shipped.themes(), course)).singleElement().satisfies(match -> {
            assertThat(match.theme().isAboutAChild()).isFalse();
            assertThat(match.child()).isEqualTo(Optional.empty());
        });
    }

    private static List<AuditTheme> shipped() throws IOException {
        try (var in = Shipped.class.getResourceAsStream("/nl/geboortepad/pathways/audit-themes.yaml")) {
            return Pattern.compile("- theme: ([a-z-]+)")
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(id ->
                            Shipped.themes().theme(new Reference(id.group(1))).orElseThrow())
                    .toList();
        }
    }

    @Test
    void every_shipped_theme_says_where_it_comes_from_and_what_it_rests_on() throws IOException {
        assertThat(shipped()).hasSizeGreaterThan(3).allSatisfy(theme -> {
            assertThat(theme.source().document()).matches("00[0-4]");
            assertThat(theme.basis()).isEqualTo(Basis.ASSUMPTION);
            assertThat(theme.title().nl()).isNotBlank();
            assertThat(theme.says().en()).isNotBlank();
        });
        assertThat(Shipped.themes().theme(new Reference("low-apgar"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "theme: low-apgar | them: low-apgar | 2:5: found 'them', expected one of theme, title, says",
                "theme: low-apgar | theme: low apgar | 2:12: found 'low apgar', expected a name of at most 64 letters",
                "basis: assumption | basis: guess | 5:12: found 'guess', expected one of standard, plan",
                "until: 2027-01-01 | until: 2018-01-01 | 8:12: found '2018-01-01', expected a day after 2018-01-01",
                "from: 2018-01-01 | from: soon | 7:11: found 'soon', expected a day such as 2018-01-01",
                "event: ChildBorn | event: Birth | 10:17: found 'Birth', expected the name of an event",
                "apgar5: {below | apgar: {below | 10:36: found 'apgar', expected a field of ChildBorn",
                "at-least: 37w0d | at-least: 37 | 10:67: found '37', expected a gestational age such as 9w0d",
                "within: 0d | within: now | 10:96: found 'now', expected a number of days such as 28d",
                "per: child | per: baby | 10:105: found 'baby', expected a field of ChildBorn",
                "event: ChildBorn, where: {apgar5: {below: 7}} | event: WomanDied | 10:17: found 'WomanDied', expected an event about",
            })
    void what_is_wrong_is_named_with_its_place(String right, String wrong, String complaint) {
        assertThatThrownBy(() -> AuditThemeReader.read("audit-themes.yaml", SOUND.replace(right, wrong)))
                .isInstanceOf(NormFileException.class)
                .hasMessageStartingWith("audit-themes.yaml:" + complaint);
    }

    @Test
    void two_themes_have_two_names() {
        assertThatThrownBy(() -> AuditThemeReader.read("t.yaml", SOUND + SOUND.replace("themes:\n", "")))
                .hasMessageStartingWith("t.yaml:11:12: found 'low-apgar', expected a name that no other theme has");
    }
}
