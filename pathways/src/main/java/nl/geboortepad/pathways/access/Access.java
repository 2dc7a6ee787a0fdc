package nl.geboortepad.pathways.access;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.geboortepad.kernel.event.CareEvent.Consent;
import nl.geboortepad.kernel.event.CareEvent.ConsentGiven;
import nl.geboortepad.kernel.event.CareEvent.ConsentRefused;
import nl.geboortepad.kernel.event.CareEvent.ConsentWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.DueDateEstablished;
import nl.geboortepad.kernel.event.CareEvent.DueDateRevised;
import nl.geboortepad.kernel.event.CareEvent.Purpose;
import nl.geboortepad.kernel.event.CareEvent.TransferredToOtherVsv;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent;
import nl.geboortepad.kernel.event.RecordEvent.AccessChange;
import nl.geboortepad.kernel.event.RecordEvent.AccessGranted;
import nl.geboortepad.kernel.event.RecordEvent.AccessWithdrawn;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.event.RecordEvent.EmergencyAccessTaken;
import nl.geboortepad.kernel.event.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.event.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.event.RecordEvent.PartGivenBack;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.event.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.pathways.record.FactOrder;
import nl.geboortepad.pathways.record.History;

/**
 * Who may look at a record, as what is known of it decides.
 *
 * <p>Everybody sees what was recorded in the name of the own organisation. What others recorded opens when one of them
 * names the organisation, up to what the one who names sees itself; when she herself wants it; in an emergency; or when a
 * steward gives a lost part back. What an organisation says of itself opens nothing.
 */
public final class Access {
    private static final Set<Purpose> SHARING = Set.of(Purpose.TEAM_ACCESS, Purpose.RECORD_SHARING);

    private final History history;
    private final List<Fact> facts;
    private final List<Disclosure> openings;
    private final Map<Organisation, List<Disclosure>> openingsByReceiver;
    /** Who registered her itself, and when that was first recorded. */
    private final Map<Organisation, Instant> selfRegistered = new HashMap<>();
    /** When something of each was first recorded. */
    private final Map<Organisation, Instant> firstRecorded = new HashMap<>();

    private final TakingUp takingUp;
    private final Insiders insiders;
    private final boolean severalSay;
    private final SequencedSet<Organisation> organisations;
    private final Set<Organisation> recordingForAll;
    private final List<Merged> merged;

    private Access(History history) {
        this.history = history;
        var ofAnother = ofAnotherWoman(history);
        this.facts = history.standing().stream()
                .filter(fact -> !ofAnother.contains(fact.id()))
                .sorted(FactOrder.IN_TIME)
                .toList();
        facts.stream()
                .filter(f -> f.event() instanceof RegistrationReceived && by(f, AccessRole.CAREGIVER))
                .forEach(f -> speaker(f).ifPresent(registered -> first(selfRegistered, registered, f)));
        facts.forEach(f -> speaker(f).ifPresent(speaker -> first(firstRecorded, speaker, f)));
        this.takingUp = new TakingUp(facts);
        var begun = begun();
        this.severalSay = severalSay(history);
        this.insiders = new Insiders(history, facts, ofAnother, begun);
        this.openings = begun.stream()
                .filter(opening ->
                        isNoOpeningOfOnesOwn(opening) && takingUp.isAnswerToAsker(opening, insiders::contains))
                .filter(opening -> !isAgainstHerNo(opening))
                .map(insiders::withEnd)
                .toList();
        this.openingsByReceiver = openings.stream()
                .collect(Collectors.groupingBy(Disclosure::to, LinkedHashMap::new, Collectors.toList()));
        this.organisations = all();
        this.recordingForAll = findRecordingForAll();
        this.merged = Merged.of(history);
    }

    private static void first(Map<Organisation, Instant> times, Organisation organisation, Fact fact) {
        times.merge(organisation, fact.recordedAt(), (a, b) -> a.isBefore(b) ? a : b);
    }

    public static Access of(History history) {
        return new Access(history);
    }

    /**
     * Statements about her region and due date of organisations that nobody named: they stand beside what the others
     * said, and move nothing. Cheaper than all the rest, for it is asked of every reading of a history.
     */
    public static Set<EventId> beside(History history) {
        return severalSay(history) ? of(history).beside() : Set.of();
    }

    /** Whether caregivers of more than one organisation say it, so that one can stand beside another. */
    private static boolean severalSay(History history) {
        var first = Optional.<Organisation>empty();
        for (var fact : history.standing()) {
            if (moves(fact.event())) {
                if (first.isPresent()
                        && by(fact, AccessRole.CAREGIVER)
                        && !fact.actor().organisation().equals(first)) {
                    return true;
                }
                first = first.or(() -> speaker(fact));
            }
        }
        return false;
    }

