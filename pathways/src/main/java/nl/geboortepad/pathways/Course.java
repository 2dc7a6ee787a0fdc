package nl.geboortepad.pathways;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import nl.geboortepad.kernel.CareEvent.ChildBorn;
import nl.geboortepad.kernel.CareEvent.ConsentGiven;
import nl.geboortepad.kernel.CareEvent.ConsentRefused;
import nl.geboortepad.kernel.CareEvent.ConsentWithdrawn;
import nl.geboortepad.kernel.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.CareEvent.Purpose;
import nl.geboortepad.kernel.CareEvent.WomanDied;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.GestationalAge;
import nl.geboortepad.kernel.Organisation;
import nl.geboortepad.kernel.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.Vsv;
import nl.geboortepad.kernel.When;

/** What a history amounts to: due dates, who held what on which day, consents, and where sources disagree. */
public final class Course {
    /** In the order in which things were true; within a day by the hour where it is known, then by recording. */
    public static final Comparator<Fact> IN_TIME = Comparator.comparing(
                    (Fact f) -> f.event().when().first())
            .thenComparing(Course::hour)
            .thenComparing(Fact::recordedAt)
            .thenComparingLong(Fact::version)
            .thenComparing(f -> f.id().id());

    private final List<Fact> recorded;
    private final List<Fact> facts;
    private final Map<Class<?>, List<Fact>> byType = new HashMap<>();
    private final DueDates dueDates;
    private final Coverage coverage;
    private final boolean certain;
    private Optional<List<Conflict>> conflicts = Optional.empty();
    private final Optional<LocalDate> began;
    private final Map<String, Holdings> holdings = new HashMap<>();

    private Course(List<Fact> recorded, List<Fact> facts) {
        this.recorded = recorded;
        this.facts = facts.stream().sorted(IN_TIME).toList();
        this.facts.forEach(f -> byType.computeIfAbsent(f.event().getClass(), type -> new ArrayList<>())
                .add(f));
        this.dueDates = DueDates.of(facts);
        this.coverage = Coverage.of(this.facts);
        this.certain = facts.stream()
                .allMatch(f -> f.event().when().certain()
                        && Field.all(f.event().getClass()).stream().noneMatch(field -> Sides.isUnknown(f, field)));
        this.began = Anchor.ofPathway(this);
    }

    public static Course of(History history) {
        return new Course(history.recorded(), history.standing());
    }

    static Course of(List<Fact> standing) {
        return new Course(standing, standing);
    }

    private static Instant hour(Fact fact) {
        return fact.event().when() instanceof When.Moment moment ? moment.instant() : Instant.MIN;
    }

    /** The facts that count, in the order in which they were true. */
    public List<Fact> facts() {
        return facts;
    }

    /** Whether it can be read in one way only: each fact on its one day, nothing left open, and nothing contradicted. */
    boolean plain() {
        return certain && conflicts().isEmpty();
    }

    /** Whether {@code other} was not true on an earlier day than {@code fact}. */
    static boolean notBefore(Fact fact, Fact other) {
        return !other.event().when().first().isBefore(fact.event().when().first());
    }

    /** The day on which care began: it fixes the version of the norms for the pregnancy as a whole. */
    Optional<LocalDate> began() {
        return began;
    }

    /** Nothing of this pregnancy was before this day, by any due date that it ever had. */
    LocalDate earliest() {
        return Stream.concat(
                        dueDates.inOrder().stream().map(d -> GestationalAge.dayZero(d.date())),
                        dueDate().flatMap(due -> began).stream())
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    /** The first day on which care of this pregnancy can have been given, as far as is known. */
    LocalDate beginning() {
        return dueDate()
                .map(GestationalAge::dayZero)
                .map(zero -> began.filter(zero::isAfter).orElse(zero))
                .orElse(LocalDate.MIN);
    }

    /** The first day on which the pregnancy was over: a birth, another ending, or her death. */
    Optional<LocalDate> ended() {
        return Stream.of(ChildBorn.class, PregnancyEnded.class, WomanDied.class)
                .flatMap(type -> facts(type).stream().limit(1))
                .map(Order::first)
                .min(LocalDate::compareTo);
    }

    public DueDates dueDates() {
        return dueDates;
    }

    public Optional<LocalDate> dueDate() {
        return dueDates.inForce().map(DueDates.DueDate::date);
    }

    public Coverage coverage() {
        return coverage;
    }

    public List<Conflict> conflicts() {
        if (conflicts.isEmpty()) {
            conflicts = Optional.of(Conflict.among(facts));
        }
        return conflicts.get();
    }

    /** Those of one event type, in the order in which they were true. */
    List<Fact> facts(Class<?> type) {
        return byType.getOrDefault(type, List.of());
    }

    /** The first from a day on that fits. */
    Optional<Fact> first(Pattern pattern, LocalDate from, Optional<Fact> trigger) {
        for (var fact : facts(pattern.type())) {
            if (!fact.event().when().first().isBefore(from) && pattern.matches(fact.event(), trigger)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }

    <E> Stream<E> events(Class<E> type) {
        return facts(type).stream().map(Fact::event).map(type::cast);
    }

    /** The VSV that was told last. */
    public Optional<Vsv> vsv() {
        return facts(PregnancyRegistered.class).stream()
                .sorted(Comparator.comparing(Fact::recordedAt).thenComparingLong(Fact::version))
                .flatMap(f -> ((PregnancyRegistered) f.event()).vsv().stream())
                .reduce((earlier, later) -> later);
    }

    /** Organisations that have a part in this pregnancy: registered it, in the team, accountable, referred to, ever. */
    public SequencedSet<Organisation> organisations() {
        return Parties.of(recorded, facts);
    }

    public Situation on(LocalDate day) {
        return Situation.of(this, day);
    }

    /**
     * Whether her consent was in force at {@code when}. In doubt it was not: a refusal or withdrawal counts unless it came
     * before the consent for certain, and consent in a range of days counts from the last of them.
     */
    public boolean consentInForce(Purpose purpose, When when) {
        var said = facts.stream().filter(f -> speaksOf(purpose, f)).toList();
        return said.stream()
                .filter(f -> f.event() instanceof ConsentGiven
                        && Order.reached(f.event().when(), when))
                .anyMatch(given -> said.stream()
                        .filter(f -> !(f.event() instanceof ConsentGiven))
                        .allMatch(f -> Order.before(f, given)
                                || Order.before(when, f.event().when())));
    }

    private static boolean speaksOf(Purpose purpose, Fact fact) {
        return fact.event() instanceof ConsentGiven g && g.purpose() == purpose
                || fact.event() instanceof ConsentRefused r && r.purpose() == purpose
                || fact.event() instanceof ConsentWithdrawn w && w.purpose() == purpose;
    }

    /** Who coordinated, by caregiver, on which days. */
    public Holdings coordinators() {
        return holdings.computeIfAbsent("coordinator", key -> Holders.coordinators(facts));
    }

    /** Who was accountable for the woman, by organisation. Her first contact makes it so until care is transferred. */
    public Holdings accountable() {
        return holdings.computeIfAbsent("accountable", key -> Holders.accountable(facts));
    }

    /** Who was accountable for a child from its birth: whoever is for the woman, until it is transferred itself. */
    public Holdings accountable(int child) {
        return holdings.computeIfAbsent(
                "accountable " + child, key -> Holders.accountable(facts, accountable(), child));
    }
}
