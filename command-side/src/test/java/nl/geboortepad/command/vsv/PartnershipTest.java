package nl.geboortepad.command.vsv;

import static nl.geboortepad.command.vsv.Given.MIDDEN;
import static nl.geboortepad.command.vsv.Given.OOST;
import static nl.geboortepad.command.vsv.Given.VERSION;
import static nl.geboortepad.command.vsv.Given.adopt;
import static nl.geboortepad.command.vsv.Given.correct;
import static nl.geboortepad.command.vsv.Given.day;
import static nl.geboortepad.command.vsv.Given.expecting;
import static nl.geboortepad.command.vsv.Given.founded;
import static nl.geboortepad.command.vsv.Given.joined;
import static nl.geboortepad.command.vsv.Given.left;
import static nl.geboortepad.command.vsv.Given.mdo;
import static nl.geboortepad.command.vsv.Given.message;
import static nl.geboortepad.command.vsv.Given.quality;
import static nl.geboortepad.command.vsv.Given.record;
import static nl.geboortepad.command.vsv.Given.report;
import static nl.geboortepad.command.vsv.Given.request;
import static nl.geboortepad.command.vsv.Given.retract;
import static nl.geboortepad.command.vsv.Given.unnamed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.AnswerMatches;
import nl.geboortepad.command.handling.DayRefusal;
import nl.geboortepad.command.handling.Refusal;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.vsv.VsvCommand.Report;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvEvent.ActionOrigin;
import nl.geboortepad.kernel.event.VsvEvent.AnnualReportPublished;
import nl.geboortepad.kernel.event.VsvEvent.ImprovementActionCompleted;
import nl.geboortepad.kernel.event.VsvEvent.ImprovementActionOpened;
import nl.geboortepad.kernel.event.VsvEvent.ImprovementActionRenewed;
import nl.geboortepad.kernel.event.VsvEvent.IndicatorsReported;
import nl.geboortepad.kernel.event.VsvEvent.MemberKind;
import nl.geboortepad.kernel.event.VsvEvent.NeighbouringVsvConsulted;
import nl.geboortepad.kernel.event.VsvEvent.PathwayAdopted;
import nl.geboortepad.kernel.event.VsvEvent.VilLetter;
import nl.geboortepad.kernel.event.VsvEvent.VilLettersSupplied;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.VilCode;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.json.Samples;
import nl.geboortepad.kernel.request.Problem;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class PartnershipTest {
    private static final Reference ACTION = new Reference("V-1");

    private final AggregateTestFixture<Partnership> fixture = new AggregateTestFixture<>(Partnership.class);
    private List<EventMessage<?>> given = List.of();

    @BeforeEach
    void rules() {
        fixture.registerInjectableResource(Given.rules());
        // The fixture would look for a record that was never begun.
        fixture.setReportIllegalStateChange(false);
    }

    // ---- beginning

    @Test
    void the_founding_begins_the_record() {
        when(report(founded()))
                .expectEvents(founded())
                .expectResultMessagePayloadMatching(new AnswerMatches(
                        "begun",
                        answer -> answer instanceof Recorded r
                                && r.begun()
                                && r.stream().equals("vsv:midden")));
    }

    @Test
    void anything_before_the_founding_is_of_a_partnership_that_is_not_known() {
        refused(report(mdo("2026-06-01")), Problem.Code.UNKNOWN);
        refused(adopt("pathway"), Problem.Code.UNKNOWN);
        refused(correct(0, founded()), Problem.Code.UNKNOWN);
        refused(retract(0), Problem.Code.UNKNOWN);
    }

    @Test
    void a_second_founding_of_the_same_vsv_is_refused() {
        given(record());
        refused(report(founded()), VsvRefusal.ALREADY_FOUNDED, "/type");
    }

    // ---- who asks

    @Test
    void a_partnership_is_recorded_by_its_own_staff_alone() {
        given(record());
        refused(new Report(MIDDEN, request("caregiver", MIDDEN, "k"), mdo("2026-06-01")), Problem.Code.FORBIDDEN);
        refused(new Report(MIDDEN, request("quality", OOST, "k"), mdo("2026-06-01")), Problem.Code.FORBIDDEN);
        accepted(new Report(MIDDEN, request("steward", MIDDEN, "k"), mdo("2026-06-01")), mdo("2026-06-01"));
    }

    // ---- what is reported

    @Test
    void what_happened_is_recorded_however_late() {
        given(record(mdo("2026-06-01")));
        accepted(report(mdo("2026-01-13")), mdo("2026-01-13"));
    }

    @Test
    void a_fact_dated_in_the_future_is_refused() {
        given(record());
        refused(report(mdo("2026-07-02")), DayRefusal.IN_THE_FUTURE, "/when");
        refused(report(mdo("2026-06-01/2026-08-01")), DayRefusal.IN_THE_FUTURE, "/when");
    }

    /** Of whatever kind: what can be asked and refused has its own tests. */
    static Stream<String> facts() {
        return EventNames.of(VsvEvent.class).entrySet().stream()
                .filter(type -> !VsvEvent.Record.class.isAssignableFrom(type.getValue()))
                .map(Map.Entry::getKey)
                .filter(type ->
                        !Set.of("VsvFounded", "VsvsMerged", "PathwayAdopted").contains(type));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void any_fact_dated_in_the_future_is_refused(String type) {
        var fact = (ObjectNode) EventJson.mapper().readTree(Samples.of(type));
        fact.put("when", "2026-07-02");

        given(record());
        refused(report(EventJson.mapper().treeToValue(fact, VsvEvent.class)), DayRefusal.IN_THE_FUTURE, "/when");
    }

    @Test
    void a_date_before_1970_is_refused() {
        given(record());
        refused(report(mdo("1969-12-31")), DayRefusal.TOO_LONG_AGO, "/when");
    }

    @Test
    void the_leaving_of_who_is_no_member_is_refused() {
        given(record());
        refused(report(left("2026-06-01")), VsvRefusal.NO_MEMBER, "/member");
        given(record(joined("2026-06-02")));
        refused(report(left("2026-06-01")), VsvRefusal.NO_MEMBER, "/member");
        given(record(joined("2026-01-01"), left("2026-03-01")));
        refused(report(left("2026-06-01")), VsvRefusal.NO_MEMBER, "/member");
    }

    @Test
    void a_member_leaves_and_comes_back() {
        given(record(joined("2026-01-01")));
        accepted(report(left("2026-03-01")), left("2026-03-01"));
        given(record(joined("2026-01-01"), left("2026-03-01"), joined("2026-04-01")));
        accepted(report(left("2026-06-01")), left("2026-06-01"));
        given(record(joined("2026-01-01"), left("2026-03-01"), joined("2026-03-01")));
        accepted(report(left("2026-06-01")), left("2026-06-01"));
    }

    @Test
    void a_vsv_that_consults_itself_as_its_neighbour_is_refused() {
        given(record());
        refused(
                report(new NeighbouringVsvConsulted(day("2026-06-01"), MIDDEN)),
                VsvRefusal.OWN_NEIGHBOUR,
                "/neighbour");
        var other = new NeighbouringVsvConsulted(day("2026-06-01"), OOST);
        accepted(report(other), other);
    }

    @Test
    void a_letter_for_a_code_that_is_not_on_the_obstetric_indication_list_is_refused() {
        given(record());
        refused(report(letters("0000")), VsvRefusal.UNKNOWN_VIL_CODE, "/letters/0000");
        var known = letters("1010");
        accepted(report(known), known);
    }

    private static VilLettersSupplied letters(String code) {
        return new VilLettersSupplied(day("2026-06-01"), new TreeMap<>(Map.of(new VilCode(code), VilLetter.A)));
    }

    @Test
    void a_report_about_a_year_that_had_not_begun_is_refused() {
        given(record());
        refused(report(new AnnualReportPublished(day("2026-06-01"), 2027)), VsvRefusal.YEAR_NOT_BEGUN, "/about");
        refused(report(new IndicatorsReported(day("2026-06-01"), 2027)), VsvRefusal.YEAR_NOT_BEGUN, "/about");
        var early = new AnnualReportPublished(day("2026-06-01"), 2026);
        accepted(report(early), early);
    }

    @Test
    void an_improvement_action_that_was_due_before_it_was_agreed_is_refused() {
        given(record());
        refused(report(opened("2026-06-01", LocalDate.of(2026, 5, 31))), VsvRefusal.DUE_BEFORE_OPENED, "/due");
        refused(
                report(new ImprovementActionRenewed(day("2026-06-01"), ACTION, LocalDate.of(2026, 5, 31))),
                VsvRefusal.DUE_BEFORE_OPENED,
                "/due");
        accepted(
                report(opened("2026-06-01", LocalDate.of(2026, 6, 1))), opened("2026-06-01", LocalDate.of(2026, 6, 1)));
    }

    @Test
    void an_improvement_action_may_be_completed_before_anybody_told_that_it_was_opened() {
        given(record());
        var completed = new ImprovementActionCompleted(day("2026-06-01"), ACTION);
        accepted(report(completed), completed);
        var renewed = new ImprovementActionRenewed(day("2026-06-01"), ACTION, LocalDate.of(2026, 9, 1));
        accepted(report(renewed), renewed);
    }

    // ---- all at once

    @Test
    void all_that_is_wrong_with_a_fact_is_told_at_once_each_at_its_place() {
        given(record());
        var letters = new TreeMap<>(Map.of(
                new VilCode("0000"), VilLetter.A, new VilCode("1010"), VilLetter.A, new VilCode("9999"), VilLetter.B));
        told(
                report(new VilLettersSupplied(day("2026-07-02"), letters)),
                "in-the-future /when",
                "unknown-vil-code /letters/0000",
                "unknown-vil-code /letters/9999");
        told(
                report(new NeighbouringVsvConsulted(day("2026-07-02"), MIDDEN)),
                "in-the-future /when",
                "own-neighbour /neighbour");
        told(report(mdo("2026-07-02")), "in-the-future /when");
    }

    @Test
    void of_an_impossible_day_nothing_more_is_told() {
        given(record());
        told(report(left("2026-07-02")), "in-the-future /when");
        told(report(new AnnualReportPublished(day("2026-07-02"), 2027)), "in-the-future /when");
        told(report(opened("2026-07-02", LocalDate.of(2026, 7, 1))), "in-the-future /when");
    }

    @Test
    void what_keeps_us_from_looking_at_a_fact_is_told_alone() {
        var wrong = new NeighbouringVsvConsulted(day("2026-07-02"), MIDDEN);
        given(record(mdo("2026-06-01")));
        told(new Report(MIDDEN, expecting(0), wrong));
        told(new Report(MIDDEN, request("caregiver", MIDDEN, "k"), wrong));
    }

    private void told(VsvCommand command, String... faults) {
        when(command).expectNoEvents().expectResultMessagePayloadMatching(AnswerMatches.telling(faults));
    }

    // ---- pathways

    @Test
    void a_proven_pathway_is_adopted_with_its_text() {
        given(record());
        accepted(adopt("stricter"), adopted("2026-06-15", "stricter"));
    }

    @Test
    void adopting_a_pathway_that_is_not_proven_to_tighten_only_is_refused() {
        given(record());
        refused(
                adopt("weaker"),
                "refused with a counter-example",
                r -> r.code() == Problem.Code.REFUSED
                        && r.pointer().equals(Optional.of("/pathway"))
                        && r.extra().equals(Map.of("counterExample", "a course", "rule", "unproven")));
    }

    @Test
    void another_text_under_a_version_of_a_pathway_that_was_adopted_is_refused() {
        given(record(adopted("2026-06-15", "stricter")));
        refused(adopt("other"), VsvRefusal.SAME_VERSION, "/pathway");
        accepted(adopt("stricter"), adopted("2026-06-15", "stricter"));
    }

    // ---- repeats

    @Test
    void a_key_that_was_used_for_something_else_is_refused() {
        given(recordedAs("now", mdo("2026-06-01")));
        var other = quality("now");
        var request = new Request(other.actor(), other.vsv(), "now", "other", Optional.empty());
        refused(new Report(MIDDEN, request, mdo("2026-06-02")), Problem.Code.KEY_REUSED);
    }

    @Test
    void joining_the_same_again_says_something_once_it_had_left() {
        var unnamed = unnamed("body");
        var messages = new ArrayList<EventMessage<?>>(record());
        messages.add(message("e1", joined("2026-06-01"), unnamed));
        messages.add(message("e2", left("2026-06-01"), quality("l")));
        given(messages);
        when(new Report(MIDDEN, unnamed, joined("2026-06-01"))).expectEvents(joined("2026-06-01"));
    }

    @Test
    void who_has_not_seen_the_last_version_is_told_so() {
        given(record(mdo("2026-06-01")));
        refused(new Report(MIDDEN, expecting(0), mdo("2026-06-02")), Problem.Code.STALE);
        accepted(new Report(MIDDEN, expecting(1), mdo("2026-06-02")), mdo("2026-06-02"));
    }

    // ----

    private static PathwayAdopted adopted(String day, String text) {
        return new PathwayAdopted(day(day), new Reference("midden"), VERSION, text);
    }

    private static ImprovementActionOpened opened(String day, LocalDate due) {
        return new ImprovementActionOpened(day(day), ACTION, ActionOrigin.FIGURES, MemberKind.NURSES, due);
    }

    private static List<EventMessage<?>> recordedAs(String key, VsvEvent event) {
        var messages = new ArrayList<EventMessage<?>>(record());
        messages.add(message("e1", event, quality(key)));
        return messages;
    }

    private void given(List<EventMessage<?>> messages) {
        given = messages;
    }

    private ResultValidator<Partnership> when(VsvCommand command) {
        return given.isEmpty()
                ? fixture.givenNoPriorActivity().when(command)
                : fixture.given(given).when(command);
    }

    private void accepted(VsvCommand command, VsvEvent... events) {
        when(command).expectEvents((Object[]) events);
    }

    private void refused(VsvCommand command, Problem.Code code) {
        refused(command, "refused with " + code, r -> r.code() == code);
    }

    private void refused(VsvCommand command, Refusal rule, String pointer) {
        refused(
                command,
                "refused by " + rule,
                r -> rule.rule().equals(r.extra().get("rule")) && r.pointer().equals(Optional.ofNullable(pointer)));
    }

    private void refused(VsvCommand command, String told, Predicate<Refused> as) {
        when(command)
                .expectNoEvents()
                .expectResultMessagePayloadMatching(
                        new AnswerMatches(told, answer -> answer instanceof Refused r && as.test(r)));
    }
}
