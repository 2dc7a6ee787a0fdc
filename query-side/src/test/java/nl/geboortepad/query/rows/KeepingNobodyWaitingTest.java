package nl.geboortepad.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.judging.Effort;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.query.Database;
import nl.geboortepad.query.Given;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who judges a case by itself, and who reads what is recorded meanwhile, do not get in each other's way. */
class KeepingNobodyWaitingTest {
    /** Where one waits for the other it would be for ever; this only ends such a test. */
    private static final Duration FOR_EVER = Duration.ofMinutes(1);

    private final Given given = new Given();
    private final List<PregnancyId> cases = List.of(pregnancy(1), pregnancy(2), pregnancy(3));
    private final PregnancyId sick = cases.get(0);
    private Instant now = Given.noon(Given.DAY_ZERO.plusDays(300));
    private volatile Runnable whileJudging = () -> {};
    private final Reader reader = new Reader(given, Database.fresh(), this::judge);
    private final JdbcClient database = JdbcClient.create(reader.source);
    private final RowStore tables = new RowStore(new JdbcTemplate(reader.source));
    private final TransactionTemplate inTransaction =
            new TransactionTemplate(new DataSourceTransactionManager(reader.source));
    private final List<DomainEventMessage<?>> told = new CopyOnWriteArrayList<>();

    private static PregnancyId pregnancy(int number) {
        return new PregnancyId(new UUID(number, number));
    }

    private List<Judgement> judge(Course course) {
        if (course.facts().stream().anyMatch(fact -> fact.stream().equals(sick))) {
            whileJudging.run();
        }
        return AllVerdicts.judge(course);
    }

    @Test
    void while_a_parked_case_is_judged_a_batch_with_new_facts_of_it_is_not_held_up() {
        isParked();
        var isJudged = new CountDownLatch(1);
        var goesOn = new CountDownLatch(1);
        var judge = new AtomicInteger();
        whileJudging = () -> {
            judge.incrementAndGet();
            isJudged.countDown();
            await(goesOn);
        };
        var alone = apart("alone", reader.view::retryParked);
        await(isJudged);

        happens(sick, Given.coordinator(60));
        happens(cases.get(1), Given.coordinator(60));
        var batch = apart("batch", () -> reads());
        try {
            assertThat(batch).succeedsWithin(FOR_EVER);
            assertThat(version(cases.get(1))).isEqualTo(last(cases.get(1)));
            assertThat(judge).hasValue(1);
        } finally {
            goesOn.countDown();
        }

        assertThat(alone).succeedsWithin(FOR_EVER).isEqualTo(0);
        assertThat(version(sick)).as("what the batch brought meanwhile").isEqualTo(last(sick));
        isWhatItIsWhenBuiltAgain();
    }

    @Test
    void what_is_recorded_while_a_case_is_judged_by_itself_is_not_lost_where_no_batch_came_by_yet() {
        isParked();
        var once = new AtomicInteger();
        whileJudging = () -> {
            if (once.getAndIncrement() == 0) {
                happens(sick, Given.coordinator(60));
                published();
            }
        };

        assertThat(reader.view.retryParked()).isZero();
        assertThat(version(sick)).isEqualTo(last(sick));
        isWhatItIsWhenBuiltAgain();
    }

