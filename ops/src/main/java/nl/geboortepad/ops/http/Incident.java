package nl.geboortepad.ops.http;

import java.sql.SQLException;
import java.util.UUID;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Our own fault: the caller gets a number, the log gets the place under the same number, and neither gets the data. */
final class Incident {
    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    private Incident() {}

    static Problem of(Throwable fault) {
        var number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Incident {}", number, new Wordless(fault));
        return Problem.of(
                        Problem.Code.INCIDENT,
                        new Text(
                                "Er ging bij ons iets mis. Noem bij navraag het nummer van het incident.",
                                "Something went wrong on our side. Please quote the number of the incident."))
                .with("incident", number);
    }

    /** What keeps us from answering is worth one line; it comes in floods and needs no stack trace. */
    static Problem unavailable(Throwable cause) {
        LOG.warn("Not available: {}", new Wordless(cause).toString());
        return PlainProblem.of(503);
    }

    /** The kind and place of a fault without its message: messages of parsers and databases repeat the data. */
    private static final class Wordless extends Throwable {
        private final String kind;

        Wordless(Throwable fault) {
            super(null, fault.getCause() == null ? null : new Wordless(fault.getCause()), false, true);
            setStackTrace(fault.getStackTrace());
            kind = fault.getClass().getName()
                    + (fault instanceof SQLException sql ? " [" + sql.getSQLState() + "]" : "");
        }

        @Override
        public String toString() {
            return kind;
        }
    }
}
