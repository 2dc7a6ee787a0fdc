package nl.geboortepad.pathways.clause;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.record.FactOrder;

/**
 * The fact from which a window counts: the trigger itself, or the first or last fact of some kinds. A proxy among them
 * is looked at only when there is none of the others.
 *
 * @param of empty for the trigger itself
 */
public record Anchor(List<Pattern> of, boolean last) {
    public static final Anchor TRIGGER = new Anchor(List.of(), false);

    /** @param proxy what to tell the reader when the window counts from a stand-in */
    public record Found(Statement fact, Optional<Text> proxy) {
        public LocalDate day() {
            return fact.day();
        }
    }

    public Optional<Found> in(Story story, Optional<Statement> trigger) {
        if (of.isEmpty()) {
            return trigger.isEmpty() ? Optional.empty() : Optional.of(new Found(trigger.get(), Optional.empty()));
        }
        var itself = find(story, trigger, false);
        return itself.isPresent() ? itself : find(story, trigger, true);
    }

    private Optional<Found> find(Story story, Optional<Statement> trigger, boolean proxy) {
        Optional<Found> found = Optional.empty();
        for (var i = 0; i < of.size(); i++) {
            var pattern = of.get(i);
            if (pattern.proxy().isPresent() == proxy) {
                for (var fact : story.facts(pattern)) {
                    var counts = (trigger.isEmpty() || FactOrder.notBefore(trigger.get(), fact))
                            && pattern.matches(fact, trigger);
                    if (counts && (found.isEmpty() || better(fact, found.get().fact()))) {
                        found = Optional.of(new Found(fact, pattern.proxy()));
                    }
                }
            }
        }
        return found;
    }

    private boolean better(Statement fact, Statement other) {
        var order = FactOrder.IN_TIME.compare(fact, other);
        return last ? order > 0 : order < 0;
    }
}
