package nl.geboortepad.command.pregnancy;

import static nl.geboortepad.command.pregnancy.Given.DAY_ZERO;
import static nl.geboortepad.command.pregnancy.Given.TODAY;
import static nl.geboortepad.command.pregnancy.Given.record;
import static nl.geboortepad.command.pregnancy.Given.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.AnswerMatches;
import nl.geboortepad.command.handling.DayRefusal;
import nl.geboortepad.command.handling.Refusal;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.CareEvent.Purpose;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.json.Samples;
import nl.geboortepad.pathways.access.Mention;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** On which days each fact of the vocabulary can lie. Whoever adds one says here whether it may lie before the pregnancy. */
class EveryFactTest {
    /** What a consult before conception may bring about, and care that was going on already. */
    private static final Set<String> BEFORE_THE_PREGNANCY_TOO = Set.of(
            "FirstContactMade",
            "DueDateEstablished",
            "DueDateRevised",
            "PreconceptionConsultHeld",
            "PreconceptionFindingsShared",
            "InformationGiven",
            "HealthLiteracyAssessed",
            "ConsentGiven",
            "ConsentRefused",
            "ConsentWithdrawn",
            "RiskScreened",
            "VulnerabilityRecognised",
            "VulnerabilityResolved",
            "SupportOffered",
            "SupportAccepted",
            "SupportDeclined",
            "CoordinatorAssigned",
            "CoordinatorChanged",
            "TeamMemberJoined",
            "TeamMemberLeft",
            "CarePlanEstablished",
            "CarePlanRevised",
            "PathwayEntered",
            "PathwayLeft",
            "ReferralMade",
            "ReferralAccepted",
            "ReferralDeclined",
            "ReferralAnswered",
            "CareTransferred",
            "MdoRequested",
            "MdoDecisionTaken",
            "MdoOutcomeDiscussed",
            "NormDeclined",
            "NormDeclineWithdrawn",
            "CareOutsideGuidelineRequested",
            "CareOutsideGuidelineAgreed",
            "IncidentReported",
            "CareClosed",
            "TransferredToOtherVsv",
            "CareEvaluatedByWoman");

    private final AggregateTestFixture<Pregnancy> fixture = new AggregateTestFixture<>(Pregnancy.class);

    @BeforeEach
    void rules() {
        fixture.registerInjectableResource(Given.checks());
        fixture.registerInjectableResource(new FactStreams(stream -> Stream.empty()));
    }

    static Stream<String> facts() {
        return EventNames.of(CareEvent.class).keySet().stream();
    }

    static Stream<String> inThePregnancyOnly() {
        return facts().filter(type -> !BEFORE_THE_PREGNANCY_TOO.contains(type));
    }

    static Stream<String> beforeItToo() {
        return facts().filter(BEFORE_THE_PREGNANCY_TOO::contains);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_fact_dated_in_the_future_is_refused(String type) {
        refuses(on(TODAY.plusDays(1), type), DayRefusal.IN_THE_FUTURE);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_date_before_1970_is_refused(String type) {
        refuses(on(LocalDate.of(1969, 12, 31), type), DayRefusal.TOO_LONG_AGO);
    }

    @ParameterizedTest
    @MethodSource("inThePregnancyOnly")
    void what_needs_a_pregnancy_is_refused_before_it_began(String type) {
        refuses(on(DAY_ZERO.minusDays(1), type), PregnancyRefusal.BEFORE_PREGNANCY, PregnancyRefusal.BEFORE_CONCEPTION);
    }

    @ParameterizedTest
    @MethodSource("beforeItToo")
    void what_needs_none_is_recorded_before_it_began(String type) {
        var consent = new CareEvent.ConsentGiven(Given.day("2025-11-01"), Purpose.MDO_DISCUSSION);
        var fact = on(DAY_ZERO.minusDays(1), type);

        fixture.given(record(consent)).when(reported(fact)).expectEvents(fact);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void what_happened_in_the_pregnancy_is_recorded_however_late(String type) {
        var consent = new CareEvent.ConsentGiven(Given.day("2025-11-01"), Purpose.MDO_DISCUSSION);
        var fact = on(DAY_ZERO.plusDays(60), type);

        fixture.given(record(consent)).when(reported(fact)).expectEvents(fact);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void what_happened_before_a_due_date_was_known_is_recorded(String type) {
        var consent = new CareEvent.ConsentGiven(Given.day("2025-11-01"), Purpose.MDO_DISCUSSION);
        var fact = on(DAY_ZERO.plusDays(60), type);

        fixture.given(Given.inCare(Given.registered(), Given.received(Given.MIDWIVES), consent))
                .when(reported(fact))
                .expectEvents(fact);
    }

    /** By whoever may: what another organisation did, a steward reports. */
    private static PregnancyCommand.Report reported(CareEvent fact) {
        var doers = Mention.of(fact).doers();
        return doers.isEmpty() || doers.contains(Given.MIDWIVES)
                ? report(fact)
                : new PregnancyCommand.Report(Given.HERS, Given.steward("now"), fact);
    }

    private void refuses(CareEvent fact, Refusal... rules) {
        fixture.given(record())
                .when(reported(fact))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(new AnswerMatches(
                        "refused by " + List.of(rules),
                        answer -> answer instanceof Refused refused
                                && refused.pointer().equals(Optional.of("/when"))
                                && Stream.of(rules)
                                        .map(Refusal::rule)
                                        .anyMatch(rule ->
                                                rule.equals(refused.extra().get("rule")))));
    }

    private static CareEvent on(LocalDate day, String type) {
        var sample = (ObjectNode) EventJson.mapper().readTree(Samples.of(type));
        sample.put("when", day.toString());
        if (sample.has("dueDate")) {
            sample.put("dueDate", Given.DUE.toString());
        }
        var fact = EventJson.mapper().treeToValue(sample, CareEvent.class);
        assertThat(fact.type()).isEqualTo(type);
        return fact;
    }
}
