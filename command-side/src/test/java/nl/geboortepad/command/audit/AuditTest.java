package nl.geboortepad.command.audit;

import static nl.geboortepad.command.audit.Given.ASPHYXIA;
import static nl.geboortepad.command.audit.Given.AUDIT;
import static nl.geboortepad.command.audit.Given.asking;
import static nl.geboortepad.command.audit.Given.auditor;
import static nl.geboortepad.command.audit.Given.chronology;
import static nl.geboortepad.command.audit.Given.close;
import static nl.geboortepad.command.audit.Given.closed;
import static nl.geboortepad.command.audit.Given.day;
import static nl.geboortepad.command.audit.Given.factor;
import static nl.geboortepad.command.audit.Given.followedUp;
import static nl.geboortepad.command.audit.Given.meeting;
import static nl.geboortepad.command.audit.Given.open;
import static nl.geboortepad.command.audit.Given.opened;
import static nl.geboortepad.command.audit.Given.recommendation;
import static nl.geboortepad.command.audit.Given.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.geboortepad.command.handling.Answer;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.AnswerMatches;
import nl.geboortepad.command.handling.DayRefusal;
import nl.geboortepad.command.handling.Refusal;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.pregnancy.Records;
import nl.geboortepad.kernel.event.AuditEvent;
import nl.geboortepad.kernel.event.AuditEvent.AuditMeetingHeld;
import nl.geboortepad.kernel.event.AuditEvent.FollowUp;
import nl.geboortepad.kernel.event.AuditEvent.RecommendationMade;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.request.Problem;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditTest {
    private final AggregateTestFixture<Audit> fixture = new AggregateTestFixture<>(Audit.class);

    @BeforeEach
    void rules() {
        fixture.registerInjectableResource(Given.rules());
    }

    private ResultValidator<Audit> given(AuditEvent[] events, AuditCommand command) {
        var messages = new ArrayList<EventMessage<?>>();
        for (var event : events) {
            messages.add(new GenericEventMessage<>(
                    "e" + messages.size(),
                    event,
                    auditor("earlier-" + messages.size()).asMap(),
                    Given.NOW.minusSeconds(60)));
        }
        return (messages.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(messages)).when(command);
    }

    private static AuditEvent[] after(AuditEvent... more) {
        var events = new ArrayList<AuditEvent>(List.of(opened()));
        events.addAll(Arrays.asList(more));
        return events.toArray(AuditEvent[]::new);
    }

    private void recorded(AuditEvent[] events, AuditEvent next) {
        given(events, report(next)).expectEvents(next).expectResultMessageMatching(answer(Recorded.class, a -> {}));
    }

    private void refused(AuditEvent[] events, AuditCommand command, Refusal rule) {
        given(events, command)
                .expectNoEvents()
                .expectResultMessageMatching(answer(
                        Refused.class, refused -> assertThat(refused.extra()).containsEntry("rule", rule.rule())));
    }

    private static <A extends Answer> BaseMatcher<CommandResultMessage<?>> answer(Class<A> type, Consumer<A> looks) {
        return new BaseMatcher<>() {
            @Override
            public boolean matches(Object message) {
                var answer = ((CommandResultMessage<?>) message).getPayload();
                assertThat(answer).isInstanceOf(type);
                looks.accept(type.cast(answer));
                return true;
            }

            @Override
            public void describeTo(Description text) {
                text.appendText(type.getSimpleName());
            }
        };
    }

    // ---- opening

    @Test
    void an_audit_remembers_no_more_than_the_quarter_in_which_its_case_was_brought() {
        given(new AuditEvent[0], open())
                .expectEvents(opened())
                .expectResultMessageMatching(
                        answer(Recorded.class, a -> assertThat(a.begun()).isTrue()));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-01/2026-04-01",
        "2026-06-30, 2026-04-01/2026-07-01",
        "2026-12-31, 2026-10-01/2027-01-01",
        "2025-12-31/2026-01-02, 2025-10-01/2026-01-01",
    })
    void a_quarter_begins_in_january_april_july_or_october(String when, String quarter) {
        assertThat(Quarter.of(day(when))).isEqualTo(day(quarter));
    }

    @Test
    void opening_it_again_is_a_repeat() {
        given(after(), open()).expectNoEvents().expectResultMessageMatching(answer(Recorded.class, a -> {
            assertThat(a.repeated()).isTrue();
            assertThat(a.begun()).isTrue();
            assertThat(a.stream()).isEqualTo(AUDIT.toString());
        }));
    }

    private static Optional<Object> opening(String when, String theme, Integer child) {
        return Given.rules()
                .opening(day(when), new Reference(theme), Optional.ofNullable(child))
                .map(refused -> refused.extra().get("rule"));
    }

    @Test
    void an_audit_under_a_theme_that_does_not_exist_is_refused() {
        assertThat(opening("2026-06-01", "no-theme", 1)).contains("unknown-theme");
        assertThat(opening("2026-06-01", ASPHYXIA.code(), 1)).isEmpty();
    }

    @Test
    void a_theme_that_is_not_in_force_may_be_audited() {
        assertThat(opening("2017-06-01", ASPHYXIA.code(), 1)).isEmpty();
    }

    @Test
    void an_audit_under_a_theme_about_a_child_is_refused_unless_it_says_which_child() {
        assertThat(opening("2026-06-01", ASPHYXIA.code(), null)).contains("which-child");
        assertThat(opening("2026-06-01", "maternal-death", null)).isEmpty();
    }

    @Test
    void an_audit_about_a_child_is_refused_under_a_theme_that_is_not_about_a_child() {
        assertThat(opening("2026-06-01", "maternal-death", 1)).contains("no-child");
    }

    // ---- days

    @Test
    void a_fact_dated_in_the_future_is_refused() {
        var tomorrow = new AuditMeetingHeld(day("2026-07-02"), meeting().attended());
        refused(after(chronology(2)), report(tomorrow), DayRefusal.IN_THE_FUTURE);
        assertThat(opening("2026-07-02", ASPHYXIA.code(), 1)).contains("in-the-future");
    }

    @Test
    void a_date_before_1970_is_refused() {
        var then = new AuditMeetingHeld(day("1969-12-31"), meeting().attended());
        refused(after(chronology(2)), report(then), DayRefusal.TOO_LONG_AGO);
    }

    // ---- the order of things

    @Test
    void a_whole_audit_is_recorded() {
        recorded(after(), chronology(3));
        recorded(after(chronology(3)), meeting());
        recorded(after(chronology(3), meeting()), factor(1, 1, 3));
        recorded(after(chronology(3), meeting(), factor(1, 1)), factor(2, 2));
        recorded(after(chronology(3), meeting(), factor(1, 1)), recommendation("A-1", 1));
        recorded(after(chronology(3), recommendation("A-1")), followedUp("A-1", FollowUp.DONE));
        given(after(chronology(3), meeting()), close()).expectEvents(closed());
    }

    @Test
    void a_meeting_before_the_chronology_was_agreed_is_refused() {
        refused(after(), report(meeting()), AuditRefusal.CHRONOLOGY_FIRST);
    }

    @Test
    void another_chronology_after_a_factor_cited_its_lines_is_refused() {
        refused(after(chronology(3), factor(1, 1)), report(chronology(4)), AuditRefusal.CITED_CHRONOLOGY);
        recorded(after(chronology(3)), chronology(4));
    }

    @Test
    void a_factor_that_cites_a_line_that_is_not_in_the_chronology_is_refused() {
        refused(after(chronology(3)), report(factor(1, 1, 4)), AuditRefusal.UNKNOWN_LINE);
        refused(after(chronology(3)), report(factor(1, 0, 1)), AuditRefusal.UNKNOWN_LINE);
        refused(after(), report(factor(1, 1)), AuditRefusal.UNKNOWN_LINE);
        recorded(after(chronology(3), chronology(4)), factor(1, 4));
    }

    @Test
    void a_factor_with_another_number_than_the_next_is_refused() {
        refused(after(chronology(3)), report(factor(2, 1)), AuditRefusal.NEXT_FACTOR);
        refused(after(chronology(3), factor(1, 1)), report(factor(1, 1)), AuditRefusal.NEXT_FACTOR);
    }

    @Test
    void a_recommendation_about_a_factor_that_was_not_found_is_refused() {
        refused(after(chronology(3), factor(1, 1)), report(recommendation("A-1", 1, 2)), AuditRefusal.UNKNOWN_FACTOR);
        refused(after(chronology(3), factor(1, 1)), report(recommendation("A-1", 0)), AuditRefusal.UNKNOWN_FACTOR);
    }

    @Test
    void a_second_recommendation_under_the_same_name_is_refused() {
        refused(
                after(chronology(3), recommendation("A-1")),
                report(recommendation("A-1")),
                AuditRefusal.SAME_RECOMMENDATION);
    }

    @Test
    void a_recommendation_that_was_due_before_it_was_made_is_refused() {
        var late = recommendation("A-1", LocalDate.of(2026, 6, 9));
        refused(after(chronology(3)), report(late), AuditRefusal.DUE_BEFORE_MADE);
    }

    @Test
    void the_follow_up_of_a_recommendation_that_was_not_made_is_refused() {
        refused(
                after(recommendation("A-1")),
                report(followedUp("A-2", FollowUp.DONE)),
                AuditRefusal.UNKNOWN_RECOMMENDATION);
    }

    @Test
    void adding_anything_to_a_closed_audit_is_refused() {
        refused(after(chronology(3), closed()), report(meeting()), AuditRefusal.CLOSED);
        refused(after(closed()), close(), AuditRefusal.CLOSED);
    }

    // ---- all at once

    private void told(AuditEvent[] events, AuditCommand command, String... faults) {
        given(events, command)
                .expectNoEvents()
                .expectResultMessageMatching(answer(
                        Refused.class,
                        refused -> assertThat(AnswerMatches.told(refused)).containsExactly(faults)));
    }

    @Test
    void all_that_is_wrong_with_a_fact_is_told_at_once_each_at_its_place() {
        told(
                after(chronology(3), recommendation("A-1")),
                report(recommendation("A-1", LocalDate.of(2026, 6, 9), 1)),
                "same-recommendation /recommendation",
                "unknown-factor /factors",
                "due-before-made /due");
        told(after(chronology(3)), report(factor(2, 4)), "next-factor /factor", "unknown-line /lines");
        var tomorrow = new AuditMeetingHeld(day("2026-07-02"), meeting().attended());
        told(after(), report(tomorrow), "in-the-future /when", "chronology-first /type");
    }

    @Test
    void of_an_impossible_day_nothing_more_is_told() {
        var made = recommendation("A-1", LocalDate.of(2026, 6, 9));
        var tomorrow = new RecommendationMade(
                day("2026-07-02"), made.recommendation(), made.factors(), made.owner(), made.due(), made.what());

        told(after(chronology(3)), report(tomorrow), "in-the-future /when");
    }

    @Test
    void all_that_is_wrong_with_opening_an_audit_is_told_at_once() {
        var asked = Given.rules().opening(day("2026-07-02"), new Reference("maternal-death"), Optional.of(1));

        assertThat(AnswerMatches.told(asked.orElseThrow())).containsExactly("no-child /child", "in-the-future /when");
    }

    @Test
    void that_an_audit_is_closed_is_told_alone() {
        var tomorrow = new AuditMeetingHeld(day("2026-07-02"), meeting().attended());
        told(after(closed()), report(tomorrow));
    }

    // ---- who, and how often

    @ParameterizedTest
    @CsvSource({"auditor, vsv:noord", "steward, vsv:midden", "caregiver, vsv:midden", "quality, vsv:midden"})
    void who_is_no_auditor_of_its_partnership_cannot_tell_it_from_nothing(String role, String vsv) {
        var stranger = report(chronology(1), asking(role, vsv, "k"));

        given(after(), stranger)
                .expectNoEvents()
                .expectResultMessageMatching(answer(Refused.class, AuditTest::unknown));
        unknown((Refused) new AuditRecords(new Records().store()).gateway().<Answer>sendAndWait(stranger));
    }

    private static void unknown(Refused refused) {
        assertThat(refused).isEqualTo(AuditChecks.unknownAudit());
        assertThat(refused.code()).isEqualTo(Problem.Code.UNKNOWN);
    }

    @Test
    void the_same_request_again_gets_the_same_answer_also_when_the_audit_is_closed() {
        var again = report(chronology(3), auditor("earlier-1"));

        given(after(chronology(3), closed()), again)
                .expectNoEvents()
                .expectResultMessageMatching(answer(Recorded.class, recorded -> {
                    assertThat(recorded.repeated()).isTrue();
                    assertThat(recorded.version()).isEqualTo(1);
                }));
    }

    @Test
    void who_has_seen_an_earlier_version_is_told_so() {
        var request = auditor("now");
        var stale = new Request(request.actor(), request.vsv(), request.key(), request.body(), Optional.of(0L));

        given(after(chronology(3)), report(meeting(), stale))
                .expectNoEvents()
                .expectResultMessageMatching(answer(
                        Refused.class, refused -> assertThat(refused.extra()).isEqualTo(Map.of("version", 1L))));
    }
}
