package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.CareEvent.CareClosed;
import nl.geboortepad.kernel.CareEvent.CareKind;
import nl.geboortepad.kernel.CareEvent.CareTransferred;
import nl.geboortepad.kernel.CareEvent.CoordinatorAssigned;
import nl.geboortepad.kernel.CareEvent.CoordinatorChanged;
import nl.geboortepad.kernel.CareEvent.FirstContactMade;
import nl.geboortepad.kernel.CareEvent.IntakeHeld;
import nl.geboortepad.kernel.CareEvent.TeamMemberLeft;
import nl.geboortepad.kernel.Caregiver;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.Organisation;

/** Reads from facts who coordinated and who was accountable, on which days. */
final class Holders {
    private Holders() {}

    static Holdings coordinators(List<Fact> facts) {
        var log = new Holdings.Log();
        var turns = new Turns(log);
        for (var fact : facts) {
            var day = fact.event().when().first();
            if (fact.event() instanceof CoordinatorAssigned e) {
                turns.begins(name(e.coordinator()), day, fact);
            } else if (fact.event() instanceof CoordinatorChanged e) {
                turns.passes(Optional.of(name(e.from())), name(e.to()), day, fact);
            } else if (fact.event() instanceof TeamMemberLeft e) {
                turns.taken();
                log.ends(name(e.member()), day);
            }
        }
        turns.taken();
        return log.done();
    }

    private static String name(Caregiver caregiver) {
        return caregiver.person().code();
    }

    static Holdings accountable(List<Fact> facts) {
        var log = new Holdings.Log();
        var turns = new Turns(log);
        var begun = false;
        for (var fact : facts) {
            var day = fact.event().when().first();
            var sees = sees(fact);
            if (sees.isPresent()) {
                if (!begun) {
                    turns.begins(sees.get().code(), day, fact);
                }
                begun = true;
            } else if (fact.event() instanceof CareTransferred e && e.child().isEmpty()) {
                begun = true;
                turns.passes(e.from().map(f -> f.code()), e.to().code(), day, fact);
            } else if (fact.event() instanceof CareClosed e && e.kind() == CareKind.OBSTETRIC) {
                turns.taken();
                log.endsAfter(e.organisation().code(), day);
            }
        }
        turns.taken();
        return log.done();
    }

    /** Whoever is the first to see her is accountable, be it at an intake of which no contact before it is known. */
    private static Optional<Organisation> sees(Fact fact) {
        return fact.event() instanceof FirstContactMade contact
                ? Optional.of(contact.organisation())
                : fact.event() instanceof IntakeHeld intake
                        ? Optional.of(intake.by().organisation())
                        : Optional.empty();
    }

    /** Up to the first day on which the child itself was transferred, it goes with the woman. */
    static Holdings accountable(List<Fact> facts, Holdings woman, int child) {
        var own = facts.stream()
                .filter(f -> f.event() instanceof CareTransferred t && t.child().equals(Optional.of(child)))
                .findFirst()
                .map(f -> f.event().when().first());
        return own.isEmpty() ? woman : woman.until(own.get()).and(transferred(facts, child, own.get()));
    }

    private static Holdings transferred(List<Fact> facts, int child, LocalDate since) {
        var log = new Holdings.Log();
        for (var fact : facts) {
            var day = fact.event().when().first();
            if (fact.event() instanceof CareTransferred e && e.child().equals(Optional.of(child))) {
                log.holders().forEach(holder -> log.ends(holder, day));
                log.begins(e.to().code(), day, fact);
            } else if (fact.event() instanceof CareClosed e && e.kind() == CareKind.OBSTETRIC && !day.isBefore(since)) {
                log.endsAfter(e.organisation().code(), day);
            }
        }
        return log.done();
    }

    /**
     * Of what was handed on more than once on a day, whoever received it hands it on later, in whatever order it was
     * recorded.
     */
    private static final class Turns {
        private record Turn(Optional<String> from, String to, LocalDate day, Fact fact) {}

        private final Holdings.Log log;
        private final List<Turn> waiting = new ArrayList<>();

        Turns(Holdings.Log log) {
            this.log = log;
        }

        void begins(String holder, LocalDate day, Fact fact) {
            passes(Optional.empty(), holder, day, fact);
        }

        void passes(Optional<String> from, String to, LocalDate day, Fact fact) {
            if (!waiting.isEmpty() && !waiting.getFirst().day().equals(day)) {
                taken();
            }
            waiting.add(new Turn(from, to, day, fact));
        }

        void taken() {
            while (!waiting.isEmpty()) {
                var next = waiting.stream()
                        .filter(t -> t.from().map(log.holders()::contains).orElse(true))
                        .findFirst()
                        .orElseGet(waiting::getFirst);
                waiting.remove(next);
                next.from().ifPresent(from -> log.ends(from, next.day()));
                log.begins(next.to(), next.day(), next.fact());
            }
        }
    }
}
