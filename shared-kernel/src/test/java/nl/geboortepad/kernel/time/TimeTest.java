package nl.geboortepad.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeTest {
    static Stream<LocalDate> many_days() {
        return new Random(20260101)
                .longs(
                        500,
                        LocalDate.of(2015, 1, 1).toEpochDay(),
                        LocalDate.of(2040, 1, 1).toEpochDay())
                .mapToObj(LocalDate::ofEpochDay);
    }

    @ParameterizedTest
    @MethodSource("many_days")
    void the_due_date_is_day_zero_plus_280_days_in_every_year(LocalDate due) {
        assertThat(GestationalAge.on(due, due)).isEqualTo(GestationalAge.of(40, 0));
        assertThat(GestationalAge.of(9, 0).day(due)).isEqualTo(due.minusDays(217));
        assertThat(GestationalAge.on(due.minusDays(217), due)).hasToString("9w0d");
    }

    @ParameterizedTest
    @MethodSource("many_days")
    void what_is_written_reads_back_the_same(LocalDate day) {
        var when = When.parse(day.toString());
        var range = When.parse(day + "/" + day.plusDays(40));

        assertThat(When.parse(when.toString())).isEqualTo(when);
        assertThat(When.parse(range.toString())).isEqualTo(range);
        assertThat(range.last()).isEqualTo(day.plusDays(39));
        var age = GestationalAge.on(day, day.plusDays(day.getDayOfYear() - 300L));
        assertThat(GestationalAge.parse(age.toString())).isEqualTo(age);
    }

    @Test
    void a_moment_belongs_to_the_day_in_the_netherlands_also_when_summer_time_begins_and_ends() {
        assertThat(When.parse("2026-03-28T23:30:00Z").first()).isEqualTo("2026-03-29");
        assertThat(When.parse("2026-03-29T22:30:00Z").first()).isEqualTo("2026-03-30");
        assertThat(When.parse("2026-10-25T22:59:59Z").first()).isEqualTo("2026-10-25");
        assertThat(When.parse("2026-10-25T23:00:00Z").first()).isEqualTo("2026-10-26");
        assertThat(When.parse("2028-02-29T00:00:00+01:00").first()).isEqualTo("2028-02-29");
    }

    @Test
    void gestational_age_is_written_one_way_in_files_and_another_on_screen() {
        assertThat(GestationalAge.of(23, 4)).hasToString("23w4d");
        assertThat(GestationalAge.of(23, 4).onScreen()).isEqualTo("23+4");
        assertThat(new GestationalAge(-10)).hasToString("-1w3d");
        assertThat(GestationalAge.parse("-1w3d")).isEqualTo(new GestationalAge(-10));
        assertThatThrownBy(() -> GestationalAge.parse("9w7d")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_interval_holds_its_first_day_and_not_its_end() {
        var march = Interval.parse("2026-03-01/2026-04-01");

        assertThat(march.contains(LocalDate.of(2026, 3, 1))).isTrue();
        assertThat(march.contains(LocalDate.of(2026, 3, 31))).isTrue();
        assertThat(march.contains(LocalDate.of(2026, 4, 1))).isFalse();
        assertThat(march.days()).isEqualTo(31);
        assertThat(Interval.parse("../2026-04-01").encloses(march)).isTrue();
        assertThat(Interval.parse("2026-03-02/..").encloses(march)).isFalse();
        assertThatThrownBy(() -> Interval.parse("2026-03-01/2026-03-01")).isInstanceOf(IllegalArgumentException.class);
    }
}
