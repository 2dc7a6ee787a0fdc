package nl.geboortepad.query;

import static nl.geboortepad.query.Said.by;
import static nl.geboortepad.query.Said.day;
import static nl.geboortepad.query.Said.list;
import static nl.geboortepad.query.Said.same;
import static nl.geboortepad.query.Said.some;
import static nl.geboortepad.query.Said.text;
import static nl.geboortepad.query.Said.when;

import java.util.Optional;
import nl.geboortepad.kernel.CareEvent;
import nl.geboortepad.kernel.CareEvent.BirthLocationChosen;
import nl.geboortepad.kernel.CareEvent.BirthLocationDeviationExplained;
import nl.geboortepad.kernel.CareEvent.CareClosed;
import nl.geboortepad.kernel.CareEvent.CarePlanEstablished;
import nl.geboortepad.kernel.CareEvent.CarePlanRevised;
import nl.geboortepad.kernel.CareEvent.CareTransferred;
import nl.geboortepad.kernel.CareEvent.CheckupHeld;
import nl.geboortepad.kernel.CareEvent.ChildBorn;
import nl.geboortepad.kernel.CareEvent.ChildDied;
import nl.geboortepad.kernel.CareEvent.ConsentGiven;
import nl.geboortepad.kernel.CareEvent.ConsentRefused;
import nl.geboortepad.kernel.CareEvent.ConsentWithdrawn;
import nl.geboortepad.kernel.CareEvent.CoordinatorAssigned;
import nl.geboortepad.kernel.CareEvent.CoordinatorChanged;
import nl.geboortepad.kernel.CareEvent.DueDateEstablished;
import nl.geboortepad.kernel.CareEvent.DueDateRevised;
import nl.geboortepad.kernel.CareEvent.FirstContactMade;
import nl.geboortepad.kernel.CareEvent.HandedOverToJgz;
import nl.geboortepad.kernel.CareEvent.InformationGiven;
import nl.geboortepad.kernel.CareEvent.IntakeHeld;
import nl.geboortepad.kernel.CareEvent.JgzHandoverAcknowledged;
import nl.geboortepad.kernel.CareEvent.MdoDecisionTaken;
import nl.geboortepad.kernel.CareEvent.MdoOutcomeDiscussed;
import nl.geboortepad.kernel.CareEvent.MdoRequested;
import nl.geboortepad.kernel.CareEvent.MultiplePregnancyEstablished;
import nl.geboortepad.kernel.CareEvent.NormDeclineWithdrawn;
import nl.geboortepad.kernel.CareEvent.NormDeclined;
import nl.geboortepad.kernel.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.CareEvent.ReferralAccepted;
import nl.geboortepad.kernel.CareEvent.ReferralAnswered;
import nl.geboortepad.kernel.CareEvent.ReferralDeclined;
import nl.geboortepad.kernel.CareEvent.ReferralMade;
import nl.geboortepad.kernel.CareEvent.RiskScreened;
import nl.geboortepad.kernel.CareEvent.TeamMemberJoined;
import nl.geboortepad.kernel.CareEvent.TeamMemberLeft;
import nl.geboortepad.kernel.CareEvent.WomanDied;
import nl.geboortepad.kernel.GestationalAge;
import nl.geboortepad.pathways.Text;

/** Facts of care. */
final class CareSentences {
    private CareSentences() {}

