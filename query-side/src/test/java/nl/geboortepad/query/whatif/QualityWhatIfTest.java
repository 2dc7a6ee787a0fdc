package nl.geboortepad.query.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationChosen;
import nl.geboortepad.kernel.event.CareEvent.BirthPlace;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.query.Door;
import nl.geboortepad.query.Given;
import nl.geboortepad.query.figures.FigureReaders;
import nl.geboortepad.query.figures.KnownChance;
import nl.geboortepad.query.reading.CasePass;
import nl.geboortepad.query.reading.Cases;
import nl.geboortepad.query.reading.DraftPathways;
import nl.geboortepad.query.rows.WomenInView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import tools.jackson.databind.JsonNode;

/** What quality staff may ask by norms of their own choosing, and what they cannot find out about one woman with that. */
class QualityWhatIfTest {
    private static final Clock CLOCK = Clock.fixed(Given.noon(Given.DAY_ZERO.plusDays(150)), ZoneOffset.UTC);
    private static final Caller STEWARD = Door.ofVsv(Caller.AccessRole.STEWARD, "vsv:midden");

    /** She is due on 12 October. */
    private static final String QUARTER = "/api/quality/what-if?dueFrom=2026-10-01&dueTo=2026-12-31&on=2026-03-31";

    private final WomenInView women = new WomenInView(Given.noon(Given.DAY_ZERO.plusDays(60)));
    private final Door door = door(KnownChance.up(women.judged)).as(Door.QUALITY);

    private Door door(FigureReaders figures) {
        var cases = new Cases(
                women.given.streams(),
                women.given.settings(),
                bsn -> Optional.empty(),
                (audited, vsv) -> false,
                Given.still(CLOCK));
        return new Door(
                new WhatIfHttp(
                        cases,
                        new Cohort(
                                women.judged,
                                cases,
                                women.given.settings(),
                                Given.whole(CLOCK),
                                women.reader.known,
                                new CasePass()),
                        figures,
                        women.given.settings(),
                        new DraftPathways(Shipped.zig()),
                        CLOCK),
                new ByteArrayHttpMessageConverter());
    }

    private void woman(int consult) {
        var woman = women.registered();
        women.recorded(woman, Given.intake(consult));
    }

    /** So many women, each with a consult at 8 weeks and 4 days, of whom so many at 7 weeks. */
    private void known(int all, int early) {
        for (var i = 0; i < all; i++) {
            woman(i < early ? 49 : 60);
        }
        for (var i = 0; i < 12; i++) {
            women.recorded(women.all.get(i), Given.transferred(70));
        }
        women.read();
    }

    private static String draft(String rules) {
        return """
                pathway: ontwerp
                version: 2026-03-01
                parent: zig@2026-11-23
                title: {nl: Ontwerp, en: Draft}
                """ + rules;
    }

    private static String consultBefore(String age, String since) {
        return draft("""
                tightens:
                  - norm: first-consult
                    rules:
                      - since: %s
                        window: {before: %s}
                """.formatted(since, age));
    }

    private static final String OF_ONE_WOMAN = """
            adds:
              - norm: hers
                title: {nl: Van haar, en: Hers}
                says: {nl: Van haar., en: Hers.}
                basis: team
                source: {document: "eigen", section: "1", checked: 2026-11-30}
                kind: response
                rules:
                  - since: 2018-01-01
                    each: {event: BirthLocationChosen, where: {location: birth-centre}}
                    evidence: CheckupHeld
                    window: {within: 14d}
            """;

    private JsonNode asked(String draft) {
        return asked(door, QUARTER, draft);
    }

    private static JsonNode asked(Door door, String question, String draft) {
        var answer = door.post(question, "application/yaml", draft);
        assertThat(answer.getStatus()).as(Door.text(answer)).isEqualTo(200);
        return Door.tree(answer);
    }

    @Test
    void quality_staff_and_auditors_read_totals_and_no_case() {
        known(40, 20);
        var draft = consultBefore("8w0d", "2018-01-01");

        for (var caller : List.of(Door.QUALITY, Door.AUDITOR)) {
            var told = asked(door.as(caller), QUARTER, draft);
            assertThat(told.get("looked").asLong()).isEqualTo(42);
            assertThat(told.get("norms").toString()).contains("\"met to met-late\":21");
            assertThat(told.toString()).doesNotContain("pregnancy-", "because", "cases", "differ", "2026-02-23");
            assertThat(told.at("/rounding/note/en").asString()).contains("multiple of 3");
        }
        var down = asked(door(KnownChance.down(women.judged)).as(Door.QUALITY), QUARTER, draft);
        assertThat(down.get("looked").asLong()).isEqualTo(39);
        assertThat(down.get("norms").toString()).contains("\"met to met-late\":18");
        var named = asked(door.as(STEWARD), QUARTER, draft);
        assertThat(named.get("looked").asLong()).isEqualTo(40);
        assertThat(named.get("differ").asLong()).isEqualTo(20);
        assertThat(named.get("norms").toString()).contains("\"met to met-late\":20");
        assertThat(named.get("cases")).hasSize(20);
        assertThat(named.has("rounding")).isFalse();
    }

