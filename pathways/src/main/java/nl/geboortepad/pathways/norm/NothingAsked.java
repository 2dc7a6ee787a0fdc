package nl.geboortepad.pathways.norm;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.verdict.Ruling;
import nl.geboortepad.pathways.verdict.Steps;
import nl.geboortepad.pathways.verdict.Verdict;

/**
 * What to say of what a norm asks when nothing in a story asked for it. That nothing did is known only from sources that
 * would have told, and for good only when they reach the end of the pregnancy. Until then it may still come.
 */
public final class NothingAsked {
    private static final Text NOT_TOLD =
            new Text("geen bron zou hebben verteld wat hierom vraagt", "no source would have told what asks for it");
    private static final Steps NO_SOURCE = Steps.always(new Verdict.CannotTell(NOT_TOLD), List.of());

    private final Story story;
    /** The first day on which any of the norms is in force; each of its versions may begin later. */
    private final Optional<LocalDate> since;
    /** Mostly sources tell of everything up to one day, so that many norms say the same. */
    private Optional<LocalDate> told = Optional.empty();

    private Steps upToThere = NO_SOURCE;

    /** @param inForce the spells in which the norms are the ones that judge */
    public NothingAsked(Story story, List<Interval> inForce) {
        this.story = story;
        this.since = first(inForce);
    }

    private static Optional<LocalDate> first(List<Interval> inForce) {
        if (inForce.isEmpty()) {
            return Optional.empty();
        }
        var first = LocalDate.MAX;
        for (var i = 0; i < inForce.size(); i++) {
            first = Interval.min(first, inForce.get(i).from());
        }
        return Optional.of(first);
    }

    public Ruling of(Part part) {
        var first = part.rules().getFirst().terms().since();
        var steps = story.cameBefore(Interval.max(first, since.orElse(first)))
                ? Steps.always(new Verdict.NotApplicable(story.notYetInForce()), List.of())
                : notYet(part);
        return new Ruling(first, Optional.empty(), part.name(), Optional.empty(), List.of(), steps);
    }

    private Steps notYet(Part part) {
        var reach = LocalDate.MAX;
        for (var i = 0; i < part.askedBy().size(); i++) {
            var its = story.coverage().reach(part.askedBy().get(i), story.beginning());
            if (its.isEmpty()) {
                return NO_SOURCE;
            }
            reach = Interval.min(reach, its.get());
        }
        if (told.isEmpty() || !told.get().equals(reach)) {
            told = Optional.of(reach);
            upToThere = toldUpTo(reach);
        }
        return upToThere;
    }

    private Steps toldUpTo(LocalDate day) {
        var painter = Steps.paint(new Verdict.NotYet(Optional.empty()), List.of());
        var ended = story.ended();
        if (ended.isPresent() && !day.isBefore(ended.get())) {
            painter.from(ended.get(), new Verdict.NotApplicable(story.nothingAsked()), List.of());
        } else if (day.isBefore(LocalDate.MAX)) {
            painter.from(day, new Verdict.CannotTell(NOT_TOLD), List.of());
        }
        return painter.done();
    }
}
