package nl.geboortepad.pathways.clause;

import java.time.LocalDate;
import java.util.Optional;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.course.Story;

/**
 * Where evidence is looked for.
 *
 * @param from what was true before this day does not count
 * @param since the first day on which it can have been: sources must have told from then on, or its absence says nothing
 * @param until from this day on it does not count either, not even as too late
 */
public record EvidenceSearch(
        Evidence evidence, Story story, Optional<Statement> trigger, LocalDate from, LocalDate since, LocalDate until) {

    /** Evidence of a pregnancy as a whole counts on whatever day of it; what answers a fact does not come before it. */
    public static EvidenceSearch in(Story story, Evidence evidence, Optional<Statement> trigger) {
        if (trigger.isEmpty()) {
            return new EvidenceSearch(evidence, story, trigger, story.earliest(), story.beginning(), LocalDate.MAX);
        }
        var asked = trigger.get().day();
        return new EvidenceSearch(evidence, story, trigger, asked, asked, LocalDate.MAX);
    }

    /** What was done before this day does not count, so that whether sources told of it does not matter. */
    public EvidenceSearch notBefore(LocalDate day) {
        return new EvidenceSearch(evidence, story, trigger, day, day, until);
    }

    /** What came after {@code stop} for certain does not count. */
    public EvidenceSearch until(Optional<Statement> stop) {
        if (stop.isEmpty()) {
            return this;
        }
        var after = stop.get().event().when().last().plusDays(1);
        return new EvidenceSearch(evidence, story, trigger, from, since, Interval.min(until, after));
    }

    /**
     * The first showing. A proxy stands in only for what no source could have told: where the thing itself would have
     * been told, it is the thing itself that counts, also when it came later.
     */
    public Optional<Evidence.Shown> found(LocalDate closes) {
        var itself = first(evidence, false);
        if (itself.isPresent() && (itself.get().day().isBefore(closes) || silenceCounts(closes, false))) {
            return itself;
        }
        return evidence.hasProxies() ? first(evidence, true) : itself;
    }

    private Optional<Evidence.Shown> first(Evidence sought, boolean proxies) {
        var first = sought.first(story, from, trigger, proxies);
        return first.isPresent() && first.get().day().isBefore(until) ? first : Optional.empty();
    }

    /** Whether nothing after the window counts, not even as too late. */
    public boolean tooLate(LocalDate closes) {
        return !until.isAfter(closes);
    }

    public boolean isShownBefore(LocalDate day) {
        return first(evidence, true).filter(shown -> shown.day().isBefore(day)).isPresent();
    }

    /** Whether the sources would have told, had it been done before {@code closes}. */
    public boolean silenceCounts(LocalDate closes) {
        return silenceCounts(closes, true);
    }

    private boolean silenceCounts(LocalDate closes, boolean proxies) {
        return !since.isBefore(closes) || silenceCounts(evidence, new Interval(since, closes), proxies);
    }

    /**
     * Each way of showing it must be one that a source would have told, or a stand-in for them all; of several parts that
     * are all needed, one that is missing is enough.
     */
    private boolean silenceCounts(Evidence sought, Interval days, boolean proxies) {
        return switch (sought) {
            case Evidence.One one -> story.coverage().covers(one.pattern(), days);
            case Evidence.Any any ->
                proxies && someStandInWouldBeTold(any, days) || allButStandInsWouldBeTold(any, days, proxies);
            case Evidence.All all -> someMissingWouldBeTold(all, days, proxies);
        };
    }

    private boolean someStandInWouldBeTold(Evidence.Any any, Interval days) {
        for (var i = 0; i < any.of().size(); i++) {
            var way = any.of().get(i);
            if (way.isProxy() && silenceCounts(way, days, true)) {
                return true;
            }
        }
        return false;
    }

    private boolean allButStandInsWouldBeTold(Evidence.Any any, Interval days, boolean proxies) {
        for (var i = 0; i < any.of().size(); i++) {
            var way = any.of().get(i);
            if (!way.isProxy() && !silenceCounts(way, days, proxies)) {
                return false;
            }
        }
        return true;
    }

    private boolean someMissingWouldBeTold(Evidence.All all, Interval days, boolean proxies) {
        for (var i = 0; i < all.of().size(); i++) {
            var part = all.of().get(i);
            if (isMissing(part, days, proxies) && silenceCounts(part, days, proxies)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMissing(Evidence part, Interval days, boolean proxies) {
        var shown = first(part, proxies);
        return shown.isEmpty() || !shown.get().day().isBefore(days.to());
    }
}