    @Test
    void over_too_few_women_no_norm_of_ones_own_tells_anything() {
        known(27, 10);

        var told = asked(consultBefore("8w0d", "2018-01-01"));

        assertThat(told.get("tooFew").asBoolean()).isTrue();
        assertThat(told.get("norms")).isEmpty();
        assertThat(told.has("looked")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dueFrom=2026-10-12&dueTo=2026-10-12",
                "dueFrom=2026-10-01&dueTo=2026-10-31",
                "dueFrom=2026-01-01&dueTo=2026-12-31",
                "dueFrom=2026-07-01&dueTo=2026-12-31"
            })
    void a_cohort_is_a_quarter_and_no_other_days(String days) {
        known(40, 20);

        for (var caller : List.of(Door.QUALITY, Door.AUDITOR)) {
            var answer = door.as(caller)
                    .post(
                            "/api/quality/what-if?on=2026-03-31&" + days,
                            "application/yaml",
                            consultBefore("8w0d", "2018-01-01"));
            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(Door.tree(answer).get("parameter").asString()).isEqualTo("dueTo");
        }
        assertThat(door.as(STEWARD)
                        .get("/api/quality/what-if?pathway=zig@2026-11-23&" + days)
                        .getStatus())
                .isEqualTo(200);
    }

    /** Who knows that one woman chose a birth centre asks what came of her; the answer is the same whatever came of her. */
    @Test
    void a_norm_with_a_condition_that_only_one_woman_meets_tells_nothing_of_her() {
        known(40, 20);
        var she = women.all.get(20);
        women.recorded(she, new BirthLocationChosen(Given.at(61), BirthPlace.BIRTH_CENTRE, new TreeSet<>()));
        for (var i = 0; i < 12; i++) {
            women.recorded(women.all.get(i + 12), Given.transferred(75));
        }
        women.read();

        var told = asked(draft(OF_ONE_WOMAN));

        assertThat(told.get("norms")).isEmpty();
        assertThat(told.get("untold").toString()).contains("\"hers\"", "een voorwaarde");
        assertThat(asked(door.as(STEWARD), QUARTER, draft(OF_ONE_WOMAN))
                        .get("cases")
                        .toString())
                .contains(she.toString());
    }

    /** Each of these would split women by what is recorded of them: by a place, a person, a theme, a day. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{since: 2018-01-01, evidence: {event: IntakeHeld, where: {partnerPresent: true}}, window: {before: 8w0d}}",
                "{since: 2018-01-01, stopped-by: [WomanDied], window: {before: 8w0d}}",
                "{since: 2026-02-23, window: {before: 8w0d}}"
            })
    void a_norm_that_is_changed_in_more_than_its_days_is_not_told(String rule) {
        known(40, 20);
        var draft = draft("""
                tightens:
                  - norm: first-consult
                    rules: [%s]
                """.formatted(rule));

        var told = asked(draft);

        assertThat(told.get("norms")).isEmpty();
        assertThat(told.get("untold").toString()).contains("\"first-consult\"");
        assertThat(told.get("looked").asLong()).isEqualTo(42);
    }

    @Test
    void a_condition_of_ones_own_beside_a_window_leaves_the_window_told_as_it_was() {
        known(40, 20);
        var window = consultBefore("8w0d", "2018-01-01");

        assertThat(asked(window + OF_ONE_WOMAN).get("norms"))
                .isEqualTo(asked(window).get("norms"));
    }

    @Test
    void what_becomes_known_of_one_woman_moves_no_figure() {
        known(40, 20);
        var draft = consultBefore("8w0d", "2018-01-01");
        var before = asked(draft);

        woman(49);
        women.recorded(women.all.get(25), Given.dueDate(Given.DUE.plusDays(120), DueDateBasis.DEFINITIVE, 62));
        women.read();

        assertThat(asked(draft)).isEqualTo(before);
        assertThat(asked(door, QUARTER + "&knownAt=" + women.now(), draft)).isEqualTo(before);
        assertThat(asked(door.as(STEWARD), QUARTER, draft).get("looked").asLong())
                .as("one came and one is due in another quarter")
                .isEqualTo(40);
    }

    @Test
    void totals_have_no_pages_and_no_day_within_a_month() {
        known(12, 6);
        for (var wrong : List.of("page=0", "size=1")) {
            var answer = door.get(QUARTER + "&pathway=zig@2026-11-23&" + wrong);
            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(Door.tree(answer).get("parameter").asString()).isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
        assertThat(door.get(QUARTER.replace("2026-03-31", "2026-03-30") + "&pathway=zig@2026-11-23")
                        .getStatus())
                .isEqualTo(400);
    }
}
