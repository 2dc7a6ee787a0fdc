package nl.geboortepad.pathways.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.clause.RuleTerms;
import nl.geboortepad.pathways.clause.Triggers;
import nl.geboortepad.pathways.clause.Window;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.verdict.Ruling;

/** One version of a norm. There are five kinds; together they say all that the sources ask. */
public sealed interface Rule permits Response, Precedence, Unbroken, Recurrence, Agreement {
    RuleTerms terms();

    /**
     * What it says of a story; nothing when nothing in the story asks for it.
     *
     * @param inForce only what is anchored in these days is judged by this version
     */
    List<Ruling> judge(Story story, Interval inForce);

    /** The facts of which each asks for it anew; none where it is asked of the story as a whole. */
    Triggers each();

    /** All facts that its kind reads, those that ask for it first; what every kind has is in {@link #terms()}. */
    Stream<Pattern> ownPatterns();

    /** The windows that it has, whose edges matter when the day of a fact is not known. */
    List<Window> windows();

    /** The facts of whose types one must have been told before it is asked; none where it is always asked. */
    Stream<Pattern> askedBy();

    /** Whether the day on which the story began decides by which version it is judged. */
    boolean isAnchoredInBeginning();

    /** All facts that it reads, save a decline of the norm itself. */
    default Stream<Pattern> patterns() {
        return Stream.concat(ownPatterns(), terms().patterns());
    }

    /** Whether what it says can depend on such an event. */
    default boolean dependsOn(Event event) {
        return terms().waiver().dependsOn(event)
                || each().dependsOn(event)
                || patterns().anyMatch(pattern -> pattern.matches(event));
    }

    /** The day in the calendar on which its window closes, where it names one. */
    default Optional<LocalDate> closes() {
        return windows().stream().flatMap(window -> window.closes().stream()).findFirst();
    }
}
