package nl.geboortepad.pathways.situation;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.course.DueDates.DueDate;
import nl.geboortepad.pathways.record.FactOrder;

/**
 * The due date in force on a day, by the facts that were true on that day, and the due dates that were in force before it.
 * A due date of a later day does not count here, although windows are computed by it.
 */
public record Term(LocalDate day, Possibly<Due> inForce, List<Testimony<Due>> earlier) {
    public record Due(LocalDate date, DueDateBasis basis) {}

    static Term of(FactsUpToDay past) {
        var may = new LinkedHashSet<DueDate>();
        past.readings().forEach(reading -> inForce(reading).forEach(may::add));
        // The due date that judging would take comes last.
        past.certain().dueDates().inForce().filter(may::remove).ifPresent(may::add);
        var earlier = past.certain().dueDates().inOrder().stream().filter(d -> !may.contains(d));
        return new Term(
                past.day(),
                new Possibly<>(
                        words(may.stream(), past),
                        !may.isEmpty() && past.certain().dueDates().inOrder().isEmpty()),
                words(earlier, past));
    }

    /** The one in force, and those of which it cannot be told whether they came before it. */
    private static Stream<DueDate> inForce(Course reading) {
        var all = reading.dueDates();
        return all.inForce().stream()
                .flatMap(now ->
                        all.inOrder().stream().filter(d -> d.equals(now) || d.replaces(now) && !overtaken(d, now)));
    }

    private static boolean overtaken(DueDate due, DueDate by) {
        var when = due.fact().event().when();
        return FactOrder.before(when, by.fact().event().when()) || by.revision() && !due.revision();
    }

    private static List<Testimony<Due>> words(Stream<DueDate> dueDates, FactsUpToDay past) {
        return dueDates.map(d -> new Testimony<>(new Due(d.date(), d.basis()), d.fact(), past.had((Fact) d.fact())))
                .toList();
    }

    /** The due date that judging would take on that day. */
    public Optional<LocalDate> dueDate() {
        return inForce.likely().map(Due::date);
    }

    public Optional<GestationalAge> age() {
        return dueDate().map(due -> GestationalAge.on(day, due));
    }

    /** The ages by each due date that may be in force. */
    public List<GestationalAge> ages() {
        return inForce.values()
                .map(due -> GestationalAge.on(day, due.date()))
                .distinct()
                .toList();
    }
}
