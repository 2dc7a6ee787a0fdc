package nl.geboortepad.ops.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import nl.geboortepad.ops.health.WatchedHealth;
import org.springframework.boot.health.contributor.Health;

/**
 * Healthy is a database that can be written, and a table of events that takes one. Looks over a connection of its own: those
 * of the pool may all be in use, and a look that waits for one would say more of the load than of the database.
 */
final class SqlStoreHealth implements WatchedHealth.Look {
    /** Waits for whoever keeps writers away; skips the row while another engine writes it. */
    private static final String BEAT = """
            begin; lock table event_store.event in row exclusive mode;
            update event_store.heartbeat set beat = clock_timestamp()
            where only_one in (select only_one from event_store.heartbeat for update skip locked); commit""";

    private static final String SECONDS = "2";
    private static final String MILLISECONDS = "1500";

    private final HikariDataSource pool;
    private Connection connection;

    SqlStoreHealth(HikariDataSource pool) {
        this.pool = pool;
    }

    @Override
    public Health look() throws SQLException {
        try {
            if (connection == null) {
                connection = connect();
            }
            try (var statement = connection.createStatement()) {
                statement.execute(BEAT);
            }
            return Health.up().build();
        } catch (SQLException failed) {
            close();
            throw failed;
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", pool.getUsername());
        properties.setProperty("password", pool.getPassword());
        properties.setProperty("ApplicationName", "geboortepad-health");
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("loginTimeout", SECONDS);
        properties.setProperty("socketTimeout", SECONDS);
        properties.setProperty("options", "-c statement_timeout=%1$s -c lock_timeout=%1$s".formatted(MILLISECONDS));
        return DriverManager.getConnection(pool.getJdbcUrl(), properties);
    }

    private void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException gone) {
            // It is.
        } finally {
            connection = null;
        }
    }
}
