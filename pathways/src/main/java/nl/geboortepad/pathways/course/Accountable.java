package nl.geboortepad.pathways.course;

import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.Acute;
import nl.geboortepad.kernel.event.CareEvent.After;
import nl.geboortepad.kernel.event.CareEvent.Birth;
import nl.geboortepad.kernel.event.CareEvent.CareClosed;
import nl.geboortepad.kernel.event.CareEvent.CareEvaluatedByWoman;
import nl.geboortepad.kernel.event.CareEvent.CareKind;
import nl.geboortepad.kernel.event.CareEvent.CareTransferred;
import nl.geboortepad.kernel.event.CareEvent.Choice;
import nl.geboortepad.kernel.event.CareEvent.Consent;
import nl.geboortepad.kernel.event.CareEvent.DueDateEstablished;
import nl.geboortepad.kernel.event.CareEvent.DueDateRevised;
import nl.geboortepad.kernel.event.CareEvent.FirstContactMade;
import nl.geboortepad.kernel.event.CareEvent.HandedOverToJgz;
import nl.geboortepad.kernel.event.CareEvent.HealthLiteracyAssessed;
import nl.geboortepad.kernel.event.CareEvent.InformationGiven;
import nl.geboortepad.kernel.event.CareEvent.Intake;
import nl.geboortepad.kernel.event.CareEvent.IntakeHeld;
import nl.geboortepad.kernel.event.CareEvent.JgzHandoverAcknowledged;
import nl.geboortepad.kernel.event.CareEvent.JgzInvolvedBeforeBirth;
import nl.geboortepad.kernel.event.CareEvent.Mdo;
import nl.geboortepad.kernel.event.CareEvent.MultiplePregnancyEstablished;
import nl.geboortepad.kernel.event.CareEvent.NeonatalScreeningDone;
import nl.geboortepad.kernel.event.CareEvent.Plan;
import nl.geboortepad.kernel.event.CareEvent.PostnatalCheckHeld;
import nl.geboortepad.kernel.event.CareEvent.PostnatalVisitHeld;
import nl.geboortepad.kernel.event.CareEvent.PreconceptionConsultHeld;
import nl.geboortepad.kernel.event.CareEvent.PreconceptionFindingsShared;
import nl.geboortepad.kernel.event.CareEvent.Referral;
import nl.geboortepad.kernel.event.CareEvent.ReferralAccepted;
import nl.geboortepad.kernel.event.CareEvent.ReferralAnswered;
import nl.geboortepad.kernel.event.CareEvent.ReferralDeclined;
import nl.geboortepad.kernel.event.CareEvent.ReferralMade;
import nl.geboortepad.kernel.event.CareEvent.Risk;
import nl.geboortepad.kernel.event.CareEvent.Start;
import nl.geboortepad.kernel.event.CareEvent.Team;
import nl.geboortepad.kernel.event.CareEvent.TransferredToOtherVsv;
import nl.geboortepad.kernel.event.CareEvent.Visit;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.identity.Organisation;

/** Reads from facts which organisation was accountable, for the woman and for each child, on which days. */
final class Accountable {

    /** What a fact does to it, if anything. */
    private sealed interface Move {}

    private record Nothing() implements Move {}

    private record Sees(Organisation organisation) implements Move {}

    private record Transfers(CareTransferred transfer) implements Move {}

    private record Closes(Organisation organisation) implements Move {}

    private static final Move NOTHING = new Nothing();

    private Accountable() {}

    private static Move move(PregnancyEvent event) {
        return switch (event) {
            case Start e -> move(e);
            case Intake e -> move(e);
            case Referral e -> move(e);
            case After e -> move(e);
            case Consent e -> NOTHING;
            case Risk e -> NOTHING;
            case Team e -> NOTHING;
            case Plan e -> NOTHING;
            case Visit e -> NOTHING;
            case Mdo e -> NOTHING;
            case Choice e -> NOTHING;
            case Acute e -> NOTHING;
            case Birth e -> NOTHING;
            case RecordEvent e -> NOTHING;
        };
    }

