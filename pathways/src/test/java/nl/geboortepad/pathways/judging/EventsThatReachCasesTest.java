package nl.geboortepad.pathways.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvEvent.AnnualReportPublished;
import nl.geboortepad.kernel.event.VsvEvent.AudienceInformed;
import nl.geboortepad.kernel.event.VsvEvent.AuditResultsEvaluated;
import nl.geboortepad.kernel.event.VsvEvent.BenchmarkDiscussed;
import nl.geboortepad.kernel.event.VsvEvent.ClientCouncilConsulted;
import nl.geboortepad.kernel.event.VsvEvent.ClientCouncilInstalled;
import nl.geboortepad.kernel.event.VsvEvent.CollaborationAssessed;
import nl.geboortepad.kernel.event.VsvEvent.ComplaintReceived;
import nl.geboortepad.kernel.event.VsvEvent.ComplaintSettled;
import nl.geboortepad.kernel.event.VsvEvent.DecisionTaken;
import nl.geboortepad.kernel.event.VsvEvent.DigitalExchangeMeasured;
import nl.geboortepad.kernel.event.VsvEvent.ElementDeferred;
import nl.geboortepad.kernel.event.VsvEvent.ElementImplemented;
import nl.geboortepad.kernel.event.VsvEvent.EmergencyTrainingHeld;
import nl.geboortepad.kernel.event.VsvEvent.FiguresDiscussed;
import nl.geboortepad.kernel.event.VsvEvent.ImprovementActionCompleted;
import nl.geboortepad.kernel.event.VsvEvent.ImprovementActionOpened;
import nl.geboortepad.kernel.event.VsvEvent.ImprovementActionRenewed;
import nl.geboortepad.kernel.event.VsvEvent.IndicatorsReported;
import nl.geboortepad.kernel.event.VsvEvent.InspectionInformed;
import nl.geboortepad.kernel.event.VsvEvent.InspectionLetterReceived;
import nl.geboortepad.kernel.event.VsvEvent.InspectionNormScored;
import nl.geboortepad.kernel.event.VsvEvent.JointTrainingHeld;
import nl.geboortepad.kernel.event.VsvEvent.MaternityUnitInspected;
import nl.geboortepad.kernel.event.VsvEvent.NeighbouringVsvConsulted;
import nl.geboortepad.kernel.event.VsvEvent.NonAffiliatedCaregiversConsulted;
import nl.geboortepad.kernel.event.VsvEvent.PerinatalAuditHeld;
import nl.geboortepad.kernel.event.VsvEvent.PlanOfActionAdopted;
import nl.geboortepad.kernel.event.VsvEvent.PlanOfActionRevised;
import nl.geboortepad.kernel.event.VsvEvent.PolicyAdopted;
import nl.geboortepad.kernel.event.VsvEvent.PolicyEvaluated;
import nl.geboortepad.kernel.event.VsvEvent.PrinciplesPolled;
import nl.geboortepad.kernel.event.VsvEvent.SocialDomainContactAppointed;
import nl.geboortepad.kernel.event.VsvEvent.VisionAdopted;
import org.junit.jupiter.api.Test;

/** Whoever adds an event of a partnership decides here, or in a reader, whether its cases are judged otherwise by it. */
class EventsThatReachCasesTest {
    /** Why none of the readers reads these. */
    private static final Map<String, List<Class<? extends Event>>> READ_BY_NONE = Map.of(
            "it tells of the partnership itself: no case is judged by it",
            List.of(
                    VisionAdopted.class,
                    DecisionTaken.class,
                    PrinciplesPolled.class,
                    PlanOfActionAdopted.class,
                    PlanOfActionRevised.class,
                    ElementImplemented.class,
                    ElementDeferred.class,
                    PolicyAdopted.class,
                    PolicyEvaluated.class,
                    EmergencyTrainingHeld.class,
                    JointTrainingHeld.class,
                    NonAffiliatedCaregiversConsulted.class,
                    ClientCouncilInstalled.class,
                    ClientCouncilConsulted.class,
                    AudienceInformed.class,
                    NeighbouringVsvConsulted.class,
                    SocialDomainContactAppointed.class,
                    ComplaintReceived.class,
                    ComplaintSettled.class,
                    FiguresDiscussed.class,
                    BenchmarkDiscussed.class,
                    AnnualReportPublished.class,
                    IndicatorsReported.class,
                    DigitalExchangeMeasured.class,
                    PerinatalAuditHeld.class,
                    AuditResultsEvaluated.class,
                    CollaborationAssessed.class,
                    InspectionNormScored.class,
                    InspectionLetterReceived.class,
                    InspectionInformed.class,
                    MaternityUnitInspected.class,
                    ImprovementActionOpened.class,
                    ImprovementActionRenewed.class,
                    ImprovementActionCompleted.class));

    private static final List<EventGroups<?, ?>> READERS = List.of(Partnerships.REACH);

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
