package nl.geboortepad.ops.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.command.vault.WomanErased;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.ops.TestPostgres;
import nl.geboortepad.ops.Together;
import nl.geboortepad.ops.registry.RealRegistry;
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
    private static KeysOfFacts keys;
    private static KeysOfFacts keysElsewhere;
    private static Instant now = Given.NOW;

    private static void later() {
        now = now.plusSeconds(1);
    }

    @BeforeAll
    static void open() {
        postgres = TestPostgres.fresh();
        var file = folder.resolve("master-key.json");
        var first = Given.firstProcess(postgres, file);
        var other = Given.nextProcess(postgres, file);
        vault = first.vault();
        elsewhere = other.vault();
        var registry = RealRegistry.over(postgres);
        keys = new KeysOfFacts(postgres.jdbc(), first.ring(), registry, Given.CLOCK);
        InstantSource clock = () -> now;
        keysElsewhere = new KeysOfFacts(postgres.jdbc(), other.ring(), registry, clock.withZone(ZoneOffset.UTC));
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
    void who_was_taken_back_was_never_seen_and_left_no_hash_and_no_key() {
        var bsn = Given.newBsn();
        var before = rows();
        var woman = vault.woman(bsn);
        assertThat(rows()).isNotEqualTo(before);

        elsewhere.takeBack(woman);

        assertThat(rows()).isEqualTo(before);
        assertThat(vault.known(bsn)).isEmpty();
        assertThat(vault.woman(bsn)).isNotEqualTo(woman);
    }

    @Test
    void about_whom_something_was_recorded_is_not_taken_back() {
        var bsn = Given.newBsn();
        var woman = vault.woman(bsn);
        assertThat(begin(woman)).isTrue();

        vault.takeBack(woman);

        assertThat(vault.known(bsn)).contains(woman);
        assertThat(vault.read(woman, vault.keep(woman, "blijft"))).contains("blijft");
    }

    @Test
    void who_is_taken_back_while_something_is_recorded_about_her_stays() throws Exception {
        var bsn = Given.newBsn();
        var woman = vault.woman(bsn);
        var begun = new CountDownLatch(1);
        var recording =
                new Thread(() -> new TransactionTemplate(postgres.transactions()).executeWithoutResult(status -> {
                    begin(woman);
                    begun.countDown();
                    pause();
                }));
        recording.start();
        begun.await();
        elsewhere.takeBack(woman);
        recording.join();
        assertThat(vault.known(bsn)).contains(woman);
    }

    @Test
    void about_whom_was_taken_back_nothing_is_recorded() {
        var woman = vault.woman(Given.newBsn());
        vault.takeBack(woman);
        assertThat(begin(woman)).isFalse();
    }

    @Test
    void whose_registration_was_cut_short_is_taken_back_later() {
        var bsn = Given.newBsn();
        vault.woman(bsn);
        var recorded = Given.newBsn();
        begin(vault.woman(recorded));

        vault.takeBackUnfinished(Instant.now().minusSeconds(600));
        assertThat(vault.known(bsn)).isPresent();
        vault.takeBackUnfinished(Instant.now().plusSeconds(600));
        assertThat(vault.known(bsn)).isEmpty();
        assertThat(vault.known(recorded)).isPresent();
    }

    private static boolean begin(WomanId woman) {
        return keys.begin(PregnancyId.random().toString(), woman.id());
    }

    private static List<String> rows() {
        return Stream.of("vault.woman", "vault.key")
                .flatMap(
                        table -> postgres
                                .owner()
                                .sql("select r::text from " + table + " r order by 1")
                                .query(String.class)
                                .list()
                                .stream())
                .toList();
    }

    @Test
    void a_key_that_is_gone_without_an_erasure_is_a_failure_and_no_erasure() {
        var erased = vault.woman(Given.newBsn());
        vault.erase(erased);
        assertThat(keys.find(erased.id())).isEmpty();

        var lost = vault.woman(Given.newBsn());
        postgres.owner()
                .sql("delete from vault.key where holder = :woman")
                .param("woman", lost.id())
                .update();
        assertThatExceptionOfType(VaultClosed.class)
                .isThrownBy(() -> keysElsewhere.find(lost.id()))
                .withMessageContaining("put back the table");
    }

    @Test
    void an_erasure_elsewhere_is_heard_of_though_the_key_is_in_memory() {
        var woman = vault.woman(Given.newBsn());
        assertThat(keysElsewhere.find(woman.id())).isPresent();
        vault.erase(woman);
        later();
        assertThat(keysElsewhere.find(woman.id())).isEmpty();
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
