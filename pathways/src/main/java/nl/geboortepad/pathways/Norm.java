package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.Interval;
import nl.geboortepad.kernel.PregnancyEvent;

/**
 * One rule of good care, as one file writes it.
 *
 * @param rules its versions, each in force from its first day until the next
 */
public record Norm(
        String id,
        Text title,
        Text says,
        Basis basis,
        Source source,
        Kind kind,
        List<Rule> rules,
        List<Example> examples) {
    private static final Text NOTHING_ASKED =
            new Text("niets in deze zwangerschap vroeg hierom", "nothing in this pregnancy asked for it");
    private static final Text NOT_TOLD =
            new Text("geen bron zou hebben verteld wat hierom vraagt", "no source would have told what asks for it");
    private static final Text NOT_IN_FORCE =
            new Text("deze norm gold nog niet toen de zorg begon", "this norm was not yet in force when care began");

    /** What a norm rests on. An assumption is a default that no source gives; it is never shown as a guideline. */
    public enum Basis {
        STANDARD,
        PLAN,
        INSPECTION,
        LEVEL,
        BASISKADER,
        TEAM,
        ASSUMPTION;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The five shapes that a norm can have. */
    public enum Kind {
        RESPONSE,
        PRECEDENCE,
        UNBROKEN,
        RECURRENCE,
        AGREEMENT;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Where the norm is written.
     *
     * @param document number of the source document
     * @param cites what that document itself cites, such as a page of the standard
     * @param checked the day on which the norm was last held against its source
     */
    public record Source(String document, String section, Optional<String> cites, LocalDate checked) {}

    /** What the window of a version rests on, where that is something else than the norm itself. */
    public Optional<Basis> windowBasis(LocalDate since) {
        return rules.stream()
                .map(Rule::terms)
                .filter(t -> t.since().equals(since))
                .findFirst()
                .flatMap(Terms::windowBasis);
    }

    /** What this norm says of a course, each fact taken on its own first day. */
    List<Judgement> judge(Course course) {
        var judgements = occurrences(course);
        return judgements.isEmpty() ? List.of(nothingAsked(course)) : judgements;
    }

    /** Only of what asked for it; nothing when nothing did. */
    List<Judgement> occurrences(Course course) {
        var judgements = new ArrayList<Judgement>();
        for (var i = 0; i < rules.size(); i++) {
            var until = i + 1 < rules.size() ? rules.get(i + 1).terms().since() : LocalDate.MAX;
            var rule = rules.get(i);
            judgements.addAll(rule.judge(id, course, new Interval(rule.terms().since(), until)));
        }
        return judgements;
    }

    private Judgement nothingAsked(Course course) {
        var first = rules.getFirst().terms().since();
        var old = course.began().map(day -> day.isBefore(first)).orElse(false);
        return new Judgement(
                id,
                first,
                Optional.empty(),
                "",
                Optional.empty(),
                List.of(),
                old ? Steps.always(new Verdict.NotApplicable(NOT_IN_FORCE), List.of()) : notYetAsked(course));
    }

    /**
     * That nothing asked for it is known only from sources that would have told, and for good only when they reach the end
     * of the pregnancy. Until then it may still come.
     */
    private Steps notYetAsked(Course course) {
        var told = rules.stream()
                .flatMap(Rule::askedBy)
                .distinct()
                .map(type -> course.coverage().reach(type, course.beginning()))
                .reduce(Optional.of(LocalDate.MAX), (a, b) -> a.flatMap(x -> b.map(y -> x.isBefore(y) ? x : y)));
        if (told.isEmpty()) {
            return Steps.always(new Verdict.CannotTell(NOT_TOLD), List.of());
        }
        var painter = Steps.paint(new Verdict.NotYet(Optional.empty()), List.of());
        var ended = course.ended().filter(end -> !told.get().isBefore(end));
        if (ended.isPresent()) {
            painter.from(ended.get(), new Verdict.NotApplicable(NOTHING_ASKED), List.of());
        } else if (told.get().isBefore(LocalDate.MAX)) {
            painter.from(told.get(), new Verdict.CannotTell(NOT_TOLD), List.of());
        }
        return painter.done();
    }

    /** Whether what it says can depend on the day of this event. */
    boolean dependsOn(PregnancyEvent event) {
        return waivedBy(event)
                || rules.stream()
                        .anyMatch(
                                r -> r.dependsOn(event) || Pattern.any(r.terms().stoppedBy(), event));
    }

    /** Whether this event begins or ends days on which she declines. */
    boolean waivedBy(PregnancyEvent event) {
        return rules.stream().anyMatch(r -> r.terms().waiver().dependsOn(event, id));
    }
}
