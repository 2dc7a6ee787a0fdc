package nl.geboortepad.command.pregnancy.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FairWorkersTest {
    @Test
    void one_line_of_each_sender_is_done_in_turn_however_many_one_has_waiting() throws Exception {
        var done = Collections.synchronizedList(new ArrayList<String>());
        var begin = new CountDownLatch(1);
        var end = new CountDownLatch(103);
        try (var workers = new FairWorkers(1)) {
            workers.of("first").execute(() -> await(begin));
            for (var i = 0; i < 100; i++) {
                workers.of("much").execute(() -> did("much", done, end));
            }
            for (var i = 0; i < 3; i++) {
                workers.of("little").execute(() -> did("little", done, end));
            }
            begin.countDown();
            assertThat(end.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(done.subList(0, 6)).isEqualTo(List.of("much", "little", "much", "little", "much", "little"));
    }

    @Test
    void a_line_that_fails_stops_no_worker() throws Exception {
        var end = new CountDownLatch(1);
        try (var workers = new FairWorkers(1)) {
            workers.of("one").execute(() -> {
                throw new IllegalStateException("on purpose");
            });
            workers.of("one").execute(end::countDown);
            assertThat(end.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void did(String sender, List<String> done, CountDownLatch end) {
        done.add(sender);
        end.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
