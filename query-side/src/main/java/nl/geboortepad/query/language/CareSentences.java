package nl.geboortepad.query.language;

import static nl.geboortepad.query.language.Phrases.agrees;
import static nl.geboortepad.query.language.Phrases.atHome;
import static nl.geboortepad.query.language.Phrases.by;
import static nl.geboortepad.query.language.Phrases.list;
import static nl.geboortepad.query.language.Phrases.same;
import static nl.geboortepad.query.language.Phrases.some;
import static nl.geboortepad.query.language.Phrases.text;
import static nl.geboortepad.query.language.Phrases.when;

import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.BirthPlanRecorded;
import nl.geboortepad.kernel.event.CareEvent.CarePlanEstablished;
import nl.geboortepad.kernel.event.CareEvent.CarePlanRevised;
import nl.geboortepad.kernel.event.CareEvent.CheckupHeld;
import nl.geboortepad.kernel.event.CareEvent.CoordinatorAssigned;
import nl.geboortepad.kernel.event.CareEvent.CoordinatorChanged;
import nl.geboortepad.kernel.event.CareEvent.HomeVisitHeld;
import nl.geboortepad.kernel.event.CareEvent.KraamPlanRecorded;
import nl.geboortepad.kernel.event.CareEvent.KraamzorgIntakeHeld;
import nl.geboortepad.kernel.event.CareEvent.PathwayEntered;
import nl.geboortepad.kernel.event.CareEvent.PathwayLeft;
import nl.geboortepad.kernel.event.CareEvent.Plan;
import nl.geboortepad.kernel.event.CareEvent.Risk;
import nl.geboortepad.kernel.event.CareEvent.RiskScreened;
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

/** Care in pregnancy: risks, who cares for her, what is planned, and the visits. */
final class CareSentences {
    private CareSentences() {}

    static Text of(Risk event) {
        return switch (event) {
            case RiskScreened e ->
                text(
                        "Risico ingeschat (%s, %s, %s): %s%s.",
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

    static Text of(Team event) {
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

    static Text of(Plan event) {
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

    static Text of(Visit event) {
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

    private static Text together(Optional<Boolean> made) {
        return made.map(m -> m
                        ? new Text(", samen met haar", ", together with her")
                        : new Text(", zonder haar", ", without her"))
                .orElse(new Text(
                        " (of het samen met haar was is niet bekend)", " (whether together with her is not known)"));
    }
}
