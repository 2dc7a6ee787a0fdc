package nl.geboortepad.query.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.query.Door;
import nl.geboortepad.query.Given;
import nl.geboortepad.query.figures.Changes.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureReaderTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-15T10:00:00Z"), ZoneOffset.UTC);
    private static final Caller STEWARD = Door.ofVsv(Caller.AccessRole.STEWARD, "vsv:midden");

    private final Random random = new Random(20);
    private final FigureReaders figures = figures("secret");
    private final FigureReader quality = figures.to(Door.QUALITY);

    private static FigureReaders figures(String key) {
        return new FigureReaders(KnownChance.LIMITS, KnownChance.by(key), (vsv, moment) -> List.of());
    }

    private List<PregnancyId> women(int number) {
        return Stream.generate(() -> new PregnancyId(new UUID(random.nextLong(), random.nextLong())))
                .limit(number)
                .toList();
    }

    private Optional<Long> told(List<PregnancyId> women) {
        return quality.cell("first-consult missed", Contributors.of(women));
    }

    @Test
    void a_count_is_told_as_a_multiple_next_to_it() {
        for (var number = 12; number < 60; number++) {
            var told = told(women(number)).orElseThrow();

            assertThat(told % 3).isZero();
            assertThat(Math.abs(told - number)).isLessThan(3);
        }
    }

    @Test
    void the_mean_of_many_figures_is_that_of_the_counts() {
        for (var number : List.of(30, 31, 32)) {
            var mean = IntStream.range(0, 6000)
                    .mapToLong(i -> told(women(number)).orElseThrow())
                    .average()
                    .orElseThrow();

            assertThat(mean).isCloseTo(number, within(0.1));
        }
    }

    @Test
    void the_same_women_give_the_same_figure_in_whatever_order_and_however_often_they_are_asked_for() {
        var women = new ArrayList<>(women(31));
        var first = told(women);
        for (var i = 0; i < 100; i++) {
            Collections.shuffle(women, random);

            assertThat(told(women)).isEqualTo(first);
        }
        assertThat(figures("secret").to(Door.AUDITOR).cell("first-consult missed", Contributors.of(women)))
                .as("after a new start, and to another reader")
                .isEqualTo(first);
    }

    @Test
    void one_woman_more_is_a_draw_of_its_own() {
        var differences = IntStream.range(0, 3000)
                .mapToObj(i -> {
                    var women = women(31);
                    return told(women).orElseThrow()
                            - told(women.subList(0, 30).stream().toList()).orElseThrow();
                })
                .toList();
        var swapped = IntStream.range(0, 3000)
                .filter(i -> {
                    var women = women(32);
                    return !told(women.subList(0, 31)).equals(told(women.subList(1, 32)));
                })
                .count();

        assertThat(differences).contains(0L, 3L).allMatch(d -> d == 0 || d == 3);
        assertThat(swapped)
                .as("of two sets of 31 women, one is rounded up and the other down")
                .isBetween(1100L, 1600L);
    }

    @Test
    void without_the_secret_nobody_knows_how_it_was_rounded() {
        var one = figures("one").to(Door.QUALITY);
        var other = figures("other").to(Door.QUALITY);
        var alike = IntStream.range(0, 3000)
                .mapToObj(i -> Contributors.of(women(31)))
                .filter(women -> one.cell("met", women).equals(other.cell("met", women)))
                .count();

        assertThat(alike).isBetween(1400L, 1900L);
    }

    /** By what is told and not by what was counted: else a figure of six would tell that there are not five. */
    @Test
    void what_is_rounded_below_the_least_is_not_told() {
        for (var number : List.of(0, 1, 2, 3)) {
            assertThat(told(women(number))).isEmpty();
        }
        var ofFive =
                IntStream.range(0, 100).mapToObj(i -> told(women(5))).distinct().toList();
        var ofSeven =
                IntStream.range(0, 100).mapToObj(i -> told(women(7))).distinct().toList();

        assertThat(ofFive).containsExactlyInAnyOrder(Optional.empty(), Optional.of(6L));
        assertThat(ofSeven).containsExactlyInAnyOrder(Optional.of(6L), Optional.of(9L));
        assertThat(quality.cohort("women", Contributors.of(women(9)))).isEmpty();
        assertThat(figures.ofWhatIf(Door.QUALITY).cohort("women", Contributors.of(women(27))))
                .isEmpty();
        assertThat(figures.ofWhatIf(Door.QUALITY).cohort("women", Contributors.of(women(30))))
                .contains(30L);
    }

    @Test
    void who_may_know_each_case_reads_exact_figures() {
        var steward = figures.to(STEWARD);

        assertThat(steward.cell("met", Contributors.of(women(1)))).contains(1L);
        assertThat(steward.rounding()).isEmpty();
        assertThat(quality.rounding().orElseThrow().note().nl()).contains("veelvoud van 3", "tellen niet altijd op");
        assertThat(quality.rounding().orElseThrow().note().en()).contains("multiple of 3", "need not add up");
    }

    @Test
    void what_lags_never_looks_whole() {
        assertThat(quality.atMost(Contributors.NONE)).isZero();
        assertThat(quality.atMost(Contributors.of(women(1)))).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-29", "2026-06-15", "2026-07-01", "2028-02-28"})
    void there_are_no_figures_by_a_day_within_a_month(String day) {
        assertThatThrownBy(() -> quality.viewpoint(Optional.empty(), Optional.of(day), CLOCK))
                .hasMessageContaining("invalid");
        assertThat(figures.to(STEWARD)
                        .viewpoint(Optional.empty(), Optional.of(day), CLOCK)
                        .on())
                .hasToString(day);
    }

    @Test
    void without_a_day_it_is_the_end_of_the_month_before() {
        assertThat(quality.viewpoint(Optional.empty(), Optional.empty(), CLOCK).on())
                .isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(quality.viewpoint(Optional.empty(), Optional.of("2028-02-29"), CLOCK)
                        .on())
                .isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void a_period_is_a_whole_one_so_that_none_lies_within_another_but_a_quarter_in_its_year() {
        assertThatCode(() -> quality.mustBeQuarter("dueTo", day("2026-04-01"), day("2026-06-30")))
                .doesNotThrowAnyException();
        for (var last : List.of("2026-04-01", "2026-04-30", "2026-06-29", "2026-09-30", "2027-03-31")) {
            assertThatThrownBy(() -> quality.mustBeQuarter("dueTo", day("2026-04-01"), day(last)))
                    .hasMessageContaining("invalid");
        }
        assertThatCode(() -> quality.mustBeYearOrQuarter("to", day("2026-01-01"), day("2027-01-01")))
                .doesNotThrowAnyException();
        for (var after : List.of("2026-02-01", "2026-07-01", "2026-12-31", "2028-01-01")) {
            assertThatThrownBy(() -> quality.mustBeYearOrQuarter("to", day("2026-01-01"), day(after)))
                    .hasMessageContaining("invalid");
        }
    }

    @Test
    void what_becomes_known_counts_once_it_is_about_so_many_women() {
        var women = women(30);
        var moments = IntStream.range(0, 30)
                .mapToObj(i -> Instant.parse("2026-03-01T12:00:00Z").plusSeconds(60L * i))
                .toList();
        var changes = new ArrayList<Change>();
        for (var i = 0; i < 11; i++) {
            changes.add(new Change(moments.get(i), women.get(i)));
            changes.add(new Change(moments.get(i), women.getFirst()));
        }
        Changes since = (vsv, moment) ->
                changes.stream().filter(c -> c.known().isAfter(moment)).toList();
        var reader = new FigureReaders(KnownChance.LIMITS, KnownChance.by("secret"), since).to(Door.QUALITY);

        assertThat(known(reader, Optional.empty())).as("eleven").isEmpty();
        for (var i = 11; i < 30; i++) {
            changes.add(new Change(moments.get(i), women.get(i)));
            assertThat(known(reader, Optional.empty())).contains(moments.get(i < 23 ? 11 : 23));
        }
        assertThat(known(reader, Optional.of(moments.get(22).toString())))
                .as("as it was told then")
                .contains(moments.get(11));
        assertThat(known(reader, Optional.of(moments.get(10).toString()))).isEmpty();
        var restarted = new FigureReaders(KnownChance.LIMITS, KnownChance.by("secret"), since).to(Door.QUALITY);
        assertThat(known(restarted, Optional.empty())).contains(moments.get(23));
    }

    private static Optional<Instant> known(FigureReader reader, Optional<String> knownAt) {
        return reader.known(Given.MIDDEN, reader.viewpoint(knownAt, Optional.empty(), CLOCK))
                .flatMap(known -> known.knownAt());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
