package nl.geboortepad.query.language;

import static nl.geboortepad.query.language.Phrases.agrees;
import static nl.geboortepad.query.language.Phrases.by;
import static nl.geboortepad.query.language.Phrases.list;
import static nl.geboortepad.query.language.Phrases.same;
import static nl.geboortepad.query.language.Phrases.some;
import static nl.geboortepad.query.language.Phrases.text;
import static nl.geboortepad.query.language.Phrases.when;

import nl.geboortepad.kernel.event.CareEvent.BirthLocationChosen;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationDeviationExplained;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationIndicated;
import nl.geboortepad.kernel.event.CareEvent.CareOutsideGuidelineAgreed;
import nl.geboortepad.kernel.event.CareEvent.CareOutsideGuidelineRequested;
import nl.geboortepad.kernel.event.CareEvent.CareTransferred;
import nl.geboortepad.kernel.event.CareEvent.Choice;
import nl.geboortepad.kernel.event.CareEvent.Mdo;
import nl.geboortepad.kernel.event.CareEvent.MdoDecisionTaken;
import nl.geboortepad.kernel.event.CareEvent.MdoOutcomeDiscussed;
import nl.geboortepad.kernel.event.CareEvent.MdoRequested;
import nl.geboortepad.kernel.event.CareEvent.NormDeclineWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.NormDeclined;
import nl.geboortepad.kernel.event.CareEvent.Referral;
import nl.geboortepad.kernel.event.CareEvent.ReferralAccepted;
import nl.geboortepad.kernel.event.CareEvent.ReferralAnswered;
import nl.geboortepad.kernel.event.CareEvent.ReferralDeclined;
import nl.geboortepad.kernel.event.CareEvent.ReferralMade;
import nl.geboortepad.kernel.text.Text;

/** What caregivers ask of each other, and what she chooses. */
final class MdoSentences {
    private MdoSentences() {}

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
}
