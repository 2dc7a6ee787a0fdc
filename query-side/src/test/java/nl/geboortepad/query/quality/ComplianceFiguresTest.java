package nl.geboortepad.query.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.query.Door;
import nl.geboortepad.query.Given;
import nl.geboortepad.query.answer.Csv;
import nl.geboortepad.query.figures.FigureReaders;
import nl.geboortepad.query.figures.KnownChance;
import nl.geboortepad.query.reading.Cases;
import nl.geboortepad.query.rows.ReadYourWrites;
import nl.geboortepad.query.rows.VerdictCounts;
import nl.geboortepad.query.rows.WomenInView;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What a partnership reads of itself, and what nobody can work out of it about one woman. */
class ComplianceFiguresTest {
    private static final Clock CLOCK = Clock.fixed(Given.noon(Given.DAY_ZERO.plusDays(100)), ZoneOffset.UTC);
    private static final String FIGURES = "/api/quality/compliance?on=2026-03-31";
    private static final Caller STEWARD = Door.ofVsv(Caller.AccessRole.STEWARD, "vsv:midden");

    private final WomenInView women = new WomenInView(Given.noon(Given.DAY_ZERO.plusDays(40)));
    private final Door door = door(KnownChance.up(women.judged)).as(Door.QUALITY);

    private Door door(FigureReaders figures) {
        return new Door(
                new QualityHttp(
                        new ComplianceCounts(
                                women.judged,
                                new VerdictCounts(women.reader.source),
                                women.given.settings(),
                                Given.whole(CLOCK),
                                women.reader.known),
                        figures,
                        new Cases(
                                women.given.streams(),
                                women.given.settings(),
                                bsn -> Optional.empty(),
                                (audited, vsv) -> true,
                                Given.still(CLOCK)),
                        new ReadYourWrites(women.reader.source, Duration.ofMillis(10)),
                        CLOCK),
                new Csv());
    }

    /** So many women, of whom these had their first consult in time. */
    private void known(int all, int met) {
        for (var i = 0; i < all; i++) {
            var woman = women.registered();
            if (i < met) {
                women.recorded(woman, Given.intake(50));
            }
        }
        // Once something is new of so many women, all that is known counts.
        for (var i = 0; i < 12; i++) {
            women.recorded(women.all.get(i), Given.transferred(60 + i));
        }
        women.read();
    }