    /** The same, for whoever has read all the rest already. */
    public Set<EventId> beside() {
        return history.standing().stream().filter(this::isBeside).map(Fact::id).collect(Collectors.toUnmodifiableSet());
    }

    /** What says of her whole record where it belongs. */
    static boolean moves(PregnancyEvent event) {
        return event instanceof DueDateEstablished
                || event instanceof DueDateRevised
                || event instanceof PregnancyRegistered
                || event instanceof RegistrationReceived
                || event instanceof TransferredToOtherVsv;
    }

    /** Whether it stands by itself: of a stranger, or of who has not taken up the part that was given to it. */
    boolean isApart(Fact fact) {
        return isOfCaregiver(fact, o -> !recordingForAll.contains(o));
    }

    boolean isOutside(Fact fact) {
        return isOfCaregiver(fact, o -> !insiders.contains(o) && !isOfMerged(o, fact));
    }

    private static boolean isOfCaregiver(Fact fact, Predicate<Organisation> of) {
        return by(fact, AccessRole.CAREGIVER)
                && fact.actor().organisation().filter(of).isPresent();
    }

    /** Whether somebody said it who was inside a record that was merged into this one: there, or since then. */
    private boolean isOfMerged(Organisation organisation, Fact fact) {
        return merged.stream()
                .anyMatch(one -> one.insiders().contains(organisation)
                        && (fact.stream().equals(one.absorbed())
                                || fact.recordedAt().isAfter(one.moment())));
    }

    private record Merged(PregnancyId absorbed, Instant moment, List<Organisation> insiders) {
        static List<Merged> of(History history) {
            return history.standing().stream()
                    .filter(fact -> fact.event() instanceof PregnanciesMerged)
                    .flatMap(fact -> of((PregnanciesMerged) fact.event(), fact.recordedAt(), history).stream())
                    .toList();
        }

