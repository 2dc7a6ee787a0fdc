package nl.geboortepad.pathways.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.geboortepad.pathways.TestNorms;
import nl.geboortepad.pathways.norm.Example;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.verdict.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedNormsTest {
    static Stream<Norm> norms() {
        return Stream.of(TestNorms.shipped(), TestNorms.optional(), TestNorms.ofPartnerships())
                .flatMap(norms -> norms);
    }

    static Stream<Norm> ofOnePregnancy() {
        return Stream.concat(TestNorms.shipped(), TestNorms.optional());
    }

    @ParameterizedTest
    @MethodSource("norms")
    void every_norm_says_where_it_is_written_and_when_that_was_last_checked(Norm norm) {
        assertThat(norm.source().document()).matches("00[0-4]");
        assertThat(norm.source().section()).isNotBlank();
        assertThat(norm.source().checked()).isAfterOrEqualTo(LocalDate.of(2026, 11, 23));
    }

    @ParameterizedTest
    @MethodSource("norms")
    void every_norm_is_said_in_both_languages(Norm norm) {
        assertThat(List.of(
                        norm.title().nl(),
                        norm.title().en(),
                        norm.says().nl(),
                        norm.says().en()))
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("ofOnePregnancy")
    void every_norm_that_something_can_stop_or_silence_or_decline_shows_it(Norm norm) {
        var kinds = norm.examples().stream()
                .flatMap(e -> e.verdicts().stream())
                .map(Example.Expected::kind)
                .distinct()
                .toList();

        assertThat(kinds).contains(Verdict.Kind.MET, Verdict.Kind.CANNOT_TELL);
        switch (norm.parts().getFirst().kind()) {
            case RESPONSE, AGREEMENT ->
                assertThat(kinds)
                        .contains(
                                Verdict.Kind.OPEN,
                                Verdict.Kind.MISSED,
                                Verdict.Kind.MET_LATE,
                                Verdict.Kind.WAIVED,
                                Verdict.Kind.NOT_APPLICABLE);
            case PRECEDENCE, UNBROKEN -> assertThat(kinds).contains(Verdict.Kind.BROKEN);
            case RECURRENCE -> assertThat(kinds).contains(Verdict.Kind.MISSED);
        }
    }

    static Stream<Norm> ofPartnerships() {
        return TestNorms.ofPartnerships();
    }

    @ParameterizedTest
    @MethodSource("ofPartnerships")
    void every_norm_for_a_partnership_shows_what_decides_it(Norm norm) {
        for (var part : norm.parts()) {
            var kinds = norm.examples().stream()
                    .flatMap(e -> e.verdicts().stream())
                    .filter(e -> e.part().orElse("").equals(part.name()))
                    .map(Example.Expected::kind)
                    .distinct()
                    .toList();

            assertThat(kinds).as(part.name()).contains(Verdict.Kind.MET);
            switch (part.kind()) {
                case RESPONSE, AGREEMENT ->
                    assertThat(kinds)
                            .as(part.name())
                            .contains(
                                    Verdict.Kind.OPEN,
                                    Verdict.Kind.MISSED,
                                    Verdict.Kind.MET_LATE,
                                    Verdict.Kind.NOT_APPLICABLE,
                                    Verdict.Kind.CANNOT_TELL);
                case PRECEDENCE, UNBROKEN ->
                    assertThat(kinds).as(part.name()).contains(Verdict.Kind.BROKEN, Verdict.Kind.CANNOT_TELL);
                case RECURRENCE -> assertThat(kinds).as(part.name()).contains(Verdict.Kind.MISSED, Verdict.Kind.OPEN);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ofPartnerships")
    void what_can_be_deferred_shows_that_it_is(Norm norm) {
        for (var part : norm.parts()) {
            var deferrable = part.rules().stream()
                    .anyMatch(r -> !r.terms().waiver().from().isEmpty());
            var waived = norm.examples().stream()
                    .flatMap(e -> e.verdicts().stream())
                    .anyMatch(e -> e.kind() == Verdict.Kind.WAIVED
                            && e.part().orElse("").equals(part.name()));

            assertThat(waived).as(part.name()).isEqualTo(deferrable);
        }
    }
}
