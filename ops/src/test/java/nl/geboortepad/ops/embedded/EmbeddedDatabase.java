package nl.geboortepad.ops.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One embedded PostgreSQL for all tests of a JVM. {@link #fresh()} gives a database of one's own with every migration
 * applied, in about the time of one statement: it is a copy of one that was migrated before.
 */
public final class EmbeddedDatabase {
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger number = new AtomicInteger();
    private static final EmbeddedPostgreSql server = start();

    private final String name;

    private EmbeddedDatabase(String name) {
        this.name = name;
    }

    public static synchronized EmbeddedDatabase fresh() {
        String name = "test_" + number.incrementAndGet();
        administer("create database %s template %s owner %s".formatted(name, TEMPLATE, EmbeddedPostgreSql.OWNER));
        return new EmbeddedDatabase(name);
    }

    /** Connects as the application does: without the right to change what is recorded. */
    public DataSource application() {
        return connect(EmbeddedPostgreSql.APPLICATION);
    }

    public DataSource owner() {
        return connect(EmbeddedPostgreSql.OWNER);
    }

    public DataSource administrator() {
        return server.administrator(name);
    }

    public String url() {
        return server.url().replaceFirst(EmbeddedPostgreSql.DATABASE + "$", name);
    }

    /** Nobody is connected any more, and nobody can connect. */
    public void goAway() {
        administer("alter database %s allow_connections false".formatted(name));
        JdbcClient.create(server.administrator("postgres"))
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
                .param(name)
                .query()
                .listOfRows();
    }

    public void comeBack() {
        administer("alter database %s allow_connections true".formatted(name));
    }

    /** What an engine needs to run on this database, as properties: {@code name=value}. */
    public String[] properties() {
        return Stream.concat(
                        Stream.of("spring.profiles.active=postgres"),
                        settings().entrySet().stream().map(setting -> setting.getKey() + "=" + setting.getValue()))
                .toArray(String[]::new);
    }

    /** Puts it in the place of the one that an engine would make for itself, so that it starts as a demo does. */
    public ApplicationContextInitializer<ConfigurableApplicationContext> asItsOwn() {
        return context -> context.addBeanFactoryPostProcessor(beans -> {
            var definitions = (BeanDefinitionRegistry) beans;
            for (var made : List.of("embeddedPostgreSql", "application", "owner")) {
                definitions.removeBeanDefinition(made);
            }
            beans.registerSingleton("application", new Application(this));
            beans.registerSingleton("owner", new Owner(this));
        });
    }

    private record Application(EmbeddedDatabase database) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return EmbeddedPostgreSql.APPLICATION;
        }

        @Override
        public String getPassword() {
            return server.password(EmbeddedPostgreSql.APPLICATION);
        }

        @Override
        public String getJdbcUrl() {
            return database.url();
        }
    }

    private record Owner(EmbeddedDatabase database) implements FlywayConnectionDetails {
        @Override
        public String getUsername() {
            return EmbeddedPostgreSql.OWNER;
        }

        @Override
        public String getPassword() {
            return server.password(EmbeddedPostgreSql.OWNER);
        }

        @Override
        public String getJdbcUrl() {
            return database.url();
        }
    }

    private Map<String, String> settings() {
        return Map.of(
                "geboortepad.database.url", url(),
                "geboortepad.database.owner.user", EmbeddedPostgreSql.OWNER,
                "geboortepad.database.owner.password", server.password(EmbeddedPostgreSql.OWNER),
                "geboortepad.database.app.user", EmbeddedPostgreSql.APPLICATION,
                "geboortepad.database.app.password", server.password(EmbeddedPostgreSql.APPLICATION));
    }

    private DataSource connect(String role) {
        var source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(role);
        source.setPassword(server.password(role));
        return source;
    }

    private static EmbeddedPostgreSql start() {
        try {
            Path folder = Files.createTempDirectory("geboortepad-database");
            EmbeddedPostgreSql started = EmbeddedPostgreSql.start(folder, 0);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, folder)));
            JdbcClient.create(started.administrator("postgres"))
                    .sql("create database %s owner %s".formatted(TEMPLATE, EmbeddedPostgreSql.OWNER))
                    .update();
            Flyway.configure()
                    .dataSource(
                            started.url().replaceFirst(EmbeddedPostgreSql.DATABASE + "$", TEMPLATE),
                            EmbeddedPostgreSql.OWNER,
                            started.password(EmbeddedPostgreSql.OWNER))
                    .placeholders(Map.of("app", EmbeddedPostgreSql.APPLICATION))
                    .load()
                    .migrate();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void administer(String statement) {
        JdbcClient.create(server.administrator("postgres")).sql(statement).update();
    }

    private static void stop(EmbeddedPostgreSql started, Path folder) {
        try {
            started.close();
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
