package nl.geboortepad.query.reading;

import java.time.Instant;
import java.util.Collection;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;

/** Up to which moment is fixed for ever what was recorded, by whichever engine. What is asked again there is answered the same. */
public interface SettledTime {

    /**
     * @param moment nothing will be recorded at it any more, nor before it
     * @param late somebody has been recording for so long that what others recorded since is not in it
     */
    record Settled(Instant moment, boolean late) {
        /** @throws Problem 503 when an answer as of this moment would leave out some of these facts */
        void requireAll(Collection<? extends Statement> facts) {
            if (late && facts.stream().anyMatch(fact -> fact.recordedAt().isAfter(moment))) {
                throw notYet();
            }
        }
    }

    /** A moment as late as can be: whatever was answered to have been recorded before this was called is in it. */
    Settled settled();

    /**
     * Returns when that moment is settled.
     *
     * @throws Problem 503 when somebody is still recording at it
     */
    void await(Instant moment);

    /** The moment of a question; without one the latest that is settled. */
    static Settled of(Viewpoint asked, SettledTime time) {
        return asked.knownAt()
                .map(moment -> {
                    time.await(moment);
                    return new Settled(moment, false);
                })
                .orElseGet(time::settled);
    }

    static Problem notYet() {
        return Problem.of(
                Problem.Code.UNAVAILABLE,
                new Text(
                        "Er wordt nog iets vastgelegd op dit moment; vraag het zo nog eens.",
                        "Something is still being recorded at this moment; ask again shortly."));
    }
}
