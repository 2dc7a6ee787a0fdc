package nl.geboortepad.pathways.course;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent.Birth;
import nl.geboortepad.kernel.event.CareEvent.CareTransferred;
import nl.geboortepad.kernel.event.CareEvent.ChildBorn;
import nl.geboortepad.kernel.event.CareEvent.ChildDied;
import nl.geboortepad.kernel.event.CareEvent.ConsentGiven;
import nl.geboortepad.kernel.event.CareEvent.ConsentRefused;
import nl.geboortepad.kernel.event.CareEvent.ConsentWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.FirstContactMade;
import nl.geboortepad.kernel.event.CareEvent.IntakeHeld;
import nl.geboortepad.kernel.event.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.event.CareEvent.Purpose;
import nl.geboortepad.kernel.event.CareEvent.TransferredToOtherVsv;
import nl.geboortepad.kernel.event.CareEvent.WomanDied;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.access.Access;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.record.FactOrder;
import nl.geboortepad.pathways.record.History;
import nl.geboortepad.pathways.record.OrderWithinADay;

/** What a history amounts to: due dates, who held what on which day, consents, and where sources disagree. */
public final class Course implements Story {
    private static final List<Pattern> BEGINNINGS = Stream.of(
                    FirstContactMade.class, IntakeHeld.class, PregnancyRegistered.class)
            .map(Pattern::of)
            .toList();
    private static final List<Pattern> ENDS = Stream.of(ChildBorn.class, PregnancyEnded.class, WomanDied.class)
            .map(Pattern::of)
            .toList();

    private static final Text NOTHING_ASKED =
            new Text("niets in deze zwangerschap vroeg hierom", "nothing in this pregnancy asked for it");
    private static final Text NOT_YET_IN_FORCE =
            new Text("deze norm gold nog niet toen de zorg begon", "this norm was not yet in force when care began");

    /** Beyond this many periods a file is wrong rather than a pregnancy long. */
    private static final int MOST_PERIODS = 400;

    private final Map<Vsv, List<RoleAgreement>> agreements;
    private final OrderWithinADay<Fact> facts;
    private final DueDates dueDates;
    private final Optional<LocalDate> dueDate;
    private final Coverage coverage;
    private Optional<List<Conflict>> conflicts = Optional.empty();
    private final Optional<LocalDate> began;
    private final Optional<LocalDate> ended;
    private final LocalDate earliest;
    private final LocalDate beginning;
    private List<Stay> stays = List.of();
    private Optional<Holdings> coordinators = Optional.empty();
    private Optional<Holdings> accountable = Optional.empty();
    private final Map<Integer, Holdings> ofChildren = new HashMap<>();

    private Course(List<Fact> facts, Map<Vsv, List<RoleAgreement>> agreements) {
        this.agreements = agreements;
        this.facts = new OrderWithinADay<>(facts);
        this.dueDates = DueDates.of(facts, this.facts);
        this.dueDate = dueDates.inForce().map(DueDates.DueDate::date);
        this.coverage = Coverage.of(this.facts);
        this.began = firstOf(BEGINNINGS);
        this.ended = firstOf(ENDS);
        var zero = dueDate.map(GestationalAge::dayZero);
        this.beginning = zero.isEmpty() ? LocalDate.MIN : Interval.min(zero.get(), began.orElse(zero.get()));
        this.earliest = earliest(zero);
    }

    private Optional<LocalDate> firstOf(List<Pattern> types) {
        LocalDate first = null;
        for (var i = 0; i < types.size(); i++) {
            var those = facts(types.get(i));
            if (!those.isEmpty()) {
                var day = those.getFirst().day();
                first = first == null ? day : Interval.min(first, day);
            }
        }
        return Optional.ofNullable(first);
    }

    private LocalDate earliest(Optional<LocalDate> zero) {
        if (zero.isEmpty()) {
            return LocalDate.MIN;
        }
        var earliest = beginning;
        for (var due : dueDates.inOrder()) {
            earliest = Interval.min(earliest, GestationalAge.dayZero(due.date()));
        }
        return earliest;
    }