    /** Whoever is the first to see her is accountable, be it at an intake of which no contact before it is known. */
    private static Move move(Start event) {
        return switch (event) {
            case FirstContactMade e -> new Sees(e.organisation());
            case DueDateEstablished e -> NOTHING;
            case DueDateRevised e -> NOTHING;
            case MultiplePregnancyEstablished e -> NOTHING;
            case PreconceptionConsultHeld e -> NOTHING;
            case PreconceptionFindingsShared e -> NOTHING;
        };
    }

    private static Move move(Intake event) {
        return switch (event) {
            case IntakeHeld e -> new Sees(e.by().organisation());
            case InformationGiven e -> NOTHING;
            case HealthLiteracyAssessed e -> NOTHING;
        };
    }

    private static Move move(Referral event) {
        return switch (event) {
            case CareTransferred e -> new Transfers(e);
            case ReferralMade e -> NOTHING;
            case ReferralAccepted e -> NOTHING;
            case ReferralDeclined e -> NOTHING;
            case ReferralAnswered e -> NOTHING;
        };
    }

    private static Move move(After event) {
        return switch (event) {
            case CareClosed e -> e.kind() == CareKind.OBSTETRIC ? new Closes(e.organisation()) : NOTHING;
            case TransferredToOtherVsv e -> NOTHING;
            case HandedOverToJgz e -> NOTHING;
            case JgzHandoverAcknowledged e -> NOTHING;
            case PostnatalVisitHeld e -> NOTHING;
            case PostnatalCheckHeld e -> NOTHING;
            case NeonatalScreeningDone e -> NOTHING;
            case JgzInvolvedBeforeBirth e -> NOTHING;
            case CareEvaluatedByWoman e -> NOTHING;
        };
    }

    static Holdings forHer(List<Fact> facts) {
        var log = new Holdings.Log();
        var handOvers = new HandOvers(log);
        var begun = false;
        for (var fact : facts) {
            var day = fact.day();
            switch (move(fact.event())) {
                case Nothing e -> {}
                case Sees e -> {
                    if (!begun) {
                        handOvers.begin(e.organisation().code(), day, fact);
                    }
                    begun = true;
                }
                case Transfers e -> {
                    if (e.transfer().child().isEmpty()) {
                        begun = true;
                        handOvers.pass(
                                e.transfer().from().map(Organisation::code),
                                e.transfer().to().code(),
                                day,
                                fact);
                    }
                }
                case Closes e -> {
                    handOvers.settle();
                    log.endsAfter(e.organisation().code(), day, fact);
                }
            }
        }
        handOvers.settle();
        return log.done();
    }

    /** Up to the first day on which the child itself was transferred, it goes with the woman. */
    static Holdings forChild(int child, List<Fact> facts, Holdings woman) {
        var own = facts.stream()
                .filter(f -> transfers(move(f.event()), child))
                .map(Statement::day)
                .findFirst();
        if (own.isEmpty()) {
            return woman;
        }
        var log = new Holdings.Log();
        for (var fact : facts) {
            var day = fact.day();
            switch (move(fact.event())) {
                case Nothing e -> {}
                case Sees e -> {}
                case Transfers e -> {
                    if (transfers(e, child)) {
                        log.holders().forEach(holder -> log.ends(holder, day, fact));
                        log.begins(e.transfer().to().code(), day, fact);
                    }
                }
                case Closes e -> {
                    if (!day.isBefore(own.get())) {
                        log.endsAfter(e.organisation().code(), day, fact);
                    }
                }
            }
        }
        return woman.until(own.get()).and(log.done());
    }

    private static boolean transfers(Move move, int child) {
        return move instanceof Transfers t && t.transfer().child().equals(Optional.of(child));
    }
}
