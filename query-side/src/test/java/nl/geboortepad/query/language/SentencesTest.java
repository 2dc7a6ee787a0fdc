package nl.geboortepad.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.AuditEvent;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.json.Samples;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.verdict.Verdict;
import nl.geboortepad.query.Given;
import nl.geboortepad.query.answer.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Text WHY = new Text("geen bron.", "no source.");

    static Stream<String> types() {
        return EventNames.ofPregnancy().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_fact_is_told_in_both_languages(String type) {
        var event = EventJson.mapper().readValue(Samples.of(type), PregnancyEvent.class);
        isASentence(Sentences.of(event));
    }

    static Stream<String> typesOfVsv() {
        return EventNames.of(VsvEvent.class).keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("typesOfVsv")
    void every_fact_about_a_partnership_is_told_in_both_languages(String type) {
        var event = EventJson.mapper().readValue(Samples.of(type), VsvEvent.class);
        isASentence(VsvSentences.of(event));
    }

    static Stream<String> typesOfAudits() {
        return EventNames.of(AuditEvent.class).keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("typesOfAudits")
    void every_fact_of_an_audit_is_told_in_both_languages(String type) {
        var event = EventJson.mapper().readValue(Samples.of(type), AuditEvent.class);
        isASentence(AuditSentences.of(event));
    }

    @Test
    void every_code_of_an_audit_has_its_words() {
        assertThat(AuditEvent.Relation.values())
                .allSatisfy(code -> assertThat(AuditSentences.of(code).nl()).isNotBlank());
        assertThat(AuditEvent.FollowUp.values())
                .allSatisfy(code -> assertThat(AuditSentences.of(code).nl()).isNotBlank());
    }

    static List<CareEvent> unknowns() {
        var by = Given.MIDWIFE;
        var nothing = new TreeSet<CareEvent.PlanContent>();
        return List.of(
                new CareEvent.IntakeHeld(When.day(DAY), by, Optional.empty(), new TreeSet<>()),
                new CareEvent.CoordinatorAssigned(When.day(DAY), by, Optional.empty()),
                new CareEvent.CarePlanEstablished(When.day(DAY), by, Optional.empty(), nothing, Optional.empty()),
                new CareEvent.CarePlanRevised(When.day(DAY), by, Optional.empty(), nothing, Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("unknowns")
    void what_a_source_does_not_know_is_said_not_to_be_known(CareEvent event) {
        isASentence(Sentences.of(event));
        assertThat(Sentences.of(event).nl()).contains("niet bekend");
        assertThat(Sentences.of(event).en()).contains("not known");
    }

    static List<Verdict> verdicts() {
        return List.of(
                new Verdict.NotYet(Optional.empty()),
                new Verdict.NotYet(Optional.of(DAY)),
                new Verdict.Open(Optional.empty()),
                new Verdict.Open(Optional.of(DAY)),
                new Verdict.Met(DAY),
                new Verdict.MetLate(DAY.plusDays(3), DAY),
                new Verdict.Missed(DAY),
                new Verdict.Missed(DAY, true),
                new Verdict.Broken(List.of(new Interval(DAY, DAY.plusDays(1)), Interval.from(DAY.plusDays(9)))),
                new Verdict.Waived(DAY),
                new Verdict.NotApplicable(WHY),
                new Verdict.CannotTell(WHY));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void every_verdict_explains_itself_in_both_languages(Verdict verdict) {
        isASentence(VerdictSentences.sentence(verdict, DAY.plusDays(10)));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void a_verdict_is_the_same_after_it_was_stored(Verdict verdict) {
        var mapper = EventJson.mapper();
        var stored = mapper.writeValueAsString(Outcome.of(verdict));
        assertThat(mapper.readValue(stored, Outcome.class).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @EnumSource(Verdict.Kind.class)
    void every_kind_of_verdict_has_its_word(Verdict.Kind kind) {
        assertThat(VerdictSentences.word(kind).nl()).isNotBlank();
        assertThat(VerdictSentences.word(kind).en()).isNotBlank();
    }

    @Test
    void a_breach_names_its_first_and_last_day() {
        var broken = new Verdict.Broken(List.of(new Interval(DAY, DAY.plusDays(10))));
        assertThat(VerdictSentences.sentence(broken, DAY).nl()).contains("van 1 maart 2026 tot en met 10 maart 2026");
        assertThat(VerdictSentences.sentence(broken, DAY).en()).contains("from 1 March 2026 to 10 March 2026");
    }

    @Test
    void what_was_missed_says_once_whether_it_can_still_be_done() {
        assertThat(VerdictSentences.sentence(new Verdict.Missed(DAY), DAY.plusDays(10))
                        .nl())
                .contains("Alsnog doen kan.")
                .doesNotContain("niet meer");
        assertThat(VerdictSentences.sentence(new Verdict.Missed(DAY, true), DAY.plusDays(10))
                        .nl())
                .contains("Dit kan niet meer worden gedaan.")
                .doesNotContain("Alsnog");
    }

    private static void isASentence(Text text) {
        for (var sentence : List.of(text.nl(), text.en())) {
            assertThat(sentence).matches("(?s)\\S.*\\.").doesNotContain("%s", "Optional", "[", "  ", "null");
            assertThat(Character.isUpperCase(sentence.charAt(0))).as(sentence).isTrue();
        }
    }
}
