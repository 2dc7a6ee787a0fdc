package nl.geboortepad.query.language;

import static nl.geboortepad.query.language.Phrases.by;
import static nl.geboortepad.query.language.Phrases.day;
import static nl.geboortepad.query.language.Phrases.list;
import static nl.geboortepad.query.language.Phrases.same;
import static nl.geboortepad.query.language.Phrases.some;
import static nl.geboortepad.query.language.Phrases.text;

import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.Consent;
import nl.geboortepad.kernel.event.CareEvent.ConsentGiven;
import nl.geboortepad.kernel.event.CareEvent.ConsentRefused;
import nl.geboortepad.kernel.event.CareEvent.ConsentWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.DueDateEstablished;
import nl.geboortepad.kernel.event.CareEvent.DueDateRevised;
import nl.geboortepad.kernel.event.CareEvent.FirstContactMade;
import nl.geboortepad.kernel.event.CareEvent.HealthLiteracyAssessed;
import nl.geboortepad.kernel.event.CareEvent.InformationGiven;
import nl.geboortepad.kernel.event.CareEvent.Intake;
import nl.geboortepad.kernel.event.CareEvent.IntakeHeld;
import nl.geboortepad.kernel.event.CareEvent.MultiplePregnancyEstablished;
import nl.geboortepad.kernel.event.CareEvent.PreconceptionConsultHeld;
import nl.geboortepad.kernel.event.CareEvent.PreconceptionFindingsShared;
import nl.geboortepad.kernel.event.CareEvent.Start;
import nl.geboortepad.kernel.text.Text;

/** How care begins: first contact, intake, and what she agrees to. */
final class StartSentences {
    private StartSentences() {}

    static Text of(Start event) {
        return switch (event) {
            case FirstContactMade e -> text("Eerste contact met %s.", "First contact with %s.", same(e.organisation()));
            case DueDateEstablished e ->
                text(
                        "Uitgerekende datum vastgesteld op %s (%s).",
                        "Due date established as %s (%s).", day(e.dueDate()), CareTerms.of(e.basis()));
            case DueDateRevised e ->
                text(
                        "Uitgerekende datum herzien: %s (%s).",
                        "Due date revised: %s (%s).", day(e.dueDate()), CareTerms.of(e.basis()));
            case MultiplePregnancyEstablished e ->
                text(
                        "Meerlingzwangerschap vastgesteld: %s kinderen.",
                        "Multiple pregnancy established: %s children.", same(e.children()));
            case PreconceptionConsultHeld e ->
                text(
                        "Preconceptieconsult door %s%s.",
                        "Preconception consult held by %s%s.",
                        by(e.by()),
                        e.agreesToShare()
                                .map(agrees -> agrees
                                        ? new Text("; de huisarts mag het weten", "; her GP may be told")
                                        : new Text("; de huisarts mag het niet weten", "; her GP may not be told"))
                                .orElse(Phrases.NOTHING));
            case PreconceptionFindingsShared e ->
                text(
                        "Bevindingen van het preconceptieconsult gedeeld met de huisarts door %s, %s.",
                        "Findings of the preconception consult shared with her GP by %s, %s.",
                        same(e.by()),
                        CareTerms.of(e.channel()));
        };
    }

    static Text of(Intake event) {
        return switch (event) {
            case IntakeHeld e ->
                text(
                        "Intake gehouden door %s%s. Besproken: %s.",
                        "Intake held by %s%s. Discussed: %s.",
                        by(e.by()),
                        partner(e.partnerPresent()),
                        list(e.discussed(), CareTerms::of));
            case InformationGiven e ->
                text(
                        "Voorlichting over %s door %s%s.",
                        "Information on %s given by %s%s.",
                        CareTerms.of(e.topic()),
                        by(e.by()),
                        some(e.adapted(), ", aangepast: %s", ", adapted: %s", CareTerms::of));
            case HealthLiteracyAssessed e ->
                text(
                        "Gezondheidsvaardigheden bekeken door %s: %s.",
                        "Health literacy assessed by %s: %s.", by(e.by()), CareTerms.of(e.literacy()));
        };
    }

    static Text of(Consent event) {
        return switch (event) {
            case ConsentGiven e -> text("Zij gaf toestemming: %s.", "She gave consent: %s.", CareTerms.of(e.purpose()));
            case ConsentRefused e ->
                text("Zij weigerde toestemming: %s.", "She refused consent: %s.", CareTerms.of(e.purpose()));
            case ConsentWithdrawn e ->
                text("Zij trok haar toestemming in: %s.", "She withdrew her consent: %s.", CareTerms.of(e.purpose()));
        };
    }

    private static Text partner(Optional<Boolean> present) {
        return present.map(p -> p
                        ? new Text(", met haar partner", ", with her partner")
                        : new Text(", zonder partner", ", without a partner"))
                .orElse(new Text(
                        " (of haar partner erbij was is niet bekend)",
                        " (whether her partner was there is not known)"));
    }
}
