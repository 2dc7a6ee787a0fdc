package nl.geboortepad.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples in the norm files are their tests. */
class NormExamplesTest {
    static Stream<Arguments> examples() {
        return TestNorms.all()
                .flatMap(norm -> norm.examples().stream().map(e -> Arguments.of(norm.id(), e.says(), norm, e)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void a_norm_says_what_its_example_says(String id, String says, Norm norm, Example example) {
        var judged = Judge.judge(Course.of(example.facts()), norm).stream()
                .sorted(Comparator.comparing(j -> j.window().map(w -> w.from()).orElse(LocalDate.MIN)))
                .toList();

        assertThat(judged).as("as many verdicts as the example expects").hasSameSizeAs(example.verdicts());
        for (var i = 0; i < judged.size(); i++) {
            var verdict = judged.get(i).on(example.on()).verdict();
            var expected = example.verdicts().get(i);
            assertThat(verdict.kind()).as("%s", verdict).isEqualTo(expected.kind());
            expected.day()
                    .ifPresent(day -> assertThat(day(verdict)).as("%s", verdict).contains(day));
            expected.days()
                    .ifPresent(days ->
                            assertThat(((Verdict.Broken) verdict).days()).containsExactly(days));
            expected.due()
                    .ifPresent(day ->
                            assertThat(verdict.dueDay()).as("%s", verdict).contains(day));
        }
    }

    /** The day that a verdict names: when it was met, opens, was waived, or first broken. */
    private static Optional<LocalDate> day(Verdict verdict) {
        return switch (verdict) {
            case Verdict.NotYet v -> v.opens();
            case Verdict.Met v -> Optional.of(v.on());
            case Verdict.MetLate v -> Optional.of(v.on());
            case Verdict.Waived v -> Optional.of(v.since());
            case Verdict.Broken v -> Optional.of(v.days().getFirst().from());
            case Verdict.Open v -> v.due();
            case Verdict.Missed v -> Optional.of(v.due());
            case Verdict.NotApplicable v -> Optional.empty();
            case Verdict.CannotTell v -> Optional.empty();
        };
    }
}
