package nl.geboortepad.query.language;

import static nl.geboortepad.query.language.Phrases.by;
import static nl.geboortepad.query.language.Phrases.day;
import static nl.geboortepad.query.language.Phrases.list;
import static nl.geboortepad.query.language.Phrases.same;
import static nl.geboortepad.query.language.Phrases.some;
import static nl.geboortepad.query.language.Phrases.text;
import static nl.geboortepad.query.language.Phrases.when;

import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.CareEvent.Acute;
import nl.geboortepad.kernel.event.CareEvent.After;
import nl.geboortepad.kernel.event.CareEvent.Birth;
import nl.geboortepad.kernel.event.CareEvent.BirthPlanRecorded;
import nl.geboortepad.kernel.event.CareEvent.CarePlanEstablished;
import nl.geboortepad.kernel.event.CareEvent.CarePlanRevised;
import nl.geboortepad.kernel.event.CareEvent.CheckupHeld;
import nl.geboortepad.kernel.event.CareEvent.Choice;
import nl.geboortepad.kernel.event.CareEvent.Consent;
import nl.geboortepad.kernel.event.CareEvent.ConsentGiven;
import nl.geboortepad.kernel.event.CareEvent.ConsentRefused;
import nl.geboortepad.kernel.event.CareEvent.ConsentWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.CoordinatorAssigned;
import nl.geboortepad.kernel.event.CareEvent.CoordinatorChanged;
import nl.geboortepad.kernel.event.CareEvent.DueDateEstablished;
import nl.geboortepad.kernel.event.CareEvent.DueDateRevised;
import nl.geboortepad.kernel.event.CareEvent.FirstContactMade;
import nl.geboortepad.kernel.event.CareEvent.HealthLiteracyAssessed;
import nl.geboortepad.kernel.event.CareEvent.HomeVisitHeld;
import nl.geboortepad.kernel.event.CareEvent.InformationGiven;
import nl.geboortepad.kernel.event.CareEvent.Intake;
import nl.geboortepad.kernel.event.CareEvent.IntakeHeld;
import nl.geboortepad.kernel.event.CareEvent.KraamPlanRecorded;
import nl.geboortepad.kernel.event.CareEvent.KraamzorgIntakeHeld;
import nl.geboortepad.kernel.event.CareEvent.Mdo;
import nl.geboortepad.kernel.event.CareEvent.MultiplePregnancyEstablished;
import nl.geboortepad.kernel.event.CareEvent.PathwayEntered;
import nl.geboortepad.kernel.event.CareEvent.PathwayLeft;
import nl.geboortepad.kernel.event.CareEvent.Plan;
import nl.geboortepad.kernel.event.CareEvent.PreconceptionConsultHeld;
import nl.geboortepad.kernel.event.CareEvent.PreconceptionFindingsShared;
import nl.geboortepad.kernel.event.CareEvent.Referral;
import nl.geboortepad.kernel.event.CareEvent.Risk;
import nl.geboortepad.kernel.event.CareEvent.RiskScreened;
import nl.geboortepad.kernel.event.CareEvent.Start;
import nl.geboortepad.kernel.event.CareEvent.SupportAccepted;
import nl.geboortepad.kernel.event.CareEvent.SupportDeclined;
import nl.geboortepad.kernel.event.CareEvent.SupportOffered;
import nl.geboortepad.kernel.event.CareEvent.Team;
import nl.geboortepad.kernel.event.CareEvent.TeamMemberJoined;
import nl.geboortepad.kernel.event.CareEvent.TeamMemberLeft;
import nl.geboortepad.kernel.event.CareEvent.Visit;
import nl.geboortepad.kernel.event.CareEvent.VulnerabilityRecognised;
import nl.geboortepad.kernel.event.CareEvent.VulnerabilityResolved;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.GestationalAge;

/** Facts of care, up to the visits of a pregnancy. */
final class CareSentences {
    private CareSentences() {}

    static Text of(CareEvent event) {
        return switch (event) {
            case Start e -> of(e);
            case Intake e -> of(e);
            case Consent e -> of(e);
            case Risk e -> of(e);
            case Team e -> of(e);
            case Plan e -> of(e);
            case Visit e -> of(e);
            case Referral e -> LaterCareSentences.of(e);
            case Mdo e -> LaterCareSentences.of(e);
            case Choice e -> LaterCareSentences.of(e);
            case Acute e -> LaterCareSentences.of(e);
            case Birth e -> LaterCareSentences.of(e);
            case After e -> LaterCareSentences.of(e);
        };
    }

