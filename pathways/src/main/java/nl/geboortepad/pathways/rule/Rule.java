package nl.geboortepad.pathways.rule;

import java.util.List;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.clause.RuleTerms;
import nl.geboortepad.pathways.clause.Window;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.verdict.Ruling;

/** One version of a norm. There are five kinds; together they say all that the sources ask. */
public sealed interface Rule permits Response, Precedence, Unbroken, Recurrence, Agreement {
    RuleTerms terms();

    /**
     * What it says of a course; nothing when nothing in it asks for it.
     *
     * @param inForce only what is anchored in these days is judged by this version
     */
    List<Ruling> judge(Story course, Interval inForce);

    /** Whether it looks at this event, beside its {@link #terms()}. */
    boolean dependsOn(Event event);

    /** The windows that it has, whose edges matter when the day of a fact is not known. */
    List<Window> windows();

    /** The event types that ask for it; none where every pregnancy does. */
    Stream<String> askedBy();

    /** Whether its version is fixed by the day on which care began. */
    boolean ofPregnancy();
}
