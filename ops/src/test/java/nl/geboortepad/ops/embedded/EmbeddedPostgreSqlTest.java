package nl.geboortepad.ops.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedPostgreSqlTest {
    @TempDir
    Path folder;

    @Test
    void what_was_written_survives_stop_and_start() throws IOException {
        try (var database = EmbeddedPostgreSql.start(folder, 0)) {
            write(database);
        }
        try (var database = EmbeddedPostgreSql.start(folder, 0)) {
            assertThat(written(database)).containsExactly(1);
        }
    }

    @Test
    void what_was_written_survives_the_killing_of_the_process() throws Exception {
        Process engine = engineOn(folder);
        long postmaster = postmaster();
        engine.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(postmaster)).isPresent();

        try (var database = EmbeddedPostgreSql.start(folder, 0)) {
            assertThat(ProcessHandle.of(postmaster)).isEmpty();
            assertThat(written(database)).containsExactly(1);
        }
    }

    @Test
    void a_number_that_now_belongs_to_another_process_does_not_harm_that_process() throws Exception {
        try (var database = EmbeddedPostgreSql.start(folder, 0)) {
            write(database);
        }
        Process innocent = new ProcessBuilder("sleep", "60").start();
        Files.writeString(folder.resolve("postgres/postmaster.pid"), innocent.pid() + "\n");

        try (var database = EmbeddedPostgreSql.start(folder, 0)) {
            assertThat(written(database)).containsExactly(1);
            assertThat(innocent.isAlive()).isTrue();
        } finally {
            innocent.destroy();
        }
    }

    @Test
    void a_first_start_that_was_cut_off_does_not_stand_in_the_way() throws IOException {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "18");

        try (var database = EmbeddedPostgreSql.start(folder, 0)) {
            write(database);
        }
        assertThat(folder.resolve("postgres-unfinished-1/PG_VERSION")).exists();
    }

    @Test
    void a_folder_serves_one_process_at_a_time() throws IOException {
        try (var database = EmbeddedPostgreSql.start(folder, 0)) {
            assertThatThrownBy(() -> EmbeddedPostgreSql.start(folder, 0)).hasMessageContaining("is in use");
            write(database);
            assertThat(written(database)).containsExactly(1);
        }
    }

    @Test
    void nobody_enters_without_a_password() throws IOException {
        try (var database = EmbeddedPostgreSql.start(folder, 0)) {
            var stranger = new PGSimpleDataSource();
            stranger.setUrl(database.url());
            stranger.setUser("postgres");
            stranger.setPassword("guess");

            assertThatThrownBy(stranger::getConnection).hasMessageContaining("password authentication failed");
        }
    }

    /** Unpacked for the first time, into the folder itself, by a process that gives to its files what most processes give. */
    @Test
    void nothing_in_the_folder_and_no_program_is_for_anyone_but_its_owner() throws Exception {
        var data = folder.resolve("data");
        Process engine = engineOn(data, List.of());

        try (var files = Files.walk(data)) {
            assertThat(files.filter(file -> !Files.isSymbolicLink(file)))
                    .hasSizeGreaterThan(1000)
                    .anyMatch(file -> file.endsWith("bin/postgres"))
                    .anyMatch(file -> file.endsWith("postgres.log"))
                    .anyMatch(file -> file.endsWith("postmaster.pid"))
                    .allSatisfy(EmbeddedPostgreSqlTest::isForItsOwnerOnly);
        } finally {
            engine.destroyForcibly().waitFor();
            EmbeddedPostgreSql.start(data, 0).close();
        }
    }

    @Test
    void programs_that_were_unpacked_for_everyone_are_taken_from_others() throws IOException {
        var programs = Path.of(System.getProperty("ot.epg.working-dir"));
        EmbeddedPostgreSql.start(folder, 0).close();

        try (var files = Files.walk(programs)) {
            assertThat(files.filter(file -> !Files.isSymbolicLink(file)))
                    .allSatisfy(EmbeddedPostgreSqlTest::isForItsOwnerOnly);
        }
    }

    @Test
    void a_committed_fact_is_on_disk() throws IOException {
        try (var database = EmbeddedPostgreSql.start(folder, 0)) {
            JdbcClient client = JdbcClient.create(database.administrator("postgres"));
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(client.sql("show " + setting).query(String.class).single())
                        .as(setting)
                        .isEqualTo("on");
            }
        }
    }

    /** Runs in a process of its own, until killed. */
    static class Engine {
        public static void main(String[] folder) throws Exception {
            write(EmbeddedPostgreSql.start(Path.of(folder[0]), 0));
            System.out.println("written");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private static void isForItsOwnerOnly(Path file) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .as(file.toString())
                .endsWith("------");
    }

    private static Process engineOn(Path folder) throws IOException {
        return engineOn(folder, List.of("-Dot.epg.working-dir=" + System.getProperty("ot.epg.working-dir")));
    }

    private static Process engineOn(Path folder, List<String> options) throws IOException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", path, Engine.class.getName(), folder.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); !"written".equals(line); line = output.readLine()) {
            assertThat(line).as("the engine started").isNotNull();
        }
        return process;
    }

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst());
    }

    private static void write(EmbeddedPostgreSql database) {
        JdbcClient client = JdbcClient.create(database.administrator(EmbeddedPostgreSql.DATABASE));
        client.sql("create table written (number int)").update();
        client.sql("insert into written values (1)").update();
    }

    private static List<Integer> written(EmbeddedPostgreSql database) {
        return JdbcClient.create(database.administrator(EmbeddedPostgreSql.DATABASE))
                .sql("select number from written")
                .query(Integer.class)
                .list();
    }
}
