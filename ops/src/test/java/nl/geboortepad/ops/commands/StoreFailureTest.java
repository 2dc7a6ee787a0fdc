package nl.geboortepad.ops.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreFailureTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "57014", "55P03", "25P04"})
    void a_database_that_does_not_answer_is_trouble(String state) {
        var failure = new IllegalStateException(new SQLException("no answer", state));

        assertThat(StoreFailure.behind(failure)).contains(StoreFailure.UNAVAILABLE);
    }

    @Test
    void a_wait_that_was_cut_off_is_trouble() {
        assertThat(StoreFailure.behind(new RuntimeException(new TimeoutException())))
                .contains(StoreFailure.UNAVAILABLE);
    }

    @Test
    void a_conflict_elsewhere_is_known_by_what_was_told_of_it() {
        var elsewhere = new CommandExecutionException("told by another process", null, StoreFailure.CONFLICT);

        assertThat(StoreFailure.behind(elsewhere)).contains(StoreFailure.CONFLICT);
    }

    @Test
    void a_refusal_and_a_mistake_are_not_trouble_of_the_store() {
        assertThat(StoreFailure.behind(new IllegalArgumentException("not like that")))
                .isEmpty();
        assertThat(StoreFailure.behind(new SQLException("no such column", "42703")))
                .isEmpty();
        assertThat(StoreFailure.behind(new CommandExecutionException("refused", null, "a rule")))
                .isEmpty();
    }

    @Test
    void a_conflict_is_tried_again_a_few_times_and_nothing_else_is() {
        try (var later = new ScheduledThreadPoolExecutor(1)) {
            var again = new TryAgain(later);
            List<Class<? extends Throwable>[]> failures = new ArrayList<>();
            var conflict = new ConcurrencyException("lost");
            int tries = 0;
            while (tries(again, conflict, failures)) {
                tries++;
                failures.add(null);
            }

            assertThat(tries).isBetween(3, 10);
            assertThat(tries(again, new IllegalStateException("refused"), List.of()))
                    .isFalse();
            assertThat(tries(again, new RuntimeException(new TimeoutException()), List.of()))
                    .isFalse();
        }
    }

    private static boolean tries(
            TryAgain again, RuntimeException failure, List<Class<? extends Throwable>[]> failures) {
        return again.scheduleRetry(new GenericCommandMessage<>("command"), failure, failures, () -> {});
    }
}
