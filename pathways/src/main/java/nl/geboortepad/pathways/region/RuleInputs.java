package nl.geboortepad.pathways.region;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.pathways.clause.Evidence;
import nl.geboortepad.pathways.pattern.Field;
import nl.geboortepad.pathways.pattern.Kinds;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.rule.Agreement;
import nl.geboortepad.pathways.rule.Precedence;
import nl.geboortepad.pathways.rule.Recurrence;
import nl.geboortepad.pathways.rule.Response;
import nl.geboortepad.pathways.rule.Rule;
import nl.geboortepad.pathways.rule.Unbroken;

/** What is needed of a rule to make events on which its verdict depends. */
final class RuleInputs {
    private RuleInputs() {}

    /** A test on events of a type. */
    record TypeTest(Class<? extends Event> type, Field.Test test) {}

    /** The fields by which facts are told apart or tied to one another, such as the number of a child. */
    static Stream<Field> ties(Rule rule) {
        return Stream.concat(
                rule.each().each().stream().flatMap(o -> o.per().stream()),
                rule.patterns().flatMap(p -> p.same().stream()));
    }

    /**
     * The tests that a rule makes on facts beside those in its patterns: the window for the answer to a referral may
     * depend on the urgency of that referral.
     */
    static Stream<TypeTest> tests(Rule rule) {
        return switch (rule) {
            case Response r ->
                r.cases().stream()
                        .flatMap(c -> c.tests().stream())
                        .map(t -> new TypeTest(r.each().each().getFirst().what().type(), t));
            case Agreement r ->
                Stream.concat(
                        r.each().patterns().map(p -> present(p.type(), r.actual())),
                        Stream.of(present(r.chosen().type(), r.choice())));
            case Unbroken r ->
                r.ownPatterns()
                        .map(Pattern::type)
                        .flatMap(type -> Field.all(type).stream()
                                .filter(f -> Kinds.element(f) == Boolean.class)
                                .map(f -> present(type, f)));
            case Precedence r -> Stream.empty();
            case Recurrence r -> Stream.empty();
        };
    }

    private static TypeTest present(Class<? extends Event> type, Field field) {
        return new TypeTest(type, new Field.Test.Present(field, true));
    }

    /** What has to happen for a rule to be met. */
    static Evidence evidence(Rule rule) {
        return switch (rule) {
            case Response r -> r.evidence();
            case Recurrence r -> r.evidence();
            case Agreement r -> r.explained();
            case Precedence r -> Evidence.any(r.from());
            case Unbroken r -> new Evidence.Any(List.of(new Evidence.All(List.of())));
        };
    }

    /** A rule that asks for something in every period, as such. */
    static Optional<Recurrence> recurrence(Rule rule) {
        return switch (rule) {
            case Recurrence r -> Optional.of(r);
            case Response r -> Optional.empty();
            case Precedence r -> Optional.empty();
            case Unbroken r -> Optional.empty();
            case Agreement r -> Optional.empty();
        };
    }
}
