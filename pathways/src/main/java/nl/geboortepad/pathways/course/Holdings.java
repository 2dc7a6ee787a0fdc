package nl.geboortepad.pathways.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.time.Interval;

/**
 * Who held something (the coordination, the accountability) on which days. On a day of handing over both may hold it:
 * only the first of a holder's days and those after it, up to the last, are firm.
 */
public record Holdings(List<Holding> holdings) {
    static final Holdings NONE = new Holdings(List.of());

    /**
     * @param days the days of holding; the last one included
     * @param firm the days on which nobody else should hold it: without a last day that was only told as the last
     * @param endedBy what ended it, as far as that was told
     */
    public record Holding(
            String holder, Interval days, Interval firm, Statement since, Optional<? extends Statement> endedBy) {}

    public Set<String> on(LocalDate day) {
        var holders = new LinkedHashSet<String>();
        holdings.stream().filter(h -> h.days().contains(day)).forEach(h -> holders.add(h.holder()));
        return holders;
    }

    /** Only what was held before this day. */
    Holdings until(LocalDate day) {
        return new Holdings(holdings.stream()
                .flatMap(h -> Interval.between(
                                h.days().from(), Interval.min(h.days().to(), day))
                        .stream()
                        .map(days -> new Holding(
                                h.holder(), days, days.intersection(h.firm()).orElse(days), h.since(), h.endedBy())))
                .toList());
    }

    Holdings and(Holdings others) {
        return new Holdings(
                Stream.concat(holdings.stream(), others.holdings().stream()).toList());
    }

    /** The days of {@code within} on which nobody held it. */
    public List<Interval> gaps(Interval within) {
        var held = new ArrayList<Interval>(holdings.size());
        for (var i = 0; i < holdings.size(); i++) {
            held.add(holdings.get(i).days());
        }
        return Interval.without(List.of(within), held);
    }

    /** The days of {@code within} on which two held it. */
    public List<Interval> overlaps(Interval within) {
        if (holdings.size() < 2) {
            return List.of();
        }
        var edges = new TreeSet<LocalDate>();
        holdings.forEach(h -> {
            edges.add(Interval.max(h.firm().from(), within.from()));
            edges.add(Interval.max(within.from(), Interval.min(h.firm().to(), within.to())));
        });
        var overlaps = new ArrayList<Interval>();
        for (var from : edges) {
            var to = edges.higher(from);
            if (to != null && within.contains(from) && firm(from).size() > 1) {
                overlaps.add(new Interval(from, to));
            }
        }
        return Interval.joined(overlaps);
    }

    private Set<String> firm(LocalDate day) {
        var holders = new LinkedHashSet<String>();
        holdings.stream().filter(h -> h.firm().contains(day)).forEach(h -> holders.add(h.holder()));
        return holders;
    }

    public List<EventId> because() {
        if (holdings.size() == 1) {
            return List.of(holdings.getFirst().since().id());
        }
        var because = new LinkedHashSet<EventId>();
        for (var holding : holdings) {
            because.add(holding.since().id());
        }
        return List.copyOf(because);
    }

    /** Collects holdings from facts in the order in which they were true. */
    public static final class Log {
        private final List<Holding> closed = new ArrayList<>();
        private final List<Holding> open = new ArrayList<>();

        public void begins(String holder, LocalDate day, Statement fact) {
            if (!isHeldBy(holder)) {
                var days = Interval.from(day);
                open.add(new Holding(holder, days, days, fact, Optional.empty()));
            }
        }

        boolean isHeldBy(String holder) {
            for (var held : open) {
                if (held.holder().equals(holder)) {
                    return true;
                }
            }
            return false;
        }

        /** The holder stops; {@code until} is the first day on which it no longer holds. */
        public void ends(String holder, LocalDate until, Statement fact) {
            close(holder, until, until, fact);
        }

        /** The holder stops after this day, which may already be another's. */
        void endsAfter(String holder, LocalDate lastDay, Statement fact) {
            close(holder, lastDay.plusDays(1), lastDay, fact);
        }

        Set<String> holders() {
            var holders = new LinkedHashSet<String>();
            open.forEach(h -> holders.add(h.holder()));
            return holders;
        }

        private void close(String holder, LocalDate until, LocalDate firmUntil, Statement fact) {
            for (var held : List.copyOf(open)) {
                if (held.holder().equals(holder)) {
                    open.remove(held);
                    Interval.between(held.days().from(), until)
                            .ifPresent(days -> closed.add(new Holding(
                                    holder,
                                    days,
                                    Interval.between(days.from(), firmUntil).orElse(days),
                                    held.since(),
                                    Optional.of(fact))));
                }
            }
        }

        public Holdings done() {
            closed.addAll(open);
            return new Holdings(List.copyOf(closed));
        }
    }
}
