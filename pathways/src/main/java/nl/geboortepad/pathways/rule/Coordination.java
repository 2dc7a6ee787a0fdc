package nl.geboortepad.pathways.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent.ChildBorn;
import nl.geboortepad.kernel.event.CareEvent.CoordinatorAssigned;
import nl.geboortepad.kernel.event.CareEvent.CoordinatorChanged;
import nl.geboortepad.kernel.event.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.event.CareEvent.Team;
import nl.geboortepad.kernel.event.CareEvent.WomanDied;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.record.FactOrder;

/** The coordination, from the first who is named up to the end of the pregnancy. */
public record Coordination(boolean withHerAgreement) implements Unbroken.Office {
    private static final List<Pattern> NAMING =
            List.of(Pattern.of(CoordinatorAssigned.class), Pattern.of(CoordinatorChanged.class));

    @Override
    public List<Unbroken.Period> periods(Story story) {
        return List.of(new Unbroken.Period("", first(story), story.coordinators(), story.ended()));
    }

    private static Optional<Statement> first(Story story) {
        Optional<Statement> first = Optional.empty();
        for (var i = 0; i < NAMING.size(); i++) {
            var facts = story.facts(NAMING.get(i));
            if (!facts.isEmpty() && (first.isEmpty() || FactOrder.IN_TIME.compare(facts.getFirst(), first.get()) < 0)) {
                first = Optional.of(facts.getFirst());
            }
        }
        return first;
    }

    /** The days on which it was changed against her will. */
    @Override
    public List<Interval> broken(Story story, Interval days) {
        if (!withHerAgreement || story.facts(CoordinatorChanged.class).isEmpty()) {
            return List.of();
        }
        return story.events(CoordinatorChanged.class)
                .filter(e -> e.womanAgrees().equals(Optional.of(false)))
                .map(e -> e.when().first())
                .filter(days::contains)
                .map(day -> new Interval(day, day.plusDays(1)))
                .toList();
    }

    @Override
    public Stream<Class<? extends Event>> reads() {
        return Stream.concat(
                EventNames.of(Team.class).values().stream(),
                Stream.of(ChildBorn.class, WomanDied.class, PregnancyEnded.class));
    }

    @Override
    public Class<CoordinatorAssigned> firstEvent() {
        return CoordinatorAssigned.class;
    }

    @Override
    public Class<CoordinatorAssigned> changeEvent() {
        return CoordinatorAssigned.class;
    }
}
