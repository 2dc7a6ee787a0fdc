package nl.geboortepad.ops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geboortepad.ops.Together;
import nl.geboortepad.ops.embedded.EmbeddedDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What this PostgreSQL can do at best here and now: eight clients that add one row at a time, each durable. */
final class Inserts {
    private static final String INSERT = "insert into bench.line (body) values ('%s')".formatted("a fact ".repeat(40));
    private static final Pattern PER_SECOND = Pattern.compile("tps = ([0-9.]+)");
    private static final Duration TIME = Duration.ofSeconds(3);

    private final EmbeddedDatabase database;
    private final Map<String, String> settings;
    private final boolean pgbench;

    Inserts(EmbeddedDatabase database) {
        this.database = database;
        this.settings = Stream.of(database.properties())
                .map(property -> property.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        var owner = JdbcClient.create(database.owner());
        owner.sql("create schema bench").update();
        owner.sql("create table bench.line (id bigint generated always as identity primary key, body text not null)")
                .update();
        pgbench = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgbench")));
    }

    String by() {
        return pgbench ? "pgbench" : "JDBC";
    }

    double perSecond() throws IOException, InterruptedException, ExecutionException {
        return pgbench ? byPgbench() : byJdbc();
    }

    private double byPgbench() throws IOException, InterruptedException {
        var script = Files.writeString(Files.createTempFile("insert", ".sql"), INSERT + ";\n");
        var url = database.url();
        var port = url.substring(url.lastIndexOf(':') + 1, url.lastIndexOf('/'));
        var name = url.substring(url.lastIndexOf('/') + 1);
        var options = "-h localhost -p %s -U %s -n -c 8 -j 2 -T %d -f %s %s"
                .formatted(port, owner("user"), TIME.toSeconds(), script, name);
        var command = new ProcessBuilder(Stream.concat(Stream.of("pgbench"), Stream.of(options.split(" ")))
                        .toList())
                .redirectErrorStream(true);
        command.environment().put("PGPASSWORD", owner("password"));
        var running = command.start();
        var told = new String(running.getInputStream().readAllBytes());
        Files.delete(script);
        var found = PER_SECOND.matcher(told);
        if (running.waitFor() != 0 || !found.find()) {
            throw new IllegalStateException(told);
        }
        return Double.parseDouble(found.group(1));
    }

    private String owner(String what) {
        return settings.get("geboortepad.database.owner." + what);
    }

    private double byJdbc() throws ExecutionException, InterruptedException {
        return Together.eightTimes(client -> insert()).stream()
                        .mapToInt(Integer::intValue)
                        .sum()
                / (double) TIME.toSeconds();
    }

    private int insert() {
        var end = System.nanoTime() + TIME.toNanos();
        var rows = 0;
        try (var connection = database.owner().getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            for (; System.nanoTime() < end; rows++) {
                statement.executeUpdate();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return rows;
    }
}
