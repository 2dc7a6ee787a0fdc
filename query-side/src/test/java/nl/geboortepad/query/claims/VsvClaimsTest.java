package nl.geboortepad.query.claims;

import static nl.geboortepad.query.Given.MIDDEN;
import static nl.geboortepad.query.Given.noon;
import static nl.geboortepad.query.claims.Caseload.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import nl.geboortepad.kernel.event.CareEvent.Channel;
import nl.geboortepad.kernel.event.CareEvent.TransferredToOtherVsv;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvEvent.Aspect;
import nl.geboortepad.kernel.event.VsvEvent.CollaborationAssessed;
import nl.geboortepad.kernel.event.VsvEvent.InspectionNormScored;
import nl.geboortepad.kernel.event.VsvEvent.InspectionTheme;
import nl.geboortepad.kernel.event.VsvEvent.MdoMeetingHeld;
import nl.geboortepad.kernel.event.VsvEvent.Score;
import nl.geboortepad.kernel.event.VsvEvent.VisionAdopted;
import nl.geboortepad.kernel.event.VsvEvent.VsvFounded;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.claims.Claims;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.query.Database;
import nl.geboortepad.query.Door;
import nl.geboortepad.query.Given;
import nl.geboortepad.query.figures.FigureReaders;
import nl.geboortepad.query.figures.KnownChance;
import nl.geboortepad.query.reading.CasePass;
import nl.geboortepad.query.reading.PartnershipNorms;
import nl.geboortepad.query.reading.VsvRecords;
import nl.geboortepad.query.rows.JudgedCases;
import nl.geboortepad.query.rows.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VsvClaimsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final Vsv NOORD = new Vsv("vsv:noord");
    private static final Caller STEWARD = Door.ofVsv(Caller.AccessRole.STEWARD, "vsv:midden");
    private static final String CLAIMS = "/api/vsvs/vsv:midden/claims";
    private static final String THIS_YEAR = CLAIMS + "?from=2026-01-01&to=2027-01-01";

    private final Given given = new Given();
    private final DataSource source = Database.fresh();
    private final Caseload caseload = new Caseload(given, source);
    private final PartnershipNorms norms = new PartnershipNorms(Shipped.vsv());
    private final Claims shipped = Claims.shipped(Shipped.zig(), norms.pathway());
    private final Door door = door(shipped);

    private Door door(Claims claims) {
        return door(claims, KnownChance.up(new JudgedCases(source))).as(STEWARD);
    }

    private Door door(Claims claims, FigureReaders figures) {
        return new Door(new VsvClaimsHttp(
                new VsvRecords(
                        given.streams(), given.settings(), Given.still(Clock.fixed(noon(TODAY), ZoneOffset.UTC))),
                new CountInVerdicts(source),
                new CountInCare(new JudgedCases(source), given.streams(), given.settings(), new CasePass()),
                new CountInRecord(norms),
                claims,
                figures,
                given.settings(),
                Given.whole(Clock.fixed(noon(TODAY), ZoneOffset.UTC)),
                Reader.knownRows(given, source),
                Clock.fixed(noon(TODAY), ZoneOffset.UTC)));
    }

    @BeforeEach
    void founded() {
        recorded("2026-01-05", new VsvFounded(When.parse("2026-01-01"), LocalDate.of(2026, 1, 1)));
    }

    @Test
    void a_claim_of_digital_exchange_stands_beside_referrals_on_paper() {
        recorded("2026-06-01", new CollaborationAssessed(When.parse("2026-06-01"), Aspect.RECORDS, 4));
        var papers = new ArrayList<String>();
        for (var i = 0; i < 12; i++) {
            var channel = i < 9 ? Channel.PAPER : Channel.DIGITAL;
            var id = caseload.recorded(caseload.woman(), MARCH, Caseload.referral(MARCH, channel));
            if (channel == Channel.PAPER) {
                papers.add(id.toString());
            }
        }

        var records = aspect(door.json(THIS_YEAR), "records");

        assertThat(records.at("/claim/level").asString()).isEqualTo("4");
        assertThat(records.at("/claim/when").asString()).isEqualTo("2026-06-01");
        assertThat(records.get("stands").asString()).isEqualTo("contradicted");
        assertThat(records.at("/supports/atLeast").asString()).isEqualTo("2");
        assertThat(records.at("/supports/atMost").asString()).isEqualTo("2");
        assertThat(records.at("/sentence/nl").asString())
                .isEqualTo("Het VSV zegt 4; dat spreken de feiten tegen: uit de feiten blijkt 2.");
        var digital = figure(records, "referrals-digital");
        assertThat(digital.get("pregnancies").asLong()).isEqualTo(12);
        assertThat(digital.get("percent").asInt()).isEqualTo(25);
        assertThat(outcome(digital, "yes").get("count").asLong()).isEqualTo(3);
        assertThat(outcome(digital, "no").get("count").asLong()).isEqualTo(9);
        assertThat(outcome(digital, "no").get("named").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(papers);
        assertThat(records.at("/levels/2/because/0/sentence/nl").asString())
                .isEqualTo("Verwijzingen die digitaal gingen: 3 van 12; nodig is 90%.");
        assertThat(records.at("/levels/2/because/1/sentence/en").asString()).endsWith("did not occur in this period.");
        assertThat(records.at("/levels/3/because/2/holds").asString()).isEqualTo("cannot-tell");
    }

    @Test
    void verdicts_are_counted_as_they_were_judged_with_the_events_behind_them() {
        recorded("2026-06-01", scored("handover", Score.C));
        for (var i = 0; i < 14; i++) {
            var woman = caseload.woman();
            var id = caseload.recorded(woman, MARCH, Caseload.referral(MARCH, Channel.DIGITAL));
            if (i < 8) {
                caseload.met(woman, "referral-answered", MARCH.plusDays(3), id);
            } else if (i < 10) {
                caseload.verdict(
                        woman, "referral-answered", "met-late", MARCH.plusDays(7), ", \"on\": \"2026-03-30\"", id);
            } else if (i < 12) {
                caseload.verdict(woman, "referral-answered", "missed", MARCH.plusDays(7), "", id);
            } else if (i < 13) {
                caseload.verdict(woman, "referral-answered", "cannot-tell", null, "", id);
            } else {
                caseload.verdict(woman, "referral-answered", "open", MARCH.plusDays(7), "", id);
            }
        }

        var handover = inspected(door.json(THIS_YEAR), "handover");

        var answered = figure(handover, "referrals-answered");
        assertThat(outcome(answered, "met").get("count").asLong()).isEqualTo(8);
        assertThat(outcome(answered, "met-late").get("count").asLong()).isEqualTo(2);
        assertThat(outcome(answered, "missed").get("count").asLong()).isEqualTo(2);
        assertThat(outcome(answered, "missed").get("events").asLong()).isEqualTo(2);
        assertThat(outcome(answered, "missed").get("named")).hasSize(2);
        assertThat(answered.get("pregnancies").asLong()).isEqualTo(12);
        assertThat(handover.at("/claim/level").asString()).isEqualTo("C");
        assertThat(handover.at("/theme/nl").asString()).isNotEmpty();
        assertThat(handover.get("stands").asString()).isEqualTo("contradicted");
    }

    @Test
    void what_no_source_could_have_told_counts_for_nobody() {
        for (var i = 0; i < 12; i++) {
            var woman = caseload.woman();
            var id = caseload.recorded(woman, MARCH, Caseload.referral(MARCH, Channel.DIGITAL));
            if (i < 9) {
                caseload.met(woman, "referral-answered", MARCH, id);
            } else {
                caseload.verdict(woman, "referral-answered", "cannot-tell", MARCH, "", id);
            }
        }

        var handover = inspected(door.json(THIS_YEAR), "handover");

        assertThat(handover.at("/levels/2/because/1/holds").asString()).isEqualTo("cannot-tell");
        assertThat(handover.at("/levels/2/because/1/sentence/nl").asString())
                .isEqualTo("Verwijzingen op tijd beantwoord: 9 van 12, van 3 had geen bron het kunnen vertellen;"
                        + " nodig is 80%.");
    }

    @Test
    void of_few_women_quality_staff_and_auditors_read_no_figure_and_stewards_do() {
        for (var i = 0; i < 20; i++) {
            var woman = caseload.woman();
            if (i < 8) {
                var id = caseload.recorded(woman, MARCH, Caseload.referral(MARCH, Channel.PAPER));
                caseload.met(woman, "referral-answered", MARCH, id);
            }
        }
        untilSummer();

        for (var caller : List.of(Door.QUALITY, Door.AUDITOR)) {
            var told = door.as(caller).json(THIS_YEAR);
            var hidden = figure(aspect(told, "records"), "referrals-digital");
            assertThat(hidden.at("/note/nl").asString()).startsWith("te weinig zwangerschappen");
            assertThat(hidden.has("pregnancies")).isFalse();
            assertThat(hidden.has("percent")).isFalse();
            assertThat(hidden.get("outcomes")).isEmpty();
            assertThat(figure(inspected(told, "handover"), "referrals-answered").get("outcomes"))
                    .isEmpty();
            assertThat(aspect(told, "records").at("/levels/2/holds").asString()).isEqualTo("cannot-tell");
            assertThat(aspect(told, "records")
                            .at("/levels/2/because/0/sentence/nl")
                            .asString())
                    .endsWith("te weinig zwangerschappen om te tonen.");
        }
        var read = door.as(STEWARD).json(THIS_YEAR);
        var shown = figure(aspect(read, "records"), "referrals-digital");
        assertThat(outcome(shown, "no").get("count").asLong()).isEqualTo(8);
        assertThat(aspect(read, "records").at("/levels/2/because/0/sentence/nl").asString())
                .contains("van 8 zwangerschappen is dat te weinig om iets uit af te leiden (nodig: 10)");
    }

    @Test
    void while_few_women_are_known_quality_staff_read_nothing_of_any() {
        for (var i = 0; i < 11; i++) {
            caseload.recorded(caseload.woman(), MARCH, Caseload.referral(MARCH, Channel.PAPER));
        }

        var told = door.as(Door.QUALITY).json(THIS_YEAR);

        assertThat(told.at("/whose").has("pregnancies")).isFalse();
        assertThat(figure(aspect(told, "records"), "referrals-digital").get("outcomes"))
                .isEmpty();
    }

    /** Each woman once, rounded by itself; a level is weighed by what is told, or it would tell what is not. */
    @Test
    void quality_staff_read_women_rounded_and_no_fact_of_one() {
        for (var i = 0; i < 23; i++) {
            var woman = caseload.woman();
            var channel = i < 13 ? Channel.PAPER : Channel.DIGITAL;
            caseload.recorded(woman, MARCH, Caseload.referral(MARCH, channel));
            caseload.recorded(woman, MARCH.plusDays(1), Caseload.referral(MARCH.plusDays(1), channel));
        }
        untilSummer();

        var told = aspect(door.as(Door.QUALITY).json(THIS_YEAR), "records");
        var up = figure(told, "referrals-digital");
        assertThat(up.get("pregnancies").asLong()).isEqualTo(24);
        assertThat(outcome(up, "yes").get("count").asLong()).isEqualTo(12);
        assertThat(outcome(up, "no").get("count").asLong()).isEqualTo(15);
        assertThat(up.get("percent").asInt()).isEqualTo(12 * 100 / 27);
        assertThat(told.at("/levels/2/because/0/sentence/nl").asString())
                .isEqualTo("Verwijzingen die digitaal gingen: 12 van 27; nodig is 90%.");
        for (var one : up.get("outcomes")) {
            assertThat(one.get("named")).isEmpty();
            assertThat(one.get("events").asLong()).isZero();
        }
        var down = figure(
                aspect(
                        door(shipped, KnownChance.down(new JudgedCases(source)))
                                .as(Door.QUALITY)
                                .json(THIS_YEAR),
                        "records"),
                "referrals-digital");
        assertThat(outcome(down, "yes").get("count").asLong()).isEqualTo(9);
        var exact = figure(aspect(door.as(STEWARD).json(THIS_YEAR), "records"), "referrals-digital");
        assertThat(outcome(exact, "yes").get("count").asLong()).isEqualTo(10);
        assertThat(outcome(exact, "yes").get("named")).hasSize(20);
    }

    @Test
    void women_of_whom_it_is_too_few_to_tell_count_as_not_told() {
        for (var i = 0; i < 30; i++) {
            caseload.recorded(
                    caseload.woman(), MARCH, Caseload.referral(MARCH, i < 3 ? Channel.PAPER : Channel.DIGITAL));
        }
        untilSummer();

        var told = aspect(door.as(Door.QUALITY).json(THIS_YEAR), "records");

        assertThat(figure(told, "referrals-digital").get("percent").asInt()).isEqualTo(90);
        assertThat(told.at("/levels/2/because/0/sentence/en").asString())
                .isEqualTo("Referrals that travelled digitally: 27 of 30, of 3 it cannot be told; needed is 90%.");
    }

    @Test
    void what_becomes_known_of_one_woman_moves_no_figure_of_quality_staff() {
        var women = new ArrayList<PregnancyId>();
        for (var i = 0; i < 30; i++) {
            women.add(caseload.woman());
            caseload.recorded(women.getLast(), MARCH, Caseload.referral(MARCH, Channel.PAPER));
        }
        untilSummer();
        var before = door.as(Door.QUALITY).json(THIS_YEAR).toString();

        caseload.recorded(women.getFirst(), TODAY, Caseload.referral(MARCH, Channel.DIGITAL));

        assertThat(outcome(figure(aspect(door.as(STEWARD).json(THIS_YEAR), "records"), "referrals-digital"), "untold")
                        .get("count")
                        .asLong())
                .isEqualTo(1);
        assertThat(door.as(Door.QUALITY).json(THIS_YEAR).toString()).isEqualTo(before);
    }

    @Test
    void quality_staff_ask_for_a_year_or_a_quarter_by_the_end_of_a_month() {
        door.as(Door.QUALITY);
        for (var question : List.of("?from=2026-01-01&to=2026-04-01", "?from=2025-01-01&to=2026-01-01", "")) {
            assertThat(door.get(CLAIMS + question).getStatus()).as(question).isEqualTo(200);
        }
        for (var question : List.of("?from=2026-03-10&to=2026-03-11", "?from=2026-01-01&to=2026-03-31")) {
            assertThat(Door.tree(door.get(CLAIMS + question)).get("parameter").asString())
                    .isEqualTo("to");
        }
        assertThat(Door.tree(door.get(CLAIMS + "?on=2026-03-10"))
                        .get("parameter")
                        .asString())
                .isEqualTo("on");
    }

    /** More women become known, of whom nothing is to be seen: all that was known until then counts. */
    private void untilSummer() {
        for (var i = 0; i < 12; i++) {
            caseload.woman(LocalDate.of(2026, 6, 1));
        }
    }

    @Test
    void what_broke_before_the_period_is_not_counted_in_it() {
        for (var i = 0; i < 12; i++) {
            var woman = caseload.woman();
            var id = caseload.recorded(woman, MARCH, Given.coordinator(50));
            var days = i < 4 ? "2026-02-01/2026-02-04" : i < 6 ? "2026-02-20/2026-03-02" : "2026-03-20/..";
            caseload.verdict(woman, "coordinator-unbroken", "broken", null, ", \"days\": [\"" + days + "\"]", id);
        }

        var march = door.json(CLAIMS + "?from=2026-03-01&to=2026-04-01");

        var coordinator = figure(aspect(march, "birth-plan"), "one-coordinator");
        assertThat(outcome(coordinator, "broken").get("count").asLong()).isEqualTo(8);
    }

    @Test
    void of_more_women_than_are_read_at_once_a_sample_is_read_and_that_is_told() {
        for (var i = 0; i < 14; i++) {
            var woman = caseload.woman();
            var id = caseload.recorded(woman, MARCH, Caseload.referral(MARCH, Channel.PAPER));
            caseload.met(woman, "referral-answered", MARCH, id);
        }
        var twelve = new Claims(shipped.digest(), shipped.thin(), 12, 3, shipped.counts(), shipped.subjects());

        var told = door(twelve).json(THIS_YEAR);

        assertThat(told.at("/whose/pregnancies").asLong()).isEqualTo(14);
        assertThat(told.at("/whose/read").asLong()).isEqualTo(12);
        assertThat(told.at("/whose/sentence/nl").asString())
                .contains("12 van 14")
                .contains("steekproef");
        var answered = outcome(figure(inspected(told, "handover"), "referrals-answered"), "met");
        assertThat(answered.get("count").asLong()).isEqualTo(14);
        assertThat(answered.get("events").asLong()).isEqualTo(14);
        assertThat(answered.get("named")).hasSize(3);
    }

    @Test
    void what_was_so_before_she_came_is_not_counted_here() {
        for (var i = 0; i < 12; i++) {
            var woman = caseload.woman();
            caseload.recorded(woman, MARCH, Caseload.referral(MARCH, Channel.PAPER));
            caseload.recorded(
                    woman,
                    MARCH,
                    new TransferredToOtherVsv(
                            When.day(MARCH.plusDays(i < 10 ? 5 : 0)), Optional.of(NOORD), MIDDEN, Optional.empty()));
        }

        var digital = figure(aspect(door.json(THIS_YEAR), "records"), "referrals-digital");

        assertThat(outcome(digital, "no").get("count").asLong()).isEqualTo(2);
    }

    @Test
    void no_pregnancy_can_be_named_from_it() {
        var women = new ArrayList<PregnancyId>();
        var facts = new ArrayList<EventId>();
        for (var i = 0; i < 12; i++) {
            women.add(caseload.woman());
            facts.add(caseload.recorded(women.getLast(), MARCH, Caseload.referral(MARCH, Channel.PAPER)));
        }
        untilSummer();

        for (var caller : List.of(Door.QUALITY, Door.AUDITOR, STEWARD)) {
            var told = door.as(caller).json(THIS_YEAR).toString();

            assertThat(women).noneMatch(woman -> told.contains(woman.id().toString()));
            if (caller != STEWARD) {
                assertThat(facts).noneMatch(fact -> told.contains(fact.toString()));
            }
        }
    }

    @Test
    void a_partnership_speaks_for_itself_where_its_record_can_tell() {
        recorded("2026-03-01", new VisionAdopted(When.parse("2026-03-01"), false, Optional.empty()));
        recorded("2026-06-01", new CollaborationAssessed(When.parse("2026-06-01"), Aspect.VISION, 4));
        for (var month : List.of("01", "02", "04", "05", "06")) {
            recorded(
                    "2026-%s-20".formatted(month),
                    new MdoMeetingHeld(
                            When.parse("2026-%s-13".formatted(month)), new TreeSet<>(List.of(Role.MIDWIFE))));
        }

        var told = door.json(THIS_YEAR);

        var vision = aspect(told, "vision");
        assertThat(vision.get("stands").asString()).isEqualTo("contradicted");
        assertThat(vision.at("/supports/atLeast").asString()).isEqualTo("3");
        var monthly = figure(inspected(told, "mdo"), "mdo-monthly");
        assertThat(outcome(monthly, "met").get("count").asLong()).isEqualTo(5);
        assertThat(outcome(monthly, "missed").get("count").asLong()).isEqualTo(1);
        assertThat(monthly.has("pregnancies")).isFalse();
    }

    @Test
    void silence_about_days_that_were_not_told_contradicts_nothing() {
        recorded("2026-06-01", new CollaborationAssessed(When.parse("2026-06-01"), Aspect.TRAINING, 2));

        assertThat(aspect(door.json(THIS_YEAR), "training").get("stands").asString())
                .isEqualTo("contradicted");
        var before = aspect(door.json(CLAIMS), "training");
        assertThat(before.get("stands").asString()).isEqualTo("cannot-tell");
        assertThat(before.at("/levels/1/because/0/sentence/nl").asString())
                .isEqualTo(
                        "Gezamenlijke nascholingen: 0 keer; nodig is 1 keer. Niet alle dagen waren hier te vertellen,"
                                + " dus er kan meer zijn.");
    }

    @Test
    void the_claim_is_the_last_one_by_the_day_as_it_was_known() {
        recorded("2026-02-01", new CollaborationAssessed(When.parse("2026-02-01"), Aspect.AUDITS, 2));
        recorded("2026-06-01", new CollaborationAssessed(When.parse("2026-05-01"), Aspect.AUDITS, 3));

        assertThat(aspect(door.json(THIS_YEAR), "audits").at("/claim/level").asString())
                .isEqualTo("3");
        assertThat(aspect(door.json(THIS_YEAR + "&on=2026-04-01"), "audits")
                        .at("/claim/level")
                        .asString())
                .isEqualTo("2");
        assertThat(aspect(door.json(THIS_YEAR + "&knownAt=2026-05-20T00:00:00Z"), "audits")
                        .at("/claim/level")
                        .asString())
                .isEqualTo("2");
        assertThat(aspect(door.json(THIS_YEAR), "agreements").get("stands").asString())
                .isEqualTo("not-claimed");
    }

    @Test
    void a_norm_that_no_event_can_speak_of_is_told_as_such() {
        recorded("2026-06-01", scored("sfeer", Score.D));
        recorded("2026-06-01", scored("hospital-birth", Score.D));

        var told = door.json(THIS_YEAR);

        for (var norm : List.of("sfeer", "hospital-birth")) {
            assertThat(inspected(told, norm).at("/claim/level").asString()).isEqualTo("D");
            assertThat(inspected(told, norm).get("stands").asString()).isEqualTo("cannot-tell");
            assertThat(inspected(told, norm).at("/sentence/nl").asString())
                    .isEqualTo("Geen feit kan hierover vertellen.");
            assertThat(inspected(told, norm).has("supports")).isFalse();
        }
    }

    @Test
    void without_days_it_is_about_the_calendar_year_before() {
        assertThat(door.json(CLAIMS).get("days").asString()).isEqualTo("2025-01-01/2026-01-01");
        assertThat(door.json(THIS_YEAR).get("days").asString()).isEqualTo("2026-01-01/2026-07-16");
        assertThat(door.get(CLAIMS + "?from=2026-03-01&to=2026-03-01").getStatus())
                .isEqualTo(400);
        assertThat(door.get(CLAIMS + "?from=maart").getStatus()).isEqualTo(400);
    }

    @Test
    void others_do_not_find_it() {
        assertThat(door.as(Door.OTHER_AUDITOR).get(CLAIMS).getStatus()).isEqualTo(404);
        assertThat(door.as(Door.MIDWIFE).get(CLAIMS).getStatus()).isEqualTo(403);
        assertThat(door.as(Door.QUALITY).get("/api/vsvs/vsv:nergens/claims").getStatus())
                .isEqualTo(404);
    }

    private static InspectionNormScored scored(String norm, Score score) {
        return new InspectionNormScored(
                When.parse("2026-06-01"), InspectionTheme.COLLABORATION, new Reference(norm), score);
    }

    private EventId recorded(String day, VsvEvent event) {
        return given.recorded(MIDDEN, noon(LocalDate.parse(day)), event);
    }

    private static JsonNode aspect(JsonNode told, String aspect) {
        return one(told.get("aspects"), "subject", aspect);
    }

    private static JsonNode inspected(JsonNode told, String norm) {
        return one(told.get("inspection"), "subject", norm);
    }

    private static JsonNode figure(JsonNode compared, String count) {
        return one(compared.get("evidence"), "count", count);
    }

    private static JsonNode outcome(JsonNode figure, String outcome) {
        return one(figure.get("outcomes"), "outcome", outcome);
    }

    private static JsonNode one(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(each -> each.get(field).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
