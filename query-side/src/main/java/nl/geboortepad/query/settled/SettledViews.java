package nl.geboortepad.query.settled;

import java.time.Duration;
import java.time.Instant;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.reading.SettledTime;
import nl.geboortepad.query.reading.Viewpoint;
import org.springframework.stereotype.Component;

/** Up to which settled moment a view has read all there is. A question to a view is about that moment, or one before it. */
@Component
public final class SettledViews {
    /** A view is behind for milliseconds, as a rule. */
    private static final Duration SHORT = Duration.ofMillis(250);

    private static final Duration LONG = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final SettledTime time;
    private final ViewReading reading;

    public SettledViews(SettledTime time, ViewReading reading) {
        this.time = time;
        this.reading = reading;
    }

    /**
     * @param viewpoint of a settled moment, up to which the view has read all that was recorded
     * @param behind how many events are stored and not yet in the view
     */
    public record Read(Viewpoint viewpoint, long behind) {
        public Instant knownTo() {
            return viewpoint.moment();
        }
    }

    /** Without a moment that is asked for it is the last that the view has read up to. */
    public Read of(String view, Viewpoint asked) {
        return of(
                view,
                asked,
                asked.knownAt().isPresent() ? LONG : SHORT,
                asked.knownAt().isPresent());
    }

    /**
     * Of all that was recorded until now.
     *
     * @throws Problem 503 when the view is not that far in time
     */
    public Read upToNow(String view, Viewpoint asked) {
        return of(view, asked, LONG, true);
    }

    private Read of(String view, Viewpoint asked, Duration patience, boolean whole) {
        var settled = SettledTime.of(asked, time).moment();
        var deadline = System.nanoTime() + patience.toNanos();
        var unread = reading.unread(view);
        while (lacks(unread, settled) && System.nanoTime() < deadline) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                break;
            }
            unread = reading.unread(view);
        }
        var before = unread.first().map(first -> first.minusMillis(1)).filter(moment -> moment.isBefore(settled));
        if (whole && before.isPresent()) {
            throw Problem.of(
                    Problem.Code.UNAVAILABLE,
                    new Text(
                            "Wat tot dan is vastgelegd, is nog niet in dit overzicht verwerkt.",
                            "What was recorded up to then is not in this view yet."));
        }
        return new Read(asked.at(before.orElse(settled)), unread.events());
    }

    private static boolean lacks(ViewReading.Unread unread, Instant moment) {
        return unread.first().filter(first -> !first.isAfter(moment)).isPresent();
    }
}
