package nl.geboortepad.query.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.event.CareEvent.TeamMemberJoined;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.pathways.record.History;
import nl.geboortepad.pathways.verdict.Verdict.Kind;
import nl.geboortepad.query.Database;
import nl.geboortepad.query.Given;
import nl.geboortepad.query.reading.Viewpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

class RowsViewTest {
    private static final int CASES = 5;
    private static final int FACTS = 60;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("seeds", 3));
    }

    private static Reader reader(Given given) {
        return new Reader(given, Database.fresh(), AllVerdicts::judge);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_rows_do_not_depend_on_how_events_fell_into_batches(long seed) {
        var whole = new Given();
        var atOnce = reader(whole);
        var events = new Region(whole, seed).lives(CASES, FACTS);
        whole.publish(events);
        atOnce.reads(events);
        for (var longest : List.of(1, 3, 20)) {
            var given = new Given();
            var inParts = reader(given);
            inParts.readsInParts(new Region(given, seed).lives(CASES, FACTS), new Random(seed + longest), longest);
            assertThat(inParts.rows()).isEqualTo(atOnce.rows());
        }
        assertThat(atOnce.rows()).anyMatch(row -> row.startsWith("verdict_row"));
    }

    @Test
    void a_view_that_starts_again_gets_the_same_rows() {
        var given = new Given();
        var reader = reader(given);
        var events = new Region(given, 99).lives(CASES, FACTS);
        reader.readsInParts(events, new Random(1), 7);
        var rows = reader.rows();
        reader.startsAgain();
        assertThat(reader.rows()).isEmpty();
        reader.reads(events.subList(0, 10));
        reader.reads(events.subList(10, events.size()));
        assertThat(reader.rows()).isEqualTo(rows);
    }

    @Test
    void an_event_that_is_seen_twice_changes_nothing() {
        var given = new Given();
        var reader = reader(given);
        var events = new Region(given, 5).lives(CASES, FACTS);
        reader.readsInParts(events, new Random(1), 7);
        var rows = reader.rows();
        reader.reads(events.subList(3, 30));
        reader.reads(List.of(events.getFirst()));
        assertThat(reader.rows()).isEqualTo(rows);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void java_and_sql_give_the_same_verdict_on_every_day_at_every_moment(long seed) {
        var given = new Given();
        var reader = reader(given);
        var region = new Region(given, seed);
        reader.readsInParts(region.lives(CASES, FACTS), new Random(seed), 9);
        var random = new Random(seed);
        var moments = new ArrayList<Optional<Instant>>();
        moments.add(Optional.empty());
        for (var pregnancy : region.pregnancies()) {
            given.streams().facts(pregnancy).forEach(fact -> {
                moments.add(Optional.of(fact.recordedAt()));
                moments.add(Optional.of(fact.recordedAt().minusMillis(1)));
            });
        }
        for (var i = 0; i < 150; i++) {
            var moment = moments.get(random.nextInt(moments.size()));
            var day = Given.DAY_ZERO.plusDays(random.nextInt(330));
            var pregnancy = region.pregnancies().get(random.nextInt(CASES));
            assertThat(sql(reader, pregnancy, moment, day))
                    .as("%s known at %s on %s", pregnancy, moment, day)
                    .isEqualTo(java(given, pregnancy, moment, day));
        }
    }

    /** When its first fact was not recorded yet, or it is part of another pregnancy: then there are no verdicts. */
    private static TreeSet<String> java(Given given, PregnancyId pregnancy, Optional<Instant> moment, LocalDate day) {
        var history = History.read(pregnancy, moment.orElse(Instant.MAX), given.streams()::facts);
        var verdicts = new TreeSet<String>();
        if (!history.recorded().isEmpty() && history.mergedInto(pregnancy).isEmpty()) {
            for (Judgement judgement : AllVerdicts.judge(Course.of(history))) {
                var verdict = judgement.on(day).verdict();
                verdicts.add(judgement.norm().id() + " " + judgement.since() + " "
                        + Reader.NAMES.kept(pregnancy, judgement.occurrence()) + " "
                        + verdict.kind() + " "
                        + verdict.dueDay().map(LocalDate::toString).orElse("-"));
            }
        }
        return verdicts;
    }

    private static TreeSet<String> sql(Reader reader, PregnancyId pregnancy, Optional<Instant> known, LocalDate day) {
        return new TreeSet<>(
                reader.verdicts(
                        pregnancy,
                        new Viewpoint(known, day, Instant.EPOCH),
                        "v.norm || ' ' || v.since || ' ' || v.occurrence || ' ' || v.kind || ' ' || coalesce(v.due::text, '-')"));
    }

    @Test
    void on_no_day_two_verdicts_hold_for_one_occurrence() {
        var given = new Given();
        var reader = reader(given);
        reader.readsInParts(new Region(given, 3).lives(CASES, 2 * FACTS), new Random(1), 5);
        var twice = new JdbcTemplate(reader.source).queryForObject("""
                        select count(*) from view.verdict_row a join view.verdict_row b
                        on a.pregnancy = b.pregnancy and a.norm = b.norm and a.since = b.since and a.occurrence = b.occurrence
                        and a.line <> b.line and a.from_day < b.to_day and b.from_day < a.to_day""", Long.class);
        assertThat(twice).isZero();
    }

    @Test
    void while_it_is_part_of_another_a_pregnancy_has_no_rows_of_its_own() {
        var given = new Given();
        var reader = reader(given);
        var region = new Region(given, 1);
        var events = region.lives(2, 0);
        var one = region.pregnancies().get(0);
        var other = region.pregnancies().get(1);
        given.publish(events);
        reader.reads(events);
        var now = region.now();
        given.happens(one, now.plusSeconds(1), new PregnanciesMerged(Given.at(60), one, other));
        given.happens(other, now.plusSeconds(1), new PregnanciesMerged(Given.at(60), one, other));
        given.happens(other, now.plusSeconds(2), Given.dueDate(Given.DUE, DueDateBasis.DEFINITIVE, 70));
        given.happens(other, now.plusSeconds(2), Given.intake(50));
        var merge = given.waiting();
        given.publish(merge);
        reader.reads(merge.subList(0, 2));
        reader.reads(merge.subList(2, 4));
        var day = Given.DAY_ZERO.plusDays(300);
        assertThat(sql(reader, other, Optional.empty(), day)).isEmpty();
        assertThat(sql(reader, other, Optional.of(now), day)).isNotEmpty();
        assertThat(sql(reader, one, Optional.empty(), day)).isEqualTo(java(given, one, Optional.empty(), day));
        assertThat(sql(reader, one, Optional.empty(), day))
                .anyMatch(v -> v.startsWith("first-consult 2018-01-01  met"));
        assertThat(sql(reader, one, Optional.of(now.plusSeconds(1)), day))
                .noneMatch(v -> v.startsWith("first-consult 2018-01-01  met"));
    }

    @Test
    void a_case_that_cannot_be_judged_does_not_stop_the_others_and_is_tried_again() {
        var given = new Given();
        var broken = new boolean[] {true};
        var reader = new Reader(given, Database.fresh(), course -> {
            if (broken[0] && course.facts().stream().anyMatch(f -> f.event() instanceof TeamMemberJoined)) {
                throw new IllegalStateException("cannot judge this");
            }
            return AllVerdicts.judge(course);
        });
        var region = new Region(given, 1);
        var events = region.lives(2, 0);
        given.publish(events);
        reader.reads(events);
        var before = reader.rows();
        var sick = region.pregnancies().get(0);
        given.happens(sick, region.now().plusSeconds(1), new TeamMemberJoined(When.day(Given.DAY_ZERO), Given.MIDWIFE));
        given.happens(region.pregnancies().get(1), region.now().plusSeconds(1), Given.intake(50));
        var more = given.waiting();
        given.publish(more);
        reader.reads(more);
        assertThat(reader.rows())
                .anyMatch(row -> row.startsWith("parked (" + sick.id()) && row.contains("IllegalState"));
        assertThat(reader.rows()).noneMatch(row -> row.contains("cannot judge"));
        assertThat(reader.rows().stream()
                        .filter(row -> row.contains(sick.id().toString()))
                        .filter(row -> row.startsWith("verdict")))
                .containsExactlyElementsOf(before.stream()
                        .filter(row -> row.contains(sick.id().toString()))
                        .filter(row -> row.startsWith("verdict"))
                        .toList());
        var healthy = region.pregnancies().get(1);
        assertThat(sql(reader, healthy, Optional.empty(), Given.DAY_ZERO.plusDays(300)))
                .isEqualTo(java(given, healthy, Optional.empty(), Given.DAY_ZERO.plusDays(300)));
        assertThat(reader.view.retryParked()).isEqualTo(1);
        broken[0] = false;
        assertThat(reader.view.retryParked()).isZero();
        assertThat(sql(reader, sick, Optional.empty(), Given.DAY_ZERO.plusDays(300)))
                .isEqualTo(java(given, sick, Optional.empty(), Given.DAY_ZERO.plusDays(300)));
    }

    @Test
    void a_case_whose_rows_the_database_refuses_does_not_stop_the_others() {
        var given = new Given();
        var reader = new Reader(
                given,
                Database.fresh(),
                course -> AllVerdicts.judge(course).stream()
                        .map(j -> course.coordinators().holdings().isEmpty() ? j : unstorable(j))
                        .toList());
        var region = new Region(given, 1);
        var events = new ArrayList<>(region.lives(3, 0));
        var sick = region.pregnancies().get(1);
        given.happens(sick, region.now().plusSeconds(1), Given.coordinator(50));
        events.addAll(given.waiting());
        given.publish(events);
        reader.reads(events);
        assertThat(reader.rows())
                .filteredOn(row -> row.startsWith("parked"))
                .singleElement()
                .asString()
                .contains(sick.id().toString(), "DataIntegrityViolation");
        assertThat(reader.rows())
                .filteredOn(row -> row.startsWith("case_row"))
                .hasSizeGreaterThan(1)
                .noneMatch(row -> row.contains(sick.id().toString()));
    }

    private static Judgement unstorable(Judgement j) {
        return new Judgement(AllVerdicts.norm("zero\u0000"), j.part(), j.by(), j.ruling());
    }

    @Test
    void when_the_store_does_not_answer_nothing_is_parked_and_the_batch_fails() {
        var given = new Given();
        var reader = new Reader(given, Given.silence(), Database.fresh(), AllVerdicts::judge);
        var events = new Region(given, 1).lives(1, 0);
        assertThatThrownBy(() -> reader.reads(events)).hasRootCauseMessage("no answer");
        assertThat(reader.rows()).isEmpty();
    }

    @Test
    void a_fact_that_comes_in_between_what_was_read_already_is_judged_at_its_moment() {
        var given = new Given();
        var reader = reader(given);
        var region = new Region(given, 1);
        var events = region.lives(2, 0);
        var one = region.pregnancies().get(0);
        var other = region.pregnancies().get(1);
        var now = region.now();
        for (var stream : region.pregnancies()) {
            given.happens(stream, now.plusSeconds(1), new PregnanciesMerged(Given.at(60), one, other));
        }
        given.happens(one, now.plusSeconds(9), Given.coordinator(50));
        var first = new ArrayList<>(events);
        first.addAll(given.waiting());
        given.publish(first);
        reader.reads(first);
        // The clock of another machine is behind.
        given.happens(other, now.plusSeconds(5), Given.transferred(70));
        var late = given.waiting();
        given.publish(late);
        reader.reads(late);
        for (var second : List.of(4, 5, 8, 9)) {
            var moment = Optional.of(now.plusSeconds(second));
            var day = Given.DAY_ZERO.plusDays(300);
            assertThat(sql(reader, one, moment, day)).isEqualTo(java(given, one, moment, day));
        }
        var rows = reader.rows();
        reader.startsAgain();
        reader.reads(first);
        assertThat(reader.rows()).isEqualTo(rows);
    }

    @Test
    void the_made_up_norm_goes_through_every_kind_of_verdict() {
        var given = new Given();
        var reader = reader(given);
        reader.readsInParts(new Region(given, 2).lives(2, FACTS), new Random(1), 50);
        var kinds = new JdbcTemplate(reader.source)
                .queryForList("select distinct kind from view.verdict_row", String.class);
        assertThat(kinds)
                .containsAll(Stream.of(Kind.values()).map(Kind::toString).toList());
    }
}
