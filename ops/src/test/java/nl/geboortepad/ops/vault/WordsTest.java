package nl.geboortepad.ops.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.geboortepad.command.vault.WomanErased;
import nl.geboortepad.command.vault.WordsDamaged;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.ops.TestPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @TempDir
    static Path folder;

    private static TestPostgres postgres;
    private static EncryptedVault vault;

    private final WomanId woman = vault.woman(Given.newBsn());

    @BeforeAll
    static void open() {
        postgres = TestPostgres.fresh();
        vault = Given.firstProcess(postgres, folder.resolve("master-key.json")).vault();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Wil graag thuis bevallen, in bad; partner Żaneta leest mee \uD83D\uDC76\n\u0000"})
    void a_text_is_read_as_it_was_kept(String text) {
        assertThat(vault.read(woman, vault.keep(woman, text))).contains(text);
    }

    @Test
    void the_same_text_twice_has_two_digests() {
        assertThat(vault.keep(woman, "ja").digest())
                .isNotEqualTo(vault.keep(woman, "ja").digest())
                .matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void a_text_is_not_read_for_another_woman() {
        var words = vault.keep(woman, "alleen van haar");
        assertThat(vault.read(vault.woman(Given.newBsn()), words)).isEmpty();
    }

    @Test
    void a_text_whose_digest_is_another_is_refused() {
        var kept = vault.keep(woman, "een");
        var other = vault.keep(woman, "twee");
        refused(new Words(kept.id(), other.digest()));
    }

    @Test
    void a_tampered_ciphertext_is_refused() {
        var words = vault.keep(woman, "zoals het was");
        postgres.owner()
                .sql("update vault.words set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) where id = :id")
                .param("id", words.id())
                .update();
        refused(words);
    }

    @Test
    void a_ciphertext_moved_to_another_row_is_refused() {
        var one = vault.keep(woman, "een");
        var two = vault.keep(woman, "twee");
        postgres.owner()
                .sql("update vault.words set sealed = (select sealed from vault.words where id = :one) where id = :two")
                .param("one", one.id())
                .param("two", two.id())
                .update();
        refused(new Words(two.id(), one.digest()));
    }

    private void refused(Words words) {
        assertThatExceptionOfType(WordsDamaged.class)
                .isThrownBy(() -> vault.read(woman, words))
                .withMessage("The text " + words.id() + " in the vault is not the one that was kept.")
                .withNoCause();
    }

    @Test
    void forgotten_texts_are_gone_and_others_stay() {
        var refused = List.of(vault.keep(woman, "een"), vault.keep(woman, "twee"));
        var stays = vault.keep(woman, "drie");
        vault.forget(refused);
        vault.forget(List.of());
        assertThat(refused)
                .allSatisfy(words -> assertThat(vault.read(woman, words)).isEmpty());
        assertThat(vault.read(woman, stays)).contains("drie");
    }

    @Test
    void her_identity_is_what_was_told_last() {
        assertThat(vault.identity(woman)).isEmpty();
        vault.describe(woman, Map.of("name", "A", "street", "B"));
        vault.describe(woman, Map.of("name", "C"));
        assertThat(vault.identity(woman)).isEqualTo(Map.of("name", "C"));
    }

    @Test
    void nothing_is_kept_for_a_woman_who_is_not_in_the_vault() {
        assertThatExceptionOfType(WomanErased.class).isThrownBy(() -> vault.keep(WomanId.random(), "x"));
        assertThatExceptionOfType(WomanErased.class).isThrownBy(() -> vault.describe(WomanId.random(), Map.of()));
    }
}
