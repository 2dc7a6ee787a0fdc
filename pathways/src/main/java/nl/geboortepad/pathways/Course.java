package nl.geboortepad.pathways;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import nl.geboortepad.kernel.CareEvent.CareClosed;
import nl.geboortepad.kernel.CareEvent.CareKind;
import nl.geboortepad.kernel.CareEvent.CareTransferred;
import nl.geboortepad.kernel.CareEvent.ChildBorn;
import nl.geboortepad.kernel.CareEvent.ConsentGiven;
import nl.geboortepad.kernel.CareEvent.ConsentRefused;
import nl.geboortepad.kernel.CareEvent.ConsentWithdrawn;
import nl.geboortepad.kernel.CareEvent.CoordinatorAssigned;
import nl.geboortepad.kernel.CareEvent.CoordinatorChanged;
import nl.geboortepad.kernel.CareEvent.FirstContactMade;
import nl.geboortepad.kernel.CareEvent.Purpose;
import nl.geboortepad.kernel.CareEvent.TeamMemberLeft;
import nl.geboortepad.kernel.Caregiver;
import nl.geboortepad.kernel.Fact;
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

    private final List<Fact> facts;
    private final DueDates dueDates;
    private final Coverage coverage;
    private final Map<String, Holdings> holdings = new HashMap<>();

    private Course(List<Fact> facts) {
        this.facts = facts.stream().sorted(IN_TIME).toList();
        this.dueDates = DueDates.of(facts);
        this.coverage = Coverage.of(facts);
    }

    public static Course of(History history) {
        return new Course(history.standing());
    }

    static Course of(List<Fact> standing) {
        return new Course(standing);
    }

    private static Instant hour(Fact fact) {
        return fact.event().when() instanceof When.Moment moment ? moment.instant() : Instant.MIN;
    }

    /** The facts that count, in the order in which they were true. */
    public List<Fact> facts() {
        return facts;
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
        return Conflict.among(facts);
    }

    <E> Stream<E> events(Class<E> type) {
        return facts.stream().map(Fact::event).filter(type::isInstance).map(type::cast);
    }

    public Optional<Vsv> vsv() {
        return events(PregnancyRegistered.class).flatMap(e -> e.vsv().stream()).findFirst();
    }

    /** Organisations that have a part in this pregnancy: registered it, in the team, accountable, referred to. */
    public SequencedSet<Organisation> organisations() {
        return Parties.of(facts);
    }

    public Situation on(LocalDate day) {
        return Situation.of(this, day);
    }

    /** Whether her consent was in force at {@code when}; a withdrawal on that same day ends it. */
    public boolean consentInForce(Purpose purpose, When when) {
        var last = facts.stream()
                .filter(f -> !f.event().when().first().isAfter(when.last()))
                .filter(f -> speaksOf(purpose, f))
                .reduce((earlier, later) -> later);
        return last.filter(f -> f.event() instanceof ConsentGiven).isPresent();
    }

    private static boolean speaksOf(Purpose purpose, Fact fact) {
        return fact.event() instanceof ConsentGiven g && g.purpose() == purpose
                || fact.event() instanceof ConsentRefused r && r.purpose() == purpose
                || fact.event() instanceof ConsentWithdrawn w && w.purpose() == purpose;
    }

    /** Who coordinated, by caregiver, on which days. */
    public Holdings coordinators() {
        return holdings.computeIfAbsent("coordinator", key -> {
            var log = new Holdings.Log();
            for (var fact : facts) {
                var day = fact.event().when().first();
                if (fact.event() instanceof CoordinatorAssigned e) {
                    log.begins(name(e.coordinator()), day, fact);
                } else if (fact.event() instanceof CoordinatorChanged e) {
                    log.ends(name(e.from()), day);
                    log.begins(name(e.to()), day, fact);
                } else if (fact.event() instanceof TeamMemberLeft e) {
                    log.ends(name(e.member()), day);
                }
            }
            return log.done();
        });
    }

    private static String name(Caregiver caregiver) {
        return caregiver.person().code();
    }

    /** Who was accountable for the woman, by organisation. Her first contact makes it so until care is transferred. */
    public Holdings accountable() {
        return accountable(Optional.empty());
    }

    /** Who was accountable for a child from its birth: whoever is for the woman, unless it was transferred itself. */
    public Holdings accountable(int child) {
        return accountable(Optional.of(child));
    }

    private Holdings accountable(Optional<Integer> child) {
        return holdings.computeIfAbsent("accountable" + child, key -> {
            var own = child.isPresent()
                    && events(CareTransferred.class).anyMatch(t -> t.child().equals(child));
            return own ? transferredChild(child) : accountableForWoman();
        });
    }

    private Holdings accountableForWoman() {
        var log = new Holdings.Log();
        var contacted = false;
        for (var fact : facts) {
            var day = fact.event().when().first();
            if (fact.event() instanceof FirstContactMade e && !contacted) {
                contacted = true;
                log.begins(e.organisation().code(), day, fact);
            } else if (fact.event() instanceof CareTransferred e && e.child().isEmpty()) {
                e.from().ifPresent(from -> log.ends(from.code(), day));
                log.begins(e.to().code(), day, fact);
            } else if (fact.event() instanceof CareClosed e && e.kind() == CareKind.OBSTETRIC) {
                log.endsAfter(e.organisation().code(), day);
            }
        }
        return log.done();
    }

    private Holdings transferredChild(Optional<Integer> child) {
        var log = new Holdings.Log();
        for (var fact : facts) {
            var day = fact.event().when().first();
            if (fact.event() instanceof ChildBorn e && child.equals(Optional.of(e.child()))) {
                accountable().on(day).forEach(holder -> log.begins(holder, day, fact));
            } else if (fact.event() instanceof CareTransferred e && e.child().equals(child)) {
                log.holders().forEach(holder -> log.ends(holder, day));
                log.begins(e.to().code(), day, fact);
            } else if (fact.event() instanceof CareClosed e && e.kind() == CareKind.OBSTETRIC) {
                log.endsAfter(e.organisation().code(), day);
            }
        }
        return log.done();
    }
}
