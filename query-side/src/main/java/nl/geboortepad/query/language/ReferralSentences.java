package nl.geboortepad.query.language;

import static nl.geboortepad.query.language.Phrases.same;
import static nl.geboortepad.query.language.Phrases.some;
import static nl.geboortepad.query.language.Phrases.text;
import static nl.geboortepad.query.language.Phrases.when;

import nl.geboortepad.kernel.event.CareEvent.CareTransferred;
import nl.geboortepad.kernel.event.CareEvent.Referral;
import nl.geboortepad.kernel.event.CareEvent.ReferralAccepted;
import nl.geboortepad.kernel.event.CareEvent.ReferralAnswered;
import nl.geboortepad.kernel.event.CareEvent.ReferralDeclined;
import nl.geboortepad.kernel.event.CareEvent.ReferralMade;
import nl.geboortepad.kernel.text.Text;

/** What caregivers ask of each other, and who becomes accountable. */
final class ReferralSentences {
    private ReferralSentences() {}

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
