package nl.geboortepad.query.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.geboortepad.kernel.event.VsvEvent.InspectionNormScored;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.claims.Claims.Subject;
import nl.geboortepad.pathways.claims.LevelSupport;
import nl.geboortepad.pathways.claims.Tally;
import nl.geboortepad.query.answer.ExplainedVerdict;
import nl.geboortepad.query.language.VsvTerms;

/** Lays each claim beside the figures that speak of it. */
final class ClaimComparison {
    private static final Text SILENCE = new Text("Geen feit kan hierover vertellen.", "No fact can tell of it.");

    private final ClaimsQuestion question;
    private final Map<String, Finding> found;
    private final SelfAssessment said;

    ClaimComparison(ClaimsQuestion question, Map<String, Finding> found) {
        this.question = question;
        this.found = found;
        this.said = SelfAssessment.by(question.record());
    }

    List<ClaimsBesideFacts.Comparison> aspects() {
        return question.claims().subjects().stream()
                .filter(s -> s.aspect().isPresent())
                .map(this::compared)
                .toList();
    }

    List<ClaimsBesideFacts.Comparison> inspection() {
        var all = new ArrayList<ClaimsBesideFacts.Comparison>();
        question.claims().subjects().stream()
                .filter(s -> s.theme().isPresent())
                .map(this::compared)
                .forEach(all::add);
        said.others(question.claims().subjects()).stream()
                .map(ClaimComparison::unheard)
                .forEach(all::add);
        return all;
    }

    private ClaimsBesideFacts.Comparison compared(Subject subject) {
        var claim = said.of(subject);
        var support = LevelSupport.of(subject, tallies(), question.claims().thin());
        var levels = subject.levels();
        var place =
                Reasons.place(levels, claim.map(ClaimsBesideFacts.Claim::level).orElse(""));
        var heard = !subject.counts().isEmpty();
        var reasons = new Reasons(question, found);
        return new ClaimsBesideFacts.Comparison(
                subject.name(),
                subject.theme().map(VsvTerms::of),
                subject.title(),
                Optional.of(ExplainedVerdict.Citation.of(subject.source())),
                claim,
                heard
                        ? Optional.of(new ClaimsBesideFacts.SupportedLevels(
                                levels.get(support.lowest()).name(),
                                levels.get(support.highest()).name()))
                        : Optional.empty(),
                support.beside(place).toString(),
                heard ? Reasons.sentence(levels, support, claim) : SILENCE,
                subject.silent(),
                support.levels().stream().map(reasons::rung).toList(),
                subject.counts().stream()
                        .map(id -> ClaimFigures.of(question.claims().count(id), found.get(id), question))
                        .toList());
    }

    private Map<String, Tally> tallies() {
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> e.getValue().tally(), (a, b) -> a, LinkedHashMap::new));
    }

    /** A score of a norm by a name that no event is known to speak of. */
    private static ClaimsBesideFacts.Comparison unheard(VsvFact fact) {
        var scored = (InspectionNormScored) fact.event();
        var name = scored.norm().code();
        return new ClaimsBesideFacts.Comparison(
                name,
                Optional.of(VsvTerms.of(scored.theme())),
                new Text(name, name),
                Optional.empty(),
                Optional.of(SelfAssessment.claimed(fact)),
                Optional.empty(),
                LevelSupport.Stands.CANNOT_TELL.toString(),
                SILENCE,
                Optional.empty(),
                List.of(),
                List.of());
    }
}