    /** What nobody who belongs to her care said of her region and due date stands beside, and is not counted. */
    public static Course of(History history) {
        return of(history, Access.beside(history));
    }

    /** The same, for whoever has read who may look already. */
    public static Course of(History history, Access access) {
        return of(history, access.beside());
    }

    private static Course of(History history, Set<EventId> beside) {
        var counted = beside.isEmpty()
                ? history.standing()
                : history.standing().stream()
                        .filter(fact -> !beside.contains(fact.id()))
                        .toList();
        return new Course(counted, Map.of());
    }

    public static Course of(List<Fact> standing) {
        return new Course(standing, Map.of());
    }

    @Override
    public Course retold(List<? extends Statement> facts) {
        return new Course(facts.stream().map(Fact.class::cast).toList(), agreements);
    }

    @Override
    public Course under(Map<Vsv, List<RoleAgreement>> agreements) {
        return agreements.isEmpty() ? this : new Course(facts(), agreements);
    }

    @Override
    public Set<Role> agreedRoles(Statement consultation) {
        if (agreements.isEmpty()) {
            return Set.of();
        }
        return vsv(consultation.day())
                .map(agreements::get)
                .map(hers -> RoleAgreement.roles(hers, this, consultation))
                .orElse(Set.of());
    }

    /** The facts that count, in the order in which they were true. */
    @Override
    public List<Fact> facts() {
        return facts.all();
    }

    /** Whether it can be read in one way only: each fact on its one day, nothing left open, and nothing contradicted. */
    @Override
    public boolean plain() {
        return facts.certain() && conflicts().isEmpty();
    }

    /** The day on which care began: it fixes the version of the norms for the pregnancy as a whole. */
    @Override
    public Optional<LocalDate> began() {
        return began;
    }

    @Override
    public Stream<Fact> beginnings() {
        return BEGINNINGS.stream().flatMap(type -> facts(type).stream());
    }

    /** Whether care of a pregnancy has begun when there is such a fact. */
    public static boolean begins(Class<?> type) {
        return BEGINNINGS.stream().anyMatch(beginning -> beginning.type() == type);
    }

    /** Nothing of this pregnancy was before this day, by any due date that it ever had. */
    @Override
    public LocalDate earliest() {
        return earliest;
    }

    /** The first day on which care of this pregnancy can have been given, as far as is known. */
    @Override
    public LocalDate beginning() {
        return beginning;
    }

    /** The first day on which the pregnancy was over: a birth, another ending, or her death. */
    @Override
    public Optional<LocalDate> ended() {
        return ended;
    }

    /** Whether a pregnancy is over by such an event. */
    public static boolean ends(Event event) {
        return event instanceof Birth birth
                && switch (birth) {
                    case ChildBorn e -> true;
                    case PregnancyEnded e -> true;
                    case WomanDied e -> true;
                    case ChildDied e -> false;
                };
    }

    @Override
    public boolean isJudgedByLastDay() {
        return false;
    }

