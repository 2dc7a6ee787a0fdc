package nl.geboortepad.query.language;

import static nl.geboortepad.query.language.Phrases.by;
import static nl.geboortepad.query.language.Phrases.list;
import static nl.geboortepad.query.language.Phrases.same;
import static nl.geboortepad.query.language.Phrases.some;
import static nl.geboortepad.query.language.Phrases.text;
import static nl.geboortepad.query.language.Phrases.when;

import nl.geboortepad.kernel.event.CareEvent.Mdo;
import nl.geboortepad.kernel.event.CareEvent.MdoDecisionTaken;
import nl.geboortepad.kernel.event.CareEvent.MdoOutcomeDiscussed;
import nl.geboortepad.kernel.event.CareEvent.MdoRequested;
import nl.geboortepad.kernel.text.Text;

/** What is asked of an MDO, decided there, and discussed with her. */
final class MdoSentences {
    private MdoSentences() {}

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
}
