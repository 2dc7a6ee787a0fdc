package nl.geboortepad.query.rows;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import javax.sql.DataSource;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.Problem.Code;
import nl.geboortepad.kernel.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets a reader who has just written wait until the view holds what she wrote. */
public final class ReadYourWrites {
    private static final long SHORTEST_PAUSE = 10;
    private static final long LONGEST_PAUSE = 200;

    private final JdbcClient database;
    private final Duration patience;

    public ReadYourWrites(DataSource source, Duration patience) {
        this.database = JdbcClient.create(source);
        this.patience = patience;
    }

    /**
     * @param place in its stream
     * @throws Problem 503 when the view is not that far in time
     */
    public void await(PregnancyId pregnancy, long place, HttpServletResponse answer) {
        if (!arrives(pregnancy, place)) {
            answer.setHeader("Retry-After", "1");
            throw Problem.of(
                    Code.UNAVAILABLE,
                    new Text(
                            "Wat u schreef is nog niet in dit overzicht verwerkt.",
                            "What you wrote is not yet in this view."));
        }
    }

    private boolean arrives(PregnancyId pregnancy, long place) {
        var deadline = System.nanoTime() + patience.toNanos();
        var pause = SHORTEST_PAUSE;
        while (!holds(pregnancy, place)) {
            if (System.nanoTime() + Duration.ofMillis(pause).toNanos() > deadline) {
                return false;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
        return true;
    }

    private boolean holds(PregnancyId pregnancy, long place) {
        return database.sql("select 1 from view.case_head where pregnancy = ? and version >= ?")
                .params(pregnancy.id(), place)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
