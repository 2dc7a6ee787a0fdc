package nl.geboortepad.pathways.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.clause.Evidence;
import nl.geboortepad.pathways.clause.EvidenceSearch;
import nl.geboortepad.pathways.clause.RuleTerms;
import nl.geboortepad.pathways.clause.Triggers;
import nl.geboortepad.pathways.clause.Window;
import nl.geboortepad.pathways.course.Stay;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.verdict.Ruling;
import nl.geboortepad.pathways.verdict.Steps;
import nl.geboortepad.pathways.verdict.Verdict;

/**
 * Evidence within a window: for the pregnancy as a whole, or for each fact that asks for it.
 *
 * @param each what asks for it; none for the pregnancy as a whole
 */
public record Response(RuleTerms terms, Triggers each, Evidence evidence, List<Window.Conditional> cases)
        implements Rule {
    private static final Text NO_DUE_DATE = new Text("er is geen uitgerekende datum bekend", "no due date is known");

    @Override
    public List<Ruling> judge(Story story, Interval inForce) {
        return each.none() ? ofTheWhole(story, inForce) : ofEach(story, inForce);
    }

    private List<Ruling> ofTheWhole(Story story, Interval inForce) {
        var stays = story.stays();
        var rulings = new ArrayList<Ruling>(stays.size());
        for (var i = 0; i < stays.size(); i++) {
            var stay = stays.get(i);
            var anchor = anchor(story, stay);
            if (anchor.isPresent() && inForce.contains(anchor.get()) && !isOverOnArrival(story, stay)) {
                rulings.add(judge(story, stay));
            }
        }
        return rulings;
    }

    private List<Ruling> ofEach(Story story, Interval inForce) {
        var triggers = each.in(story, inForce);
        if (triggers.isEmpty()) {
            return List.of();
        }
        var rulings = new ArrayList<Ruling>(triggers.size());
        for (var i = 0; i < triggers.size(); i++) {
            var trigger = triggers.get(i);
            Optional<Statement> by = Optional.of(trigger.fact());
            var shown = trigger.theme().isEmpty()
                    ? evidence
                    : evidence.under(trigger.theme().get());
            rulings.add(judge(story, by, trigger.name(), shown, terms.stop(story, by)));
        }
        return rulings;
    }

    /** What a partnership is asked, or has a day of its own in the calendar, is judged by the version of its last day. */
    private Optional<LocalDate> anchor(Story story, Stay stay) {
        var window = cases.getLast().window();
        return story.isJudgedByLastDay() || window.closes().isPresent()
                ? window.on(story, Optional.empty()).map(laid -> laid.days().lastDay())
                : stay.anchor(story);
    }

    /** Where she moves to, it is asked again, unless it fell due or was done before she came. */
    private boolean isOverOnArrival(Story story, Stay stay) {
        if (stay.begunBy().isEmpty()) {
            return false;
        }
        Optional<Statement> none = Optional.empty();
        var from = stay.days().from();
        return cases.getLast()
                        .window()
                        .on(story, none)
                        .filter(w -> !w.days().to().isAfter(from))
                        .isPresent()
                || EvidenceSearch.in(story, evidence, none).isShownBefore(from);
    }

    private Ruling judge(Story story, Stay stay) {
        Optional<Statement> none = Optional.empty();
        var judged = judge(story, none, stay.name(), evidence, terms.stop(story, none, stay.endedBy()));
        return stay.begunBy().isPresent()
                ? judged.with(judged.steps().notBefore(stay.days().from()))
                : judged;
    }

    private Ruling judge(
            Story story, Optional<Statement> trigger, String occurrence, Evidence evidence, Optional<Statement> stop) {
        var window = window(trigger);
        var laid = window.on(story, trigger);
        var steps = laid.isEmpty() && window.needsDueDate()
                ? Steps.always(new Verdict.CannotTell(NO_DUE_DATE), List.of())
                : new Demand(
                                trigger,
                                laid,
                                search(story, trigger, evidence, window, laid),
                                stop,
                                terms.waiver().in(story))
                        .steps();
        return new Ruling(
                terms.since(),
                trigger.isPresent() ? Optional.of(trigger.get().id()) : Optional.empty(),
                occurrence,
                laid.isPresent() ? Optional.of(laid.get().days()) : Optional.empty(),
                window.earlier(story),
                steps);
    }

    private static EvidenceSearch search(
            Story story, Optional<Statement> trigger, Evidence evidence, Window window, Optional<Window.Laid> laid) {
        var search = EvidenceSearch.in(story, evidence, trigger);
        return laid.isPresent() && window.opensLater()
                ? search.notBefore(laid.get().days().from())
                : search;
    }

    private Window window(Optional<Statement> trigger) {
        for (var i = 0; i < cases.size(); i++) {
            if (cases.get(i).fits(trigger)) {
                return cases.get(i).window();
            }
        }
        throw new NoSuchElementException("the last window is for all that no other is for");
    }

    @Override
    public Stream<Pattern> ownPatterns() {
        return Stream.of(
                        each.patterns(), evidence.patterns(), windows().stream().flatMap(Window::patterns))
                .flatMap(patterns -> patterns);
    }

    @Override
    public List<Window> windows() {
        return cases.stream().map(Window.Conditional::window).toList();
    }

    @Override
    public Stream<Pattern> askedBy() {
        return each.patterns();
    }

    @Override
    public boolean isAnchoredInBeginning() {
        return each.none();
    }
}
