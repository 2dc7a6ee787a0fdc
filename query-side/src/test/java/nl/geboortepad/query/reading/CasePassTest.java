package nl.geboortepad.query.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.geboortepad.kernel.identity.PregnancyId;
import org.junit.jupiter.api.Test;

class CasePassTest {
    private static final List<PregnancyId> CASES = IntStream.range(0, 5_000)
            .mapToObj(i -> new PregnancyId(new UUID(1, i)))
            .toList();

    private final CasePass pass = new CasePass();

    @Test
    void every_case_is_handed_on_once_and_in_order() {
        var seen = new ArrayList<PregnancyId>();

        pass.over(CASES.iterator(), some -> some, seen::addAll);

        assertThat(seen).isEqualTo(CASES);
    }

    @Test
    void however_many_there_are_few_are_taken_before_what_became_of_the_first_is_taken_up() {
        var asked = new AtomicInteger();
        var counted = CASES.stream().peek(one -> asked.incrementAndGet()).iterator();
        var ahead = new ArrayList<Integer>();
        var done = new AtomicInteger();

        pass.over(counted, List::size, some -> ahead.add(asked.get() - done.getAndAdd(some)));

        assertThat(done).hasValue(CASES.size());
        assertThat(ahead).allMatch(cases -> cases <= 2 * 8 * 50 + 1);
    }

    @Test
    void what_fails_stops_the_pass() {
        assertThatThrownBy(() -> pass.over(
                        CASES.iterator(),
                        some -> {
                            throw new IllegalArgumentException("of one case");
                        },
                        none -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_rest_takes_as_long_as_the_rate_so_far_says() {
        var half = new CasePass.Progress(500, 1_500, Duration.ofSeconds(5));

        assertThat(half.perSecond()).contains(100L);
        assertThat(half.secondsLeft()).contains(10L);
        assertThat(new CasePass.Progress(0, 1_500, Duration.ZERO).perSecond()).isEmpty();
        assertThat(new CasePass.Progress(0, 1_500, Duration.ZERO).secondsLeft()).isEmpty();
    }
}
