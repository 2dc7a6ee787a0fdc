package nl.geboortepad.pathways.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.geboortepad.kernel.event.CareEvent.ChildBorn;
import nl.geboortepad.kernel.event.CareEvent.HandedOverToJgz;
import nl.geboortepad.kernel.event.CareEvent.JgzHandoverAcknowledged;
import nl.geboortepad.kernel.event.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.event.Vocabulary;
import nl.geboortepad.kernel.time.Interval;

/**
 * Which sources could have spoken, of what, and over which days. Only there does silence prove anything; whether it counts
 * against a case, {@code clause.EvidenceSearch} says for evidence within a window, and a rule that judges days says itself.
 *
 * @param edges the days on which a source begins or ceases to speak
 */
public record Coverage(List<Spell> spells, List<LocalDate> edges) {
    private static final Set<String> BIRTH_AND_AFTER = Set.of(
            ChildBorn.class.getSimpleName(),
            HandedOverToJgz.class.getSimpleName(),
            JgzHandoverAcknowledged.class.getSimpleName(),
            PregnancyEnded.class.getSimpleName());

    /**
     * Days on which somebody would have told.
     *
     * @param carries names of event types or vocabularies; nothing when it would have told of anything
     */
    record Spell(Interval days, Optional<Set<String>> carries) {
        boolean tells(String type) {
            return carries.map(c -> Vocabulary.tells(c, type)).orElse(true);
        }
    }

    static Coverage of(List<Fact> facts) {
        var away = CareElsewhere.of(facts);
        var spells = new ArrayList<Spell>();
        var edges = new ArrayList<LocalDate>();
        away.values().forEach(all -> all.forEach(days -> edges.addAll(List.of(days.from(), days.to()))));
        for (var fact : facts) {
            if (fact.event() instanceof RegistrationReceived source) {
                edges.addAll(List.of(source.covers().from(), source.covers().to()));
                spans(source, away.getOrDefault(source.organisation(), List.of()))
                        .forEach(days -> spells.add(new Spell(days, Optional.of(source.carries()))));
            }
        }
        return new Coverage(List.copyOf(spells), List.copyOf(edges));
    }

    /** Whoever keeps this record tells of everything from a day on. */
    static Coverage from(LocalDate day) {
        return new Coverage(List.of(new Spell(Interval.from(day), Optional.empty())), List.of(day));
    }

    static Coverage none() {
        return new Coverage(List.of(), List.of());
    }

    /**
     * The day up to which every such event since {@code first} would have been told, if any would. A birth is known of
     * whoever cared for her afterwards, and nothing that follows a birth came before it.
     */
    public Optional<LocalDate> reach(String type, LocalDate first) {
        var spans = spans(type);
        return BIRTH_AND_AFTER.contains(type)
                ? spans.stream().map(Interval::to).max(LocalDate::compareTo)
                : spans.stream()
                        .filter(s -> s.contains(first))
                        .map(Interval::to)
                        .findFirst();
    }

    /** Whether sources that would tell of such an event together cover all these days. */
    public boolean coversType(String type, Interval days) {
        return spans(type).stream().anyMatch(span -> span.encloses(days));
    }

    /** The part of these days in which a source would have told of such an event. */
    public List<Interval> covered(String type, Interval days) {
        return spans(type).stream()
                .flatMap(span -> span.intersection(days).stream())
                .toList();
    }

    /** In order, and joined where one source goes on where another stopped. */
    private List<Interval> spans(String type) {
        return Interval.joined(
                spells.stream().filter(s -> s.tells(type)).map(Spell::days).toList());
    }

    /**
     * A source that answers for the start of care would know of anything before its first day too. While her care lies
     * elsewhere it would not; what it sent away before it began to speak again no longer matters.
     */
    private static List<Interval> spans(RegistrationReceived source, List<Interval> away) {
        var speaks = source.covers();
        var span = source.fromTheStart() ? new Interval(LocalDate.MIN, speaks.to()) : speaks;
        return Interval.without(
                List.of(span),
                away.stream()
                        .filter(days -> !days.from().isBefore(speaks.from()))
                        .toList());
    }
}
