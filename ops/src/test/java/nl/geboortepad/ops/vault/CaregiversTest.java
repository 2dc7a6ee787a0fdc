package nl.geboortepad.ops.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Person;
import nl.geboortepad.ops.TestPostgres;
import nl.geboortepad.ops.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaregiversTest {
    private static final Optional<Organisation> HERE = Optional.of(new Organisation("agb:08000001"));
    private static final Optional<Organisation> THERE = Optional.of(new Organisation("agb:06000001"));

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
        var pseudonym = process.vault().pseudonym(HERE, "123456789");
        assertThat(pseudonym.code()).matches("cg-[0-9a-f]{20}");
        process.rotation().rotate();
        var later =
                Given.nextProcess(postgres, folder.resolve("master-key.json")).vault();
        assertThat(later.pseudonym(HERE, "123456789")).isEqualTo(pseudonym);
        assertThat(later.pseudonym(HERE, "123456788")).isNotEqualTo(pseudonym);
    }

    @Test
    void one_number_at_two_organisations_is_two_people() {
        var vault = process.vault();
        assertThat(vault.pseudonym(HERE, "12")).isNotEqualTo(vault.pseudonym(THERE, "12"));
        assertThat(vault.pseudonym(Optional.empty(), "12")).isNotEqualTo(vault.pseudonym(HERE, "12"));
    }

    @Test
    void a_seal_stays_the_same_while_keys_are_renewed() {
        var sent = "{}".getBytes(StandardCharsets.UTF_8);
        var seal = process.vault().seal(sent);
        process.rotation().rotate();
        process.rotation().retire();
        assertThat(process.vault().seal(sent)).isEqualTo(seal);
        assertThat(process.vault().seal("[]".getBytes(StandardCharsets.UTF_8))).isNotEqualTo(seal);
    }

    @Test
    void without_a_number_there_is_no_pseudonym() {
        assertThatIllegalArgumentException().isThrownBy(() -> process.vault().pseudonym(HERE, " "));
    }

    @Test
    void a_caregiver_has_the_name_that_was_given_last() {
        var vault = process.vault();
        assertThat(vault.caregiverName(caregiver(0))).isEmpty();
        vault.nameCaregiver(caregiver(0), "oud");
        vault.nameCaregiver(caregiver(0), "nieuw");
        assertThat(vault.caregiverName(caregiver(0))).contains("nieuw");
        process.rotation().rotate();
        process.rotation().retire();
        assertThat(vault.caregiverName(caregiver(0))).contains("nieuw");
    }

    @Test
    void eight_names_at_the_same_moment_share_one_key() throws Exception {
        Together.eightTimes(i -> {
            process.vault().nameCaregiver(caregiver(i), "naam " + i);
            return i;
        });
        assertThat(Together.eightTimes(
                        i -> process.vault().caregiverName(caregiver(i)).orElseThrow()))
                .allMatch(name -> name.startsWith("naam "));
    }

    private static Person caregiver(int number) {
        return new Person("cg-%020x".formatted(number));
    }
}
