package nl.geboortepad.command.pregnancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent.CoordinatorAssigned;
import nl.geboortepad.kernel.event.CareEvent.CoordinatorChanged;
import nl.geboortepad.kernel.event.CareEvent.MdoDecisionTaken;
import nl.geboortepad.kernel.event.CareEvent.MdoOutcomeDiscussed;
import nl.geboortepad.kernel.event.CareEvent.MdoRequested;
import nl.geboortepad.kernel.event.CareEvent.TeamMemberJoined;
import nl.geboortepad.kernel.event.CareEvent.TeamMemberLeft;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.EventNames;
import org.junit.jupiter.api.Test;

/** Whoever adds an event decides here, or in a reader, whether something objects to it and what it supersedes. */
class EventsCheckedTest {
    /** Why none of the readers reads these. */
    private static final Map<String, List<Class<? extends Event>>> READ_BY_NONE = Map.of(
            "it belongs to any time, before conception too, names no indication, and leaves all as it was",
            List.of(
                    CoordinatorAssigned.class,
                    CoordinatorChanged.class,
                    TeamMemberJoined.class,
                    TeamMemberLeft.class,
                    MdoRequested.class,
                    MdoDecisionTaken.class,
                    MdoOutcomeDiscussed.class));

    private static final List<EventGroups<?, ?>> READERS =
            List.of(PregnancySuperseded.SUPERSEDED, Presupposed.PRESUPPOSED, Indications.CODES, DueDateRules.STATED);

    @Test
    void every_event_is_read_or_not_with_a_reason() {
        var read = READERS.stream()
                .<Class<?>>flatMap(reader -> reader.events().stream())
                .distinct();
        var unread = READ_BY_NONE.values().stream().flatMap(List::stream);

        assertThat(Stream.concat(read, unread))
                .containsExactlyInAnyOrderElementsOf(EventNames.ofPregnancy().values());
    }
}
