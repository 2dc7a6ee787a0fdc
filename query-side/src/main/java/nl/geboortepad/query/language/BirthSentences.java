package nl.geboortepad.query.language;

import static nl.geboortepad.query.language.Phrases.atHome;
import static nl.geboortepad.query.language.Phrases.list;
import static nl.geboortepad.query.language.Phrases.same;
import static nl.geboortepad.query.language.Phrases.text;
import static nl.geboortepad.query.language.Phrases.when;

import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.Acute;
import nl.geboortepad.kernel.event.CareEvent.After;
import nl.geboortepad.kernel.event.CareEvent.Birth;
import nl.geboortepad.kernel.event.CareEvent.CareClosed;
import nl.geboortepad.kernel.event.CareEvent.CareEvaluatedByWoman;
import nl.geboortepad.kernel.event.CareEvent.ChildBorn;
import nl.geboortepad.kernel.event.CareEvent.ChildDied;
import nl.geboortepad.kernel.event.CareEvent.HandedOverToJgz;
import nl.geboortepad.kernel.event.CareEvent.IncidentReported;
import nl.geboortepad.kernel.event.CareEvent.JgzHandoverAcknowledged;
import nl.geboortepad.kernel.event.CareEvent.JgzInvolvedBeforeBirth;
import nl.geboortepad.kernel.event.CareEvent.NeonatalScreeningDone;
import nl.geboortepad.kernel.event.CareEvent.ParallelActionDebriefed;
import nl.geboortepad.kernel.event.CareEvent.ParallelActionStarted;
import nl.geboortepad.kernel.event.CareEvent.PostnatalCheckHeld;
import nl.geboortepad.kernel.event.CareEvent.PostnatalVisitHeld;
import nl.geboortepad.kernel.event.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.event.CareEvent.TransferredToOtherVsv;
import nl.geboortepad.kernel.event.CareEvent.WomanDied;
import nl.geboortepad.kernel.text.Text;

/** What is urgent, birth, and the care after it. */
final class BirthSentences {
    private BirthSentences() {}

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
