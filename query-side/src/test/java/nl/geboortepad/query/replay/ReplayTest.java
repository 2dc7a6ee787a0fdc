package nl.geboortepad.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.event.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.query.Door;
import nl.geboortepad.query.Given;
import nl.geboortepad.query.language.OneText;
import nl.geboortepad.query.reading.Cases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReplayTest {
    private static final Clock CLOCK = Clock.fixed(Given.noon(Given.DAY_ZERO.plusDays(200)), ZoneOffset.UTC);

    private final Given given = new Given();
    private final PregnancyId pregnancy = PregnancyId.random();
    private final Door door = new Door(new ReplayHttp(
            new Cases(
                    given.streams(),
                    given.settings(),
                    bsn -> Optional.empty(),
                    (audited, vsv) -> true,
                    Given.still(CLOCK)),
            given.settings(),
            new OneText(),
            CLOCK));

    @BeforeEach
    void known() {
        recorded(pregnancy, 40, Given.registered(WomanId.random()));
        recorded(pregnancy, 40, Given.sourceSpeaks());
        recorded(pregnancy, 45, Given.dueDate(Given.DUE, DueDateBasis.LAST_MENSTRUATION, 45));
        recorded(pregnancy, 70, Given.coordinator(45));
        recorded(pregnancy, 80, Given.intake(50));
    }

    private EventId recorded(PregnancyId stream, int day, PregnancyEvent event) {
        return given.recorded(stream, Given.DAY_ZERO.plusDays(day), event);
    }

    private JsonNode replay(String query) {
        return door.json("/api/pregnancies/" + pregnancy + "/replay" + query);
    }

    private static List<String> firstConsult(JsonNode frame) {
        return frame.get("changes")
                .valueStream()
                .filter(c -> c.get("norm").asString().equals("first-consult"))
                .map(c -> c.at("/from/kind").asString("-") + " > "
                        + c.at("/to/kind").asString("-"))
                .toList();
    }

    @Test
    void each_frame_shows_the_fact_the_situation_after_it_and_the_verdicts_it_changed() {
        var frames = replay("").get("frames");
        assertThat(frames.size()).isEqualTo(5);
        assertThat(firstConsult(frames.get(1))).isEmpty();
        assertThat(firstConsult(frames.get(2))).containsExactly("cannot-tell > open");
        assertThat(firstConsult(frames.get(3))).isEmpty();
        assertThat(firstConsult(frames.get(4))).containsExactly("missed > met");
        assertThat(frames.get(4).get("on").asString())
                .isEqualTo(Given.DAY_ZERO.plusDays(80).toString());
        assertThat(frames.at("/2/situation/coordinators").isEmpty()).isTrue();
        assertThat(frames.at("/3/situation/coordinators/0").asString())
                .isEqualTo(Given.MIDWIFE.person().code());
        assertThat(frames.at("/4/situation/age/onScreen").asString()).isEqualTo("11+3");
    }

    @Test
    void a_fact_is_shown_as_it_was_known_then() {
        var intake = recorded(pregnancy, 90, Given.intake(60));
        recorded(pregnancy, 95, Given.corrected(intake, Given.intake(61), 95));
        var frame = replay("").get("frames").get(5);
        assertThat(frame.at("/fact/status/kind").asString()).isEqualTo("standing");
        assertThat(frame.at("/fact/when").asString())
                .isEqualTo(Given.DAY_ZERO.plusDays(60).toString());
    }

    @Test
    void pages_give_the_same_frames_as_the_whole() {
        var whole = replay("").get("frames");
        for (var page = 0; page < 3; page++) {
            var part = replay("?size=2&page=" + page);
            assertThat(part.get("total").asInt()).isEqualTo(5);
            for (var i = 0; i < part.get("frames").size(); i++) {
                assertThat(part.get("frames").get(i)).isEqualTo(whole.get(2 * page + i));
            }
        }
        assertThat(replay("?size=2&page=9").get("frames").isEmpty()).isTrue();
        assertThat(door.get("/api/pregnancies/" + pregnancy + "/replay?size=0").getStatus())
                .isEqualTo(400);
        assertThat(door.get("/api/pregnancies/" + pregnancy + "/replay?page=x").getStatus())
                .isEqualTo(400);
    }

    @Test
    void every_frame_can_be_seen_on_one_day() {
        var frames = replay("?on=2026-03-01").get("frames");
        assertThat(frames.valueStream().map(f -> f.get("on").asString())).containsOnly("2026-03-01");
        assertThat(firstConsult(frames.get(4))).containsExactly("open > met");
    }

    @Test
    void on_an_earlier_day_the_due_date_of_that_day_is_shown() {
        recorded(pregnancy, 90, Given.dueDate(Given.DUE.plusDays(9), DueDateBasis.ULTRASOUND, 85));

        assertThat(dueDateOn(84)).isEqualTo(Given.DUE.toString());
        assertThat(dueDateOn(85)).isEqualTo(Given.DUE.plusDays(9).toString());
    }

    private String dueDateOn(int day) {
        return replay("?on=" + Given.DAY_ZERO.plusDays(day))
                .at("/frames/5/situation/dueDate")
                .asString();
    }

    @Test
    void what_turned_out_to_be_about_another_woman_is_in_no_situation() {
        var wrong = recorded(pregnancy, 90, Given.transferred(90));
        recorded(pregnancy, 95, Given.retracted(wrong, CorrectionReason.WRONG_WOMAN, 95));

        assertThat(replay("").at("/frames/5/situation/accountable").toString()).doesNotContain(Given.HOSPITAL.code());
    }

    @Test
    void what_another_stream_said_before_the_merge_comes_with_the_merge() {
        var other = PregnancyId.random();
        recorded(other, 41, Given.registered(WomanId.random()));
        recorded(other, 42, Given.firstContact(41));
        for (var stream : List.of(pregnancy, other)) {
            recorded(stream, 85, new PregnanciesMerged(Given.at(85), pregnancy, other));
        }
        var types = replay("")
                .get("frames")
                .valueStream()
                .map(f -> f.at("/fact/type").asString())
                .toList();
        assertThat(types.indexOf("FirstContactMade")).isGreaterThan(types.indexOf("PregnanciesMerged"));
        assertThat(types).hasSize(9);
    }

    @Test
    void a_merge_that_was_undone_later_is_shown_as_it_was_then() {
        var other = PregnancyId.random();
        recorded(other, 41, Given.registered(WomanId.random()));
        recorded(other, 42, Given.transferred(41));
        var merge = new PregnanciesMerged(Given.at(85), pregnancy, other);
        recorded(pregnancy, 85, merge);
        recorded(other, 85, merge);
        var undone = new MergeUndone(Given.at(90), pregnancy, other);
        recorded(pregnancy, 90, undone);
        recorded(other, 90, undone);
        var frames = replay("").get("frames");
        var types = frames.valueStream().map(f -> f.at("/fact/type").asString()).toList();
        assertThat(types.indexOf("CareTransferred")).isGreaterThan(types.indexOf("PregnanciesMerged"));
        assertThat(types.getLast()).isEqualTo("MergeUndone");
        var merged = frames.get(types.size() - 2).at("/situation/accountable").toString();
        var parted = frames.get(types.size() - 1).at("/situation/accountable").toString();
        assertThat(merged).contains(Given.HOSPITAL.code());
        assertThat(parted).doesNotContain(Given.HOSPITAL.code());
        assertThat(replay("?knownAt=2026-04-01T00:00:00Z").get("frames").valueStream())
                .containsExactlyElementsOf(
                        frames.valueStream().limit(types.size() - 1).toList());
    }
}