    private static Text of(Start event) {
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

    private static Text of(Intake event) {
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

    private static Text of(Consent event) {
        return switch (event) {
            case ConsentGiven e -> text("Zij gaf toestemming: %s.", "She gave consent: %s.", CareTerms.of(e.purpose()));
            case ConsentRefused e ->
                text("Zij weigerde toestemming: %s.", "She refused consent: %s.", CareTerms.of(e.purpose()));
            case ConsentWithdrawn e ->
                text("Zij trok haar toestemming in: %s.", "She withdrew her consent: %s.", CareTerms.of(e.purpose()));
        };
    }

    private static Text of(Risk event) {
        return switch (event) {
            case RiskScreened e ->
                text(
                        "Risico geschat (%s, %s, %s): %s%s.",
                        "Risk assessed (%s, %s, %s): %s%s.",
                        CareTerms.of(e.domain()),
                        CareTerms.of(e.instrument()),
                        CareTerms.of(e.review()),
                        CareTerms.of(e.outcome()),
                        some(e.vilCodes(), "; VIL %s", "; VIL %s", Phrases::same));
            case VulnerabilityRecognised e ->
                text(
                        "Kwetsbaarheid herkend door %s: %s.",
                        "Vulnerability recognised by %s: %s.", same(e.organisation()), CareTerms.of(e.vulnerability()));
            case VulnerabilityResolved e ->
                text(
                        "Kwetsbaarheid voorbij volgens %s: %s.",
                        "Vulnerability resolved by the word of %s: %s.",
                        same(e.organisation()),
                        CareTerms.of(e.vulnerability()));
            case SupportOffered e ->
                text(
                        "Steun aangeboden door %s: %s%s.",
                        "Support offered by %s: %s%s.",
                        by(e.by()),
                        CareTerms.of(e.support()),
                        when(e.vulnerability(), ", vanwege %s", ", because of %s", CareTerms::of));
            case SupportAccepted e ->
                text("Zij nam steun aan: %s.", "She accepted support: %s.", CareTerms.of(e.support()));
            case SupportDeclined e ->
                text("Zij zag af van steun: %s.", "She declined support: %s.", CareTerms.of(e.support()));
        };
    }

    private static Text of(Team event) {
        return switch (event) {
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
                        CareTerms.of(e.reason()),
                        agrees(e.womanAgrees()));
            case TeamMemberJoined e -> text("Nieuw in het team: %s.", "New in the team: %s.", by(e.member()));
            case TeamMemberLeft e -> text("Uit het team: %s.", "Left the team: %s.", by(e.member()));
        };
    }

    private static Text of(Plan event) {
        return switch (event) {
            case CarePlanEstablished e ->
                text(
                        "Geboortezorgplan opgesteld door %s%s. Erin: %s.",
                        "Birth care plan established by %s%s. In it: %s.",
                        by(e.by()),
                        together(e.madeTogether()),
                        list(e.contents(), CareTerms::of));
            case CarePlanRevised e ->
                text(
                        "Geboortezorgplan bijgesteld door %s%s. Erin: %s.",
                        "Birth care plan revised by %s%s. In it: %s.",
                        by(e.by()),
                        together(e.madeTogether()),
                        list(e.contents(), CareTerms::of));
            case BirthPlanRecorded e ->
                text(
                        "Bevalplan vastgelegd door %s%s.",
                        "Birth plan recorded by %s%s.", by(e.by()), together(e.madeTogether()));
            case KraamPlanRecorded e ->
                text(
                        "Kraamplan vastgelegd door %s%s.",
                        "Plan for the days after birth recorded by %s%s.", by(e.by()), together(e.madeTogether()));
            case PathwayEntered e ->
                text("Zorgpad %s begonnen bij %s.", "Pathway %s entered at %s.", same(e.pathway()), same(e.by()));
            case PathwayLeft e ->
                text("Zorgpad %s verlaten (%s).", "Pathway %s left (%s).", same(e.pathway()), CareTerms.of(e.reason()));
        };
    }

    private static Text of(Visit event) {
        return switch (event) {
            case CheckupHeld e ->
                text(
                        "Controle bij %s%s.",
                        "Check-up at %s%s.",
                        same(e.organisation()),
                        when(
                                e.statedAge().map(GestationalAge::onScreen),
                                ", termijn volgens de bron %s",
                                ", gestational age by the source %s",
                                Phrases::same));
            case HomeVisitHeld e ->
                text(
                        "Huisbezoek door %s%s%s.",
                        "Home visit by %s%s%s.",
                        same(e.organisation()),
                        e.integral()
                                .map(integral -> when(integral, ", integraal", ", integral"))
                                .orElse(Phrases.NOTHING),
                        some(e.together(), "; erbij: %s", "; present: %s", CareTerms::of));
            case KraamzorgIntakeHeld e ->
                text(
                        "Intake voor kraamzorg door %s%s.",
                        "Maternity care intake by %s%s.", same(e.organisation()), atHome(e.atHome()));
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

    static Text agrees(Optional<Boolean> woman) {
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

    static Text atHome(Optional<Boolean> home) {
        return home.map(h -> h ? new Text(", thuis", ", at home") : new Text(", niet thuis", ", not at home"))
                .orElse(Phrases.NOTHING);
    }
}
