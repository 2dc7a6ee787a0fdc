package nl.geboortepad.query.language;

import static nl.geboortepad.query.language.Phrases.day;
import static nl.geboortepad.query.language.Phrases.list;
import static nl.geboortepad.query.language.Phrases.same;
import static nl.geboortepad.query.language.Phrases.some;
import static nl.geboortepad.query.language.Phrases.text;

import nl.geboortepad.kernel.event.AuditEvent;
import nl.geboortepad.kernel.event.AuditEvent.AuditClosed;
import nl.geboortepad.kernel.event.AuditEvent.AuditMeetingHeld;
import nl.geboortepad.kernel.event.AuditEvent.AuditOpened;
import nl.geboortepad.kernel.event.AuditEvent.ChronologyAgreed;
import nl.geboortepad.kernel.event.AuditEvent.FollowUp;
import nl.geboortepad.kernel.event.AuditEvent.RecommendationFollowedUp;
import nl.geboortepad.kernel.event.AuditEvent.RecommendationMade;
import nl.geboortepad.kernel.event.AuditEvent.Relation;
import nl.geboortepad.kernel.event.AuditEvent.SubstandardFactorFound;
import nl.geboortepad.kernel.text.Text;

/** Facts of a perinatal audit, and their codes, as people say them. */
public final class AuditSentences {
    private AuditSentences() {}

    public static Text of(AuditEvent event) {
        return switch (event) {
            case AuditOpened e ->
                text("Audit geopend onder het thema %s.", "Audit opened under the theme %s.", same(e.theme()));
            case ChronologyAgreed e ->
                text(
                        "Chronologisch verslag vastgesteld, %s regels.",
                        "Chronological report agreed, %s lines.", same(e.lines().size()));
            case AuditMeetingHeld e ->
                text(
                        "Auditbespreking gehouden met %s.",
                        "Audit meeting held with %s.", list(e.attended(), CareTerms::of));
            case SubstandardFactorFound e ->
                text(
                        "Substandaardfactor %s gevonden bij %s (regels %s); verband met de uitkomst %s.",
                        "Substandard factor %s found with %s (lines %s); relation to the outcome %s.",
                        same(e.factor()),
                        CareTerms.of(e.category()),
                        list(e.lines(), Phrases::same),
                        of(e.relation()));
            case RecommendationMade e ->
                text(
                        "Aanbeveling %s gedaan aan %s, uiterlijk op %s%s.",
                        "Recommendation %s made to %s, on %s at the latest%s.",
                        same(e.recommendation()),
                        VsvTerms.of(e.owner()),
                        day(e.due()),
                        some(e.factors(), ", om factor %s", ", for factor %s", Phrases::same));
            case RecommendationFollowedUp e ->
                text(
                        "Aanbeveling %s opgevolgd: %s.",
                        "Recommendation %s followed up: %s.", same(e.recommendation()), of(e.result()));
            case AuditClosed e -> new Text("Audit gesloten.", "Audit closed.");
        };
    }

    public static Text of(Relation code) {
        return switch (code) {
            case NONE -> new Text("geen", "none");
            case UNLIKELY -> new Text("onwaarschijnlijk", "unlikely");
            case POSSIBLE -> new Text("mogelijk", "possible");
            case PROBABLE -> new Text("waarschijnlijk", "probable");
            case VERY_PROBABLE -> new Text("zeer waarschijnlijk", "very probable");
            case UNKNOWN -> new Text("onbekend", "unknown");
        };
    }

    public static Text of(FollowUp code) {
        return switch (code) {
            case DONE -> new Text("gedaan", "done");
            case PARTLY_DONE -> new Text("deels gedaan", "partly done");
            case NOT_DONE -> new Text("niet gedaan", "not done");
        };
    }
}
