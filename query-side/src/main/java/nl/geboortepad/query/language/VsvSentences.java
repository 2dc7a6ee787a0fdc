package nl.geboortepad.query.language;

import static nl.geboortepad.query.language.Phrases.day;
import static nl.geboortepad.query.language.Phrases.list;
import static nl.geboortepad.query.language.Phrases.same;
import static nl.geboortepad.query.language.Phrases.some;
import static nl.geboortepad.query.language.Phrases.text;
import static nl.geboortepad.query.language.Phrases.when;

import java.util.Collection;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvEvent.BoardComposed;
import nl.geboortepad.kernel.event.VsvEvent.CoordinatorRuleAgreed;
import nl.geboortepad.kernel.event.VsvEvent.DecisionTaken;
import nl.geboortepad.kernel.event.VsvEvent.ElementDeferred;
import nl.geboortepad.kernel.event.VsvEvent.ElementImplemented;
import nl.geboortepad.kernel.event.VsvEvent.MdoAgreementMade;
import nl.geboortepad.kernel.event.VsvEvent.MdoMeetingHeld;
import nl.geboortepad.kernel.event.VsvEvent.MemberJoined;
import nl.geboortepad.kernel.event.VsvEvent.MemberKind;
import nl.geboortepad.kernel.event.VsvEvent.MemberLeft;
import nl.geboortepad.kernel.event.VsvEvent.PathwayAdopted;
import nl.geboortepad.kernel.event.VsvEvent.PathwayEvaluated;
import nl.geboortepad.kernel.event.VsvEvent.PlanOfActionAdopted;
import nl.geboortepad.kernel.event.VsvEvent.PlanOfActionRevised;
import nl.geboortepad.kernel.event.VsvEvent.PolicyAdopted;
import nl.geboortepad.kernel.event.VsvEvent.PolicyEvaluated;
import nl.geboortepad.kernel.event.VsvEvent.PrinciplesPolled;
import nl.geboortepad.kernel.event.VsvEvent.SocialMdoHeld;
import nl.geboortepad.kernel.event.VsvEvent.VilLettersSupplied;
import nl.geboortepad.kernel.event.VsvEvent.VisionAdopted;
import nl.geboortepad.kernel.event.VsvEvent.VsvEntryCorrected;
import nl.geboortepad.kernel.event.VsvEvent.VsvEntryRetracted;
import nl.geboortepad.kernel.event.VsvEvent.VsvFounded;
import nl.geboortepad.kernel.event.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.text.Text;

/** What a fact about a partnership says, as one sentence. */
public final class VsvSentences {
    private VsvSentences() {}

    public static Text of(VsvEvent event) {
        return switch (event) {
            case VsvEvent.Participation e -> of(e);
            case VsvEvent.Direction e -> of(e);
            case VsvEvent.Pathways e -> of(e);
            case VsvEvent.Consultation e -> of(e);
            case VsvEvent.Implementation e -> of(e);
            case VsvEvent.Record e -> of(e);
            case VsvEvent.Training e -> VsvQualitySentences.of(e);
            case VsvEvent.Voices e -> VsvQualitySentences.of(e);
            case VsvEvent.Quality e -> VsvQualitySentences.of(e);
            case VsvEvent.Assessment e -> VsvQualitySentences.of(e);
            case VsvEvent.Improvement e -> VsvQualitySentences.of(e);
        };
    }

    private static Text of(VsvEvent.Participation event) {
        return switch (event) {
            case VsvFounded e ->
                text("VSV opgericht; hier verteld vanaf %s.", "VSV founded; told here from %s.", day(e.toldFrom()));
            case VsvsMerged e ->
                text(
                        "Twee VSV's gaan samen verder: %s neemt %s op.",
                        "Two VSVs go on as one: %s absorbs %s.", same(e.survivor()), same(e.absorbed()));
            case MemberJoined e ->
                text(
                        "Lid geworden: %s (%s)%s.",
                        "Became a member: %s (%s)%s.",
                        same(e.member()),
                        VsvTerms.of(e.kind()),
                        when(e.mandate(), ", met mandaat", ", with a mandate"));
            case MemberLeft e ->
                text(
                        "Geen lid meer: %s (%s).",
                        "No longer a member: %s (%s).", same(e.member()), VsvTerms.of(e.kind()));
            case BoardComposed e -> text("In het bestuur: %s.", "On the board: %s.", kinds(e.represented()));
        };
    }

