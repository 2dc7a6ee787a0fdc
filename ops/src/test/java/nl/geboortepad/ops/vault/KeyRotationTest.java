package nl.geboortepad.ops.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.ops.TestPostgres;
import nl.geboortepad.ops.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRotationTest {
    @TempDir
    Path folder;

    private TestPostgres postgres;
    private Path path;
    private Given.Process process;
    private Given.Process other;

    @BeforeEach
    void open() {
        postgres = TestPostgres.fresh();
        path = folder.resolve("master-key.json");
        process = Given.firstProcess(postgres, path);
        other = Given.nextProcess(postgres, path);
    }

    @Test
    void after_a_rotation_everything_is_read_as_before_also_where_the_new_key_is_not_known_yet() {
        var bsn = Given.newBsn();
        var woman = process.vault().woman(bsn);
        var words = process.vault().keep(woman, "van voor de wissel");
        process.vault().describe(woman, Map.of("name", "zij"));

        assertThat(process.rotation().rotate())
                .as("hers, and those that are nobody's own")
                .isEqualTo(1 + SharedKeys.COUNT);

        for (var each : new Given.Process[] {process, other, Given.nextProcess(postgres, path)}) {
            assertThat(each.vault().known(bsn)).contains(woman);
            assertThat(each.vault().read(woman, words)).contains("van voor de wissel");
            assertThat(each.vault().identity(woman)).isEqualTo(Map.of("name", "zij"));
        }
    }

    @Test
    void a_rotation_touches_no_text() {
        var woman = process.vault().woman(Given.newBsn());
        process.vault().keep(woman, "onaangeroerd");
        var before = texts();
        process.rotation().rotate();
        process.rotation().retire();
        assertThat(texts()).isEqualTo(before);
    }

    private List<String> texts() {
        return postgres.owner()
                .sql("select w::text from vault.words w")
                .query(String.class)
                .list();
    }

    @Test
    void a_key_that_still_wraps_something_is_not_retired() {
        process.rotation().rotate();
        var woman = other.vault().woman(Given.newBsn());
        assertThat(process.rotation().retire()).isZero();
        assertThat(process.rotation().rewrap()).isEqualTo(1);
        assertThat(process.rotation().retire()).isEqualTo(1);
        assertThat(masterKeys()).hasSize(1);
        assertThat(process.vault().read(woman, process.vault().keep(woman, "nog")))
                .contains("nog");
    }

    @Test
    void a_process_whose_newest_key_was_retired_takes_up_the_new_one() {
        process.rotation().rotate();
        process.rotation().retire();
        var bsn = Given.newBsn();
        var woman = other.vault().woman(bsn);
        assertThat(process.vault().read(woman, other.vault().keep(woman, "toch")))
                .contains("toch");
        assertThat(masterKeys()).hasSize(1);
    }

    @Test
    void with_an_old_copy_of_the_file_the_vault_stays_closed() throws Exception {
        process.vault().woman(Given.newBsn());
        var copy = Files.copy(path, folder.resolve("copy.json"));
        process.rotation().rotate();
        process.rotation().retire();
        assertThatExceptionOfType(VaultClosed.class)
                .isThrownBy(() -> Given.nextProcess(postgres, copy))
                .withMessageContaining("old copy");
    }

    @Test
    void with_the_file_of_another_database_the_vault_stays_closed() {
        process.vault().woman(Given.newBsn());
        assertThatExceptionOfType(VaultClosed.class)
                .isThrownBy(() -> Given.firstProcess(postgres, folder.resolve("other.json")))
                .withMessageContaining("belongs to another database");
    }

    @Test
    void a_file_that_was_harmed_while_the_engine_runs_is_not_taken_up() throws Exception {
        var bsn = Given.newBsn();
        var woman = process.vault().woman(bsn);
        var text = Files.readString(path);
        var i = text.indexOf("\"value\"") + 30;
        Files.writeString(path, text.substring(0, i) + (text.charAt(i) == 'A' ? 'B' : 'A') + text.substring(i + 1));

        assertThatExceptionOfType(VaultClosed.class)
                .isThrownBy(() -> process.rotation().rotate());
        assertThat(process.vault().read(woman, process.vault().keep(woman, "gaat door")))
                .contains("gaat door");
        Files.writeString(path, text);
        assertThat(process.rotation().rotate())
                .as("hers, and those that are nobody's own")
                .isEqualTo(1 + SharedKeys.COUNT);
    }

    @RepeatedTest(5)
    void rotating_while_women_are_registered_loses_nobody() throws Exception {
        record Kept(WomanId woman, Words words) {}
        var kept = Together.eightTimes(i -> {
            if (i == 0) {
                process.rotation().rotate();
                process.rotation().retire();
            }
            var vault = (i % 2 == 0 ? process : other).vault();
            var woman = vault.woman(Given.newBsn());
            return new Kept(woman, vault.keep(woman, "tijdens"));
        });
        process.rotation().rewrap();
        process.rotation().retire();
        assertThat(masterKeys()).hasSize(1);
        var vault = Given.nextProcess(postgres, path).vault();
        assertThat(kept)
                .allSatisfy(each ->
                        assertThat(vault.read(each.woman(), each.words())).contains("tijdens"));
    }

    private List<Integer> masterKeys() {
        return postgres.jdbc()
                .sql("select id from vault.master_key")
                .query(Integer.class)
                .list();
    }
}
