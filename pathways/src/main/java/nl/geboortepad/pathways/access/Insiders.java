package nl.geboortepad.pathways.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent.CareClosed;
import nl.geboortepad.kernel.event.CareEvent.CareTransferred;
import nl.geboortepad.kernel.event.CareEvent.CoordinatorChanged;
import nl.geboortepad.kernel.event.CareEvent.MdoDecisionTaken;
import nl.geboortepad.kernel.event.CareEvent.ReferralDeclined;
import nl.geboortepad.kernel.event.CareEvent.TeamMemberLeft;
import nl.geboortepad.kernel.event.CareEvent.TransferredToOtherVsv;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.AccessGranted;
import nl.geboortepad.kernel.event.RecordEvent.AccessWithdrawn;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.record.History;

/**
 * Who is inside a record, and until when each had a part in it: who began it, whom a steward of its region brought in, whom she let
 * in, and who was named by somebody who had a part then.
 */
final class Insiders {
    /** In which it is found who is inside. */
    private static final int MOST_ROUNDS = 8;

    private final History history;
    private final List<Fact> facts;
    /** Who began the record. */
    private final Set<Organisation> founders;
    /** Who began one of those that it is made of. */
    private final Set<Organisation> beganAny;
    /** Whom a steward of its region brought in. */
    private final List<Organisation> brought;
    /** With the moment since which each is; what it said before that stands beside still. */
    private final Map<Organisation, Instant> insideSince = new LinkedHashMap<>();
    /** Whatever was to open it, with its end: by it is known who had a part when. */
    private List<Disclosure> ended;

    /** By what those who began the record were put out of it: her withdrawal, told by those who could tell it. */
    private List<Fact> foundersPutOut = List.of();

    private final List<Fact> selfEnded;
    /** What may end a part, whosever. */
    private final List<Fact> ends;
    /** What she said by her own sign-in against organisations, and did not take back. */
    private final List<Fact> herNos;

    /**
     * @param facts what counts, in the order in which it was true
     * @param ofAnother entries of another woman
     * @param begun whatever was to open it to somebody
     */
    Insiders(History history, List<Fact> facts, Set<EventId> ofAnother, List<Disclosure> begun) {
        this.history = history;
        this.facts = facts;
        this.beganAny = first(history.streams());
        this.founders = first(notAbsorbed());
        this.brought = brought();
        this.selfEnded = selfEnded(ofAnother);
        this.ends = facts.stream().filter(fact -> mayEndAny(fact.event())).toList();
        this.herNos = herNos();
        find(begun);
    }

    /** In the order in which they came. */
    SequencedSet<Organisation> all() {
        return new LinkedHashSet<>(insideSince.keySet());
    }

    boolean contains(Organisation organisation) {
        return insideSince.containsKey(organisation);
    }

    boolean began(Organisation organisation) {
        return founders.contains(organisation);
    }

    /** The same, or another one that was merged into it. */
    boolean beganAny(Organisation organisation) {
        return beganAny.contains(organisation);
    }

    /** When it was recorded by what it is inside. */
    Optional<Instant> since(Organisation organisation) {
        return Optional.ofNullable(insideSince.get(organisation));
    }

    Disclosure withEnd(Disclosure opening) {
        return withEnd(opening, this::hadPart);
    }

    /** Who was brought into the record without being named has its part until it goes itself. */
    boolean isNamedUntil(
            Organisation organisation,
            List<Disclosure> openings,
            Predicate<LocalDate> late,
            Predicate<Disclosure> counts) {
        var named = openings.stream()
                .filter(o -> o.to().equals(organisation)
                        && o.ground() != Ground.TAKEN_UP
                        && o.ground() != Ground.EMERGENCY
                        && isFromInside(o))
                .toList();
        return named.isEmpty()
                || named.stream()
                        .anyMatch(o ->
                                counts.test(o) && o.last().filter(late.negate()).isEmpty());
    }

    private boolean isFromInside(Disclosure opening) {
        return opening.by().filter(by -> !insideSince.containsKey(by)).isEmpty();
    }

    /**
     * Whether somebody inside had a part still when it said something: what it says of a day after that, or tells once its part was
     * over, of whatever day, moves nothing of others.
     */
    boolean hadPart(Organisation organisation, Fact said) {
        var day = said.event().when().last();
        return insideSince.containsKey(organisation)
                && gone(organisation, ended, gone -> gone.day().isBefore(day) || wasOverBefore(gone, said))
                        .isEmpty()
                && herNo(organisation)
                        .noneMatch(
                                no -> no.day().isBefore(day) || no.recordedAt().isBefore(said.recordedAt()))
                && (founders.contains(organisation)
                        || isNamedUntil(
                                organisation,
                                ended,
                                last -> !last.isBefore(day),
                                opening -> opening.ends().stream().noneMatch(end -> wasOverBefore(end, said))));
    }

