package nl.geboortepad.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.AuditEvent.AuditClosed;
import nl.geboortepad.kernel.event.CareEvent.ConsentGiven;
import nl.geboortepad.kernel.event.CareEvent.Purpose;
import nl.geboortepad.kernel.event.VsvEvent.PerinatalAuditHeld;
import nl.geboortepad.kernel.identity.Actor;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.time.When;
import org.junit.jupiter.api.Test;

class FactStreamsTest {
    private static final When DAY = When.parse("2026-06-01");
    private static final Actor ACTOR = new Actor(
            "system", "cg-00000000000000000001", "caregiver", Optional.empty(), "interactive", Optional.empty());

    /** The second machine is behind the first. */
    private static final List<Instant> STAMPED = List.of(
            Instant.parse("2026-06-01T10:00:00.250900Z"),
            Instant.parse("2026-06-01T10:00:00.100Z"),
            Instant.parse("2026-06-01T10:00:01.000900Z"));

    private static final List<Instant> RECORDED = List.of(
            Instant.parse("2026-06-01T10:00:00.250Z"),
            Instant.parse("2026-06-01T10:00:00.250Z"),
            Instant.parse("2026-06-01T10:00:01Z"));

    @Test
    void the_time_of_recording_in_any_stream_is_in_whole_milliseconds_and_never_goes_back() {
        assertThat(streams(new ConsentGiven(DAY, Purpose.MDO_DISCUSSION)).facts(new PregnancyId(new UUID(0, 1))))
                .extracting(Fact::recordedAt)
                .isEqualTo(RECORDED);
        assertThat(streams(new PerinatalAuditHeld(DAY, new TreeSet<>())).facts(new Vsv("vsv:midden")))
                .extracting(VsvFact::recordedAt)
                .isEqualTo(RECORDED);
        assertThat(streams(new AuditClosed(DAY)).facts(new AuditId(new UUID(0, 1))))
                .extracting(AuditFact::recordedAt)
                .isEqualTo(RECORDED);
    }

    @Test
    void a_fact_says_in_which_stream_it_lies_and_who_recorded_it() {
        var pregnancy = new PregnancyId(new UUID(0, 1));
        var event = new ConsentGiven(DAY, Purpose.MDO_DISCUSSION);

        assertThat(streams(event).facts(pregnancy)).element(2).satisfies(fact -> {
            assertThat(fact.id().id()).isEqualTo("e2");
            assertThat(fact.stream()).isEqualTo(pregnancy);
            assertThat(fact.version()).isEqualTo(2);
            assertThat(fact.event()).isEqualTo(event);
            assertThat(fact.actor()).isEqualTo(ACTOR);
        });
    }

    @Test
    void where_there_is_no_stream_there_are_no_facts() {
        assertThat(new FactStreams(stream -> Stream.empty()).facts(new Vsv("vsv:midden")))
                .isEmpty();
    }

    private static FactStreams streams(Event event) {
        Map<String, String> metadata = ACTOR.asMap();
        return new FactStreams(
                stream -> Stream.of(0, 1, 2).map(i -> new StoredEvent("e" + i, i, event, STAMPED.get(i), metadata)));
    }
}
