package nl.geboortepad.query.language;

import static nl.geboortepad.query.language.CareSentences.agrees;
import static nl.geboortepad.query.language.CareSentences.atHome;
import static nl.geboortepad.query.language.Phrases.by;
import static nl.geboortepad.query.language.Phrases.list;
import static nl.geboortepad.query.language.Phrases.same;
import static nl.geboortepad.query.language.Phrases.some;
import static nl.geboortepad.query.language.Phrases.text;
import static nl.geboortepad.query.language.Phrases.when;

import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.Acute;
import nl.geboortepad.kernel.event.CareEvent.After;
import nl.geboortepad.kernel.event.CareEvent.Birth;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationChosen;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationDeviationExplained;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationIndicated;
import nl.geboortepad.kernel.event.CareEvent.CareClosed;
import nl.geboortepad.kernel.event.CareEvent.CareEvaluatedByWoman;
import nl.geboortepad.kernel.event.CareEvent.CareOutsideGuidelineAgreed;
import nl.geboortepad.kernel.event.CareEvent.CareOutsideGuidelineRequested;
import nl.geboortepad.kernel.event.CareEvent.CareTransferred;
import nl.geboortepad.kernel.event.CareEvent.ChildBorn;
import nl.geboortepad.kernel.event.CareEvent.ChildDied;
import nl.geboortepad.kernel.event.CareEvent.Choice;
import nl.geboortepad.kernel.event.CareEvent.HandedOverToJgz;
import nl.geboortepad.kernel.event.CareEvent.IncidentReported;
import nl.geboortepad.kernel.event.CareEvent.JgzHandoverAcknowledged;
import nl.geboortepad.kernel.event.CareEvent.JgzInvolvedBeforeBirth;
import nl.geboortepad.kernel.event.CareEvent.Mdo;
import nl.geboortepad.kernel.event.CareEvent.MdoDecisionTaken;
import nl.geboortepad.kernel.event.CareEvent.MdoOutcomeDiscussed;
import nl.geboortepad.kernel.event.CareEvent.MdoRequested;
import nl.geboortepad.kernel.event.CareEvent.NeonatalScreeningDone;
import nl.geboortepad.kernel.event.CareEvent.NormDeclineWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.NormDeclined;
import nl.geboortepad.kernel.event.CareEvent.ParallelActionDebriefed;
import nl.geboortepad.kernel.event.CareEvent.ParallelActionStarted;
import nl.geboortepad.kernel.event.CareEvent.PostnatalCheckHeld;
import nl.geboortepad.kernel.event.CareEvent.PostnatalVisitHeld;
import nl.geboortepad.kernel.event.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.event.CareEvent.Referral;
import nl.geboortepad.kernel.event.CareEvent.ReferralAccepted;
import nl.geboortepad.kernel.event.CareEvent.ReferralAnswered;
import nl.geboortepad.kernel.event.CareEvent.ReferralDeclined;
import nl.geboortepad.kernel.event.CareEvent.ReferralMade;
import nl.geboortepad.kernel.event.CareEvent.TransferredToOtherVsv;
import nl.geboortepad.kernel.event.CareEvent.WomanDied;
import nl.geboortepad.kernel.text.Text;

/** Facts of care, from referral to after birth. */
final class LaterCareSentences {
    private LaterCareSentences() {}

    static Text of(Referral event) {
        return switch (event) {
            case ReferralMade e -> referral(e);
            case ReferralAccepted e ->
                text(
                        "Verwijzing %s aangenomen door %s.",
                        "Referral %s accepted by %s.", same(e.referral()), same(e.by()));
            case ReferralDeclined e ->
                text(
                        "Verwijzing %s afgewezen door %s.",
                        "Referral %s declined by %s.", same(e.referral()), same(e.by()));
            case ReferralAnswered e ->
                text(
                        "Verwijzing %s beantwoord door %s.",
                        "Referral %s answered by %s.", same(e.referral()), same(e.by()));
            case CareTransferred e ->
                text(
                        "Verantwoordelijkheid voor %s over%s naar %s.",
                        "Accountability for %s transferred%s to %s.",
                        e.child()
                                .map(c -> new Text("kind " + c, "child " + c))
                                .orElse(new Text("de vrouw", "the woman")),
                        when(e.from(), " van %s", " from %s", Phrases::same),
                        same(e.to()));
        };
    }