    @Test
    void a_case_that_moves_each_time_it_is_judged_waits_on_and_is_said_to_lag() {
        isParked();
        whileJudging = () -> {
            happens(sick, Given.coordinator(60));
            published();
        };

        assertThat(reader.view.retryParked()).isEqualTo(1);
        assertThat(database.sql("select count(*) from view.parked where waiting and due > clock_timestamp()")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        whileJudging = () -> {};
        assertThat(reader.view.retryParked()).isZero();
        assertThat(version(sick)).isEqualTo(last(sick));
    }

    @Test
    void what_somebody_else_judged_meanwhile_stays_as_he_wrote_it() {
        isParked();
        var once = new AtomicInteger();
        whileJudging = () -> {
            if (once.getAndIncrement() == 0) {
                happens(sick, Given.coordinator(60));
                published();
                assertThat(reader.view.retryParked()).as("of another engine").isZero();
            }
        };

        assertThat(reader.view.retryParked()).isZero();
        assertThat(version(sick)).isEqualTo(last(sick));
        isWhatItIsWhenBuiltAgain();
    }

    @Test
    void what_was_erased_while_it_was_judged_does_not_come_back() {
        isParked();
        whileJudging = () -> reader.view.forget(List.of(sick));

        reader.view.retryParked();

        assertThat(reader.rows())
                .isNotEmpty()
                .noneMatch(row -> row.contains(sick.id().toString()));
    }

    @Test
    void two_that_need_the_same_cases_in_another_order_do_not_wait_for_each_other() {
        known();
        // What is told of the third is told of the second and of the first, what is told of the second of the first.
        merges(cases.get(1), cases.get(2));
        merges(cases.get(0), cases.get(1));
        reads();
        var isRead = new CountDownLatch(1);
        var goesOn = new CountDownLatch(1);
        var streams = given.streams(stream -> {
            if (Thread.currentThread().getName().equals("one") && isRead.getCount() > 0) {
                isRead.countDown();
                await(goesOn);
            }
        });
        var both = new Reader(given, streams, reader.source, AllVerdicts::judge);
        happens(cases.get(1), Given.coordinator(60));
        var ofSecond = published();
        happens(cases.get(2), Given.coordinator(61));
        var ofThird = published();

        var one = apart("one", () -> both.reads(ofSecond));
        await(isRead);
        var other = apart("other", () -> both.reads(ofThird));
        while (!waitsForALock() && !other.isDone()) {
            Thread.onSpinWait();
        }
        goesOn.countDown();

        assertThat(one).succeedsWithin(FOR_EVER);
        assertThat(other).succeedsWithin(FOR_EVER);
        isWhatItIsWhenBuiltAgain();
    }

    @Test
    void two_that_leave_the_same_cases_to_be_judged_later_in_another_order_do_not_wait_for_each_other() {
        known();
        for (var round = 0; round < 50; round++) {
            var forwards = apart("forwards", () -> queues(cases));
            var backwards = apart("backwards", () -> queues(cases.reversed()));
            var all = apart("all", reader.view::retryParked);
            assertThat(CompletableFuture.allOf(forwards, backwards, all)).succeedsWithin(FOR_EVER);
        }
        assertThat(reader.view.retryParked()).isZero();
        assertThat(tables.parked()).isEmpty();
        isWhatItIsWhenBuiltAgain();
    }

    private void queues(List<PregnancyId> some) {
        inTransaction.executeWithoutResult(status -> {
            tables.lock(some);
            tables.queue(some);
        });
    }

    /** All three are in the view. */
    private void known() {
        cases.forEach(pregnancy -> happens(pregnancy, Given.registered(new WomanId(pregnancy.id()))));
        reads();
    }

    /** The first takes too much work. */
    private void isParked() {
        known();
        whileJudging = () -> Effort.atMost(0).spend(1);
        happens(sick, Given.intake(50));
        reads();
        assertThat(tables.parked()).containsExactly(sick);
    }

    private void merges(PregnancyId survivor, PregnancyId absorbed) {
        var merged = new PregnanciesMerged(Given.at(60), survivor, absorbed);
        happens(survivor, merged);
        happens(absorbed, merged);
    }

    private void happens(PregnancyId pregnancy, PregnancyEvent event) {
        now = now.plusSeconds(1);
        given.happens(pregnancy, now, event);
    }

    private List<DomainEventMessage<?>> published() {
        var batch = given.waiting();
        given.publish(batch);
        told.addAll(batch);
        return batch;
    }

    private void reads() {
        reader.reads(published());
    }

    private long last(PregnancyId pregnancy) {
        return given.streams().facts(pregnancy).getLast().version();
    }

    private long version(PregnancyId pregnancy) {
        return tables.heads(List.of(pregnancy)).get(pregnancy).version();
    }

    private void isWhatItIsWhenBuiltAgain() {
        whileJudging = () -> {};
        var rows = reader.rows();
        reader.startsAgain();
        reader.reads(told);
        assertThat(rows).isEqualTo(reader.rows()).anyMatch(row -> row.startsWith("verdict_row"));
    }

    private boolean waitsForALock() {
        return database.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private static CompletableFuture<Void> apart(String name, Runnable work) {
        return apart(name, () -> {
            work.run();
            return null;
        });
    }

    private static <T> CompletableFuture<T> apart(String name, Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                work, task -> Thread.ofPlatform().name(name).start(task));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
