package nl.geboortepad.pathways.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 */
public final class Coverage {
    private static final Set<String> BIRTH_AND_AFTER = Set.of(
            ChildBorn.class.getSimpleName(),
            HandedOverToJgz.class.getSimpleName(),
            JgzHandoverAcknowledged.class.getSimpleName(),
            PregnancyEnded.class.getSimpleName());

    private final List<Spell> spells;
    private final List<LocalDate> edges;
    /** Asked of every norm, so worked out once for each type. */
    private final Map<String, List<Interval>> spans = new HashMap<>();

    private Coverage(List<Spell> spells, List<LocalDate> edges) {
        this.spells = List.copyOf(spells);
        this.edges = List.copyOf(edges);
    }

    /** The days on which a source begins or ceases to speak. */
    public List<LocalDate> edges() {
        return edges;
    }

    /**
     * Days on which somebody would have told.
     *
     * @param carries names of event types or vocabularies; nothing when it would have told of anything
     */
    record Spell(Interval days, Optional<Set<String>> carries) {
        boolean tells(String type) {
            return carries.isEmpty() || Vocabulary.tells(carries.get(), type);
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
        return new Coverage(spells, edges);
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
        if (BIRTH_AND_AFTER.contains(type)) {
            return spans.isEmpty()
                    ? Optional.empty()
                    : Optional.of(spans.getLast().to());
        }
        for (var span : spans) {
            if (span.contains(first)) {
                return Optional.of(span.to());
            }
        }
        return Optional.empty();
    }

    /** Whether sources that would tell of such an event together cover all these days. */
    public boolean coversType(String type, Interval days) {
        for (var span : spans(type)) {
            if (span.encloses(days)) {
                return true;
            }
        }
        return false;
    }

    /** The part of these days in which a source would have told of such an event. */
    public List<Interval> covered(String type, Interval days) {
        return spans(type).stream()
                .flatMap(span -> span.intersection(days).stream())
                .toList();
    }

    /** In order, and joined where one source goes on where another stopped. */
    private List<Interval> spans(String type) {
        var known = spans.get(type);
        if (known == null) {
            var told = new ArrayList<Interval>(spells.size());
            for (var spell : spells) {
                if (spell.tells(type)) {
                    told.add(spell.days());
                }
            }
            known = Interval.joined(told);
            spans.put(type, known);
        }
        return known;
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
