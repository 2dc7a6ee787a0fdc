package nl.geboortepad.pathways.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent.HandedOverToJgz;
import nl.geboortepad.kernel.event.CareEvent.JgzHandoverAcknowledged;
import nl.geboortepad.kernel.event.CareEvent.ReferralAccepted;
import nl.geboortepad.kernel.event.CareEvent.ReferralAnswered;
import nl.geboortepad.kernel.event.CareEvent.ReferralDeclined;
import nl.geboortepad.kernel.event.CareEvent.ReferralMade;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.request.Caller.AccessRole;

/** What was asked of an organisation by naming it, a referral or a handover, and whether that takes it up. */
final class TakingUp {
    private final List<Fact> facts;

    /** @param facts in the order in which they were true */
    TakingUp(List<Fact> facts) {
        this.facts = facts;
    }

    /** Whoever takes up what was asked shows it to whoever asked before. */
    Stream<Disclosure> opens(Fact answer) {
        var taker = Access.speaker(answer);
        var what = takesUp(answer.event());
        if (taker.isEmpty() || what.isEmpty()) {
            return Stream.empty();
        }
        return asksBefore(answer, taker.get(), what.get())
                .map(ask -> Access.speaker(ask).orElseThrow())
                .filter(asker -> !asker.equals(taker.get()))
                .distinct()
                .map(asker -> Disclosure.of(Ground.TAKEN_UP, asker, taker, "", answer));
    }

    /**
     * Names of referrals and numbers of children are no secrets: what those inside asked as well is answered to them, and what
     * a stranger asks only afterwards is answered to nobody.
     */
    boolean isAnswerToAsker(Disclosure opening, Predicate<Organisation> inside) {
        var answer = opening.fact();
        var what = takesUp(answer.event());
        if (opening.ground() != Ground.TAKEN_UP || what.isEmpty() || inside.test(opening.to())) {
            return true;
        }
        var asks = asksBefore(answer, opening.by().orElseThrow(), what.get()).toList();
        return asks.stream().map(ask -> Access.speaker(ask).orElseThrow()).noneMatch(inside)
                && asks.stream()
                        .anyMatch(ask -> Access.speaker(ask).equals(Optional.of(opening.to()))
                                && !ask.recordedAt().isAfter(answer.recordedAt()));
    }

    /** Whether it was asked and said no before it ever took it up: then it has no reason to read what it was asked with. */
    boolean isDeclined(Disclosure opening) {
        return opening.ends().stream()
                .filter(end -> end.event() instanceof ReferralDeclined)
                .anyMatch(no -> facts.stream()
                        .noneMatch(fact -> takesUp(fact.event()).equals(Optional.of(opening.key()))
                                && Access.speaker(fact).equals(Optional.of(opening.to()))
                                && fact.recordedAt().isBefore(no.recordedAt())));
    }

    /**
     * Whether it took up a part that was given to it: what was asked by accepting or answering, and what nobody asks for by going
     * on to record of her care after it was named.
     *
     * @param parts what gave it a part
     */
    boolean tookUp(Organisation taker, List<Disclosure> parts, Predicate<Organisation> inside) {
        return facts.stream()
                .filter(fact -> Access.by(fact, AccessRole.CAREGIVER)
                        && Access.speaker(fact).equals(Optional.of(taker)))
                .anyMatch(fact -> answers(fact, taker, inside)
                        || ofCare(fact.event())
                                && parts.stream()
                                        .anyMatch(part -> !asks(part.ground())
                                                && part.fact().recordedAt().isBefore(fact.recordedAt())));
    }

    private boolean answers(Fact fact, Organisation taker, Predicate<Organisation> inside) {
        return takesUp(fact.event())
                .filter(what -> asksBefore(fact, taker, what)
                        .map(ask -> Access.speaker(ask).orElseThrow())
                        .anyMatch(inside))
                .isPresent();
    }

    /** Neither where she belongs nor that somebody goes. */
    private static boolean ofCare(PregnancyEvent event) {
        return !Access.moves(event) && !Insiders.mayEndAny(event);
    }

    /** Whether it waits for an answer. */
    private static boolean asks(Ground ground) {
        return ground == Ground.REFERRED || ground == Ground.JGZ;
    }

    private Stream<Fact> asksBefore(Fact answer, Organisation taker, String what) {
        return facts.stream()
                .takeWhile(fact -> !fact.id().equals(answer.id()))
                .filter(fact -> asks(fact, taker).equals(Optional.of(what)));
    }

    /** Who asked what of whom, by what names it; none of a fact that asks nothing. */
    private static Optional<String> asks(Fact fact, Organisation taker) {
        var event = fact.event();
        var speaker = Access.speaker(fact);
        if (event instanceof ReferralMade e && speaker.equals(Optional.of(e.from())) && e.to().equals(taker)) {
            return Optional.of(e.referral().code());
        }
        return event instanceof HandedOverToJgz e
                        && speaker.equals(Optional.of(e.by()))
                        && e.to().filter(to -> !to.equals(taker)).isEmpty()
                ? Optional.of(Mention.child(Optional.of(e.child())))
                : Optional.empty();
    }

    /** What a fact takes up that was asked. */
    static Optional<String> takesUp(PregnancyEvent event) {
        if (event instanceof ReferralAccepted e) {
            return Optional.of(e.referral().code());
        }
        if (event instanceof ReferralAnswered e) {
            return Optional.of(e.referral().code());
        }
        return event instanceof JgzHandoverAcknowledged e
                ? Optional.of(Mention.child(Optional.of(e.child())))
                : Optional.empty();
    }
}
