package nl.geboortepad.pathways.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent.CareClosed;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.course.DueDates;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.norm.Part;
import nl.geboortepad.pathways.pattern.EventCopy;
import nl.geboortepad.pathways.pattern.Field;

/**
 * What can be taken in one way or another, beside the day: statements that contradict each other, and a yes or no that the
 * source does not know.
 *
 * @param why what to tell the reader
 * @param ids the entries that leave it open
 * @param ways what the facts are in each way
 */
record Alternatives(Text why, List<EventId> ids, List<List<Statement>> ways) {

    static Stream<Alternatives> of(Story story, Part part) {
        return Stream.concat(contradictions(story, part), unknowns(story, part));
    }

    /** Each registration is an act of its own; two of them say different things of her, not of each other. */
    private static Stream<Alternatives> contradictions(Story story, Part part) {
        return story.conflicts().stream()
                .map(c -> new Alternatives(
                        new Text("bronnen spreken elkaar tegen: " + c.about(), "sources contradict: " + c.about()),
                        c.statements(),
                        story.statements().stream()
                                .filter(f -> c.statements().contains(f.id()))
                                .map(List::of)
                                .toList()))
                .filter(s -> s.ways().stream().flatMap(List::stream).anyMatch(f -> matters(f, part)));
    }

    private static boolean matters(Statement fact, Part part) {
        return !(fact.event() instanceof PregnancyRegistered)
                && (part.dependsOn(fact.event())
                        || DueDates.dueDate(fact).isPresent()
                        || fact.event() instanceof CareClosed);
    }

    private static Stream<Alternatives> unknowns(Story story, Part part) {
        var unknown = new ArrayList<Alternatives>();
        for (var fact : story.facts()) {
            for (var field : Field.all(fact.event().getClass())) {
                if (field.isUnknown(fact.event())) {
                    var yes = fact.with(EventCopy.with(fact.event(), field.name(), Optional.of(true)));
                    var no = fact.with(EventCopy.with(fact.event(), field.name(), Optional.of(false)));
                    if (part.dependsOn(yes.event()) || part.dependsOn(no.event())) {
                        unknown.add(new Alternatives(
                                notKnown(fact, field), List.of(fact.id()), List.of(List.of(yes), List.of(no))));
                    }
                }
            }
        }
        return unknown.stream();
    }

    private static Text notKnown(Statement fact, Field field) {
        var what = fact.event().type() + " " + field.name();
        return new Text("de bron zegt niet of dit zo was: " + what, "the source does not say whether: " + what);
    }

    /** These facts in each of the ways. */
    Stream<List<Statement>> taken(List<Statement> facts) {
        return ways.stream()
                .map(way -> facts.stream()
                        .flatMap(f ->
                                ids.contains(f.id()) ? way.stream().filter(w -> w.id().equals(f.id())) : Stream.of(f))
                        .toList());
    }
}