    private static Text of(VsvEvent.Direction event) {
        return switch (event) {
            case VisionAdopted e ->
                text(
                        "Visie vastgesteld%s.",
                        "Vision adopted%s.", when(e.carriedTogether(), ", samen gedragen", ", carried together"));
            case DecisionTaken e ->
                text(
                        "Besluit %s genomen, %s%s.",
                        "Decision %s taken, %s%s.",
                        same(e.decision()),
                        VsvTerms.of(e.how()),
                        when(e.binding(), ", bindend", ", binding"));
            case PrinciplesPolled e ->
                text(
                        "De acht uitgangspunten zijn bij de partners gepeild en besproken; gedeeld: %s.",
                        "The eight principles were put to the partners; upheld: %s.", list(e.upheld(), VsvTerms::of));
        };
    }

    private static Text of(VsvEvent.Pathways event) {
        return switch (event) {
            case PathwayAdopted e ->
                text(
                        "Zorgpad %s vastgesteld, versie van %s.",
                        "Pathway %s adopted, version of %s.", same(e.pathway()), day(e.version()));
            case PathwayEvaluated e -> text("Zorgpad %s geëvalueerd.", "Pathway %s evaluated.", same(e.pathway()));
            case VilLettersSupplied e ->
                text(
                        "Letters van de indicatielijst vastgesteld voor %s codes.",
                        "Letters of the indication list supplied for %s codes.",
                        same(e.letters().size()));
        };
    }

    private static Text of(VsvEvent.Consultation event) {
        return switch (event) {
            case MdoAgreementMade e ->
                text(
                        "Afgesproken dat vrouwen met thema %s in het MDO worden besproken, in aanwezigheid van: %s%s.",
                        "Agreed that women with theme %s are discussed in the MDO, in the presence of: %s%s.",
                        same(e.theme()),
                        roles(e.requiredRoles()),
                        agreed(e.agreedBy()));
            case CoordinatorRuleAgreed e ->
                text(
                        "Afgesproken wie coördinerend zorgverlener wordt%s.",
                        "Agreed who becomes coordinator%s.", agreed(e.agreedBy()));
            case MdoMeetingHeld e ->
                text("MDO gehouden; aanwezig: %s.", "MDO held; attended by: %s.", roles(e.attended()));
            case SocialMdoHeld e ->
                text(
                        "MDO met het sociaal domein gehouden; aanwezig: %s.",
                        "MDO with the social domain held; attended by: %s.", roles(e.attended()));
        };
    }

    private static Text of(VsvEvent.Implementation event) {
        return switch (event) {
            case PlanOfActionAdopted e -> new Text("Plan van aanpak vastgesteld.", "Plan of action adopted.");
            case PlanOfActionRevised e -> new Text("Plan van aanpak bijgesteld.", "Plan of action revised.");
            case ElementImplemented e -> text("Ingevoerd: %s.", "Implemented: %s.", VsvTerms.of(e.element()));
            case ElementDeferred e ->
                text("Uitgesteld: %s (%s).", "Deferred: %s (%s).", VsvTerms.of(e.element()), VsvTerms.of(e.reason()));
            case PolicyAdopted e -> text("Beleid vastgesteld: %s.", "Policy adopted: %s.", VsvTerms.of(e.policy()));
            case PolicyEvaluated e -> text("Beleid geëvalueerd: %s.", "Policy evaluated: %s.", VsvTerms.of(e.policy()));
        };
    }

    private static Text of(VsvEvent.Record event) {
        return switch (event) {
            case VsvEntryCorrected e ->
                text(
                        "Eerdere vermelding verbeterd (%s). Er had moeten staan: %s",
                        "Earlier entry corrected (%s). It should have said: %s",
                        CareTerms.of(e.reason()),
                        of(e.replacement()));
            case VsvEntryRetracted e ->
                text("Eerdere vermelding ingetrokken (%s).", "Earlier entry retracted (%s).", CareTerms.of(e.reason()));
        };
    }

    private static Text agreed(Collection<MemberKind> by) {
        return some(by, "; in overeenstemming van: %s", "; in agreement of: %s", VsvTerms::of);
    }

    static Text kinds(Collection<MemberKind> kinds) {
        return kinds.isEmpty() ? new Text("niemand", "nobody") : list(kinds, VsvTerms::of);
    }

    static Text roles(Collection<Role> roles) {
        return roles.isEmpty() ? new Text("niemand", "nobody") : list(roles, CareTerms::of);
    }
}
