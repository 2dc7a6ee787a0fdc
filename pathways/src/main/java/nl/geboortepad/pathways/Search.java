package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.Interval;

/**
 * Where evidence is looked for.
 *
 * @param among the facts that can show it, in time order
 * @param since the first day on which it can have been: sources must have told from then on, or its absence says nothing
 */
record Search(Evidence evidence, Optional<Fact> trigger, List<Fact> among, Coverage coverage, LocalDate since) {

    /** Evidence of a pregnancy as a whole counts on whatever day; what answers a fact does not come before it. */
    static Search in(Course course, Evidence evidence, Optional<Fact> trigger) {
        var since = trigger.map(t -> t.event().when().first()).orElseGet(course::beginning);
        var among = trigger.map(t -> course.facts().stream()
                        .filter(f -> Course.notBefore(t, f))
                        .toList())
                .orElse(course.facts());
        return new Search(evidence, trigger, among, course.coverage(), since);
    }

    /**
     * The first showing. A proxy stands in only for what no source could have told: where the thing itself would have
     * been told, it is the thing itself that counts, also when it came later.
     */
    Optional<Evidence.Shown> found(LocalDate closes) {
        var itself = evidence.first(among, trigger, false);
        if (itself.isPresent() && (itself.get().day().isBefore(closes) || absenceTold(closes, false))) {
            return itself;
        }
        return evidence.first(among, trigger, true);
    }

    /** Whether the sources would have told, had it been done before {@code closes}. */
    boolean absenceTold(LocalDate closes) {
        return absenceTold(closes, true);
    }

    private boolean absenceTold(LocalDate closes, boolean proxies) {
        return Interval.between(since, closes)
                .map(days -> evidence.absenceTold(
                        coverage,
                        days,
                        proxies,
                        part -> part.first(among, trigger, proxies)
                                .map(s -> s.day().isBefore(closes))
                                .orElse(false)))
                .orElse(true);
    }
}