    /** The last known fact that counts, or the due date when that lies further. */
    @Override
    public LocalDate horizon(Predicate<Event> counts) {
        return Stream.concat(
                        dueDate().stream(),
                        facts().stream()
                                .filter(f -> counts.test(f.event()))
                                .map(f -> f.event().when().last()))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    @Override
    public int mostPeriods() {
        return MOST_PERIODS;
    }

    @Override
    public Text nothingAsked() {
        return NOTHING_ASKED;
    }

    @Override
    public Text notYetInForce() {
        return NOT_YET_IN_FORCE;
    }

    @Override
    public DueDates dueDates() {
        return dueDates;
    }

    @Override
    public Optional<LocalDate> dueDate() {
        return dueDate;
    }

    @Override
    public Coverage coverage() {
        return coverage;
    }

    @Override
    public List<Conflict> conflicts() {
        if (conflicts.isEmpty()) {
            conflicts = Optional.of(Conflict.among(facts));
        }
        return conflicts.get();
    }

    @Override
    public List<Fact> facts(Class<?> type) {
        return facts.of(type);
    }

    @Override
    public List<Fact> facts(Pattern pattern) {
        return facts.of(pattern.place());
    }

    @Override
    public List<Fact> facts(List<Pattern> patterns) {
        return facts.of(patterns);
    }

    /** In which partnership she was, in order. */
    @Override
    public List<Stay> stays() {
        if (stays.isEmpty()) {
            stays = Stay.of(registeredWith(), facts(TransferredToOtherVsv.class));
        }
        return stays;
    }

    /** Those that she was in, in order. */
    public List<Vsv> partnerships() {
        return stays().stream().flatMap(stay -> stay.vsv().stream()).distinct().toList();
    }

    /** The partnership that she is in now. */
    public Optional<Vsv> vsv() {
        return stays().getLast().vsv();
    }

    public Optional<Vsv> vsv(LocalDate day) {
        return stays().stream().filter(s -> s.days().contains(day)).findFirst().flatMap(Stay::vsv);
    }

    /** The VSV that was told last at registration. */
    private Optional<Vsv> registeredWith() {
        var registrations = facts(PregnancyRegistered.class);
        return registrations.isEmpty() ? Optional.empty() : last(registrations);
    }

    private static Optional<Vsv> last(List<Fact> registrations) {
        return registrations.stream()
                .sorted(Comparator.comparing(Fact::recordedAt).thenComparingLong(Fact::version))
                .flatMap(f -> ((PregnancyRegistered) f.event()).vsv().stream())
                .reduce((earlier, later) -> later);
    }

    /**
     * Whether her consent was in force at {@code when}. In doubt it was not: a refusal or withdrawal counts unless it came
     * before a consent that may answer it for certain, and consent in a range of days counts from the last of them.
     *
     * @param access whose word counts: a stranger and who went speak neither for her nor against her
     */
    public boolean consentInForce(Purpose purpose, When when, Access access) {
        var said = facts().stream()
                .filter(f -> speaksOf(purpose, f) && access.isToldFromInside(f))
                .collect(Collectors.partitioningBy(f -> f.event() instanceof ConsentGiven));
        var given = said.get(true).stream()
                .filter(f -> FactOrder.reached(f.event().when(), when))
                .toList();
        return !given.isEmpty()
                && said.get(false).stream()
                        .filter(no -> !FactOrder.before(when, no.event().when()))
                        .allMatch(no ->
                                given.stream().anyMatch(yes -> FactOrder.before(no, yes) && Access.mayAnswer(yes, no)));
    }

    private static boolean speaksOf(Purpose purpose, Fact fact) {
        return fact.event() instanceof ConsentGiven g && g.purpose() == purpose
                || fact.event() instanceof ConsentRefused r && r.purpose() == purpose
                || fact.event() instanceof ConsentWithdrawn w && w.purpose() == purpose;
    }

    @Override
    public Holdings coordinators() {
        if (coordinators.isEmpty()) {
            coordinators = Optional.of(Coordinators.of(facts.of(Coordinators.STEP)));
        }
        return coordinators.get();
    }

    /** Whoever had the first contact with her is accountable until care is transferred. */
    @Override
    public Holdings accountable() {
        if (accountable.isEmpty()) {
            accountable = Optional.of(Accountable.forHer(facts.of(Accountable.MOVE)));
        }
        return accountable.get();
    }

    /** Whoever is accountable for the woman is so for the child, until the child itself is transferred. */
    @Override
    public Holdings accountable(int child) {
        var woman = accountable();
        if (facts(CareTransferred.class).isEmpty()) {
            return woman;
        }
        return ofChildren.computeIfAbsent(child, key -> Accountable.forChild(child, facts.of(Accountable.MOVE), woman));
    }
}
