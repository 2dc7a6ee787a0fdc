package nl.geboortepad.ops.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import nl.geboortepad.kernel.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real PostgreSQL server beside this process, with its data in a folder that outlives both. It has two roles of its
 * own: the owner, who lays and changes tables, and the application, who may only do what the tables grant. Their
 * passwords are new at every start.
 */
final class EmbeddedPostgreSql implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgreSql.class);

    static final String DATABASE = "geboortepad";
    static final String OWNER = "geboortepad_owner";
    static final String APPLICATION = "geboortepad_app";

    private final DataFolder folder;
    private final PostmasterWatch watch;
    private volatile EmbeddedPostgres server;
    private final Map<String, String> passwords = Map.of(OWNER, DataFolder.secret(), APPLICATION, DataFolder.secret());

    private EmbeddedPostgreSql(DataFolder folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
        this.watch = new PostmasterWatch(folder.database(), this::startAgain);
    }

    /** @param port 0 for any free port */
    static EmbeddedPostgreSql start(Path data, int port) throws IOException {
        DataFolder folder = DataFolder.hold(data);
        try {
            OrphanedPostmaster.stop(folder.database());
            folder.moveUnfinishedAside();
            EmbeddedPostgreSql started = new EmbeddedPostgreSql(folder, server(folder, port));
            started.admitRoles();
            folder.databaseIsFinished();
            started.watch.begin();
            return started;
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** On the same port and with the same passwords: whoever was connected connects again. */
    private void startAgain() throws IOException {
        var port = server.getPort();
        server.close();
        OrphanedPostmaster.stop(folder.database());
        server = server(folder, port);
    }

    private static EmbeddedPostgres server(DataFolder folder, int port) throws IOException {
        Path programs = programs(folder);
        tell(folder);
        var output = ProcessBuilder.Redirect.appendTo(folder.log().toFile());
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(programs.toFile())
                .setDataDirectory(folder.database())
                .setCleanDataDirectory(false)
                // Spring stops it after the connection pool; a hook would stop both at once
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setConnectConfig("password", folder.password())
                .setLocaleConfig("pwfile", folder.passwordFile().toString())
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                // the same order of words on every machine
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                // the log tells what failed, not the row that it failed on
                .setServerConfig("log_error_verbosity", "terse")
                // made for tests, the library turns both off; a recorded fact must survive a power cut
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        DataFolder.onlyForOwner(programs);
        DataFolder.onlyForOwner(folder.database().resolve("epg-lock"));
        return server;
    }

    /** The first start takes long enough to think that nothing happens. */
    private static void tell(DataFolder folder) {
        var doing = folder.isNew()
                ? new Text(
                        "Eerste start: PostgreSQL wordt uitgepakt en een lege database gemaakt, in " + folder,
                        "First start: PostgreSQL is unpacked and an empty database is made, in " + folder)
                : new Text("PostgreSQL start, in " + folder, "PostgreSQL starts, in " + folder);
        log.info(doing.inOneLine());
    }

    /**
     * Where the library unpacks its programs: in our folder, or where it was told to by its own property. It removes old
     * databases from there, so ours must not lie in it.
     */
    private static Path programs(DataFolder folder) throws IOException {
        String told = System.getProperty("ot.epg.working-dir");
        Path programs = told == null
                ? folder.binaries()
                : Path.of(told).toAbsolutePath().normalize();
        if (folder.database().startsWith(programs)) {
            throw new IllegalStateException(
                    "The data may not lie inside %s, where PostgreSQL is unpacked".formatted(programs));
        }
        return programs;
    }

    private void admitRoles() {
        JdbcClient administrator = JdbcClient.create(administrator("postgres"));
        passwords.forEach((role, password) -> {
            if (nothing(administrator, "select 1 from pg_roles where rolname = ?", role)) {
                administrator.sql("create role " + role + " login").update();
            }
            administrator
                    .sql("alter role %s password '%s'".formatted(role, password))
                    .update();
        });
        if (nothing(administrator, "select 1 from pg_database where datname = ?", DATABASE)) {
            administrator
                    .sql("create database %s owner %s".formatted(DATABASE, OWNER))
                    .update();
        }
        administrator
                .sql("revoke all on database %s from public".formatted(DATABASE))
                .update();
        administrator
                .sql("grant connect on database %s to %s".formatted(DATABASE, APPLICATION))
                .update();
    }

    private static boolean nothing(JdbcClient client, String query, String name) {
        return client.sql(query).param(name).query().listOfRows().isEmpty();
    }

    DataSource administrator(String database) {
        return server.getDatabase("postgres", database);
    }

    String url() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), DATABASE);
    }

    String password(String role) {
        return passwords.get(role);
    }

    @Override
    public void close() throws IOException {
        watch.close();
        server.close();
        folder.close();
    }
}
