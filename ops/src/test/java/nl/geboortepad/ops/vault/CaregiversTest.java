package nl.geboortepad.ops.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import nl.geboortepad.ops.TestPostgres;
import nl.geboortepad.ops.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaregiversTest {
    @TempDir
    Path folder;

    private TestPostgres postgres;
    private Given.Process process;

    @BeforeEach
    void open() {
        postgres = TestPostgres.fresh();
        process = Given.firstProcess(postgres, folder.resolve("master-key.json"));
    }

    @Test
    void a_number_has_one_pseudonym_for_ever() {
        var pseudonym = process.vault().pseudonym("123456789");
        assertThat(pseudonym).matches("cg-[0-9a-f]{20}");
        process.rotation().rotate();
        var later =
                Given.nextProcess(postgres, folder.resolve("master-key.json")).vault();
        assertThat(later.pseudonym("123456789")).isEqualTo(pseudonym);
        assertThat(later.pseudonym("123456788")).isNotEqualTo(pseudonym);
    }

    @Test
    void without_a_number_there_is_no_pseudonym() {
        assertThatIllegalArgumentException().isThrownBy(() -> process.vault().pseudonym(" "));
    }

    @Test
    void a_caregiver_has_the_name_that_was_given_last() {
        var vault = process.vault();
        assertThat(vault.caregiverName("cg-0")).isEmpty();
        vault.nameCaregiver("cg-0", "oud");
        vault.nameCaregiver("cg-0", "nieuw");
        assertThat(vault.caregiverName("cg-0")).contains("nieuw");
        process.rotation().rotate();
        process.rotation().retire();
        assertThat(vault.caregiverName("cg-0")).contains("nieuw");
    }

    @Test
    void eight_names_at_the_same_moment_share_one_key() throws Exception {
        Together.eightTimes(i -> {
            process.vault().nameCaregiver("cg-" + i, "naam " + i);
            return i;
        });
        assertThat(Together.eightTimes(
                        i -> process.vault().caregiverName("cg-" + i).orElseThrow()))
                .allMatch(name -> name.startsWith("naam "));
    }
}