    /**
     * Whether an end was there when a caregiver told something. Who ends the own part may tell until that day is over what it could
     * have told before.
     */
    private static boolean wasOverBefore(Fact end, Fact said) {
        var told = LocalDate.ofInstant(said.recordedAt(), When.ZONE);
        return Access.by(said, AccessRole.CAREGIVER)
                && end.recordedAt().isBefore(said.recordedAt())
                && !end.event().when().last().isAfter(told)
                && !(Access.speaker(end).equals(Access.speaker(said))
                        && LocalDate.ofInstant(end.recordedAt(), When.ZONE).equals(told));
    }

    /** Whether it was inside, and had no part any more when it said something. */
    boolean wasOver(Organisation organisation, Fact said) {
        return insideSince.containsKey(organisation) && !hadPart(organisation, said);
    }

    /**
     * Whether it ended its care itself or was put out of the record that it began, nobody named it since, and nothing that it was
     * named for goes on.
     */
    boolean hasGone(Organisation organisation, LocalDate day) {
        return gone(organisation, day, ended).isPresent();
    }

    /** The last day of its part, where it has gone by a day. */
    Optional<LocalDate> gone(Organisation organisation, LocalDate day, List<Disclosure> openings) {
        return gone(organisation, openings, gone -> !gone.day().isAfter(day));
    }

    private Optional<LocalDate> gone(Organisation organisation, List<Disclosure> openings, Predicate<Fact> by) {
        var itself = Stream.concat(ends.stream(), selfEnded.stream())
                .filter(fact -> Access.speaker(fact).equals(Optional.of(organisation)) && goes(fact, organisation));
        var others = foundersPutOut.stream().filter(fact -> isPutOut(fact, organisation));
        return Stream.concat(itself, others)
                .filter(by)
                .map(Fact::day)
                .max(Comparator.naturalOrder())
                .filter(gone -> openings.stream()
                        .noneMatch(o -> o.ground() != Ground.TAKEN_UP
                                && o.ground() != Ground.EMERGENCY
                                && o.to().equals(organisation)
                                && isFromInside(o)
                                && (!o.from().isBefore(gone)
                                        || o.last()
                                                .filter(last -> !last.isAfter(gone))
                                                .isEmpty())));
    }

    /** Who gives away the care of a child alone stays with the woman. */
    private static boolean goes(Fact fact, Organisation organisation) {
        return fact.event() instanceof CareClosed closed
                        && closed.organisation().equals(organisation)
                || fact.event() instanceof CareTransferred transfer
                        && transfer.child().isEmpty()
                        && !transfer.to().equals(organisation);
    }

    /**
     * What a merge settles is that it is one woman, not who cares for her: who began what was merged into the record is inside when
     * it is named there.
     */
    private Set<PregnancyId> notAbsorbed() {
        var streams = history.streams();
        return streams.stream()
                .filter(stream ->
                        history.mergedInto(stream).filter(streams::contains).isEmpty())
                .collect(Collectors.toSet());
    }

    /** Who recorded the first thing in each of these. */
    private Set<Organisation> first(Set<PregnancyId> streams) {
        return streams.stream()
                .flatMap(stream -> facts.stream()
                        .filter(f -> f.stream().equals(stream))
                        .sorted(Comparator.comparing(Fact::recordedAt).thenComparingLong(Fact::version))
                        .flatMap(f -> Access.speaker(f).stream())
                        .findFirst()
                        .stream())
                .collect(Collectors.toSet());
    }

    /**
     * Whom those name that have a part then. An end counts by who tells it, and who may tell one is inside: begun with the founders
     * alone, it is found again until it stays the same.
     */
    private void find(List<Disclosure> begun) {
        ended = begun;
        comeInside();
        var somethingEnds = !ends.isEmpty() || !selfEnded.isEmpty();
        for (var round = 0; round < MOST_ROUNDS && somethingEnds; round++) {
            var before = Map.copyOf(insideSince);
            var putOut = foundersPutOut;
            var tellers = round == 0 ? Set.copyOf(founders) : before.keySet();
            ended = begun.stream()
                    .map(opening -> withEnd(opening, (teller, fact) -> tellers.contains(teller)))
                    .toList();
            foundersPutOut = foundersPutOut();
            comeInside();
            if (round > 0 && insideSince.equals(before) && foundersPutOut.equals(putOut)) {
                break;
            }
        }
    }

