package nl.geboortepad.ops.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real PostgreSQL server beside this process, with its data in a folder that outlives both. It has two roles of its
 * own: the owner, who lays and changes tables, and the application, who may only do what the tables grant. Their
 * passwords are new at every start.
 */
final class EmbeddedPostgreSql implements AutoCloseable {
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
        keepApart(folder);
        var log = ProcessBuilder.Redirect.appendTo(folder.log().toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.database())
                .setCleanDataDirectory(false)
                // Spring stops it after the connection pool; a hook would stop both at once
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setOutputRedirector(log)
                .setErrorRedirector(log)
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
    }

    /** The library removes old databases from the folder in which it unpacks its programs: ours must not lie there. */
    private static void keepApart(DataFolder folder) throws IOException {
        String key = "ot.epg.working-dir";
        if (System.getProperty(key) == null) {
            System.setProperty(key, folder.binaries().toString());
        }
        Path programs = Path.of(System.getProperty(key)).toAbsolutePath().normalize();
        if (folder.database().startsWith(programs)) {
            throw new IllegalStateException(
                    "The data may not lie inside %s, where PostgreSQL is unpacked".formatted(programs));
        }
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
