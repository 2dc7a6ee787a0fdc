package nl.geboortepad.query.answer;

import java.util.function.Function;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.judging.Effort;

/** One question gets so much work, and no more: another who asks meanwhile must be answered too. */
public final class BoundedJudging {
    /** A few seconds; the largest real record takes a hundredth of it. */
    private static final long MOST = 2_000_000;

    private BoundedJudging() {}

    /** @throws Problem when the question takes more */
    public static <T> T of(Function<Effort, T> question) {
        try {
            return question.apply(Effort.atMost(MOST));
        } catch (Effort.Exceeded exceeded) {
            throw Problem.of(
                    Problem.Code.TOO_MUCH,
                    new Text(
                            "Dit dossier kan op te veel manieren worden gelezen om ineens te beoordelen.",
                            "This record can be read in too many ways to be judged at once."));
        }
    }

    /** What can be told with so much work: of a norm that would take more it cannot be told what holds. */
    public static <T> T asFarAsItGoes(Function<Effort, T> question) {
        return question.apply(Effort.asFarAs(MOST));
    }
}