    private List<Fact> foundersPutOut() {
        return ends.stream()
                .filter(fact -> fact.event() instanceof AccessWithdrawn withdrawn
                        && founders.contains(withdrawn.organisation())
                        && mayTellOf(withdrawn.organisation(), fact, this::hadPart))
                .toList();
    }

    private static boolean mayTellOf(Organisation concerned, Fact fact, BiPredicate<Organisation, Fact> tells) {
        var speaker = Access.speaker(fact);
        return speaker.isEmpty() || speaker.equals(Optional.of(concerned)) || tells.test(speaker.get(), fact);
    }

    private void comeInside() {
        insideSince.clear();
        founders.forEach(founder -> insideSince.put(founder, Instant.MIN));
        brought.forEach(organisation -> insideSince.putIfAbsent(organisation, Instant.MIN));
        ended.stream()
                .filter(o -> o.ground() != Ground.EMERGENCY && o.ground() != Ground.TAKEN_UP && o.by().isEmpty())
                .forEach(this::comesInside);
        var more = true;
        while (more) {
            more = ended.stream()
                    .filter(o -> o.ground() != Ground.TAKEN_UP
                            && o.by().filter(by -> wasInside(by, o.fact())).isPresent())
                    .map(this::comesInside)
                    .reduce(false, Boolean::logicalOr);
        }
    }

    /** What a stranger said is no naming from inside, also when the stranger is let in later. */
    boolean wasInside(Organisation organisation, Fact said) {
        var since = insideSince.get(organisation);
        return since != null && !said.recordedAt().isBefore(since) && hadPart(organisation, said);
    }

    /** @return whether it was not known to be inside so early */
    private boolean comesInside(Disclosure opening) {
        var moment = opening.fact().recordedAt();
        var known = insideSince.get(opening.to());
        if (known != null && !moment.isBefore(known)) {
            return false;
        }
        insideSince.put(opening.to(), moment);
        return true;
    }

    /** A steward speaks for the own region: what is brought in from another one is not inside by that alone. */
    private List<Organisation> brought() {
        var all = new LinkedHashSet<Organisation>();
        var regions = new HashMap<Organisation, Set<Vsv>>();
        for (var fact : facts) {
            var bySteward = Access.by(fact, AccessRole.STEWARD);
            var region = region(fact.event());
            if (bySteward || region.isPresent()) {
                Access.speaker(fact).ifPresent(speaker -> {
                    if (bySteward) {
                        all.add(speaker);
                    }
                    region.ifPresent(vsv -> regions.computeIfAbsent(speaker, of -> new HashSet<>())
                            .add(vsv));
                });
            }
        }
        var own = new HashSet<Vsv>();
        founders.forEach(founder -> own.addAll(regions.getOrDefault(founder, Set.of())));
        return all.stream()
                .filter(organisation -> own.isEmpty() || own.containsAll(regions.getOrDefault(organisation, Set.of())))
                .toList();
    }

    /** Where a fact says that she is, or goes. */
    private static Optional<Vsv> region(PregnancyEvent event) {
        if (event instanceof PregnancyRegistered registered) {
            return registered.vsv();
        }
        return event instanceof TransferredToOtherVsv transfer ? Optional.of(transfer.to()) : Optional.empty();
    }

    /** @param tells whether somebody inside could tell it */
    private Disclosure withEnd(Disclosure opening, BiPredicate<Organisation, Fact> tells) {
        return opening.endedBy(Stream.concat(
                        ends.stream(),
                        selfEnded.stream().filter(f -> Access.speaker(f).equals(Optional.of(opening.to()))))
                .filter(f -> !f.day().isBefore(opening.from())
                        && !f.id().equals(opening.fact().id()))
                .filter(f -> ends(f, opening) && mayEnd(f, opening, tells))
                .toList());
    }