    static Text of(Mdo event) {
        return switch (event) {
            case MdoRequested e ->
                text(
                        "MDO %s aangevraagd door %s%s.",
                        "MDO %s requested by %s%s.",
                        same(e.mdo()),
                        same(e.by()),
                        some(e.themes(), "; thema's: %s", "; themes: %s", Phrases::same));
            case MdoDecisionTaken e ->
                text(
                        "Besluit in MDO %s: %s. Aanwezig: %s%s%s.",
                        "Decision in MDO %s: %s. Present: %s%s%s.",
                        same(e.mdo()),
                        CareTerms.of(e.riskAfterReview()),
                        list(e.attended(), CareTerms::of),
                        when(e.lead(), "; regie: %s", "; lead: %s", Phrases::same),
                        when(e.pathway(), "; zorgpad: %s", "; pathway: %s", Phrases::same));
            case MdoOutcomeDiscussed e ->
                text(
                        "Uitkomst van MDO %s met haar besproken door %s.",
                        "Outcome of MDO %s discussed with her by %s.", same(e.mdo()), by(e.by()));
        };
    }

    static Text of(Choice event) {
        return switch (event) {
            case BirthLocationChosen e ->
                text(
                        "Zij wil %s bevallen%s.",
                        "She wants to give birth %s%s.",
                        CareTerms.of(e.location()),
                        some(e.advisedBy(), "; geadviseerd door: %s", "; advised by: %s", CareTerms::of));
            case BirthLocationDeviationExplained e ->
                text(
                        "Toegelicht waarom zij elders beviel (%s).",
                        "Explained why she gave birth elsewhere (%s).", CareTerms.of(e.reason()));
            case NormDeclined e ->
                text(
                        "Zij zag af van %s, geïnformeerd door %s.",
                        "She declined %s, informed by %s.", same(e.norm()), by(e.informedBy()));
            case NormDeclineWithdrawn e -> text("Zij wil %s toch wel.", "She wants %s after all.", same(e.norm()));
            case BirthLocationIndicated e ->
                text(
                        "Medische indicatie voor bevallen %s, gesteld door %s%s.",
                        "Medical indication for birth %s, given by %s%s.",
                        CareTerms.of(e.location()),
                        same(e.by()),
                        some(e.vilCodes(), "; VIL %s", "; VIL %s", Phrases::same));
            case CareOutsideGuidelineRequested e ->
                text(
                        "Zij wenst zorg buiten de richtlijn (%s).",
                        "She wishes care outside the guidelines (%s).", same(e.request()));
            case CareOutsideGuidelineAgreed e ->
                text(
                        "Over haar wens %s overlegd en afspraken gemaakt door %s met %s%s.",
                        "Her wish %s was deliberated and agreed on by %s with %s%s.",
                        same(e.request()),
                        by(e.by()),
                        list(e.deliberatedWith(), CareTerms::of),
                        agrees(e.womanAgrees()));
        };
    }

    static Text of(Acute event) {
        return switch (event) {
            case ParallelActionStarted e ->
                text(
                        "Parallelle actie %s gestart door %s, %s.",
                        "Parallel action %s started by %s, %s.",
                        same(e.action()),
                        same(e.by()),
                        CareTerms.of(e.place()));
            case ParallelActionDebriefed e ->
                text(
                        "Parallelle actie %s nabesproken. Aanwezig: %s.",
                        "Parallel action %s debriefed. Present: %s.",
                        same(e.action()),
                        list(e.attended(), CareTerms::of));
            case IncidentReported e ->
                text("%s gemeld door %s.", "%s reported by %s.", CareTerms.of(e.kind()), same(e.by()));
        };
    }

    static Text of(Birth event) {
        return switch (event) {
            case ChildBorn e -> born(e);
            case ChildDied e -> text("%s overleden (%s).", "%s died (%s).", child(e.child()), CareTerms.of(e.phase()));
            case WomanDied e -> new Text("De vrouw is overleden.", "The woman died.");
            case PregnancyEnded e ->
                text("Einde van de zwangerschap: %s.", "End of the pregnancy: %s.", CareTerms.of(e.how()));
        };
    }

