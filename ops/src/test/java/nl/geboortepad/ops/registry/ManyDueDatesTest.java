package nl.geboortepad.ops.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import nl.geboortepad.command.registry.Registry;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.ops.TestPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The registry against the rule written down once more, naively, over many histories of one woman. */
class ManyDueDatesTest {
    private static Registry registry;

    @BeforeAll
    static void open() {
        var postgres = TestPostgres.fresh();
        registry = new PostgresRegistry(postgres.jdbc(), postgres.transactions());
    }

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    private record Known(PregnancyId id, LocalDate due, LocalDate end) {
        boolean covers(LocalDate other) {
            return Math.abs(ChronoUnit.DAYS.between(due, other)) < 112
                    && (end == null || !other.minusDays(280).isAfter(end.minusDays(14)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_answer_is_a_pregnancy_within_reach_and_a_new_one_only_when_there_is_none(long seed) {
        var random = new Random(seed);
        var woman = WomanId.random();
        var known = new ArrayList<Known>();
        for (int i = 0; i < 25; i++) {
            if (!known.isEmpty() && random.nextInt(4) == 0) {
                endOrReopen(random, known);
            } else {
                var due = LocalDate.parse("2024-01-01").plusDays(random.nextInt(700));
                expectNearest(woman, due, known);
            }
        }
        assertThat(registry.pregnancies(woman)).hasSize(known.size());
    }

    private static void endOrReopen(Random random, List<Known> known) {
        int which = random.nextInt(known.size());
        var old = known.get(which);
        if (random.nextInt(3) == 0) {
            registry.notEnded(old.id());
            known.set(which, new Known(old.id(), old.due(), null));
        } else {
            var end = old.due().minusDays(random.nextInt(300));
            registry.ended(old.id(), end, false);
            known.set(which, new Known(old.id(), old.due(), end));
        }
    }

    private static void expectNearest(WomanId woman, LocalDate due, List<Known> known) {
        var proposed = PregnancyId.random();
        var reach = known.stream().filter(each -> each.covers(due)).toList();
        var nearest = reach.stream()
                .mapToLong(each -> Math.abs(ChronoUnit.DAYS.between(each.due(), due)))
                .min();
        var answer = registry.register(woman, due, proposed, Set.of()).orElseThrow();
        if (nearest.isEmpty()) {
            assertThat(answer).isEqualTo(proposed);
            known.add(new Known(proposed, due, null));
        } else {
            var expected = new HashSet<PregnancyId>();
            reach.stream()
                    .filter(each -> Math.abs(ChronoUnit.DAYS.between(each.due(), due)) == nearest.getAsLong())
                    .forEach(each -> expected.add(each.id()));
            assertThat(expected).contains(answer);
            assertThat(answer).isNotEqualTo(proposed);
        }
    }
}
