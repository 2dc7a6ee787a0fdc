package nl.geboortepad.query.vsv;

import static nl.geboortepad.query.Given.MIDDEN;
import static nl.geboortepad.query.Given.noon;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvEvent.MdoMeetingHeld;
import nl.geboortepad.kernel.event.VsvEvent.VsvEntryCorrected;
import nl.geboortepad.kernel.event.VsvEvent.VsvEntryRetracted;
import nl.geboortepad.kernel.event.VsvEvent.VsvFounded;
import nl.geboortepad.kernel.event.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.query.Door;
import nl.geboortepad.query.Given;
import nl.geboortepad.query.reading.VsvRecords;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VsvTimelineTest {
    private static final String TIMELINE = "/api/vsvs/vsv:midden/timeline";

    private final Given given = new Given();
    private final Door door = new Door(new VsvTimelineHttp(
            new VsvRecords(
                    given.streams(),
                    given.settings(),
                    Given.still(Clock.fixed(noon(LocalDate.of(2026, 7, 1)), ZoneOffset.UTC))),
            Clock.fixed(noon(LocalDate.of(2026, 7, 1)), ZoneOffset.UTC)));

    @Test
    void facts_are_told_in_the_order_in_which_they_were_true() {
        founded();
        recorded("2026-04-20", mdo("2026-04-14"));
        recorded("2026-04-21", mdo("2026-03-10"));

        var told = door.as(Door.QUALITY).json(TIMELINE);

        assertThat(told.get("version").asLong()).isEqualTo(2);
        assertThat(texts(told, "when")).containsExactly("2012-05-01", "2026-03-10", "2026-04-14");
        var late = told.get("facts").get(1);
        assertThat(late.at("/sentence/nl").asString()).isEqualTo("MDO gehouden; aanwezig: verloskundige.");
        assertThat(late.at("/sentence/en").asString()).isEqualTo("MDO held; attended by: midwife.");
        assertThat(late.get("lateBy").asLong()).isEqualTo(42);
        assertThat(late.at("/by/client").asString()).isEqualTo("record-system");
        assertThat(late.get("recordedAt").asString()).startsWith("2026-04-21");
    }

    @Test
    void what_was_corrected_or_retracted_is_shown_as_such_from_then_on() {
        founded();
        var wrong = recorded("2026-04-20", mdo("2026-04-14"));
        var none = recorded("2026-04-20", mdo("2026-04-15"));
        recorded(
                "2026-05-02",
                new VsvEntryCorrected(When.parse("2026-05-02"), wrong, mdo("2026-04-07"), CorrectionReason.WRONG_DAY));
        recorded("2026-05-03", new VsvEntryRetracted(When.parse("2026-05-03"), none, CorrectionReason.OTHER));

        var now = door.as(Door.AUDITOR).json(TIMELINE);
        var before = door.json(TIMELINE + "?knownAt=2026-05-01T12:00:00Z");

        assertThat(kinds(now)).containsExactly("standing", "corrected", "retracted", "standing", "standing");
        assertThat(now.get("facts").get(1).get("when").asString()).isEqualTo("2026-04-07");
        assertThat(now.get("facts").get(1).at("/original/when").asString()).isEqualTo("2026-04-14");
        assertThat(kinds(before)).containsExactly("standing", "standing", "standing");
        assertThat(texts(before, "when")).containsExactly("2012-05-01", "2026-04-14", "2026-04-15");
    }

    @Test
    void only_what_was_so_by_that_day_is_told() {
        founded();
        recorded("2026-04-20", mdo("2026-04-14"));

        assertThat(texts(door.as(Door.QUALITY).json(TIMELINE + "?on=2026-04-13"), "when"))
                .containsExactly("2012-05-01");
        assertThat(door.json(TIMELINE + "?knownAt=2020-01-01T12:00:00Z")
                        .get("version")
                        .asLong())
                .isEqualTo(-1);
    }

    @Test
    void who_was_absorbed_tells_where_it_goes_on() {
        founded();
        recorded("2026-06-01", new VsvsMerged(When.parse("2026-06-01"), new Vsv("vsv:noord"), MIDDEN));

        assertThat(door.as(Door.QUALITY).json(TIMELINE).get("mergedInto").asString())
                .isEqualTo("vsv:noord");
    }

    @Test
    void its_staff_and_any_caregiver_may_read_it() {
        founded();

        for (var caller : List.of(
                Door.QUALITY,
                Door.AUDITOR,
                Door.ofVsv(Caller.AccessRole.STEWARD, "vsv:midden"),
                Door.MIDWIFE,
                Door.STRANGER)) {
            assertThat(door.as(caller).get(TIMELINE).getStatus()).isEqualTo(200);
        }
        for (var caller : List.of(Door.OTHER_AUDITOR, Door.OPERATOR, Door.herself("999990019"))) {
            assertThat(door.as(caller).get(TIMELINE).getStatus()).isEqualTo(403);
        }
    }

    @Test
    void a_partnership_that_is_not_known_is_not_found() {
        assertThat(door.as(Door.QUALITY).get(TIMELINE).getStatus()).isEqualTo(404);
        assertThat(door.as(Door.MIDWIFE).get("/api/vsvs/nonsense/timeline").getStatus())
                .isEqualTo(404);
    }

    private void founded() {
        recorded("2026-01-05", new VsvFounded(When.parse("2012-05-01"), LocalDate.of(2026, 1, 1)));
    }

    private EventId recorded(String day, VsvEvent event) {
        return given.recorded(MIDDEN, noon(LocalDate.parse(day)), event);
    }

    private static MdoMeetingHeld mdo(String day) {
        return new MdoMeetingHeld(When.parse(day), new TreeSet<>(List.of(Role.MIDWIFE)));
    }

    private static List<String> kinds(JsonNode told) {
        return told.get("facts")
                .valueStream()
                .map(fact -> fact.at("/status/kind").asString())
                .toList();
    }

    private static List<String> texts(JsonNode told, String field) {
        return told.get("facts")
                .valueStream()
                .map(fact -> fact.get(field).asString())
                .toList();
    }
}
