package nl.geboortepad.ops.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import nl.geboortepad.ops.settings.CommandSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * A database that hangs is given up within the patience that senders were promised: a third of it to wait for a connection,
 * two thirds for an answer. The database itself ends what takes so long a moment earlier, while it can.
 */
final class PatientPool implements BeanPostProcessor {
    private static final int PARTS = 3;
    private static final Duration EARLIER = Duration.ofMillis(500);
    private static final Duration SHORTEST_CHECK = Duration.ofMillis(250);
    private static final Duration LONGEST_CHECK = Duration.ofSeconds(2);

    private final ObjectProvider<CommandSettings> settings;

    PatientPool(ObjectProvider<CommandSettings> settings) {
        this.settings = settings;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            settings.ifAvailable(commands -> bePatient(pool, commands.patience()));
        }
        return bean;
    }

    private static void bePatient(HikariDataSource pool, Duration patience) {
        var connection = max(patience.dividedBy(PARTS), SHORTEST_CHECK);
        var answer = max(Duration.ofSeconds(patience.minus(connection).toSeconds()), Duration.ofSeconds(1));
        pool.setConnectionTimeout(connection.toMillis());
        pool.setValidationTimeout((LONGEST_CHECK.compareTo(connection) < 0 ? LONGEST_CHECK : connection).toMillis());
        var properties = pool.getDataSourceProperties();
        properties.setProperty("socketTimeout", Long.toString(answer.toSeconds()));
        properties.setProperty(
                "options",
                // What somebody set herself comes last, and so holds.
                "-c statement_timeout=%1$d -c lock_timeout=%1$d %2$s"
                        .formatted(answer.minus(EARLIER).toMillis(), properties.getProperty("options", ""))
                        .strip());
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
