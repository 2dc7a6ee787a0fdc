package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.geboortepad.kernel.CareEvent.ChildBorn;
import nl.geboortepad.kernel.CareEvent.HandedOverToJgz;
import nl.geboortepad.kernel.CareEvent.JgzHandoverAcknowledged;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.Interval;
import nl.geboortepad.kernel.Organisation;
import nl.geboortepad.kernel.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.Vocabulary;

/**
 * Which sources could have spoken, of what, and over which days. Only there does silence prove anything.
 *
 * @param away the days on which her care lay elsewhere, for each organisation that had it
 */
public record Coverage(List<RegistrationReceived> sources, Map<Organisation, List<Interval>> away) {
    private static final Set<String> BIRTH_AND_AFTER = Set.of(
            ChildBorn.class.getSimpleName(),
            HandedOverToJgz.class.getSimpleName(),
            JgzHandoverAcknowledged.class.getSimpleName());

    static Coverage of(List<Fact> facts) {
        var sources = facts.stream()
                .map(Fact::event)
                .filter(RegistrationReceived.class::isInstance)
                .map(RegistrationReceived.class::cast)
                .toList();
        return new Coverage(sources, Away.of(facts));
    }

    /**
     * The day up to which every such event since {@code first} would have been told, if any would. A birth is known of
     * whoever cared for her afterwards, and nothing that follows a birth came before it.
     */
    Optional<LocalDate> reach(String type, LocalDate first) {
        var spans = spans(type);
        return BIRTH_AND_AFTER.contains(type)
                ? spans.stream().map(Interval::to).max(LocalDate::compareTo)
                : spans.stream()
                        .filter(s -> s.contains(first))
                        .map(Interval::to)
                        .findFirst();
    }

    /** Whether sources that would tell of such an event together cover all these days. */
    boolean coversType(String type, Interval days) {
        return spans(type).stream().anyMatch(span -> span.encloses(days));
    }

    /** The part of these days in which a source would tell of such an event. */
    List<Interval> told(String type, Interval days) {
        return spans(type).stream()
                .flatMap(span -> span.intersection(days).stream())
                .toList();
    }

    /** In order, and joined where one source goes on where another stopped. */
    private List<Interval> spans(String type) {
        return Stretches.joined(sources.stream()
                .filter(s -> tells(s, type))
                .flatMap(s -> spans(s).stream())
                .toList());
    }

    private static boolean tells(RegistrationReceived source, String type) {
        return Vocabulary.tells(source.carries(), type);
    }

    /**
     * A source that answers for the start of care would know of anything before its first day too. While her care lies
     * elsewhere it would not; what it sent away before it began to speak again no longer matters.
     */
    private List<Interval> spans(RegistrationReceived source) {
        var speaks = source.covers();
        var span = source.fromTheStart() ? new Interval(LocalDate.MIN, speaks.to()) : speaks;
        var absent = away.getOrDefault(source.organisation(), List.of()).stream()
                .filter(days -> !days.from().isBefore(speaks.from()))
                .toList();
        return Stretches.without(List.of(span), absent);
    }

    /** The days on which a source begins or ceases to speak. */
    List<LocalDate> edges() {
        return Stream.concat(
                        sources.stream().map(RegistrationReceived::covers),
                        away.values().stream().flatMap(List::stream))
                .flatMap(days -> Stream.of(days.from(), days.to()))
                .toList();
    }
}
