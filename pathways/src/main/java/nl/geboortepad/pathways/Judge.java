package nl.geboortepad.pathways;

import java.util.ArrayList;
import java.util.List;

/**
 * Says of a course what each norm of a pathway says of it, for every day there is. Pure and total: the same course and
 * pathway always give the same judgements.
 */
public final class Judge {
    private Judge() {}

    public static List<Judgement> judge(Course course, Pathway pathway) {
        var judgements = new ArrayList<Judgement>();
        for (var norm : pathway.norms()) {
            judgements.addAll(judge(course, norm));
        }
        return judgements;
    }

    static List<Judgement> judge(Course course, Norm norm) {
        return course.plain() ? norm.judge(course) : Readings.of(course, norm).judge(norm);
    }
}
