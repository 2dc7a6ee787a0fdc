package nl.geboortepad.pathways.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.pattern.Pattern;

/** What was told of a pregnancy or of a partnership, as norms read it. */
public sealed interface Story permits Course, VsvCourse {
    /** What counts, in the order in which it was true. */
    List<? extends Statement> facts();

    default List<Statement> statements() {
        return List.copyOf(facts());
    }

    /** Those of one event type, in the order in which they were true. */
    List<? extends Statement> facts(Class<?> type);

    /** Those of the type that a pattern is about, in that order too. */
    List<? extends Statement> facts(Pattern pattern);

    /** Those of all types that these patterns are about, in that order too. */
    List<? extends Statement> facts(List<Pattern> patterns);

    /** The same story by other facts. */
    Story retold(List<? extends Statement> facts);

    /** Whether it can be read in one way only: each fact on its one day, nothing left open, and nothing contradicted. */
    boolean plain();

    List<Conflict> conflicts();

    /** The day that fixes the version of the norms for the whole of it. */
    Optional<LocalDate> began();

    /** The facts that can be the one by which it began. */
    Stream<? extends Statement> beginnings();

    /** The spells in which it was the care of one partnership, in order; the first from whatever day it began. */
    List<Stay> stays();

    /** Nothing of it was before this day, by whatever was ever told. */
    LocalDate earliest();

    /** The first day on which anything of it can have been, as far as is known. */
    LocalDate beginning();

    /** The first day on which it was over. */
    Optional<LocalDate> ended();

    /** Whether a norm of this day is too young to say anything of it. */
    default boolean cameBefore(LocalDate since) {
        var began = began();
        return began.isPresent() && began.get().isBefore(since);
    }

    /** Whether the last day on which something must be done, and not the day on which all began, decides the version. */
    boolean isJudgedByLastDay();

    /**
     * The day up to which something is asked in every period as long as nothing ends it.
     *
     * @param counts the events that show that it is still asked
     */
    LocalDate horizon(Predicate<Event> counts);

    /** So many periods at most are judged. */
    int mostPeriods();

    /** What to say of a norm when nothing asked for what it asks. */
    Text nothingAsked();

    /** What to say of a norm that is too young for this story. */
    Text notYetInForce();

    /** Who coordinated, by caregiver, on which days. */
    Holdings coordinators();

    /** Who was accountable for the woman, by organisation, on which days. */
    Holdings accountable();

    /** Who was accountable for a child, by organisation, on which days. */
    Holdings accountable(int child);

    Coverage coverage();

    /** What was due before this day is not asked: nobody would have told. */
    default LocalDate tellsFrom() {
        return LocalDate.MIN;
    }

    DueDates dueDates();

    default Optional<LocalDate> dueDate() {
        return dueDates().inForce().map(DueDates.DueDate::date);
    }

    /** The first from a day on that fits. */
    default Optional<Statement> first(Pattern pattern, LocalDate from, Optional<? extends Statement> trigger) {
        var facts = facts(pattern);
        for (var i = 0; i < facts.size(); i++) {
            var fact = facts.get(i);
            if (!fact.day().isBefore(from) && pattern.matches(fact, trigger) && asAgreed(pattern, fact)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }

    private boolean asAgreed(Pattern pattern, Statement fact) {
        return pattern.asAgreed().isEmpty() || pattern.asAgreed().get().holds(fact.event(), agreedRoles(fact));
    }

    /** The roles that her partnership agreed on for this consultation; none where it agreed on nothing. */
    default Set<Role> agreedRoles(Statement consultation) {
        return Set.of();
    }

    /** The same story where partnerships agreed on such things, each in the order in which they came into force. */
    default Story under(Map<Vsv, List<RoleAgreement>> agreements) {
        return this;
    }

    default <E> Stream<E> events(Class<E> type) {
        return facts(type).stream().map(Statement::event).map(type::cast);
    }
}
