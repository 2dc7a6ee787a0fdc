package nl.geboortepad.ops;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A migrated database of its own for whoever asks, with no more rights than the engine has. */
public record TestPostgres(JdbcClient owner, JdbcClient jdbc, PlatformTransactionManager transactions) {
    private static final String APP = "geboortepad_app";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static EmbeddedPostgres postgres;

    public static TestPostgres fresh() {
        var name = "test" + NUMBER.incrementAndGet();
        var server = server();
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        var owner = server.getDatabase("postgres", name);
        Flyway.configure()
                .dataSource(owner)
                .placeholders(Map.of("app", APP))
                .load()
                .migrate();
        var config = new HikariConfig();
        config.setDataSource(server.getDatabase(APP, name));
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        var pool = new HikariDataSource(config);
        return new TestPostgres(
                JdbcClient.create(owner), JdbcClient.create(pool), new DataSourceTransactionManager(pool));
    }

    private static synchronized EmbeddedPostgres server() {
        if (postgres == null) {
            try {
                postgres = EmbeddedPostgres.start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            JdbcClient.create(postgres.getPostgresDatabase())
                    .sql("create role " + APP + " login")
                    .update();
        }
        return postgres;
    }
}
