package nl.geboortepad.command.vsv;

import java.time.LocalDate;
import java.util.Optional;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvEvent.AnnualReportPublished;
import nl.geboortepad.kernel.event.VsvEvent.AudienceInformed;
import nl.geboortepad.kernel.event.VsvEvent.AuditResultsEvaluated;
import nl.geboortepad.kernel.event.VsvEvent.BenchmarkDiscussed;
import nl.geboortepad.kernel.event.VsvEvent.BoardComposed;
import nl.geboortepad.kernel.event.VsvEvent.ClientCouncilConsulted;
import nl.geboortepad.kernel.event.VsvEvent.ClientCouncilInstalled;
import nl.geboortepad.kernel.event.VsvEvent.ComplaintReceived;
import nl.geboortepad.kernel.event.VsvEvent.ComplaintSettled;
import nl.geboortepad.kernel.event.VsvEvent.DigitalExchangeMeasured;
import nl.geboortepad.kernel.event.VsvEvent.FiguresDiscussed;
import nl.geboortepad.kernel.event.VsvEvent.ImprovementActionCompleted;
import nl.geboortepad.kernel.event.VsvEvent.ImprovementActionOpened;
import nl.geboortepad.kernel.event.VsvEvent.ImprovementActionRenewed;
import nl.geboortepad.kernel.event.VsvEvent.IndicatorsReported;
import nl.geboortepad.kernel.event.VsvEvent.MemberJoined;
import nl.geboortepad.kernel.event.VsvEvent.MemberLeft;
import nl.geboortepad.kernel.event.VsvEvent.NeighbouringVsvConsulted;
import nl.geboortepad.kernel.event.VsvEvent.NonAffiliatedCaregiversConsulted;
import nl.geboortepad.kernel.event.VsvEvent.PathwayAdopted;
import nl.geboortepad.kernel.event.VsvEvent.PathwayEvaluated;
import nl.geboortepad.kernel.event.VsvEvent.PerinatalAuditHeld;
import nl.geboortepad.kernel.event.VsvEvent.SocialDomainContactAppointed;
import nl.geboortepad.kernel.event.VsvEvent.VilLettersSupplied;
import nl.geboortepad.kernel.event.VsvEvent.VsvFounded;
import nl.geboortepad.kernel.event.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.files.VilCodes;

/**
 * What cannot have been so, whatever else may still come in. An action that is completed before anybody told that it was
 * opened is none of it: facts arrive in any order.
 */
final class ImpossibleFacts {
    private ImpossibleFacts() {}

    /** What objects to an event on its day, in the dossier of its partnership: of an impossible day it tells nothing. */
    static EventGroups<VsvEvent, Refused> onThatDay(VsvDossier dossier) {
        return new EventGroups<VsvEvent, Refused>()
                .in(VsvEvent.Participation.class, event -> in(event, dossier))
                .in(VsvEvent.Quality.class, ImpossibleFacts::in)
                .in(VsvEvent.Improvement.class, ImpossibleFacts::in);
    }

    /** What objects to an event on whatever day. */
    static EventGroups<VsvEvent, Refused> onAnyDay(VsvDossier dossier) {
        return new EventGroups<VsvEvent, Refused>()
                .in(VsvEvent.Pathways.class, ImpossibleFacts::in)
                .in(VsvEvent.Voices.class, event -> in(event, dossier));
    }

    private static Optional<Refused> in(VsvEvent.Participation event, VsvDossier dossier) {
        return switch (event) {
            case MemberLeft left ->
                dossier.isMember(left.member(), left.kind(), left.when())
                        ? Optional.empty()
                        : Optional.of(VsvRefusal.NO_MEMBER.at("/member"));
            case VsvFounded e -> Optional.empty();
            case VsvsMerged e -> Optional.empty();
            case MemberJoined e -> Optional.empty();
            case BoardComposed e -> Optional.empty();
        };
    }

    private static Optional<Refused> in(VsvEvent.Pathways event) {
        return switch (event) {
            case VilLettersSupplied letters ->
                Refused.all(letters.letters().keySet().stream()
                        .filter(code -> !VilCodes.known(code))
                        .map(code -> Optional.of(VsvRefusal.UNKNOWN_VIL_CODE.at("/letters/" + code))));
            case PathwayAdopted adopted -> Optional.empty();
            case PathwayEvaluated evaluated -> Optional.empty();
        };
    }

    private static Optional<Refused> in(VsvEvent.Voices event, VsvDossier dossier) {
        return switch (event) {
            case NeighbouringVsvConsulted consulted ->
                consulted.neighbour().equals(dossier.vsv())
                        ? Optional.of(VsvRefusal.OWN_NEIGHBOUR.at("/neighbour"))
                        : Optional.empty();
            case NonAffiliatedCaregiversConsulted e -> Optional.empty();
            case ClientCouncilInstalled e -> Optional.empty();
            case ClientCouncilConsulted e -> Optional.empty();
            case AudienceInformed e -> Optional.empty();
            case SocialDomainContactAppointed e -> Optional.empty();
            case ComplaintReceived e -> Optional.empty();
            case ComplaintSettled e -> Optional.empty();
        };
    }

    private static Optional<Refused> in(VsvEvent.Quality event) {
        return switch (event) {
            case AnnualReportPublished report -> about(report.about(), report.when());
            case IndicatorsReported indicators -> about(indicators.about(), indicators.when());
            case FiguresDiscussed e -> Optional.empty();
            case BenchmarkDiscussed e -> Optional.empty();
            case DigitalExchangeMeasured e -> Optional.empty();
            case PerinatalAuditHeld e -> Optional.empty();
            case AuditResultsEvaluated e -> Optional.empty();
        };
    }

    private static Optional<Refused> about(int year, When when) {
        return when.last().getYear() < year ? Optional.of(VsvRefusal.YEAR_NOT_BEGUN.at("/about")) : Optional.empty();
    }

    private static Optional<Refused> in(VsvEvent.Improvement event) {
        return switch (event) {
            case ImprovementActionOpened opened -> due(opened.due(), opened.when());
            case ImprovementActionRenewed renewed -> due(renewed.due(), renewed.when());
            case ImprovementActionCompleted e -> Optional.empty();
        };
    }

    private static Optional<Refused> due(LocalDate due, When when) {
        return due.isBefore(when.first()) ? Optional.of(VsvRefusal.DUE_BEFORE_OPENED.at("/due")) : Optional.empty();
    }
}