    static Text of(After event) {
        return switch (event) {
            case HandedOverToJgz e ->
                text(
                        "%s overgedragen aan de JGZ%s door %s, %s. Inhoud: %s.",
                        "%s handed over to youth health care%s by %s, %s. Contents: %s.",
                        child(e.child()),
                        when(e.to(), " (%s)", " (%s)", Phrases::same),
                        same(e.by()),
                        CareTerms.of(e.channel()),
                        list(e.contents(), CareTerms::of));
            case JgzHandoverAcknowledged e ->
                text(
                        "Overdracht van %s bevestigd door %s.",
                        "Handover of %s acknowledged by %s.",
                        new Text("kind " + e.child(), "child " + e.child()),
                        same(e.by()));
            case CareClosed e ->
                text("Afgesloten door %s: %s.", "Closed by %s: %s.", same(e.organisation()), CareTerms.of(e.kind()));
            case PostnatalVisitHeld e ->
                text("Kraambezoek door %s%s.", "Postnatal visit by %s%s.", same(e.organisation()), atHome(e.atHome()));
            case PostnatalCheckHeld e -> text("Nacontrole bij %s.", "Postnatal check at %s.", same(e.organisation()));
            case NeonatalScreeningDone e ->
                text("%s gescreend: %s.", "%s screened: %s.", child(e.child()), CareTerms.of(e.screening()));
            case JgzInvolvedBeforeBirth e ->
                text(
                        "Vóór de geboorte betrokken door %s: %s%s.",
                        "Involved before birth by %s: %s%s.",
                        same(e.by()),
                        CareTerms.of(e.involved()),
                        when(e.to(), " (%s)", " (%s)", Phrases::same));
            case TransferredToOtherVsv e ->
                text(
                        "Haar zorg ging%s over naar %s.",
                        "Her care moved%s to %s.", when(e.from(), " van %s", " from %s", Phrases::same), same(e.to()));
            case CareEvaluatedByWoman e ->
                text(
                        "Haar is gevraagd hoe zij de zorg ervoer (%s, door %s)%s.",
                        "She was asked how she experienced her care (%s, by %s)%s.",
                        CareTerms.of(e.method()),
                        same(e.by()),
                        e.answered()
                                .map(answered -> answered
                                        ? new Text("; zij antwoordde", "; she answered")
                                        : new Text("; zij antwoordde niet", "; she did not answer"))
                                .orElse(Phrases.NOTHING));
        };
    }

    private static Text referral(ReferralMade e) {
        return text(
                "Verwijzing %s van %s naar %s (%s): %s, %s, %s%s.",
                "Referral %s from %s to %s (%s): %s, %s, %s%s.",
                same(e.referral()),
                same(e.from()),
                same(e.to()),
                CareTerms.of(e.line()),
                CareTerms.of(e.kind()),
                CareTerms.of(e.urgency()),
                CareTerms.of(e.channel()),
                some(e.vilCodes(), "; VIL %s", "; VIL %s", Phrases::same));
    }

    private static Text born(ChildBorn e) {
        return text(
                "%s %s, %s, %s%s%s%s%s.",
                "%s %s, %s, %s%s%s%s%s.",
                child(e.child()),
                alive(e.alive()),
                CareTerms.of(e.place()),
                CareTerms.of(e.mode()),
                when(e.organisation(), ", bij %s", ", at %s", Phrases::same),
                when(e.ledBy(), ", onder leiding van %s", ", led by %s", CareTerms::of),
                when(e.apgar5(), ", Apgar na 5 minuten %s", ", Apgar at 5 minutes %s", Phrases::same),
                when(e.weight(), ", %s gram", ", %s grams", Phrases::same));
    }

    private static Text child(int number) {
        return new Text("Kind " + number, "Child " + number);
    }

    private static Text alive(Optional<Boolean> alive) {
        return alive.map(a -> a ? new Text("geboren", "born") : new Text("levenloos geboren", "stillborn"))
                .orElse(new Text("geboren (of het leefde is niet bekend)", "born (whether it was alive is not known)"));
    }
}
