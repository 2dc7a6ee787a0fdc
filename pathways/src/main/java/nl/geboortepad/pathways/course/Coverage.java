package nl.geboortepad.pathways.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.geboortepad.kernel.event.CareEvent.ChildBorn;
import nl.geboortepad.kernel.event.CareEvent.HandedOverToJgz;
import nl.geboortepad.kernel.event.CareEvent.JgzHandoverAcknowledged;
import nl.geboortepad.kernel.event.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.event.Vocabulary;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.record.OrderWithinADay;

/**
 * Which sources could have spoken, of what, and over which days. Only there does silence prove anything; whether it counts
 * against a case, {@code clause.EvidenceSearch} says for evidence within a window, and a rule that judges days says itself.
 */
public final class Coverage {
    private static final Set<Class<?>> BIRTH_AND_AFTER =
            Set.of(ChildBorn.class, HandedOverToJgz.class, JgzHandoverAcknowledged.class, PregnancyEnded.class);

    private final List<Spell> spells;
    private final List<LocalDate> edges;
    /** Of several sources: asked of every norm, so worked out once for each type, and kept at the place of it. */
    private final List<List<Interval>> spans;

    private Coverage(List<Spell> spells, List<LocalDate> edges) {
        this.spells = List.copyOf(spells);
        this.edges = List.copyOf(edges);
        this.spans = spells.size() < 2 ? List.of() : new ArrayList<>(Collections.nCopies(EventNames.count(), null));
    }

    /** The days on which a source begins or ceases to speak. */
    public List<LocalDate> edges() {
        return edges;
    }

    /**
     * Days on which somebody would have told.
     *
     * @param alone these days, as they are where nobody else tells
     * @param told the places of the event types that would have been told; nothing when anything would
     */
    private record Spell(List<Interval> alone, Optional<BitSet> told) {
        private Spell(Interval days, Optional<BitSet> told) {
            this(List.of(days), told);
        }

        private boolean tells(int place) {
            return told.isEmpty() || told.get().get(place);
        }
    }

    static Coverage of(OrderWithinADay<Fact> facts) {
        var away = CareElsewhere.of(facts);
        var spells = new ArrayList<Spell>();
        var edges = new ArrayList<LocalDate>();
        if (!away.isEmpty()) {
            away.values().forEach(all -> all.forEach(days -> edges.addAll(List.of(days.from(), days.to()))));
        }
        for (var fact : facts.of(RegistrationReceived.class)) {
            var source = (RegistrationReceived) fact.event();
            edges.add(source.covers().from());
            edges.add(source.covers().to());
            var told = Optional.of(Vocabulary.told(source.carries()));
            for (var days : spans(source, away.getOrDefault(source.organisation(), List.of()))) {
                spells.add(new Spell(days, told));
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
    public Optional<LocalDate> reach(Pattern of, LocalDate first) {
        var spans = spans(of.place());
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        if (BIRTH_AND_AFTER.contains(of.type())) {
            return Optional.of(spans.getLast().to());
        }
        for (var i = 0; i < spans.size(); i++) {
            if (spans.get(i).contains(first)) {
                return Optional.of(spans.get(i).to());
            }
        }
        return Optional.empty();
    }

    /** Whether sources that would tell of such an event together cover all these days. */
    public boolean covers(Pattern of, Interval days) {
        var spans = spans(of.place());
        for (var i = 0; i < spans.size(); i++) {
            if (spans.get(i).encloses(days)) {
                return true;
            }
        }
        return false;
    }

    /** The part of these days in which a source would have told of such an event. */
    public List<Interval> covered(String type, Interval days) {
        var covered = new ArrayList<Interval>();
        for (var span : spans(EventNames.place(EventNames.all().get(type)))) {
            span.intersection(days).ifPresent(covered::add);
        }
        return covered;
    }

    private List<Interval> spans(int place) {
        if (spells.isEmpty()) {
            return List.of();
        }
        if (spells.size() == 1) {
            var only = spells.getFirst();
            return only.tells(place) ? only.alone() : List.of();
        }
        var known = spans.get(place);
        if (known == null) {
            known = together(place);
            spans.set(place, known);
        }
        return known;
    }

    /** In order, and joined where one source goes on where another stopped. */
    private List<Interval> together(int place) {
        var told = new ArrayList<Interval>(spells.size());
        for (var spell : spells) {
            if (spell.tells(place)) {
                told.addAll(spell.alone());
            }
        }
        return Interval.joined(told);
    }

    /**
     * A source that answers for the start of care would know of anything before its first day too. While her care lies
     * elsewhere it would not; what it sent away before it began to speak again no longer matters.
     */
    private static List<Interval> spans(RegistrationReceived source, List<Interval> away) {
        var speaks = source.covers();
        var span = source.fromTheStart() ? new Interval(LocalDate.MIN, speaks.to()) : speaks;
        if (away.isEmpty()) {
            return List.of(span);
        }
        return Interval.without(
                List.of(span),
                away.stream()
                        .filter(days -> !days.from().isBefore(speaks.from()))
                        .toList());
    }
}
