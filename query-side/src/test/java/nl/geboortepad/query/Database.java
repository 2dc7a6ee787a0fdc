package nl.geboortepad.query;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A real PostgreSQL with the tables of the views, one for all tests; every test class gets a database of its own. */
public final class Database {
    private static final EmbeddedPostgres SERVER = start();
    private static final List<String> MIGRATIONS = List.of(
            "V10__worklist.sql",
            "V22__partnerships_of_cases.sql",
            "V39__cases_that_wait.sql",
            "V40__who_sees_what.sql",
            "V53__seen_in_part.sql",
            "V60__worklist_of_now.sql",
            "V62__rows_made_anew.sql");
    private static int databases;

    private Database() {}

    public static synchronized DataSource fresh() {
        var name = "views" + databases++;
        new JdbcTemplate(SERVER.getPostgresDatabase()).execute("create database " + name);
        var source = pool(SERVER.getDatabase("postgres", name));
        MIGRATIONS.forEach(file -> new JdbcTemplate(source).execute(migration(file)));
        return source;
    }

    /** As the engine has: to connect anew for each statement would take longer than the statement. */
    private static DataSource pool(DataSource database) {
        var pool = new HikariDataSource();
        pool.setDataSource(database);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        return pool;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "400")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String migration(String file) {
        try (var in = Database.class.getResourceAsStream("/db/migration/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("${app}", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
