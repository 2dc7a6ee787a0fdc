package nl.geboortepad.query;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A real PostgreSQL with the tables of the views, one for all tests; every test class gets a database of its own. */
public final class Database {
    private static final EmbeddedPostgres SERVER = start();
    private static int databases;

    private Database() {}

    public static synchronized DataSource fresh() {
        var name = "views" + databases++;
        new JdbcTemplate(SERVER.getPostgresDatabase()).execute("create database " + name);
        var source = SERVER.getDatabase("postgres", name);
        new JdbcTemplate(source).execute(migration());
        return source;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String migration() {
        try (var in = Database.class.getResourceAsStream("/db/migration/V10__worklist.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("${app}", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
