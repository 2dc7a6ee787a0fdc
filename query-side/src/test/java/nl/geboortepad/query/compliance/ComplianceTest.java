package nl.geboortepad.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.query.Door;
import nl.geboortepad.query.Given;
import nl.geboortepad.query.reading.Cases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ComplianceTest {
    private static final Clock CLOCK = Clock.fixed(Given.noon(Given.DAY_ZERO.plusDays(70)), ZoneOffset.UTC);

    private final Given given = new Given();
    private final PregnancyId pregnancy = PregnancyId.random();
    private final Door door = new Door(new ComplianceHttp(
            new Cases(
                    given.streams(),
                    given.settings(),
                    bsn -> Optional.empty(),
                    (audited, vsv) -> true,
                    Given.still(CLOCK)),
            given.settings(),
            CLOCK));

    @BeforeEach
    void known() {
        recorded(40, Given.registered(WomanId.random()));
        recorded(40, Given.sourceSpeaks());
        recorded(45, Given.dueDate(Given.DUE, DueDateBasis.LAST_MENSTRUATION, 45));
        recorded(45, Given.coordinator(45));
    }

    private void recorded(int day, PregnancyEvent event) {
        given.recorded(pregnancy, Given.DAY_ZERO.plusDays(day), event);
    }

    private JsonNode firstConsult(String query) {
        return door.json("/api/pregnancies/" + pregnancy + "/compliance" + query)
                .get("verdicts")
                .valueStream()
                .filter(v -> v.get("norm").asString().equals("first-consult"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_verdict_explains_itself_with_norm_source_window_and_what_comes_next() {
        var verdict = firstConsult("?on=2026-03-01");
        assertThat(verdict.at("/verdict/kind").asString()).isEqualTo("open");
        assertThat(verdict.at("/verdict/due").asString()).isEqualTo("2026-03-08");
        assertThat(verdict.at("/sentence/nl").asString()).isEqualTo("Staat open, uiterlijk op 8 maart 2026.");
        assertThat(verdict.at("/window/to").asString()).isEqualTo("2026-03-09");
        assertThat(verdict.at("/window/lastDay").asString()).isEqualTo("2026-03-08");
        assertThat(verdict.at("/window/toAge").asString()).isEqualTo("9w0d");
        assertThat(verdict.get("since").asString()).isEqualTo("2018-01-01");
        assertThat(verdict.get("basis").asString()).isEqualTo("standard");
        assertThat(verdict.at("/source/document").asString()).isEqualTo("003");
        assertThat(verdict.at("/next/on").asString()).isEqualTo("2026-03-09");
        assertThat(verdict.at("/next/verdict/kind").asString()).isEqualTo("missed");
    }

    @Test
    void without_parameters_it_is_judged_today_by_what_is_known_now() {
        var answer = door.json("/api/pregnancies/" + pregnancy + "/compliance");
        assertThat(answer.get("on").asString()).isEqualTo("2026-03-16");
        assertThat(answer.get("knownAt").asString()).isEqualTo("2026-03-16T11:00:00Z");
        assertThat(answer.get("version").asInt()).isEqualTo(3);
        assertThat(answer.at("/age/text").asString()).isEqualTo("10w0d");
        var verdict = firstConsult("");
        assertThat(verdict.at("/verdict/kind").asString()).isEqualTo("missed");
        assertThat(verdict.at("/sentence/en").asString()).contains("8 March 2026, 8 days ago");
        assertThat(verdict.has("next")).isFalse();
    }

    @Test
    void what_was_known_and_which_day_is_judged_are_asked_independently() {
        recorded(66, Given.intake(50));
        assertThat(firstConsult("").at("/verdict/kind").asString()).isEqualTo("met");
        assertThat(firstConsult("?knownAt=2026-03-10T00:00:00Z")
                        .at("/verdict/kind")
                        .asString())
                .isEqualTo("missed");
        assertThat(firstConsult("?on=2026-02-20").at("/verdict/kind").asString())
                .isEqualTo("open");
        var because = firstConsult("").at("/because/0");
        assertThat(because.get("type").asString()).isEqualTo("IntakeHeld");
        assertThat(because.get("when").asString()).isEqualTo("2026-02-24");
    }

    @Test
    void a_proxy_is_named() {
        recorded(66, Given.firstContact(50));
        assertThat(firstConsult("").at("/note/nl").asString()).contains("eerste contact");
    }

    @Test
    void earlier_windows_are_told_beside_the_one_in_force() {
        recorded(66, Given.dueDate(Given.DUE.plusDays(10), DueDateBasis.DEFINITIVE, 66));
        var verdict = firstConsult("");
        assertThat(verdict.at("/window/to").asString()).isEqualTo("2026-03-19");
        assertThat(verdict.at("/earlierWindows/0/window/to").asString()).isEqualTo("2026-03-09");
        assertThat(verdict.at("/verdict/kind").asString()).isEqualTo("open");
    }

    @Test
    void before_anything_was_known_there_is_nothing_to_judge() {
        var answer = door.json("/api/pregnancies/" + pregnancy + "/compliance?knownAt=2026-01-06T00:00:00Z");
        assertThat(answer.get("version").asInt()).isEqualTo(-1);
        assertThat(answer.get("verdicts").isEmpty()).isTrue();
    }

    @Test
    void an_answer_says_by_which_norms_it_was_judged_and_whether_others_held_at_its_moment() {
        var path = "/api/pregnancies/" + pregnancy + "/compliance?knownAt=2026-02-20T12:00:00Z";
        assertThat(door.json(path).at("/judgedBy/version").asString())
                .startsWith(Shipped.zig().name() + "+");
        assertThat(door.json(path).at("/judgedBy/mended").asBoolean()).isFalse();

        given.normsWereMended(Instant.parse("2026-02-20T12:00:00.001Z"));

        assertThat(door.json(path).at("/judgedBy/mended").asBoolean()).isTrue();
        assertThat(door.json(path).at("/judgedBy/since").asString()).isEqualTo("2026-02-20T12:00:00.001Z");
        assertThat(door.json(path.replace("12:00:00Z", "12:00:00.001Z"))
                        .at("/judgedBy/mended")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_record_that_can_be_read_in_too_many_ways_is_told_as_too_much() {
        readInTooManyWays();

        var answer = door.get("/api/pregnancies/" + pregnancy + "/compliance");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Door.text(answer)).contains("\"code\":\"too-much\"");
    }

    private void readInTooManyWays() {
        for (var i = 0; i < 360; i++) {
            var day = Given.DAY_ZERO.plusDays(40 + i % 20);
            var when = i < 9 ? When.days(new Interval(day, day.plusDays(2))) : When.day(day);
            recorded(
                    62,
                    new CareEvent.IntakeHeld(
                            when,
                            Given.MIDWIFE,
                            Optional.of(true),
                            new TreeSet<>(List.of(CareEvent.IntakeTopic.values()))));
        }
    }

    private Map<String, String> kinds() {
        var kinds = new TreeMap<String, String>();
        door.json("/api/pregnancies/" + pregnancy + "/compliance?on=2026-04-20")
                .get("verdicts")
                .forEach(verdict -> kinds.put(
                        verdict.get("norm").asString()
                                + verdict.get("occurrence").asString(),
                        verdict.at("/verdict/kind").asString()));
        return kinds;
    }

    @Test
    void what_a_stranger_records_in_too_many_ways_takes_from_those_inside_what_it_may_change_and_no_more() {
        var before = kinds();
        given.withMetadata("organisation", Given.ELSEWHERE.code());
        readInTooManyWays();

        var after = kinds();

        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.values()).contains("not-visible");
        assertThat(after.entrySet().stream().filter(one -> !one.getValue().equals("not-visible")))
                .hasSizeGreaterThan(before.size() / 2)
                .allMatch(one -> one.getValue().equals(before.get(one.getKey())));
    }

    @Test
    void where_the_stranger_shows_it_nothing_is_told_of_the_norms_that_would_take_too_much_work() {
        var before = kinds();
        given.withMetadata("organisation", Given.ELSEWHERE.code());
        readInTooManyWays();
        recorded(
                63,
                new CareEvent.CareTransferred(
                        Given.at(62), Optional.empty(), Optional.of(Given.ELSEWHERE), Given.PRACTICE));

        var after = kinds();

        assertThat(after.values()).contains("cannot-tell").doesNotContain("not-visible");
        assertThat(after.entrySet().stream().filter(one -> one.getValue().equals(before.get(one.getKey()))))
                .hasSizeGreaterThan(before.size() / 2);
    }
}