        private static Optional<Merged> of(PregnanciesMerged merge, Instant moment, History history) {
            var before = history.recorded().stream()
                    .filter(fact -> fact.stream().equals(merge.absorbed())
                            && fact.recordedAt().isBefore(moment))
                    .toList();
            // Its own end also stands in the record that was merged.
            return before.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Merged(
                            merge.absorbed(),
                            moment,
                            Access.of(History.of(before)).insiders()));
        }
    }

    /** Those that may ask about her and write of her, in the order in which they recorded something or were named. */
    public SequencedSet<Organisation> organisations() {
        return organisations;
    }

    public boolean takesPart(Organisation organisation) {
        return organisations.contains(organisation);
    }

    /**
     * Whether there is a part that it can have lost: those inside or she herself named it, taken back or not. To have registered
     * her is none.
     */
    public boolean everTookPart(Organisation organisation) {
        return insiders.beganAny(organisation)
                || history.recorded().stream()
                        .filter(fact -> !speaker(fact).equals(Optional.of(organisation)) && isToldFromInside(fact))
                        .anyMatch(fact -> names(fact.event(), organisation));
    }

    private static boolean names(PregnancyEvent event, Organisation organisation) {
        return event instanceof AccessGranted granted && granted.organisation().equals(organisation)
                || Mention.of(event).named().stream()
                        .anyMatch(named -> named.organisation().equals(organisation));
    }

    /** What opened it on one of these grounds, however long ago. */
    public List<Disclosure> opened(Ground ground) {
        return openings.stream().filter(o -> o.ground() == ground).toList();
    }

    /** The first thing that each organisation recorded that nobody named: it stands beside, for a steward to settle. */
    public List<Fact> besideOthers() {
        var first = new LinkedHashMap<Organisation, Fact>();
        facts.stream()
                .filter(this::isOutside)
                .sorted(Comparator.comparing(Fact::recordedAt).thenComparingLong(Fact::version))
                .forEach(fact -> first.putIfAbsent(fact.actor().organisation().orElseThrow(), fact));
        return List.copyOf(first.values());
    }

    /**
     * Whether it is no longer for who said something to change it: its part is over, and others rely on what it said of who takes
     * part, of what she wants, or of where she belongs.
     */
    public boolean mayChangeNoMore(Fact entry, Instant now) {
        var said = new Fact(entry.id(), entry.stream(), entry.version(), entry.event(), now, entry.actor());
        return by(entry, AccessRole.CAREGIVER)
                && decides(entry.event())
                && speaker(entry)
                        .filter(organisation -> insiders.wasOver(organisation, said))
                        .isPresent();
    }

    /** What others rely on; of what was retracted it is not looked for what it was. */
    private static boolean decides(PregnancyEvent event) {
        return event instanceof EntryCorrected correction
                ? decides(correction.replacement())
                : event instanceof EntryRetracted
                        || event instanceof Consent
                        || moves(event)
                        || Insiders.mayEndAny(event)
                        || TakingUp.takesUp(event).isPresent()
                        || !Mention.of(event).named().isEmpty();
    }

    /** Those to whom the record leads from whoever began it, in the order in which they came. */
    public List<Organisation> insiders() {
        return List.copyOf(insiders.all());
    }

    /** Those whose word on her region and due date counts: who began the record, and who was named from there. */
    public boolean isInside(Organisation organisation) {
        return insiders.contains(organisation);
    }

    public Sight sight(Organisation organisation, Instant at) {
        return Sight.of(this, organisation, at);
    }

    /** What those inside see together: all but what strangers recorded. */
    public Sight sightOfThoseInside() {
        return Sight.ofThoseInside(this);
    }

    /** Who is told what opens the record to somebody: those inside that had not gone by then. */
    public List<Organisation> told(Disclosure opening) {
        return insiders.all().stream()
                .filter(organisation -> isTold(organisation, opening.from()))
                .toList();
    }

    boolean isTold(Organisation organisation, LocalDate day) {
        return insiders.contains(organisation)
                && gone(organisation, day).isEmpty()
                && insiders.herNo(organisation).noneMatch(no -> !no.day().isAfter(day))
                && (insiders.began(organisation)
                        || insiders.isNamedUntil(
                                organisation, openings, last -> last.isAfter(day), this::openedAnything));
    }

    /** Not where she had refused to share by then. */
    private boolean openedAnything(Disclosure opening) {
        return opening.ground() == Ground.HER_CONSENT
                || closed(opening.from(), opening.to()).isEmpty();
    }

    History history() {
        return history;
    }

    /**
     * In whose name a fact was recorded: of a steward the one that it tells of, of herself nobody.
     */
    static Optional<Organisation> speaker(Fact fact) {
        if (!by(fact, AccessRole.STEWARD)) {
            return fact.actor().organisation();
        }
        var doers = Mention.of(fact.event()).doers();
        return doers.size() == 1 ? doers.stream().findFirst() : fact.actor().organisation();
    }

    static boolean by(Fact fact, AccessRole role) {
        return fact.actor().role().equals(role.toString());
    }

    // ---- who takes part

    private SequencedSet<Organisation> all() {
        var opened =
                openings.stream().collect(Collectors.groupingBy(o -> o.fact().id()));
        var all = new LinkedHashSet<Organisation>();
        for (var fact : facts) {
            speaker(fact).ifPresent(all::add);
            opened.getOrDefault(fact.id(), List.of()).forEach(o -> all.add(o.to()));
        }
        return Collections.unmodifiableSequencedSet(all);
    }

    // ---- what opens

    private List<Disclosure> begun() {
        var begun = new ArrayList<Disclosure>();
        for (var fact : facts) {
            var speaker = speaker(fact);
            for (var named : Mention.of(fact.event()).named()) {
                var self = speaker.equals(Optional.of(named.organisation()));
                if (speaker.isPresent() && !self) {
                    begun.add(Disclosure.of(named.ground(), named.organisation(), speaker, named.key(), fact));
                    // Who writes only because she was named shows it to who named her, but not to who gave her care
                    // away.
                    if (named.ground() != Ground.ACCOUNTABLE
                            && !hadRegistered(named.organisation(), fact.recordedAt())) {
                        begun.add(Disclosure.of(
                                Ground.TAKEN_UP, speaker.get(), Optional.of(named.organisation()), named.key(), fact));
                    }
                }
            }
            takingUp.opens(fact).forEach(begun::add);
            opened(fact, begun);
        }
        return begun;
    }

    /**
     * To name somebody opens what she records because of that to who names her; but not to a stranger or to who has gone, and
     * not when she recorded something before: her part was none of the doing of who names her then.
     */
    private boolean isNoOpeningOfOnesOwn(Disclosure opening) {
        return opening.ground() != Ground.TAKEN_UP
                || !speaker(opening.fact()).equals(Optional.of(opening.to()))
                || insiders.contains(opening.to())
                        && !insiders.hasGone(opening.to(), opening.from())
                        && opening.by()
                                .filter(named -> recordedBefore(named, opening.fact()))
                                .isEmpty();
    }

    private boolean recordedBefore(Organisation organisation, Fact fact) {
        var first = firstRecorded.get(organisation);
        return first != null && first.isBefore(fact.recordedAt());
    }

    private static void opened(Fact fact, List<Disclosure> begun) {
        if (!(fact.event() instanceof AccessChange change)) {
            return;
        }
        var speaker = speaker(fact);
        switch (change) {
            case AccessGranted e -> {
                if (!speaker.equals(Optional.of(e.organisation()))) {
                    begun.add(Disclosure.of(Ground.HER_CONSENT, e.organisation(), speaker, "", fact));
                }
            }
            case AccessWithdrawn e -> {}
            case EmergencyAccessTaken e ->
                begun.add(Disclosure.of(Ground.EMERGENCY, e.organisation(), Optional.empty(), "", fact)
                        .until(fact.recordedAt().plus(Duration.ofHours(e.hours()))));
            case PartGivenBack e -> {
                if (by(fact, AccessRole.STEWARD)) {
                    begun.add(Disclosure.of(Ground.GIVEN_BACK, e.organisation(), Optional.empty(), "", fact));
                }
            }
        }
    }

    /**
     * Whom she herself put out comes back when she herself lets it in, whoever names it afterwards, of whatever day, or gives it the
     * record back; but in an emergency.
     */
    private boolean isAgainstHerNo(Disclosure opening) {
        return opening.ground() != Ground.EMERGENCY
                && insiders.herNo(opening.to())
                        .anyMatch(no -> no.day().isBefore(opening.from())
                                || no.recordedAt().isBefore(opening.fact().recordedAt()));
    }

    // ---- what she refuses

    /**
     * The first day from which her last word on sharing is no, on a day; by herself or told by those who are inside. In
     * doubt it is no: a yes counts only when it came after the no for certain.
     */
    Optional<Fact> closed(LocalDate day, Organisation viewer) {
        return SHARING.stream()
                .flatMap(purpose -> refusal(purpose, day, viewer).stream())
                .min(FactOrder.IN_TIME);
    }

    /** Whether she does not want to be discussed in a consultation. */
    Optional<Fact> undiscussed(LocalDate day, Organisation viewer) {
        return refusal(Purpose.MDO_DISCUSSION, day, viewer);
    }

    private Optional<Fact> refusal(Purpose purpose, LocalDate day, Organisation viewer) {
        var said = facts.stream()
                .filter(f -> !f.day().isAfter(day) && isToldFromInside(f))
                .toList();
        var given = said.stream()
                .filter(f -> f.event() instanceof ConsentGiven g && g.purpose() == purpose)
                .toList();
        return said.stream()
                .filter(refuses(purpose))
                .filter(no -> given.stream().noneMatch(yes -> mayAnswer(yes, no, viewer) && answers(yes, no)))
                .findFirst();
    }

    /** Where she said no by her own sign-in, she alone says yes. */
    public static boolean mayAnswer(Fact yes, Fact no) {
        return by(yes, AccessRole.CLIENT) || !by(no, AccessRole.CLIENT);
    }

    /** That she wants it after all is not for those to say to whom it opens, nor for others where she said no herself. */
    static boolean mayAnswer(Fact yes, Fact no, Organisation viewer) {
        return mayAnswer(yes, no)
                && (by(yes, AccessRole.CLIENT) || !speaker(yes).equals(Optional.of(viewer)));
    }

    /** Whether a yes came after a no: by their days and hours, and on one day without hours by when they were told. */
    static boolean answers(Fact yes, Fact no) {
        return FactOrder.before(no, yes)
                || !FactOrder.before(yes, no)
                        && isOnTheDayOf(yes, no)
                        && no.recordedAt().isBefore(yes.recordedAt());
    }

    private static boolean isOnTheDayOf(Fact yes, Fact no) {
        var when = yes.event().when();
        return when.equals(no.event().when())
                || when.first().equals(when.last())
                        && when.first().equals(no.event().when().first())
                        && when.first().equals(no.event().when().last());
    }

    /** Not by who went: she speaks for others no more. */
    public boolean isToldFromInside(Fact fact) {
        return !by(fact, AccessRole.CAREGIVER)
                || fact.actor()
                        .organisation()
                        .filter(organisation -> !insiders.hadPart(organisation, fact))
                        .isEmpty();
    }

    private static Predicate<Fact> refuses(Purpose purpose) {
        return f -> f.event() instanceof ConsentRefused r && r.purpose() == purpose
                || f.event() instanceof ConsentWithdrawn w && w.purpose() == purpose;
    }

    // ---- what was about another woman

    /** A retraction that was itself retracted has no effect. */
    private static Set<EventId> ofAnotherWoman(History history) {
        var others = new HashSet<EventId>();
        for (var fact : history.recorded()) {
            if (fact.event() instanceof EntryRetracted r
                    && r.reason() == CorrectionReason.WRONG_WOMAN
                    && history.revisions().retractedBy(fact.id()).isEmpty()) {
                others.add(r.entry());
            }
        }
        return others;
    }

    /** Whether an event belongs to the frame of the record, without which the rest cannot be read. */
    static boolean frames(PregnancyEvent event) {
        return event instanceof PregnanciesMerged || event instanceof RecordEvent.MergeUndone;
    }

    /** Openings by the organisation that they open to. */
    Map<Organisation, List<Disclosure>> openingsByReceiver() {
        return openingsByReceiver;
    }

    boolean isBeside(Fact fact) {
        return moves(fact.event())
                && (isOutside(fact) || isOfBefore(fact) || isOfWhoWent(fact) || isMoveFromOutside(fact));
    }

    /** Where she goes is for those inside to say, and not for who was inside a record that was merged into this one. */
    private boolean isMoveFromOutside(Fact fact) {
        return fact.event() instanceof TransferredToOtherVsv && isOfCaregiver(fact, o -> !insiders.contains(o));
    }

    private boolean isOfWhoWent(Fact fact) {
        return severalSay && isOfCaregiver(fact, organisation -> insiders.wasOver(organisation, fact));
    }

    /**
     * Whether who is named so sees by it what others recorded too: not where who names had no part then, yet or any more. Of
     * strangers among themselves it does not matter.
     */
    boolean handsOn(Disclosure opening) {
        return opening.by()
                .filter(insiders::contains)
                .filter(by -> !insiders.wasInside(by, opening.fact()))
                .isEmpty();
    }

    /** Whether it is a part in her care: not what comes back of what one asked, nor a look in an emergency. */
    boolean isPart(Disclosure opening) {
        return opening.ground() != Ground.TAKEN_UP
                && opening.ground() != Ground.EMERGENCY
                && opening.by().filter(by -> !insiders.contains(by)).isEmpty()
                && handsOn(opening);
    }

    /** Whether it comes back to somebody inside of what it asked, or of having named somebody: that is over when the own part is. */
    boolean comesWithPart(Disclosure opening) {
        return opening.ground() == Ground.TAKEN_UP && insiders.contains(opening.to());
    }

    boolean began(Organisation organisation) {
        return insiders.began(organisation);
    }

    /** The last day of its part, where it has gone by a day. */
    Optional<LocalDate> gone(Organisation organisation, LocalDate day) {
        return insiders.gone(organisation, day, openings);
    }

    /**
     * Those inside whose records are for all who have a part: all but who had registered her itself before it was named and has not
     * taken up its part.
     */
    Set<Organisation> recordingForAll() {
        return recordingForAll;
    }

    private Set<Organisation> findRecordingForAll() {
        return insiders.all().stream()
                .filter(organisation -> insiders.began(organisation)
                        || !hadRegistered(
                                organisation, insiders.since(organisation).orElseThrow())
                        || takingUp.tookUp(organisation, parts(organisation), insiders::contains))
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Disclosure> parts(Organisation organisation) {
        return openingsByReceiver.getOrDefault(organisation, List.of()).stream()
                .filter(this::isPart)
                .toList();
    }

    boolean isDeclined(Disclosure opening) {
        return takingUp.isDeclined(opening);
    }

    /** Before it was named: who registers her afterwards takes nothing back of what it shared. */
    private boolean hadRegistered(Organisation organisation, Instant named) {
        var registered = selfRegistered.get(organisation);
        return registered != null && registered.isBefore(named);
    }

    /** Where she goes is not for a stranger to say, also when the stranger is let in later. */
    private boolean isOfBefore(Fact fact) {
        return by(fact, AccessRole.CAREGIVER)
                && (fact.event() instanceof TransferredToOtherVsv
                        || wasGivenBack(fact.actor().organisation()))
                && fact.actor()
                        .organisation()
                        .flatMap(insiders::since)
                        .filter(fact.recordedAt()::isBefore)
                        .isPresent();
    }

    private boolean wasGivenBack(Optional<Organisation> organisation) {
        return opened(Ground.GIVEN_BACK).stream()
                .anyMatch(back -> organisation.equals(Optional.of(back.to()))
                        && insiders.since(back.to())
                                .equals(Optional.of(back.fact().recordedAt())));
    }
}