    /**
     * What somebody took back or changed of her own that ended her own part, as it was first told: others name her again, or
     * a steward gives it back.
     */
    private List<Fact> selfEnded(Set<EventId> ofAnother) {
        var recorded = new HashMap<EventId, Fact>();
        history.recorded().forEach(fact -> recorded.put(fact.id(), fact));
        return history.recorded().stream()
                .filter(fact -> mayEndAny(fact.event()))
                .filter(fact -> !ofAnother.contains(fact.id()) && Access.by(fact, AccessRole.CAREGIVER))
                .filter(fact -> lastChange(fact.id())
                        .map(recorded::get)
                        .filter(change -> Access.by(change, AccessRole.CAREGIVER)
                                && Access.speaker(change).equals(Access.speaker(fact)))
                        .isPresent())
                .toList();
    }

    private Optional<EventId> lastChange(EventId entry) {
        var revisions = history.revisions();
        return revisions
                .retractedBy(entry)
                .or(() -> Optional.of(revisions.correctedBy(entry))
                        .filter(changes -> !changes.isEmpty())
                        .map(List::getLast));
    }

    /** An end is told by whoever it concerns or by those who are inside; a stranger shuts nobody out. */
    private static boolean mayEnd(Fact fact, Disclosure opening, BiPredicate<Organisation, Fact> tells) {
        return mayTellOf(opening.to(), fact, tells) || Access.speaker(fact).equals(opening.by());
    }

    static boolean mayEndAny(PregnancyEvent event) {
        return event instanceof CareClosed
                || event instanceof CareTransferred
                || event instanceof MdoDecisionTaken
                || event instanceof AccessWithdrawn
                || event instanceof TeamMemberLeft
                || event instanceof CoordinatorChanged
                || event instanceof ReferralDeclined;
    }

    private static boolean ends(Fact fact, Disclosure opening) {
        var event = fact.event();
        var held = opening.ground();
        if (event instanceof CareClosed closed) {
            return closed.organisation().equals(opening.to()) && opening.lasts();
        }
        if (event instanceof CareTransferred transfer) {
            return passes(transfer, fact, opening);
        }
        if (event instanceof MdoDecisionTaken decision) {
            return held == Ground.MDO_LEAD
                    && decision.mdo().code().equals(opening.key())
                    && decision.lead()
                            .filter(lead -> !lead.equals(opening.to()))
                            .isPresent();
        }
        if (event instanceof AccessWithdrawn withdrawn) {
            return withdrawn.organisation().equals(opening.to())
                    && !(held == Ground.HER_CONSENT && Access.answers(opening.fact(), fact))
                    && (held == Ground.HER_CONSENT || opening.lasts());
        }
        if (event instanceof ReferralDeclined declined) {
            return held == Ground.REFERRED
                    && declined.referral().code().equals(opening.key())
                    && Access.speaker(fact).equals(Optional.of(opening.to()));
        }
        return event instanceof TeamMemberLeft left
                        && (held == Ground.TEAM || held == Ground.COORDINATOR)
                        && left.member().person().code().equals(opening.key())
                || event instanceof CoordinatorChanged changed
                        && held == Ground.COORDINATOR
                        && changed.from().person().code().equals(opening.key());
    }

    /** Who gives her care away has no part by it any more, nor by what led to it. */
    private static boolean passes(CareTransferred transfer, Fact fact, Disclosure opening) {
        var accountable = opening.ground() == Ground.ACCOUNTABLE
                && opening.key().equals(Mention.child(transfer.child()))
                && !transfer.to().equals(opening.to());
        var giver = transfer.from().or(() -> Access.speaker(fact));
        var given = transfer.child().isEmpty()
                && (opening.ground() == Ground.REFERRED || opening.ground() == Ground.TAKEN_UP)
                && giver.equals(Optional.of(opening.to()))
                && !transfer.to().equals(opening.to());
        return accountable || given;
    }

    Stream<Fact> herNo(Organisation organisation) {
        return herNos.stream().filter(no -> isPutOut(no, organisation));
    }

    private List<Fact> herNos() {
        return facts.stream()
                .filter(no -> Access.by(no, AccessRole.CLIENT)
                        && no.event() instanceof AccessWithdrawn withdrawn
                        && facts.stream()
                                .noneMatch(yes -> isLetIn(yes, withdrawn.organisation()) && Access.answers(yes, no)))
                .toList();
    }

    private static boolean isPutOut(Fact no, Organisation organisation) {
        return no.event() instanceof AccessWithdrawn withdrawn
                && withdrawn.organisation().equals(organisation);
    }

    private static boolean isLetIn(Fact yes, Organisation organisation) {
        return Access.by(yes, AccessRole.CLIENT)
                && yes.event() instanceof AccessGranted granted
                && granted.organisation().equals(organisation);
    }
}
