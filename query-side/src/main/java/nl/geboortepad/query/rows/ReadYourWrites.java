package nl.geboortepad.query.rows;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.Problem.Code;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.reading.QueryParameters;
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

    private record Written(PregnancyId pregnancy, long version) {
        static Written parse(String text) {
            var colon = text.lastIndexOf(':');
            var version = Long.parseLong(text.substring(colon + 1));
            if (version < 0) {
                throw new IllegalArgumentException("a version counts from 0");
            }
            return new Written(PregnancyId.parse(text.substring(0, colon)), version);
        }
    }

    /** @throws Problem 503 when the view is not that far in time */
    public void await(Optional<String> after, HttpServletResponse answer) {
        after.map(text -> QueryParameters.read(
                        "after",
                        text,
                        Written::parse,
                        new Text(
                                "een zwangerschap met haar versie: pregnancy-…:12",
                                "a pregnancy with its version: pregnancy-…:12")))
                .filter(written -> !arrives(written))
                .ifPresent(written -> {
                    answer.setHeader("Retry-After", "1");
                    throw Problem.of(
                            Code.UNAVAILABLE,
                            new Text(
                                    "Wat u schreef is nog niet in dit overzicht verwerkt.",
                                    "What you wrote is not yet in this view."));
                });
    }

    private boolean arrives(Written written) {
        var deadline = System.nanoTime() + patience.toNanos();
        var pause = SHORTEST_PAUSE;
        while (!holds(written)) {
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

    private boolean holds(Written written) {
        return database.sql("select 1 from view.case_head where pregnancy = ? and version >= ?")
                .params(written.pregnancy().id(), written.version())
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
