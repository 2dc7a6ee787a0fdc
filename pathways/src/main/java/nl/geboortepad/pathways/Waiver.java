package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.CareEvent.NormDeclineWithdrawn;
import nl.geboortepad.kernel.CareEvent.NormDeclined;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.Interval;

/** What she may decline: the norm itself, always; beside it whatever the norm names, such as consent refused. */
record Waiver(List<Pattern> from, List<Pattern> until) {
    static final Waiver ONLY_DECLINE = new Waiver(List.of(), List.of());

    record Waived(Interval days, Fact by) {}

    /** The days on which she declined, in order. */
    List<Waived> in(Course course, String norm) {
        var waived = new ArrayList<Waived>();
        Optional<Fact> since = Optional.empty();
        for (var fact : course.facts()) {
            if (since.isEmpty() && begins(fact, norm)) {
                since = Optional.of(fact);
            } else if (since.isPresent() && ends(fact, norm)) {
                var from = since.get();
                Interval.between(
                                from.event().when().first(), fact.event().when().first())
                        .ifPresent(days -> waived.add(new Waived(days, from)));
                since = Optional.empty();
            }
        }
        since.ifPresent(
                f -> waived.add(new Waived(Interval.from(f.event().when().first()), f)));
        return waived;
    }

    /** The clock stands still while she declines: the days that were left then are left when she takes it back. */
    static LocalDate extend(Interval window, List<Waived> waived) {
        var closes = window.to();
        for (var w : waived) {
            var days = w.days().intersection(new Interval(window.from(), closes));
            if (days.isPresent() && w.days().to().equals(LocalDate.MAX)) {
                return LocalDate.MAX;
            }
            if (days.isPresent()) {
                var begun = days.get().from();
                closes = closes.plusDays(new Interval(begun, w.days().to()).days());
            }
        }
        return closes;
    }

    private boolean begins(Fact fact, String norm) {
        return fact.event() instanceof NormDeclined d && d.norm().code().equals(norm)
                || from.stream().anyMatch(p -> p.matches(fact.event()));
    }

    private boolean ends(Fact fact, String norm) {
        return fact.event() instanceof NormDeclineWithdrawn w && w.norm().code().equals(norm)
                || until.stream().anyMatch(p -> p.matches(fact.event()));
    }

    Stream<Pattern> patterns() {
        return Stream.concat(from.stream(), until.stream());
    }
}
