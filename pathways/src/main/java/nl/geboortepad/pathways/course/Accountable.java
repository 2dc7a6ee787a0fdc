package nl.geboortepad.pathways.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.After;
import nl.geboortepad.kernel.event.CareEvent.CareClosed;
import nl.geboortepad.kernel.event.CareEvent.CareEvaluatedByWoman;
import nl.geboortepad.kernel.event.CareEvent.CareKind;
import nl.geboortepad.kernel.event.CareEvent.CareTransferred;
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
import nl.geboortepad.kernel.event.CareEvent.MultiplePregnancyEstablished;
import nl.geboortepad.kernel.event.CareEvent.NeonatalScreeningDone;
import nl.geboortepad.kernel.event.CareEvent.PostnatalCheckHeld;
import nl.geboortepad.kernel.event.CareEvent.PostnatalVisitHeld;
import nl.geboortepad.kernel.event.CareEvent.PreconceptionConsultHeld;
import nl.geboortepad.kernel.event.CareEvent.PreconceptionFindingsShared;
import nl.geboortepad.kernel.event.CareEvent.Referral;
import nl.geboortepad.kernel.event.CareEvent.ReferralAccepted;
import nl.geboortepad.kernel.event.CareEvent.ReferralAnswered;
import nl.geboortepad.kernel.event.CareEvent.ReferralDeclined;
import nl.geboortepad.kernel.event.CareEvent.ReferralMade;
import nl.geboortepad.kernel.event.CareEvent.Start;
import nl.geboortepad.kernel.event.CareEvent.TransferredToOtherVsv;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.identity.Organisation;

/** Reads from facts which organisation was accountable, for the woman and for each child, on which days. */
final class Accountable {

    /** What a fact does to it. */
    private sealed interface Move {}

    private record Sees(Organisation organisation) implements Move {}

    private record Transfers(CareTransferred transfer) implements Move {}

    private record Closes(Organisation organisation) implements Move {}

    static final EventGroups<PregnancyEvent, Move> MOVE = new EventGroups<PregnancyEvent, Move>()
            .in(Start.class, Accountable::move)
            .in(Intake.class, Accountable::move)
            .in(Referral.class, Accountable::move)
            .in(After.class, Accountable::move);

    private Accountable() {}

    /** Whoever is the first to see her is accountable, be it at an intake of which no contact before it is known. */
    private static Optional<Move> move(Start event) {
        return switch (event) {
            case FirstContactMade e -> Optional.of(new Sees(e.organisation()));
            case DueDateEstablished e -> Optional.empty();
            case DueDateRevised e -> Optional.empty();
            case MultiplePregnancyEstablished e -> Optional.empty();
            case PreconceptionConsultHeld e -> Optional.empty();
            case PreconceptionFindingsShared e -> Optional.empty();
        };
    }

    private static Optional<Move> move(Intake event) {
        return switch (event) {
            case IntakeHeld e -> Optional.of(new Sees(e.by().organisation()));
            case InformationGiven e -> Optional.empty();
            case HealthLiteracyAssessed e -> Optional.empty();
        };
    }

    private static Optional<Move> move(Referral event) {
        return switch (event) {
            case CareTransferred e -> Optional.of(new Transfers(e));
            case ReferralMade e -> Optional.empty();
            case ReferralAccepted e -> Optional.empty();
            case ReferralDeclined e -> Optional.empty();
            case ReferralAnswered e -> Optional.empty();
        };
    }

    private static Optional<Move> move(After event) {
        return switch (event) {
            case CareClosed e ->
                e.kind() == CareKind.OBSTETRIC ? Optional.of(new Closes(e.organisation())) : Optional.empty();
            case TransferredToOtherVsv e -> Optional.empty();
            case HandedOverToJgz e -> Optional.empty();
            case JgzHandoverAcknowledged e -> Optional.empty();
            case PostnatalVisitHeld e -> Optional.empty();
            case PostnatalCheckHeld e -> Optional.empty();
            case NeonatalScreeningDone e -> Optional.empty();
            case JgzInvolvedBeforeBirth e -> Optional.empty();
            case CareEvaluatedByWoman e -> Optional.empty();
        };
    }

    static Holdings forHer(List<Fact> facts) {
        var log = new Holdings.Log();
        var handOvers = new HandOvers(log);
        var begun = false;
        for (var fact : facts) {
            var day = fact.day();
            var move = MOVE.of(fact.event());
            if (move.isEmpty()) {
                continue;
            }
            switch (move.get()) {
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
        var own = firstTransfer(child, facts);
        if (own.isEmpty()) {
            return woman;
        }
        var log = new Holdings.Log();
        for (var fact : facts) {
            var day = fact.day();
            var move = MOVE.of(fact.event());
            if (move.isEmpty()) {
                continue;
            }
            switch (move.get()) {
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

    private static Optional<LocalDate> firstTransfer(int child, List<Fact> facts) {
        for (var fact : facts) {
            var move = MOVE.of(fact.event());
            if (move.isPresent() && transfers(move.get(), child)) {
                return Optional.of(fact.day());
            }
        }
        return Optional.empty();
    }

    private static boolean transfers(Move move, int child) {
        return move instanceof Transfers t && t.transfer().child().equals(Optional.of(child));
    }
}