    static Text of(CareEvent event) {
        return switch (event) {
            case FirstContactMade e -> text("Eerste contact met %s.", "First contact with %s.", same(e.organisation()));
            case DueDateEstablished e ->
                text(
                        "Uitgerekende datum vastgesteld op %s (%s).",
                        "Due date established as %s (%s).", day(e.dueDate()), Terms.of(e.basis()));
            case DueDateRevised e ->
                text(
                        "Uitgerekende datum herzien: %s (%s).",
                        "Due date revised: %s (%s).", day(e.dueDate()), Terms.of(e.basis()));
            case MultiplePregnancyEstablished e ->
                text(
                        "Meerlingzwangerschap vastgesteld: %s kinderen.",
                        "Multiple pregnancy established: %s children.", same(e.children()));
            case IntakeHeld e ->
                text(
                        "Intake gehouden door %s%s. Besproken: %s.",
                        "Intake held by %s%s. Discussed: %s.",
                        by(e.by()),
                        partner(e.partnerPresent()),
                        list(e.discussed(), Terms::of));
            case InformationGiven e ->
                text(
                        "Voorlichting over %s door %s%s.",
                        "Information on %s given by %s%s.",
                        Terms.of(e.topic()),
                        by(e.by()),
                        some(e.adapted(), ", aangepast: %s", ", adapted: %s", Terms::of));
            case ConsentGiven e -> text("Zij gaf toestemming: %s.", "She gave consent: %s.", Terms.of(e.purpose()));
            case ConsentRefused e ->
                text("Zij weigerde toestemming: %s.", "She refused consent: %s.", Terms.of(e.purpose()));
            case ConsentWithdrawn e ->
                text("Zij trok haar toestemming in: %s.", "She withdrew her consent: %s.", Terms.of(e.purpose()));
            case RiskScreened e ->
                text(
                        "Risico geschat (%s, %s, %s): %s%s.",
                        "Risk assessed (%s, %s, %s): %s%s.",
                        Terms.of(e.domain()),
                        Terms.of(e.instrument()),
                        Terms.of(e.review()),
                        Terms.of(e.outcome()),
                        some(e.vilCodes(), "; VIL %s", "; VIL %s", Said::same));
            case CoordinatorAssigned e ->
                text(
                        "Coördinerend zorgverlener aangewezen: %s%s.",
                        "Coordinator assigned: %s%s.", by(e.coordinator()), agrees(e.womanAgrees()));
            case CoordinatorChanged e ->
                text(
                        "Coördinerend zorgverlener gewisseld van %s naar %s (%s)%s.",
                        "Coordinator changed from %s to %s (%s)%s.",
                        by(e.from()),
                        by(e.to()),
                        Terms.of(e.reason()),
                        agrees(e.womanAgrees()));
            case TeamMemberJoined e -> text("Nieuw in het team: %s.", "New in the team: %s.", by(e.member()));
            case TeamMemberLeft e -> text("Uit het team: %s.", "Left the team: %s.", by(e.member()));
            case CarePlanEstablished e ->
                text(
                        "Geboortezorgplan opgesteld door %s%s. Erin: %s.",
                        "Birth care plan established by %s%s. In it: %s.",
                        by(e.by()),
                        together(e.madeTogether()),
                        list(e.contents(), Terms::of));
            case CarePlanRevised e ->
                text(
                        "Geboortezorgplan bijgesteld door %s%s. Erin: %s.",
                        "Birth care plan revised by %s%s. In it: %s.",
                        by(e.by()),
                        together(e.madeTogether()),
                        list(e.contents(), Terms::of));
            case CheckupHeld e ->
                text(
                        "Controle bij %s%s.",
                        "Check-up at %s%s.",
                        same(e.organisation()),
                        when(
                                e.statedAge().map(GestationalAge::onScreen),
                                ", termijn volgens de bron %s",
                                ", gestational age by the source %s",
                                Said::same));
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
                        when(e.from(), " van %s", " from %s", Said::same),
                        same(e.to()));
            case MdoRequested e ->
                text(
                        "MDO %s aangevraagd door %s%s.",
                        "MDO %s requested by %s%s.",
                        same(e.mdo()),
                        same(e.by()),
                        some(e.themes(), "; thema's: %s", "; themes: %s", Said::same));
            case MdoDecisionTaken e ->
                text(
                        "Besluit in MDO %s: %s. Aanwezig: %s%s%s.",
                        "Decision in MDO %s: %s. Present: %s%s%s.",
                        same(e.mdo()),
                        Terms.of(e.riskAfterReview()),
                        list(e.attended(), Terms::of),
                        when(e.lead(), "; regie: %s", "; lead: %s", Said::same),
                        when(e.pathway(), "; zorgpad: %s", "; pathway: %s", Said::same));
            case MdoOutcomeDiscussed e ->
                text(
                        "Uitkomst van MDO %s met haar besproken door %s.",
                        "Outcome of MDO %s discussed with her by %s.", same(e.mdo()), by(e.by()));
            case BirthLocationChosen e ->
                text(
                        "Zij wil %s bevallen%s.",
                        "She wants to give birth %s%s.",
                        Terms.of(e.location()),
                        some(e.advisedBy(), "; geadviseerd door: %s", "; advised by: %s", Terms::of));
            case BirthLocationDeviationExplained e ->
                text(
                        "Toegelicht waarom zij elders beviel (%s).",
                        "Explained why she gave birth elsewhere (%s).", Terms.of(e.reason()));
            case NormDeclined e ->
                text(
                        "Zij zag af van %s, geïnformeerd door %s.",
                        "She declined %s, informed by %s.", same(e.norm()), by(e.informedBy()));
            case NormDeclineWithdrawn e -> text("Zij wil %s toch wel.", "She wants %s after all.", same(e.norm()));
            case ChildBorn e -> born(e);
            case ChildDied e -> text("%s overleden (%s).", "%s died (%s).", child(e.child()), Terms.of(e.phase()));
            case WomanDied e -> new Text("De vrouw is overleden.", "The woman died.");
            case PregnancyEnded e ->
                text("Einde van de zwangerschap: %s.", "End of the pregnancy: %s.", Terms.of(e.how()));
            case HandedOverToJgz e ->
                text(
                        "%s overgedragen aan de JGZ%s door %s, %s. Inhoud: %s.",
                        "%s handed over to youth health care%s by %s, %s. Contents: %s.",
                        child(e.child()),
                        when(e.to(), " (%s)", " (%s)", Said::same),
                        same(e.by()),
                        Terms.of(e.channel()),
                        list(e.contents(), Terms::of));
            case JgzHandoverAcknowledged e ->
                text(
                        "Overdracht van %s bevestigd door %s.",
                        "Handover of %s acknowledged by %s.",
                        new Text("kind " + e.child(), "child " + e.child()),
                        same(e.by()));
            case CareClosed e ->
                text("Afgesloten door %s: %s.", "Closed by %s: %s.", same(e.organisation()), Terms.of(e.kind()));
        };
    }

    private static Text referral(ReferralMade e) {
        return text(
                "Verwijzing %s van %s naar %s (%s): %s, %s, %s%s.",
                "Referral %s from %s to %s (%s): %s, %s, %s%s.",
                same(e.referral()),
                same(e.from()),
                same(e.to()),
                Terms.of(e.line()),
                Terms.of(e.kind()),
                Terms.of(e.urgency()),
                Terms.of(e.channel()),
                some(e.vilCodes(), "; VIL %s", "; VIL %s", Said::same));
    }

    private static Text born(ChildBorn e) {
        return text(
                "%s %s, %s, %s%s%s%s%s.",
                "%s %s, %s, %s%s%s%s%s.",
                child(e.child()),
                alive(e.alive()),
                Terms.of(e.place()),
                Terms.of(e.mode()),
                when(e.organisation(), ", bij %s", ", at %s", Said::same),
                when(e.ledBy(), ", onder leiding van %s", ", led by %s", Terms::of),
                when(e.apgar5(), ", Apgar na 5 minuten %s", ", Apgar at 5 minutes %s", Said::same),
                when(e.weight(), ", %s gram", ", %s grams", Said::same));
    }

    private static Text child(int number) {
        return new Text("Kind " + number, "Child " + number);
    }

    private static Text partner(Optional<Boolean> present) {
        return present.map(p -> p
                        ? new Text(", met haar partner", ", with her partner")
                        : new Text(", zonder partner", ", without a partner"))
                .orElse(new Text(
                        " (of haar partner erbij was is niet bekend)",
                        " (whether her partner was there is not known)"));
    }

    private static Text alive(Optional<Boolean> alive) {
        return alive.map(a -> a ? new Text("geboren", "born") : new Text("levenloos geboren", "stillborn"))
                .orElse(new Text("geboren (of het leefde is niet bekend)", "born (whether it was alive is not known)"));
    }

    private static Text agrees(Optional<Boolean> woman) {
        return woman.map(w -> w
                        ? new Text(", met haar instemming", ", with her agreement")
                        : new Text(", zonder haar instemming", ", without her agreement"))
                .orElse(new Text("; of zij instemde is niet bekend", "; whether she agreed is not known"));
    }

    private static Text together(Optional<Boolean> made) {
        return made.map(m -> m
                        ? new Text(", samen met haar", ", together with her")
                        : new Text(", zonder haar", ", without her"))
                .orElse(new Text(
                        " (of het samen met haar was is niet bekend)", " (whether together with her is not known)"));
    }
}
