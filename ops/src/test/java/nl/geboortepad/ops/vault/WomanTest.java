package nl.geboortepad.ops.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.command.vault.WomanErased;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.ops.TestPostgres;
import nl.geboortepad.ops.Together;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

class WomanTest {
    @TempDir
    static Path folder;

    private static TestPostgres postgres;
    private static Vault vault;
    private static Vault elsewhere;

    @BeforeAll
    static void open() {
        postgres = TestPostgres.fresh();
        var file = folder.resolve("master-key.json");
        vault = Given.firstProcess(postgres, file).vault();
        elsewhere = Given.nextProcess(postgres, file).vault();
    }

    @Test
    void the_same_bsn_is_the_same_woman_in_every_process() {
        var bsn = Given.newBsn();
        assertThat(vault.known(bsn)).isEmpty();
        var woman = vault.woman(bsn);
        assertThat(vault.woman(bsn)).isEqualTo(woman);
        assertThat(elsewhere.known(bsn)).contains(woman);
        assertThat(vault.woman(Given.newBsn())).isNotEqualTo(woman);
    }

    @RepeatedTest(20)
    void a_new_bsn_in_eight_threads_at_once_yields_one_woman() throws Exception {
        var bsn = Given.newBsn();
        var women = new HashSet<>(Together.eightTimes(i -> {
            var woman = (i % 2 == 0 ? vault : elsewhere).woman(bsn);
            vault.keep(woman, "at once");
            return woman;
        }));
        assertThat(women).hasSize(1);
    }

    @Test
    void a_registration_that_is_rolled_back_leaves_nothing() {
        var bsn = Given.newBsn();
        var woman = new TransactionTemplate(postgres.transactions()).execute(status -> {
            var inside = vault.woman(bsn);
            vault.keep(inside, "nooit gezegd");
            status.setRollbackOnly();
            return inside;
        });
        assertThat(vault.known(bsn)).isEmpty();
        assertThatExceptionOfType(WomanErased.class).isThrownBy(() -> vault.keep(woman, "x"));
    }

    @Test
    void whoever_waits_for_a_registration_that_is_rolled_back_registers_her() throws Exception {
        var bsn = Given.newBsn();
        var inserted = new CountDownLatch(1);
        var first = new Thread(() -> new TransactionTemplate(postgres.transactions()).executeWithoutResult(status -> {
            vault.woman(bsn);
            inserted.countDown();
            pause();
            status.setRollbackOnly();
        }));
        first.start();
        inserted.await();
        var woman = elsewhere.woman(bsn);
        first.join();
        assertThat(vault.known(bsn)).contains(woman);
        assertThat(vault.read(woman, vault.keep(woman, "wel"))).contains("wel");
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void after_she_is_erased_her_texts_and_identity_are_gone_in_every_process() {
        var woman = vault.woman(Given.newBsn());
        var words = vault.keep(woman, "wat zij zei");
        vault.describe(woman, Map.of("name", "zij"));
        assertThat(elsewhere.read(woman, words)).isPresent();

        vault.erase(woman);

        assertThat(vault.read(woman, words)).isEmpty();
        assertThat(elsewhere.read(woman, words)).isEmpty();
        assertThat(elsewhere.identity(woman)).isEmpty();
        assertThatExceptionOfType(WomanErased.class).isThrownBy(() -> vault.keep(woman, "meer"));
        assertThatExceptionOfType(WomanErased.class).isThrownBy(() -> elsewhere.keep(woman, "meer"));
        assertThatExceptionOfType(WomanErased.class).isThrownBy(() -> elsewhere.describe(woman, Map.of()));
    }

    @Test
    void an_erased_woman_comes_back_as_another() {
        var bsn = Given.newBsn();
        var woman = vault.woman(bsn);
        vault.erase(woman);
        vault.erase(woman);
        assertThat(vault.known(bsn)).isEmpty();
        assertThat(vault.woman(bsn)).isNotEqualTo(woman);
    }

    @Test
    void erasing_one_woman_leaves_the_others() {
        var woman = vault.woman(Given.newBsn());
        var words = vault.keep(woman, "blijft");
        vault.erase(vault.woman(Given.newBsn()));
        assertThat(vault.read(woman, words)).contains("blijft");
    }

    @Test
    void what_tied_the_numbers_of_her_children_to_her_goes_with_her() {
        var woman = vault.woman(Given.newBsn());
        var pregnancy = PregnancyId.random();
        postgres.owner()
                .sql("insert into registry.pregnancy (id, woman, due_date, span)"
                        + " values (:id, :woman, '2026-05-01', '[2026-05-01,2026-08-21)')")
                .param("id", pregnancy.id())
                .param("woman", woman.id())
                .update();
        var child = Given.newBsn();
        vault.claimChild(child, pregnancy, 1);
        vault.claimChild(child, PregnancyId.random(), 1);

        vault.erase(woman);

        assertThat(vault.childConflicts()).isEmpty();
        assertThat(vault.claimChild(child, PregnancyId.random(), 2)).isEmpty();
    }

    @Test
    void an_erasure_that_is_rolled_back_did_not_happen() {
        var woman = vault.woman(Given.newBsn());
        var words = vault.keep(woman, "blijft");
        new TransactionTemplate(postgres.transactions()).executeWithoutResult(status -> {
            vault.erase(woman);
            status.setRollbackOnly();
        });
        assertThat(vault.read(woman, words)).contains("blijft");
    }
}
