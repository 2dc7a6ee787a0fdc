package nl.geboortepad.query.language;

import static nl.geboortepad.query.language.Phrases.agrees;
import static nl.geboortepad.query.language.Phrases.by;
import static nl.geboortepad.query.language.Phrases.list;
import static nl.geboortepad.query.language.Phrases.same;
import static nl.geboortepad.query.language.Phrases.some;
import static nl.geboortepad.query.language.Phrases.text;

import nl.geboortepad.kernel.event.CareEvent.BirthLocationChosen;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationDeviationExplained;
import nl.geboortepad.kernel.event.CareEvent.BirthLocationIndicated;
import nl.geboortepad.kernel.event.CareEvent.CareOutsideGuidelineAgreed;
import nl.geboortepad.kernel.event.CareEvent.CareOutsideGuidelineRequested;
import nl.geboortepad.kernel.event.CareEvent.Choice;
import nl.geboortepad.kernel.event.CareEvent.NormDeclineWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.NormDeclined;
import nl.geboortepad.kernel.text.Text;

/** What she chooses, declines or wishes otherwise, and what is said to that. */
final class ChoiceSentences {
    private ChoiceSentences() {}

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
}
