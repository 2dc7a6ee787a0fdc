package nl.geboortepad.query.language;

import static nl.geboortepad.query.language.Phrases.day;
import static nl.geboortepad.query.language.Phrases.list;
import static nl.geboortepad.query.language.Phrases.same;
import static nl.geboortepad.query.language.Phrases.text;
import static nl.geboortepad.query.language.Phrases.when;
import static nl.geboortepad.query.language.VsvSentences.kinds;
import static nl.geboortepad.query.language.VsvSentences.roles;

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
import nl.geboortepad.kernel.event.VsvEvent.DigitalExchangeMeasured;
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
import nl.geboortepad.kernel.event.VsvEvent.SocialDomainContactAppointed;
import nl.geboortepad.kernel.text.Text;

/** What a partnership learns, whom it hears and how it is judged. */
final class VsvQualitySentences {
    private VsvQualitySentences() {}

    static Text of(VsvEvent.Training event) {
        return switch (event) {
            case EmergencyTrainingHeld e ->
                text(
                        "Gezamenlijke training voor spoed gehouden; aanwezig: %s.",
                        "Joint emergency training held; attended by: %s.", kinds(e.attended()));
            case JointTrainingHeld e ->
                text(
                        "Gezamenlijke scholing gehouden; aanwezig: %s.",
                        "Joint training held; attended by: %s.", kinds(e.attended()));
        };
    }

    static Text of(VsvEvent.Voices event) {
        return switch (event) {
            case NonAffiliatedCaregiversConsulted e ->
                new Text("Gesproken met zorgverleners buiten het VSV.", "Caregivers outside the VSV were spoken with.");
            case ClientCouncilInstalled e -> new Text("Cliëntenraad ingesteld.", "Client council installed.");
            case ClientCouncilConsulted e ->
                text(
                        "Cliëntenraad geraadpleegd over %s.",
                        "Client council consulted about %s.", VsvTerms.of(e.about()));
            case AudienceInformed e ->
                text(
                        "Naar buiten als één partij voorgelicht%s.",
                        "The public was informed as by one party%s.",
                        when(e.uniform(), ", met uniform materiaal", ", with uniform material"));
            case NeighbouringVsvConsulted e ->
                text("Afgestemd met buur-VSV %s.", "Neighbouring VSV %s was consulted.", same(e.neighbour()));
            case SocialDomainContactAppointed e ->
                new Text(
                        "Aanspreekpunt voor Kansrijke Start en gemeenten aangewezen.",
                        "Contact for Kansrijke Start and municipalities appointed.");
            case ComplaintReceived e -> text("Klacht %s ontvangen.", "Complaint %s received.", same(e.complaint()));
            case ComplaintSettled e -> text("Klacht %s afgehandeld.", "Complaint %s settled.", same(e.complaint()));
        };
    }

    static Text of(VsvEvent.Quality event) {
        return switch (event) {
            case FiguresDiscussed e ->
                text(
                        "Cijfers besproken: %s%s.",
                        "Figures discussed: %s%s.",
                        list(e.figures(), VsvTerms::of),
                        when(e.agreementsAdjusted(), "; afspraken bijgesteld", "; agreements adjusted"));
            case BenchmarkDiscussed e -> new Text("Benchmark besproken.", "Benchmark discussed.");
            case AnnualReportPublished e ->
                text("Jaarverslag over %s gepubliceerd.", "Annual report about %s published.", same(e.about()));
            case IndicatorsReported e ->
                text("Indicatoren over %s gerapporteerd.", "Indicators about %s reported.", same(e.about()));
            case DigitalExchangeMeasured e ->
                text(
                        "Van verwijzingen en overdrachten gaat %s procent digitaal%s.",
                        "Of referrals and handovers %s percent travel digitally%s.",
                        same(e.percent()),
                        when(e.sharedRecord(), ", in één gedeeld dossier", ", in one shared record"));
            case PerinatalAuditHeld e ->
                text(
                        "Perinatale audit gehouden; aanwezig: %s.",
                        "Perinatal audit held; attended by: %s.", roles(e.attended()));
            case AuditResultsEvaluated e ->
                new Text("Uitkomsten van audits samen geëvalueerd.", "Results of audits evaluated together.");
        };
    }

    static Text of(VsvEvent.Assessment event) {
        return switch (event) {
            case CollaborationAssessed e ->
                text(
                        "Samenwerking zelf beoordeeld: %s op niveau %s.",
                        "Collaboration assessed by itself: %s at level %s.", VsvTerms.of(e.aspect()), same(e.level()));
            case InspectionNormScored e ->
                text(
                        "Inspectienorm %s (%s) beoordeeld: %s.",
                        "Inspection norm %s (%s) scored: %s.",
                        same(e.norm()),
                        VsvTerms.of(e.theme()),
                        VsvTerms.of(e.score()));
            case InspectionLetterReceived e ->
                text(
                        "Brief %s van de inspectie ontvangen; antwoord uiterlijk %s.",
                        "Letter %s of the inspectorate received; answer due %s.", same(e.letter()), day(e.due()));
            case InspectionInformed e ->
                text(
                        "Inspectie ingelicht%s.",
                        "Inspectorate informed%s.",
                        when(e.letter(), " in antwoord op brief %s", " in answer to letter %s", Phrases::same));
            case MaternityUnitInspected e ->
                text(
                        "Verlosafdeling %s bezocht, %s: %s.",
                        "Maternity unit %s inspected, %s: %s.",
                        same(e.unit()),
                        VsvTerms.of(e.norm()),
                        VsvTerms.of(e.score()));
        };
    }

    static Text of(VsvEvent.Improvement event) {
        return switch (event) {
            case ImprovementActionOpened e ->
                text(
                        "Verbeteractie %s geopend (%s), door %s, uiterlijk %s.",
                        "Improvement action %s opened (%s), by %s, due %s.",
                        same(e.action()),
                        VsvTerms.of(e.origin()),
                        VsvTerms.of(e.owner()),
                        day(e.due()));
            case ImprovementActionRenewed e ->
                text(
                        "Verbeteractie %s verlengd, tot uiterlijk %s.",
                        "Improvement action %s renewed, now due %s.", same(e.action()), day(e.due()));
            case ImprovementActionCompleted e ->
                text("Verbeteractie %s afgerond.", "Improvement action %s completed.", same(e.action()));
        };
    }
}
