package nl.geboortepad.pathways.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.TransferredToOtherVsv;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.time.Interval;

/**
 * A spell in which she was in the care of one partnership.
 *
 * @param name empty for the first; the partnership, and a number when she was there before
 * @param begunBy the transfer that brought her; none for the first
 * @param endedBy the transfer that took her elsewhere
 */
public record Stay(
        String name,
        Optional<Vsv> vsv,
        Interval days,
        Optional<? extends Statement> begunBy,
        Optional<? extends Statement> endedBy) {

    static Stay whole(Optional<Vsv> vsv) {
        return new Stay("", vsv, Interval.ALWAYS, Optional.empty(), Optional.empty());
    }

    /** @param registered the partnership that was told at registration */
    static List<Stay> of(Optional<Vsv> registered, List<Fact> transfers) {
        if (transfers.isEmpty()) {
            return List.of(whole(registered));
        }
        var stays = new ArrayList<Stay>();
        var now = whole(registered);
        for (var fact : transfers) {
            var transfer = (TransferredToOtherVsv) fact.event();
            var day = fact.day();
            // Both sides may tell of one move, each by a day of its own.
            var left = stays.isEmpty() ? transfer.from().or(now::vsv) : now.vsv();
            if (left.equals(Optional.of(transfer.to())) || !now.days().from().isBefore(day)) {
                continue;
            }
            stays.add(new Stay(
                    now.name(),
                    stays.isEmpty() ? left : now.vsv(),
                    new Interval(now.days().from(), day),
                    now.begunBy(),
                    Optional.of(fact)));
            now = new Stay(
                    name(transfer.to(), stays),
                    Optional.of(transfer.to()),
                    Interval.from(day),
                    Optional.of(fact),
                    Optional.empty());
        }
        stays.add(now);
        return List.copyOf(stays);
    }

    /** The day that fixes by which version she is judged here. */
    public Optional<LocalDate> anchor(Story story) {
        return begunBy.isPresent() ? begunBy.map(Statement::day) : story.began();
    }

    private static String name(Vsv to, List<Stay> before) {
        var times = before.stream().filter(s -> s.vsv().equals(Optional.of(to))).count();
        return times == 0 ? to.code() : to.code() + " " + (times + 1);
    }
}
