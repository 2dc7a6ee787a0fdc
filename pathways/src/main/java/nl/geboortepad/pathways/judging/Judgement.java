package nl.geboortepad.pathways.judging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.clause.RuleTerms;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.Part;
import nl.geboortepad.pathways.rule.Rule;
import nl.geboortepad.pathways.verdict.Basis;
import nl.geboortepad.pathways.verdict.Ruling;
import nl.geboortepad.pathways.verdict.Source;
import nl.geboortepad.pathways.verdict.Steps;

/**
 * What one norm says of one occurrence, on every day.
 *
 * @param norm the one that judged: the nation and a partnership may each have a norm of the same id
 * @param part of the norm, whose rule judged
 * @param by the adoption that made this the norm; none where it is as the national pathway has it
 */
public record Judgement(Norm norm, Part part, Optional<Adoption> by, Ruling ruling) {

    public LocalDate since() {
        return ruling.since();
    }

    public Optional<EventId> trigger() {
        return ruling.trigger();
    }

    public String occurrence() {
        return ruling.occurrence();
    }

    public Optional<Interval> window() {
        return ruling.window();
    }

    public List<Ruling.EarlierWindow> earlier() {
        return ruling.earlier();
    }

    public Steps steps() {
        return ruling.steps();
    }

    public Steps.Step on(LocalDate day) {
        return ruling.on(day);
    }

    /** The first day of the period that is judged, where a norm asks for something in every period. */
    public Optional<LocalDate> period() {
        return ruling.period();
    }

    /** Where the rule that judged is written. */
    public Source source() {
        return terms().flatMap(RuleTerms::source).orElse(norm.source());
    }

    /** What the window of the rule that judged rests on, where that is something else than the norm itself. */
    public Optional<Basis> windowBasis() {
        return terms().flatMap(RuleTerms::windowBasis);
    }

    private Optional<RuleTerms> terms() {
        return part.rules().stream()
                .map(Rule::terms)
                .filter(terms -> terms.since().equals(since()))
                .findFirst();
    }

    Judgement with(Steps other) {
        return new Judgement(norm, part, by, ruling.with(other));
    }
}
