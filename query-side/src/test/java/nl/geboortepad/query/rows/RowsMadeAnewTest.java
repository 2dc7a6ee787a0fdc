package nl.geboortepad.query.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.query.Database;
import nl.geboortepad.query.Given;
import nl.geboortepad.query.lines.CaseJudging;
import nl.geboortepad.query.reading.CasePass;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of every case are made anew from its facts where they stand, and are read meanwhile. */
class RowsMadeAnewTest {
    private static final int CASES = 250;
    private static final Consumer<String> QUIETLY = stream -> {};

    private final Given given = new Given();
    private final AtomicReference<Consumer<String>> reading = new AtomicReference<>(QUIETLY);
    private final Reader reader = new Reader(
            given,
            given.streams(stream -> reading.get().accept(stream)),
            Database.fresh(),
            CaseJudging.by(given.settings()));
    private final JdbcClient database = JdbcClient.create(reader.source);
    private final JudgedCases judged = new JudgedCases(reader.source);
    private final List<PregnancyId> women = new ArrayList<>();

    private void known() {
        var now = Given.noon(Given.DAY_ZERO.plusDays(50));
        for (var i = 0; i < CASES; i++) {
            var woman = new PregnancyId(new UUID(1, i));
            women.add(woman);
            given.happens(woman, now, Given.registered(new WomanId(new UUID(7, i))));
            given.happens(woman, now, Given.sourceSpeaks());
            given.happens(woman, now, Given.dueDate(Given.DUE, DueDateBasis.ULTRASOUND, 45));
        }
        reader.reads(published());
    }

    private List<DomainEventMessage<?>> published() {
        var messages = given.waiting();
        given.publish(messages);
        return messages;
    }

    private void spoilRows() {
        database.sql("update view.verdict_row set kind = 'waived'").update();
    }

    private long spoilt() {
        return database.sql("select count(distinct pregnancy) from view.verdict_row where kind = 'waived'")
                .query(Long.class)
                .single();
    }

    @Test
    void all_rows_are_made_anew_whatever_those_say_that_stand_and_until_then_those_are_read() {
        known();
        var rows = reader.rows();
        spoilRows();

        reader.view.rebuild();
        assertThat(spoilt()).isEqualTo(CASES);
        assertThat(judged.rebuilt()).contains(new CasePass.Progress(0, CASES, Duration.ZERO));

        reader.view.judgeWaiting();
        assertThat(reader.rows()).isEqualTo(rows);
        assertThat(judged.rebuilt()).isEmpty();
    }

    @Test
    void who_asks_once_more_while_it_goes_on_starts_no_second_but_other_norms_begin_again() {
        known();
        reader.view.rebuild();
        var tables = new RowStore(new JdbcTemplate(reader.source));
        var begun = tables.takeChanged().orElseThrow();
        tables.judgedUpTo(begun, women.get(99), 100);

        reader.view.rebuild();
        assertThat(judged.rebuilt().orElseThrow())
                .extracting("done", "of")
                .as("of those that are done it is not begun again")
                .containsExactly(100L, (long) CASES);

        reader.view.judgeAllAgain();
        assertThat(judged.rebuilt().orElseThrow().done()).isZero();
        tables.judgedUpTo(begun, women.get(199), 100);
        assertThat(judged.rebuilt().orElseThrow().done())
                .as("who judged by the norms before notes nothing")
                .isZero();
    }

