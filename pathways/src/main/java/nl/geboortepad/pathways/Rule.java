package nl.geboortepad.pathways;

import java.util.List;
import java.util.Set;
import nl.geboortepad.kernel.Interval;
import nl.geboortepad.kernel.PregnancyEvent;

/** One version of a norm. There are five kinds; together they say all that the sources ask. */
sealed interface Rule permits Response, Precedence, Unbroken, Recurrence, Agreement {
    Terms terms();

    /**
     * What it says of a course.
     *
     * @param inForce only what is anchored in these days is judged by this version
     */
    List<Judgement> judge(String norm, Course course, Interval inForce);

    /** The event types that it looks at. */
    Set<Class<? extends PregnancyEvent>> mentions();

    /** The windows that it has, whose edges matter when the day of a fact is not known. */
    List<Window> windows();
}