    private static JsonNode norm(JsonNode figures, String norm) {
        return figures.get("norms")
                .valueStream()
                .filter(n -> n.get("norm").asString().equals(norm))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void quality_staff_and_auditors_read_counts_of_women_rounded() {
        known(40, 25);

        for (var caller : List.of(Door.QUALITY, Door.AUDITOR)) {
            var up = door.as(caller).json(FIGURES);
            assertThat(up.get("pregnancies").asLong()).isEqualTo(42);
            assertThat(norm(up, "first-consult").get("counts").toString()).isEqualTo("{\"met\":27,\"missed\":15}");
            assertThat(up.at("/rounding/base").asInt()).isEqualTo(3);
            assertThat(up.at("/rounding/note/nl").asString()).contains("tellen niet altijd op");
            var down = door(KnownChance.down(women.judged)).as(caller).json(FIGURES);
            assertThat(down.get("pregnancies").asLong()).isEqualTo(39);
            assertThat(norm(down, "first-consult").get("counts").toString()).isEqualTo("{\"met\":24,\"missed\":15}");
        }
        var exact = door.as(STEWARD).json(FIGURES);
        assertThat(exact.get("pregnancies").asLong()).isEqualTo(40);
        assertThat(norm(exact, "first-consult").get("counts").toString()).isEqualTo("{\"met\":25,\"missed\":15}");
        assertThat(exact.has("rounding")).isFalse();
    }

    @Test
    void no_answer_names_a_case_or_a_fact() {
        known(40, 25);

        for (var accept : List.of("application/json", "text/csv")) {
            var told = Door.text(door.get(Optional.of(accept), FIGURES));

            assertThat(told).contains("first-consult").doesNotContain("pregnancy-", "because", "cg-", "agb:");
            assertThat(women.all).noneMatch(woman -> told.contains(woman.id().toString()));
        }
    }

    @Test
    void a_table_says_of_what_its_counts_are_multiples() {
        known(40, 25);

        assertThat(Door.text(door.get(Optional.of("text/csv"), FIGURES)))
                .startsWith("vsv,norm,titleNl,titleEn,basis,since,status,count,multipleOf")
                .contains(",first-consult,")
                .contains(",met,27,3");
        assertThat(Door.text(door.as(STEWARD).get(Optional.of("text/csv"), FIGURES)))
                .contains(",met,25,1");
    }

    @Test
    void of_too_few_women_nothing_is_told() {
        for (var i = 0; i < 11; i++) {
            women.registered();
        }
        women.read();

        var told = door.json(FIGURES);

        assertThat(told.get("tooFew").asBoolean()).isTrue();
        assertThat(told.has("pregnancies")).isFalse();
        assertThat(told.get("norms")).isEmpty();
        assertThat(door.as(STEWARD).json(FIGURES).get("pregnancies").asLong()).isEqualTo(11);
    }

    @Test
    void of_a_norm_that_asks_something_of_too_few_women_no_count_is_told() {
        known(40, 25);
        rarely(women.all.subList(20, 28));
        var told = door(KnownChance.down(women.judged)).as(Door.QUALITY).json(FIGURES);
        var exact = door.as(STEWARD)
                .json(FIGURES + "&knownAt=" + told.get("knownAt").asString());

        assertThat(norm(told, "rare").get("tooFew").asBoolean()).isTrue();
        assertThat(norm(told, "rare").get("counts")).isEmpty();
        assertThat(norm(exact, "rare").get("counts").toString()).isEqualTo("{\"met\":8}");
        assertThat(norm(told, "first-consult").get("tooFew").asBoolean()).isFalse();
        for (var norm : told.get("norms")) {
            var counts = norm(exact, norm.get("norm").asString()).get("counts");
            norm.get("counts")
                    .properties()
                    .forEach(count -> assertThat(count.getValue().asLong())
                            .isGreaterThanOrEqualTo(6)
                            .isEqualTo(counts.get(count.getKey()).asLong() / 3 * 3));
        }
    }

    /** A norm that asks something of these women only. */
    private void rarely(List<PregnancyId> few) {
        few.forEach(woman -> new JdbcTemplate(women.reader.source).update("""
                insert into view.verdict_row (pregnancy, line, norm, since, occurrence, from_day, to_day, kind, details)
                values (?, gen_random_uuid(), 'rare', '2018-01-01', '', '-infinity', 'infinity', 'met',
                    '{"outcome": {"kind": "met", "on": "2026-03-01"}, "because": []}')""", woman.id()));
    }

    /** Before and after one fact, at whatever moment: she who asks knows when a woman was seen, and not what came of it. */
    @Test
    void what_became_known_of_one_woman_moves_no_figure() {
        known(40, 25);
        var before = door.json(FIGURES).toString();
        var moment = women.now();
        women.recorded(women.all.getLast(), Given.intake(60));
        women.read();
        var after = women.now();

        assertThat(norm(door.as(STEWARD).json(FIGURES), "first-consult")
                        .get("counts")
                        .toString())
                .as("it happened in time")
                .isEqualTo("{\"met\":26,\"missed\":14}");
        door.as(Door.QUALITY);
        assertThat(door.json(FIGURES).toString()).isEqualTo(before);
        assertThat(door.json(FIGURES + "&knownAt=" + moment).toString()).isEqualTo(before);
        assertThat(door.json(FIGURES + "&knownAt=" + after).toString()).isEqualTo(before);
        assertThat(door.json(FIGURES + "&knownAt=" + after.plusSeconds(1)).toString())
                .isEqualTo(before);
    }

    @Test
    void what_became_known_of_many_women_does() {
        known(40, 25);
        for (var i = 25; i < 40; i++) {
            women.recorded(women.all.get(i), Given.intake(60));
            women.recorded(women.all.get(i), Given.transferred(70));
        }
        women.read();

        assertThat(norm(door.json(FIGURES), "first-consult")
                        .get("counts")
                        .get("met")
                        .asLong())
                .isGreaterThan(27);
    }

    @Test
    void two_days_that_follow_each_other_are_not_to_be_had() {
        known(40, 25);

        for (var day : List.of("2026-03-08", "2026-03-09", "2026-03-30", "2026-04-15")) {
            var answer = door.get("/api/quality/compliance?on=" + day);
            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(Door.tree(answer).get("parameter").asString()).isEqualTo("on");
        }
        assertThat(door.json("/api/quality/compliance").get("on").asString()).isEqualTo("2026-03-31");
    }

    /** Else a number that somebody overheard could be tried, and the length of its record be measured. */
    @Test
    void nobody_asks_of_one_pregnancy_whether_it_is_in_the_figures() {
        known(12, 6);

        for (var one : List.of(women.all.getFirst(), PregnancyId.random())) {
            var answer = door.get(FIGURES + "&after=" + one + ":2");
            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(Door.tree(answer).get("parameter").asString()).isEqualTo("after");
        }
        assertThat(door.as(STEWARD)
                        .get(FIGURES + "&after=" + women.all.getFirst() + ":2")
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void how_far_the_view_was_read_tells_no_moment_of_one_woman() {
        known(40, 25);
        women.recorded(women.all.getLast(), Given.intake(60));
        women.read();

        var told = door.json(FIGURES);

        assertThat(told.get("knownTo").asString()).isEqualTo(told.get("knownAt").asString());
        assertThat(Instant.parse(door.as(STEWARD).json(FIGURES).get("knownTo").asString()))
                .isEqualTo(CLOCK.instant());
    }

    @Test
    void a_case_that_could_not_be_judged_is_told_as_at_most_so_many() {
        known(40, 25);
        new JdbcTemplate(women.reader.source)
                .update(
                        "insert into view.parked values (?, 4, 'an error')",
                        women.all.getFirst().id());

        assertThat(door.json(FIGURES).get("lagging").asLong()).isEqualTo(3);
        assertThat(door.as(STEWARD).json(FIGURES).get("lagging").asLong()).isEqualTo(1);
    }

    @Test
    void they_are_of_her_own_partnership_and_not_for_caregivers() {
        assertThat(door.get(FIGURES + "&vsv=vsv:noord").getStatus()).isEqualTo(403);
        assertThat(door.as(Door.MIDWIFE).get(FIGURES).getStatus()).isEqualTo(403);
        assertThat(door.as(Door.OPERATOR).get(FIGURES).getStatus()).isEqualTo(403);
    }
}
