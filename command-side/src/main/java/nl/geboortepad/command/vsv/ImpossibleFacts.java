package nl.geboortepad.command.vsv;

import java.time.LocalDate;
import java.util.Optional;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvEvent.AnnualReportPublished;
import nl.geboortepad.kernel.event.VsvEvent.ImprovementActionOpened;
import nl.geboortepad.kernel.event.VsvEvent.ImprovementActionRenewed;
import nl.geboortepad.kernel.event.VsvEvent.IndicatorsReported;
import nl.geboortepad.kernel.event.VsvEvent.MemberLeft;
import nl.geboortepad.kernel.event.VsvEvent.NeighbouringVsvConsulted;
import nl.geboortepad.kernel.event.VsvEvent.PathwayAdopted;
import nl.geboortepad.kernel.event.VsvEvent.PathwayEvaluated;
import nl.geboortepad.kernel.event.VsvEvent.VilLettersSupplied;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.files.VilCodes;

/**
 * What cannot have been so, whatever else may still come in. An action that is completed before anybody told that it was
 * opened is none of it: facts arrive in any order.
 */
final class ImpossibleFacts {
    private ImpossibleFacts() {}

    static Optional<Refused> in(VsvEvent event, VsvDossier dossier) {
        return switch (event) {
            case VsvEvent.Partnership partnership -> in(partnership, dossier);
            case VsvEvent.Voices voices -> in(voices, dossier);
            case VsvEvent.Quality quality -> in(quality);
            case VsvEvent.Improvement improvement -> in(improvement);
            case VsvEvent.Direction any -> Optional.empty();
            case VsvEvent.Pathways pathways -> in(pathways);
            case VsvEvent.Consultation any -> Optional.empty();
            case VsvEvent.Implementation any -> Optional.empty();
            case VsvEvent.Training any -> Optional.empty();
            case VsvEvent.Assessment any -> Optional.empty();
            case VsvEvent.Record any -> Optional.empty();
        };
    }

    private static Optional<Refused> in(VsvEvent.Partnership event, VsvDossier dossier) {
        return event instanceof MemberLeft left && !dossier.isMember(left.member(), left.kind(), left.when())
                ? Optional.of(VsvRefusal.NO_MEMBER.at("/member"))
                : Optional.empty();
    }

    private static Optional<Refused> in(VsvEvent.Pathways event) {
        return switch (event) {
            case VilLettersSupplied letters ->
                letters.letters().keySet().stream()
                        .filter(code -> !VilCodes.known(code))
                        .findFirst()
                        .map(code -> VsvRefusal.UNKNOWN_VIL_CODE.at("/letters/" + code));
            case PathwayAdopted adopted -> Optional.empty();
            case PathwayEvaluated evaluated -> Optional.empty();
        };
    }

    private static Optional<Refused> in(VsvEvent.Voices event, VsvDossier dossier) {
        return event instanceof NeighbouringVsvConsulted consulted
                        && consulted.neighbour().equals(dossier.vsv())
                ? Optional.of(VsvRefusal.OWN_NEIGHBOUR.at("/neighbour"))
                : Optional.empty();
    }

    private static Optional<Refused> in(VsvEvent.Quality event) {
        if (event instanceof AnnualReportPublished report) {
            return about(report.about(), report.when());
        }
        return event instanceof IndicatorsReported indicators
                ? about(indicators.about(), indicators.when())
                : Optional.empty();
    }

    private static Optional<Refused> about(int year, When when) {
        return when.last().getYear() < year ? Optional.of(VsvRefusal.YEAR_NOT_BEGUN.at("/about")) : Optional.empty();
    }

    private static Optional<Refused> in(VsvEvent.Improvement event) {
        if (event instanceof ImprovementActionOpened opened) {
            return due(opened.due(), opened.when());
        }
        return event instanceof ImprovementActionRenewed renewed
                ? due(renewed.due(), renewed.when())
                : Optional.empty();
    }

    private static Optional<Refused> due(LocalDate due, When when) {
        return due.isBefore(when.first()) ? Optional.of(VsvRefusal.DUE_BEFORE_OPENED.at("/due")) : Optional.empty();
    }
}
