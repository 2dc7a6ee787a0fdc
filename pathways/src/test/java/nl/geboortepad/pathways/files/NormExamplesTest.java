package nl.geboortepad.pathways.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.pathways.TestNorms;
import nl.geboortepad.pathways.course.VsvCourse;
import nl.geboortepad.pathways.judging.Judge;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.pathways.norm.Example;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.verdict.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples in the norm files are their tests. */
class NormExamplesTest {
    static Stream<Arguments> examples() {
        return Stream.concat(TestNorms.all(), TestNorms.ofPartnerships())
                .flatMap(norm -> norm.examples().stream().map(e -> Arguments.of(norm.id(), e.says(), norm, e)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void a_norm_says_what_its_example_says(String id, String says, Norm norm, Example example) {
        var judged = Judge.judge(example.story(), norm).stream()
                .filter(j -> hasBegun(j, norm, example))
                .sorted(Comparator.comparing(j -> j.window().map(w -> w.from()).orElse(LocalDate.MIN)))
                .toList();
        if (example.verdicts().isEmpty()) {
            assertThat(judged).isEmpty();
        }

        for (var part : example.verdicts().stream()
                .map(Example.Expected::part)
                .distinct()
                .toList()) {
            says(
                    judged.stream().filter(j -> isOf(part, j)).toList(),
                    example.verdicts().stream()
                            .filter(e -> e.part().equals(part))
                            .toList(),
                    example.on());
        }
    }

    /** A partnership goes on, and so do its periods: an example looks at those that have begun. */
    private static boolean hasBegun(Judgement judgement, Norm norm, Example example) {
        var periods = norm.parts().stream()
                .filter(p -> isOf(Optional.of(p.name()), judgement))
                .anyMatch(p -> p.kind() == Norm.Kind.RECURRENCE);
        return !(example.story() instanceof VsvCourse)
                || !periods
                || judgement.window().map(w -> !w.from().isAfter(example.on())).orElse(true);
    }

    private static boolean isOf(Optional<String> part, Judgement judgement) {
        return part.isEmpty()
                || part.get().isEmpty()
                || judgement.occurrence().equals(part.get())
                || judgement.occurrence().startsWith(part.get() + " ");
    }

    private static void says(List<Judgement> judged, List<Example.Expected> verdicts, LocalDate on) {
        assertThat(judged)
                .as("as many verdicts as the example expects: %s", judged)
                .hasSameSizeAs(verdicts);
        for (var i = 0; i < judged.size(); i++) {
            var verdict = judged.get(i).on(on).verdict();
            var expected = verdicts.get(i);
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
