package nl.geboortepad.pathways.judging;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.clause.Window;
import nl.geboortepad.pathways.course.DueDates;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.norm.Part;
import nl.geboortepad.pathways.rule.Recurrence;
import nl.geboortepad.pathways.rule.Rule;

/** Which days that a source leaves open can matter to a norm, and which of them can make a difference. */
record Doubt(Story course, Part norm, List<Interval> inForce) {

    List<Statement> facts() {
        return course.statements().stream()
                .filter(f -> !f.event().when().certain())
                .filter(this::matters)
                .toList();
    }

    private boolean matters(Statement fact) {
        return norm.dependsOn(fact.event())
                || isDueDate(fact) && severalDueDates()
                || versionInDoubt() && course.beginnings().anyMatch(fact::equals);
    }

    private static boolean isDueDate(Statement fact) {
        return DueDates.dueDate(fact).isPresent();
    }

    private boolean severalDueDates() {
        return course.statements().stream().filter(Doubt::isDueDate).count() > 1;
    }

    /** Care may have begun under one version of the norm or under another. */
    private boolean versionInDoubt() {
        var first = course.began();
        var last = course.beginnings().map(f -> f.event().when().last()).min(LocalDate::compareTo);
        var sinces = norm.rules().stream()
                .filter(Rule::ofPregnancy)
                .map(r -> r.terms().since());
        return Stream.concat(sinces, turns())
                .anyMatch(since -> first.map(since::isAfter).orElse(false)
                        && !last.map(since::isAfter).orElse(true));
    }

    /** The days of its range at which some verdict can turn: the first, the last, and those around an edge. */
    List<LocalDate> days(Statement fact) {
        var range = new Interval(
                fact.event().when().first(), fact.event().when().last().plusDays(1));
        if (everyDayCounts()) {
            return range.from().datesUntil(range.to()).toList();
        }
        var days = new TreeSet<>(List.of(range.from(), range.lastDay()));
        edges().stream().filter(range::contains).forEach(days::add);
        return List.copyOf(days);
    }

    /** Where a clock has stood still or periods are counted, any day can make a difference. */
    private boolean everyDayCounts() {
        return norm.rules().stream().anyMatch(r -> r instanceof Recurrence)
                || course.statements().stream().anyMatch(f -> norm.waivedBy(f.event()));
    }

    /**
     * The days on which something else happens or a window opens or closes, with the days beside them. What depends on
     * one unknown day may depend on another through it, so windows are laid from edges as often as days are unknown.
     */
    private TreeSet<LocalDate> edges() {
        var edges = new TreeSet<LocalDate>();
        fixed().filter(d -> d.isAfter(LocalDate.MIN) && d.isBefore(LocalDate.MAX))
                .forEach(d -> edges.addAll(List.of(d.minusDays(1), d, d.plusDays(1))));
        var shifts = shifts();
        for (var ignored : facts()) {
            for (var edge : List.copyOf(edges)) {
                for (var shift : shifts) {
                    var day = edge.plusDays(shift);
                    edges.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
                }
            }
        }
        return edges;
    }

    private Stream<LocalDate> fixed() {
        var days = course.statements().stream()
                .flatMap(f ->
                        Stream.of(f.event().when().first(), f.event().when().last()));
        var windows = course.statements().stream()
                .flatMap(f -> DueDates.dueDate(f).stream())
                .map(DueDates.DueDate::date)
                .flatMap(due -> windows()
                        .filter(Window.Gestational.class::isInstance)
                        .map(w -> ((Window.Gestational) w).by(due))
                        .flatMap(w -> Stream.of(w.from(), w.to())));
        var sinces = Stream.concat(norm.rules().stream().map(r -> r.terms().since()), turns());
        return Stream.of(days, windows, sinces, course.coverage().edges().stream())
                .flatMap(s -> s);
    }

    /** The days on which the norm begins or ceases to be the one in force. */
    private Stream<LocalDate> turns() {
        return inForce.stream()
                .flatMap(days -> Stream.of(days.from(), days.to()))
                .filter(day -> day.isAfter(LocalDate.MIN) && day.isBefore(LocalDate.MAX));
    }

    private List<Long> shifts() {
        return windows()
                .filter(Window.After.class::isInstance)
                .map(Window.After.class::cast)
                .flatMap(a -> Stream.of((long) a.opensAfter(), a.within() + 1L))
                .flatMap(d -> Stream.of(d, -d))
                .distinct()
                .toList();
    }

    private Stream<Window> windows() {
        return norm.rules().stream().flatMap(r -> r.windows().stream());
    }
}