    @Test
    void what_is_stopped_in_the_middle_goes_on_after_the_last_case_that_was_noted() {
        known();
        spoilRows();
        reader.view.rebuild();
        var tables = new RowStore(new JdbcTemplate(reader.source));
        tables.judgedUpTo(tables.takeChanged().orElseThrow(), women.get(99), 100);
        reading.set(stream -> {
            if (stream.equals(women.get(180).toString())) {
                throw new EventStoreException("no answer");
            }
        });

        assertThatThrownBy(reader.view::judgeWaiting).isInstanceOf(EventStoreException.class);
        assertThat(judged.rebuilt().orElseThrow().done()).isEqualTo(100);
        assertThat(judged.parked().get("parked"))
                .as("nothing is wrong with a case of which the store says nothing")
                .isZero();

        reading.set(QUIETLY);
        reader.view.judgeWaiting();
        assertThat(judged.rebuilt()).isEmpty();
        assertThat(spoilt()).as("only those before").isEqualTo(100);
    }

    @Test
    void a_case_that_cannot_be_judged_keeps_its_rows_and_is_told_as_parked() {
        known();
        var rows = reader.rows();
        var broken = new Reader(given, reader.source, course -> {
            if (course.facts().stream().anyMatch(fact -> fact.stream().equals(women.get(7)))) {
                throw new IllegalStateException("of other norms");
            }
            return AllVerdicts.judge(course);
        });

        broken.view.rebuild();
        broken.view.judgeWaiting();

        assertThat(judged.parked().get("parked")).isEqualTo(1);
        assertThat(reader.rows())
                .containsAll(rows.stream()
                        .filter(row -> row.contains(women.get(7).id().toString()))
                        .toList());
    }

    @Test
    void what_has_rows_and_no_facts_any_more_is_removed() {
        known();
        var rows = reader.rows();
        database.sql("insert into view.case_head (pregnancy) values (:gone)")
                .param("gone", new UUID(2, 1))
                .update();
        database.sql("""
                        insert into view.case_row (pregnancy, line, organisations)
                        values (:gone, gen_random_uuid(), '{}')""").param("gone", new UUID(2, 1)).update();

        reader.view.rebuild();
        reader.view.judgeWaiting();

        assertThat(reader.rows()).isEqualTo(rows);
    }

    @Test
    void a_fact_that_is_recorded_meanwhile_is_not_lost() throws Exception {
        known();
        var told = new CountDownLatch(1);
        var looked = new CountDownLatch(1);
        reading.set(stream -> {
            if (stream.equals(women.get(5).toString())) {
                looked.countDown();
                await(told);
            }
        });

        reader.view.rebuild();
        var rebuild = CompletableFuture.runAsync(reader.view::judgeWaiting);
        await(looked);
        var later = Given.noon(Given.DAY_ZERO.plusDays(60));
        List.of(5, 200).forEach(i -> given.happens(women.get(i), later, Given.coordinator(60)));
        var batch = published();
        var live = CompletableFuture.runAsync(() -> reader.readsOnly(batch));
        told.countDown();
        live.get();
        rebuild.get();

        reading.set(QUIETLY);
        var rows = reader.rows();
        reader.view.judgeAllAgain();
        reader.view.judgeWaiting();
        assertThat(reader.rows()).isEqualTo(rows);
        assertThat(database.sql("select count(*) from view.case_head where version = 3")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void of_two_engines_only_one_goes_over_the_cases_and_the_other_takes_over_when_it_is_gone() throws Exception {
        known();
        spoilRows();
        var other = new Reader(given, given.streams(), reader.source, CaseJudging.by(given.settings()));
        var gone = new CountDownLatch(1);
        var looked = new CountDownLatch(1);
        reading.set(stream -> {
            if (stream.equals(women.get(5).toString())) {
                looked.countDown();
                await(gone);
                throw new EventStoreException("no answer");
            }
        });

        reader.view.rebuild();
        var first = CompletableFuture.runAsync(reader.view::judgeWaiting);
        await(looked);
        other.view.judgeWaiting();
        assertThat(judged.rebuilt()).as("the other waits for its turn").isPresent();
        gone.countDown();
        assertThatThrownBy(first::get).hasCauseInstanceOf(EventStoreException.class);

        other.view.judgeWaiting();
        assertThat(judged.rebuilt()).isEmpty();
        assertThat(spoilt()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
