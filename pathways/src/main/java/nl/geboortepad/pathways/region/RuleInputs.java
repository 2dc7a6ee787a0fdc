package nl.geboortepad.pathways.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.json.Samples;
import nl.geboortepad.pathways.clause.Evidence;
import nl.geboortepad.pathways.clause.Triggers;
import nl.geboortepad.pathways.clause.Window;
import nl.geboortepad.pathways.pattern.Field;
import nl.geboortepad.pathways.pattern.Kinds;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.rule.Agreement;
import nl.geboortepad.pathways.rule.Precedence;
import nl.geboortepad.pathways.rule.Recurrence;
import nl.geboortepad.pathways.rule.Response;
import nl.geboortepad.pathways.rule.Rule;
import nl.geboortepad.pathways.rule.Unbroken;

/** What a rule looks at: which facts, which of their fields, and around which days. */
public final class RuleInputs {
    private RuleInputs() {}

    /** A test on events of a type. */
    record Told(Class<? extends Event> type, Field.Test test) {}

    public static Stream<Pattern> patterns(Rule rule) {
        var own =
                switch (rule) {
                    case Response r ->
                        Stream.of(
                                asking(r.each()),
                                r.evidence().patterns(),
                                r.windows().stream().flatMap(RuleInputs::anchors));
                    case Precedence r -> Stream.of(asking(r.each()), r.from().stream(), r.until().stream());
                    case Unbroken r -> Stream.of(holding(r));
                    case Recurrence r ->
                        Stream.of(
                                r.evidence().patterns(),
                                r.begin().of().stream(),
                                r.end().patterns());
                    case Agreement r ->
                        Stream.of(
                                asking(r.each()),
                                Stream.of(r.chosen()),
                                r.explained().patterns(),
                                anchors(r.window()));
                };
        var terms = rule.terms();
        return Stream.of(
                        own.flatMap(p -> p),
                        terms.stoppedBy().stream(),
                        terms.waiver().from().stream(),
                        terms.waiver().until().stream())
                .flatMap(p -> p);
    }

    private static Stream<Pattern> asking(Triggers each) {
        return each.each().stream().map(Triggers.Occasion::what);
    }

    private static Stream<Pattern> anchors(Window window) {
        return window instanceof Window.After after ? after.anchor().of().stream() : Stream.empty();
    }

    private static Stream<Pattern> holding(Unbroken rule) {
        return EventNames.all().entrySet().stream()
                .filter(e -> rule.dependsOn(sample(e.getKey())))
                .map(e -> new Pattern(
                        e.getValue(), List.of(), Optional.empty(), false, Optional.empty(), Optional.empty()));
    }

    private static Event sample(String type) {
        return EventJson.mapper().readValue(Samples.of(type), Event.class);
    }

    /** Fields that tell one thing from another. */
    static Stream<Field> ties(Rule rule) {
        return Stream.concat(
                each(rule).each().stream().flatMap(o -> o.per().stream()),
                patterns(rule).flatMap(p -> p.same().stream()));
    }

    static Triggers each(Rule rule) {
        return switch (rule) {
            case Response r -> r.each();
            case Precedence r -> r.each();
            case Agreement r -> r.each();
            case Unbroken r -> new Triggers(List.of());
            case Recurrence r -> new Triggers(List.of());
        };
    }

    /** Beside those of its patterns. */
    static Stream<Told> tests(Rule rule) {
        return switch (rule) {
            case Response r ->
                r.cases().stream()
                        .flatMap(c -> c.tests().stream())
                        .map(t -> new Told(r.each().each().getFirst().what().type(), t));
            case Agreement r ->
                Stream.concat(
                        asking(r.each()).map(p -> present(p.type(), r.actual())),
                        Stream.of(present(r.chosen().type(), r.choice())));
            case Unbroken r ->
                holding(r)
                        .flatMap(p -> Field.all(p.type()).stream()
                                .filter(f -> Kinds.element(f) == Boolean.class)
                                .map(f -> present(p.type(), f)));
            case Precedence r -> Stream.empty();
            case Recurrence r -> Stream.empty();
        };
    }

    private static Told present(Class<? extends Event> type, Field field) {
        return new Told(type, new Field.Test.Present(field, true));
    }

    /** Days from the fact that asks, or from day 0 of the pregnancy, at which something opens or closes. */
    static Stream<Long> edges(Rule rule, boolean gestational) {
        return rule.windows().stream().flatMap(window -> switch (window) {
            case Window.Gestational g ->
                gestational
                        ? Stream.of((long) g.opens().days(), (long) g.before().days())
                        : Stream.empty();
            case Window.After a -> gestational ? Stream.empty() : Stream.of((long) a.opensAfter(), a.within() + 1L);
            case Window.Calendar c ->
                gestational ? Stream.empty() : c.orWithin().stream().map(days -> days + 1L);
            case Window.Until u -> Stream.empty();
        });
    }

    /** The day in the calendar at which it closes. */
    static Optional<LocalDate> closes(Rule rule) {
        return rule.windows().stream()
                .filter(Window.Calendar.class::isInstance)
                .map(w -> ((Window.Calendar) w).before())
                .findFirst();
    }

    static Evidence evidence(Rule rule) {
        return switch (rule) {
            case Response r -> r.evidence();
            case Recurrence r -> r.evidence();
            case Agreement r -> r.explained();
            case Precedence r -> Evidence.any(r.from());
            case Unbroken r -> new Evidence.Any(List.of(new Evidence.All(List.of())));
        };
    }
}
