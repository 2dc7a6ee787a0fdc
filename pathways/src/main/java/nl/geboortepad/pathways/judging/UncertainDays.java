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
import nl.geboortepad.pathways.rule.Agreement;
import nl.geboortepad.pathways.rule.Precedence;
import nl.geboortepad.pathways.rule.Recurrence;
import nl.geboortepad.pathways.rule.Response;
import nl.geboortepad.pathways.rule.Rule;
import nl.geboortepad.pathways.rule.Unbroken;

/** Which days that a source leaves open can matter to a norm, and which of them can make a difference. */
record UncertainDays(Story story, Part part, List<Interval> inForce) {

    List<Statement> facts() {
        return story.statements().stream()
                .filter(f -> !f.event().when().certain())
                .filter(this::matters)
                .toList();
    }

    private boolean matters(Statement fact) {
        return part.dependsOn(fact.event())
                || isDueDate(fact) && severalDueDates()
                || versionInDoubt() && story.beginnings().anyMatch(fact::equals);
    }

    private static boolean isDueDate(Statement fact) {
        return DueDates.dueDate(fact).isPresent();
    }

    private boolean severalDueDates() {
        return story.statements().stream().filter(UncertainDays::isDueDate).count() > 1;
    }

    /** Care may have begun under one version of the norm or under another. */
    private boolean versionInDoubt() {
        var first = story.began();
        var last = story.beginnings().map(f -> f.event().when().last()).min(LocalDate::compareTo);
        var sinces = part.rules().stream()
                .filter(Rule::isAnchoredInBeginning)
                .map(r -> r.terms().since());
        return Stream.concat(sinces, turns())
                .anyMatch(since -> first.map(since::isAfter).orElse(false)
                        && !last.map(since::isAfter).orElse(true));
    }

    /** A fact, and the days of its range at which some verdict can turn: the first, the last, and those around an edge. */
    record Possible(Statement fact, List<LocalDate> days) {}

    List<Possible> days(List<Statement> doubtful) {
        if (doubtful.isEmpty()) {
            return List.of();
        }
        var every = everyDayCounts();
        var edges = every ? new TreeSet<LocalDate>() : edges();
        return doubtful.stream()
                .map(fact -> new Possible(fact, days(fact, every, edges)))
                .toList();
    }

    private List<LocalDate> days(Statement fact, boolean every, TreeSet<LocalDate> edges) {
        var range = new Interval(fact.day(), fact.event().when().last().plusDays(1));
        if (every) {
            return range.from().datesUntil(range.to()).toList();
        }
        var days = new TreeSet<>(List.of(range.from(), range.lastDay()));
        edges.stream().filter(range::contains).forEach(days::add);
        if (story.beginnings().anyMatch(fact::equals)) {
            around(versionsByLastDay()).stream().filter(range::contains).forEach(days::add);
        }
        return List.copyOf(days);
    }

    /** Where a clock has stood still or periods are counted, any day can make a difference. */
    private boolean everyDayCounts() {
        return part.rules().stream().anyMatch(UncertainDays::countsPeriods)
                || story.statements().stream().anyMatch(f -> part.waivedBy(f.event()));
    }

    private static boolean countsPeriods(Rule rule) {
        return switch (rule) {
            case Recurrence r -> true;
            case Response r -> false;
            case Precedence r -> false;
            case Unbroken r -> false;
            case Agreement r -> false;
        };
    }

    /**
     * The days on which something else happens or a window opens or closes, with the days beside them. What depends on
     * one unknown day may depend on another through it, so windows are laid from edges as often as days are unknown.
     */
    private TreeSet<LocalDate> edges() {
        var edges = around(fixed());
        var shifts = shifts();
        for (var ignored : facts()) {
            edges.addAll(around(
                    List.copyOf(edges).stream().flatMap(edge -> shifts.stream().map(edge::plusDays))));
        }
        return edges;
    }

    /** These days, and the one before and the one after each. */
    private static TreeSet<LocalDate> around(Stream<LocalDate> days) {
        var around = new TreeSet<LocalDate>();
        days.filter(d -> d.isAfter(LocalDate.MIN) && d.isBefore(LocalDate.MAX))
                .forEach(d -> around.addAll(List.of(d.minusDays(1), d, d.plusDays(1))));
        return around;
    }

    private Stream<LocalDate> fixed() {
        var days = story.statements().stream()
                .flatMap(f -> Stream.of(f.day(), f.event().when().last()));
        return Stream.of(days, openingWindows().flatMap(window -> window.edges(story)), versions(), covered())
                .flatMap(s -> s);
    }

    private Stream<LocalDate> covered() {
        return story.coverage().edges().stream();
    }

    /** The days from which on another version judges. */
    private Stream<LocalDate> versions() {
        return Stream.concat(part.rules().stream().map(r -> r.terms().since()), turns());
    }

    /**
     * The days from which on another version judges whatever began then: a partnership founded on 1 February 2017 that has
     * a year from then on is judged by the version of 1 February 2018.
     */
    private Stream<LocalDate> versionsByLastDay() {
        return windows()
                .filter(Window::onlyCloses)
                .flatMap(Window::shifts)
                .flatMap(shift -> versions().map(since -> since.minusDays(shift)));
    }

    /** The days on which the norm begins or ceases to be the one in force. */
    private Stream<LocalDate> turns() {
        return inForce.stream()
                .flatMap(days -> Stream.of(days.from(), days.to()))
                .filter(day -> day.isAfter(LocalDate.MIN) && day.isBefore(LocalDate.MAX));
    }

    private List<Long> shifts() {
        return openingWindows()
                .flatMap(Window::shifts)
                .flatMap(d -> Stream.of(d, -d))
                .distinct()
                .toList();
    }

    /** Of the others the first and the last day of a range tell enough. */
    private Stream<Window> openingWindows() {
        return windows().filter(window -> !window.onlyCloses());
    }

    private Stream<Window> windows() {
        return part.rules().stream().flatMap(r -> r.windows().stream());
    }
}
