package nl.geboortepad.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.CareEvent.CareKind;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Person;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.judging.Judge;
import nl.geboortepad.query.Database;
import nl.geboortepad.query.Door;
import nl.geboortepad.query.Given;
import nl.geboortepad.query.answer.Csv;
import nl.geboortepad.query.reading.Cases;
import nl.geboortepad.query.rows.JudgedCases;
import nl.geboortepad.query.rows.ReadYourWrites;
import nl.geboortepad.query.rows.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class WorklistTest {
    private static final LocalDate TODAY = Given.DAY_ZERO.plusDays(70);
    private static final Clock CLOCK = Clock.fixed(Given.noon(TODAY), ZoneOffset.UTC);

    private static final Caller STEWARD = Door.ofVsv(Caller.AccessRole.STEWARD, "vsv:midden");

    private final Given given = new Given();
    private final Reader reader = new Reader(given, Database.fresh(), course -> Judge.judge(course, Shipped.zig()));
    private final JudgedCases judged = new JudgedCases(reader.source);
    private final WorklistRows rows =
            new WorklistRows(reader.source, judged, given.settings(), Reader.NAMES, reader.known);
    private final ReadYourWrites after = new ReadYourWrites(reader.source, Duration.ofSeconds(1));
    private final Cases cases = new Cases(
            given.streams(), given.settings(), bsn -> Optional.empty(), (audited, vsv) -> true, Given.still(CLOCK));
    private final Door worklist = new Door(
            new WorklistHttp(rows, cases, after, Given.whole(CLOCK), given.settings(), WorklistTest::pseudonym, CLOCK),
            new Csv());
    private final List<PregnancyId> pregnancies =
            List.of(PregnancyId.random(), PregnancyId.random(), PregnancyId.random());

    private static Person pseudonym(Organisation organisation, String number) {
        var midwife = organisation.equals(Given.PRACTICE) && number.equals(Door.MIDWIFE.person());
        return (midwife ? Given.MIDWIFE : Given.GYNAECOLOGIST).person();
    }

    @BeforeEach
    void known() {
        for (var pregnancy : pregnancies) {
            recorded(pregnancy, 40, Given.registered(WomanId.random()));
            recorded(pregnancy, 40, Given.sourceSpeaks());
            recorded(
                    pregnancy,
                    45,
                    Given.dueDate(Given.DUE.plusDays(5 * pregnancies.indexOf(pregnancy)), DueDateBasis.ULTRASOUND, 45));
        }
        recorded(pregnancies.get(0), 46, Given.coordinator(46));
        recorded(pregnancies.get(1), 66, Given.intake(50));
    }

    private void recorded(PregnancyId pregnancy, int day, PregnancyEvent event) {
        given.happens(pregnancy, Given.noon(Given.DAY_ZERO.plusDays(day)), event);
        var messages = given.waiting();
        given.publish(messages);
        reader.reads(messages);
    }

    private JsonNode firstConsults(String query) {
        return worklist.json("/api/worklist?norm=first-consult" + query);
    }

    private static List<String> of(JsonNode answer) {
        return answer.get("rows")
                .valueStream()
                .map(r -> r.get("pregnancy").asString() + " "
                        + r.at("/verdict/kind").asString())
                .toList();
    }

    @Test
    void it_lists_what_is_to_be_done_the_most_urgent_first() {
        var answer = firstConsults("");
        assertThat(of(answer)).containsExactly(pregnancies.get(0) + " missed", pregnancies.get(2) + " open");
        assertThat(answer.get("total").asInt()).isEqualTo(2);
        assertThat(answer.get("on").asString()).isEqualTo(TODAY.toString());
        assertThat(answer.get("knownTo").asString()).isEqualTo(CLOCK.instant().toString());
        assertThat(answer.get("behind").asLong()).isZero();
        assertThat(answer.get("lagging").isEmpty()).isTrue();
        var row = answer.get("rows").get(0);
        assertThat(row.get("days").asInt()).isEqualTo(-8);
        assertThat(row.get("vsv").asString()).isEqualTo("vsv:midden");
        assertThat(row.at("/age/onScreen").asString()).isEqualTo("10+0");
        assertThat(row.get("coordinators").get(0).asString())
                .isEqualTo(Given.MIDWIFE.person().code());
        assertThat(row.at("/title/nl").asString()).isEqualTo("Eerste consult vóór 9 weken");
    }

    @Test
    void what_can_no_longer_be_done_is_on_no_list_of_things_to_do() {
        var over = pregnancies.get(0);
        assertThat(of(firstConsults(""))).contains(over + " missed");

        recorded(over, 69, new CareEvent.PregnancyEnded(Given.at(68), CareEvent.Ending.MISCARRIAGE));

        assertThat(of(firstConsults(""))).doesNotContain(over + " missed");
        var asked = firstConsults("&status=missed").get("rows").get(0);
        assertThat(asked.get("pregnancy").asString()).isEqualTo(over.toString());
        assertThat(asked.at("/verdict/tooLate").asBoolean()).isTrue();
        assertThat(asked.at("/sentence/nl").asString())
                .contains("Dit kan niet meer worden gedaan.")
                .doesNotContain("Alsnog doen kan.");
    }

    @Test
    void any_day_and_any_moment_can_be_asked_for() {
        assertThat(of(firstConsults("&on=2026-03-01")))
                .containsExactly(pregnancies.get(0) + " open", pregnancies.get(2) + " open");
        assertThat(of(firstConsults("&knownAt=2026-03-01T00:00:00Z")))
                .containsExactly(
                        pregnancies.get(0) + " missed", pregnancies.get(1) + " missed", pregnancies.get(2) + " open");
        assertThat(of(firstConsults("&knownAt=2026-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void it_can_be_narrowed_sorted_and_paged() {
        assertThat(of(firstConsults("&status=met"))).containsExactly(pregnancies.get(1) + " met");
        assertThat(of(firstConsults("&coordinator=" + Given.MIDWIFE.person())))
                .containsExactly(pregnancies.get(0) + " missed");
        assertThat(of(firstConsults("&coordinator=" + Given.GYNAECOLOGIST.person())))
                .isEmpty();
        assertThat(of(firstConsults("&vsv=vsv:noord"))).isEmpty();
        assertThat(of(firstConsults("&vsv=vsv:midden"))).hasSize(2);
        assertThat(of(firstConsults("&organisation=agb:06010234"))).isEmpty();
        assertThat(of(firstConsults("&sort=-due"))).first().isEqualTo(pregnancies.get(2) + " open");
        assertThat(of(firstConsults("&size=1&page=1"))).containsExactly(pregnancies.get(2) + " open");
        var beyond = firstConsults("&size=1&page=7");
        assertThat(of(beyond)).isEmpty();
        assertThat(beyond.get("total").asInt()).isEqualTo(2);
    }

    @Test
    void a_caregiver_can_ask_for_those_whom_she_coordinates_herself() {
        assertThat(of(firstConsults("&coordinator=me"))).containsExactly(pregnancies.get(0) + " missed");
        recorded(pregnancies.get(0), 69, Given.transferred(68));
        worklist.as(Door.caregiver("06010234"));
        assertThat(of(firstConsults("&coordinator=me"))).isEmpty();
        var steward = worklist.as(STEWARD).get("/api/worklist?coordinator=me");
        assertThat(steward.getStatus()).isEqualTo(400);
        assertThat(Door.tree(steward).get("parameter").asString()).isEqualTo("coordinator");
    }

    @Test
    void what_has_been_over_for_a_year_is_listed_only_when_it_is_asked_for() {
        recorded(pregnancies.get(0), 69, new CareEvent.CareClosed(Given.at(69), Given.PRACTICE, CareKind.OBSTETRIC));
        var lastDay = Given.DAY_ZERO.plusDays(69).plusYears(1);
        assertThat(of(firstConsults("&on=" + lastDay))).anyMatch(row -> row.startsWith(pregnancies.get(0) + ""));
        assertThat(of(firstConsults("&on=" + lastDay.plusDays(1))))
                .isNotEmpty()
                .noneMatch(row -> row.startsWith(pregnancies.get(0) + ""));
        assertThat(of(firstConsults("&status=open,missed&on=" + lastDay.plusDays(1))))
                .anyMatch(row -> row.startsWith(pregnancies.get(0) + ""));
    }

    @Test
    void a_caregiver_sees_only_cases_that_her_organisation_has_a_part_in() {
        worklist.as(Door.STRANGER);
        assertThat(of(firstConsults(""))).isEmpty();
        recorded(pregnancies.get(2), 69, Given.transferred(68));
        worklist.as(Door.caregiver("06010234"));
        assertThat(of(firstConsults(""))).containsExactly(pregnancies.get(2) + " open");
        assertThat(of(firstConsults("&knownAt=2026-03-12T00:00:00Z")))
                .as("access is by what is known now")
                .hasSize(1);
    }

    @Test
    void stewards_see_their_own_vsv_and_auditors_and_quality_staff_no_list_of_cases() {
        assertThat(of(worklist.as(STEWARD).json("/api/worklist?norm=first-consult")))
                .hasSize(2);
        var other = Door.ofVsv(Caller.AccessRole.STEWARD, "vsv:noord");
        assertThat(of(worklist.as(other).json("/api/worklist"))).isEmpty();
        assertThat(worklist.as(other).get("/api/worklist?vsv=vsv:midden").getStatus())
                .isEqualTo(403);
        for (var caller : List.of(Door.AUDITOR, Door.QUALITY, Door.OPERATOR, Door.herself("999990019"))) {
            assertThat(worklist.as(caller).get("/api/worklist").getStatus()).isEqualTo(403);
        }
    }

    @Test
    void who_accepts_csv_gets_the_same_rows_as_a_table() {
        var answer = worklist.get(Optional.of("text/csv"), "/api/worklist?norm=first-consult");
        assertThat(answer.getContentType()).startsWith("text/csv");
        var lines = Door.text(answer).split("\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).startsWith("pregnancy,vsv,dueDate,age,norm");
        assertThat(lines[1])
                .startsWith(pregnancies.get(0) + ",vsv:midden,")
                .contains(",missed,2026-03-08,-8,")
                .contains("\"Niet op tijd gedaan: ");
        assertThat(worklist.get(Optional.of("*/*"), "/api/worklist").getContentType())
                .startsWith("application/json");
        assertThat(worklist.get(Optional.of("image/png"), "/api/worklist").getStatus())
                .isEqualTo(406);
    }

    @Test
    void a_table_says_of_what_moment_and_day_it_is_and_a_part_says_that_it_is_one() {
        var answer = worklist.get(Optional.of(Csv.MEDIA_TYPE), "/api/worklist?norm=first-consult&size=1&on=" + TODAY);
        var knownTo = CLOCK.instant();
        assertThat(answer.getHeader(Csv.TOTAL)).isEqualTo("2");
        assertThat(answer.getHeader(Csv.ON)).isEqualTo(TODAY.toString());
        assertThat(answer.getHeader(Csv.KNOWN_AT)).isEqualTo(CLOCK.instant().toString());
        assertThat(answer.getHeader(Csv.KNOWN_TO)).isEqualTo(knownTo.toString());
        assertThat(answer.getHeader("Lagging-Count")).isEqualTo("0");
        assertThat(Door.text(answer).split("\r\n")[1])
                .endsWith(",1,2," + TODAY + "," + CLOCK.instant() + "," + knownTo + ","
                        + given.settings().norms(CLOCK.instant()).version());
        var link = answer.getHeader("Link");
        assertThat(link).startsWith("</api/worklist?norm=first-consult&").endsWith("; rel=\"next\"");

        var next = worklist.get(Optional.of(Csv.MEDIA_TYPE), link.substring(1, link.indexOf('>')));
        assertThat(Door.text(next).split("\r\n")[1])
                .startsWith(pregnancies.get(2).toString())
                .contains(",2,2," + TODAY + ",");
        assertThat(next.getHeader("Link")).isNull();

        var empty = worklist.get(Optional.of(Csv.MEDIA_TYPE), "/api/worklist?norm=first-consult&vsv=vsv:noord");
        assertThat(Door.text(empty).lines()).hasSize(1);
        assertThat(empty.getHeader(Csv.KNOWN_AT)).isNotNull();
    }

    @Test
    void a_dutch_spreadsheet_gets_semicolons_when_it_asks_for_them() {
        var answer = worklist.get(Optional.of(Csv.WITH_SEMICOLONS), "/api/worklist?norm=first-consult");
        assertThat(answer.getContentType()).startsWith("text/csv").contains("delimiter=semicolon", "charset=UTF-8");
        assertThat(Door.text(answer)).startsWith("\ufeffpregnancy;vsv;dueDate;");
    }

    @Test
    void what_could_not_be_judged_is_said_to_lag_to_those_who_may_see_it() {
        new JdbcTemplate(reader.source)
                .update(
                        "insert into view.parked values (?, 4, 'an error')",
                        pregnancies.get(0).id());
        assertThat(firstConsults("").get("lagging").toString()).isEqualTo("[\"" + pregnancies.get(0) + "\"]");
        worklist.as(Door.STRANGER);
        assertThat(firstConsults("").get("lagging").isEmpty()).isTrue();
    }

    @Test
    void wrong_parameters_are_named() {
        for (var name : List.of(
                "vsv",
                "organisation",
                "coordinator",
                "status",
                "norm",
                "page",
                "size",
                "sort",
                "after",
                "on",
                "knownAt")) {
            var answer = worklist.get("/api/worklist?" + name + "=%");
            assertThat(answer.getStatus()).as(name).isEqualTo(400);
            assertThat(Door.tree(answer).get("parameter").asString()).isEqualTo(name);
        }
        assertThat(worklist.get("/api/worklist?colour=red").getStatus()).isEqualTo(400);
    }

    @Test
    void who_has_just_written_waits_until_the_view_is_that_far() {
        var pregnancy = pregnancies.get(0);
        given.happens(pregnancy, Given.noon(Given.DAY_ZERO.plusDays(70)), Given.intake(69));
        var messages = given.waiting();
        given.publish(messages);
        var written = "/api/worklist?after=" + pregnancy + ":"
                + (given.streams().facts(pregnancy).size() - 1);

        var early = worklist.get(written);
        assertThat(early.getStatus()).isEqualTo(503);
        assertThat(early.getHeader("Retry-After")).isEqualTo("1");
        var later = CompletableFuture.runAsync(() -> {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            reader.reads(messages);
        });
        assertThat(of(worklist.json(written + "&norm=first-consult"))).containsExactly(pregnancies.get(2) + " open");
        later.join();
        assertThat(worklist.get(written).getStatus()).isEqualTo(200);
    }

    @Test
    void who_waits_for_what_was_never_written_is_told_so_at_once() {
        var never = worklist.get("/api/worklist?after=" + pregnancies.get(0) + ":999");
        assertThat(never.getStatus()).isEqualTo(400);
        assertThat(Door.tree(never).get("parameter").asString()).isEqualTo("after");
        worklist.as(Door.STRANGER);
        assertThat(worklist.get("/api/worklist?after=" + pregnancies.get(0) + ":0")
                        .getStatus())
                .isEqualTo(worklist.get("/api/worklist?after=" + PregnancyId.random() + ":0")
                        .getStatus());
    }
}
