package nl.geboortepad.command.vsv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvEvent.CollaborationAssessed;
import nl.geboortepad.kernel.event.VsvEvent.CoordinatorRuleAgreed;
import nl.geboortepad.kernel.event.VsvEvent.DecisionTaken;
import nl.geboortepad.kernel.event.VsvEvent.ElementDeferred;
import nl.geboortepad.kernel.event.VsvEvent.ElementImplemented;
import nl.geboortepad.kernel.event.VsvEvent.EmergencyTrainingHeld;
import nl.geboortepad.kernel.event.VsvEvent.InspectionInformed;
import nl.geboortepad.kernel.event.VsvEvent.InspectionLetterReceived;
import nl.geboortepad.kernel.event.VsvEvent.InspectionNormScored;
import nl.geboortepad.kernel.event.VsvEvent.JointTrainingHeld;
import nl.geboortepad.kernel.event.VsvEvent.MaternityUnitInspected;
import nl.geboortepad.kernel.event.VsvEvent.MdoAgreementMade;
import nl.geboortepad.kernel.event.VsvEvent.MdoMeetingHeld;
import nl.geboortepad.kernel.event.VsvEvent.PlanOfActionAdopted;
import nl.geboortepad.kernel.event.VsvEvent.PlanOfActionRevised;
import nl.geboortepad.kernel.event.VsvEvent.PolicyAdopted;
import nl.geboortepad.kernel.event.VsvEvent.PolicyEvaluated;
import nl.geboortepad.kernel.event.VsvEvent.PrinciplesPolled;
import nl.geboortepad.kernel.event.VsvEvent.SocialMdoHeld;
import nl.geboortepad.kernel.event.VsvEvent.VisionAdopted;
import nl.geboortepad.kernel.event.VsvEvent.VsvEntryCorrected;
import nl.geboortepad.kernel.event.VsvEvent.VsvEntryRetracted;
import org.junit.jupiter.api.Test;

/** Whoever adds an event of a partnership decides here, or in a reader, whether it can be impossible and what it supersedes. */
class VsvEventsCheckedTest {
    /** Why none of the readers reads these. */
    private static final Map<String, List<Class<? extends Event>>> READ_BY_NONE = Map.of(
            "it is possible whatever was told before, and leaves all as it was",
            List.of(
                    VisionAdopted.class,
                    DecisionTaken.class,
                    PrinciplesPolled.class,
                    MdoAgreementMade.class,
                    CoordinatorRuleAgreed.class,
                    MdoMeetingHeld.class,
                    SocialMdoHeld.class,
                    PlanOfActionAdopted.class,
                    PlanOfActionRevised.class,
                    ElementImplemented.class,
                    ElementDeferred.class,
                    PolicyAdopted.class,
                    PolicyEvaluated.class,
                    EmergencyTrainingHeld.class,
                    JointTrainingHeld.class,
                    CollaborationAssessed.class,
                    InspectionNormScored.class,
                    InspectionLetterReceived.class,
                    InspectionInformed.class,
                    MaternityUnitInspected.class),
            "it changes an entry, which the log book and the corrections see to",
            List.of(VsvEntryCorrected.class, VsvEntryRetracted.class));

    private static final List<EventGroups<?, ?>> READERS =
            List.of(VsvSuperseded.SUPERSEDED, ImpossibleFacts.onThatDay(null), ImpossibleFacts.onAnyDay(null));

    @Test
    void every_event_is_read_or_not_with_a_reason() {
        var read = READERS.stream()
                .<Class<?>>flatMap(reader -> reader.events().stream())
                .distinct();
        var unread = READ_BY_NONE.values().stream().flatMap(List::stream);

        assertThat(Stream.concat(read, unread))
                .containsExactlyInAnyOrderElementsOf(
                        EventNames.of(VsvEvent.class).values());
    }
}
