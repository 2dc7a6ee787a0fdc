package nl.geboortepad.query.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.geboortepad.kernel.event.VsvEvent.InspectionNormScored;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.pathways.Claims.Subject;
import nl.geboortepad.pathways.Support;
import nl.geboortepad.pathways.Tally;
import nl.geboortepad.pathways.Text;
import nl.geboortepad.query.Explained;
import nl.geboortepad.query.VsvTerms;

/** Lays each claim beside the figures that speak of it. */
final class Comparing {
    private static final Text SILENCE = new Text("Geen feit kan hierover vertellen.", "No fact can tell of it.");

    private final Question question;
    private final Map<String, Found> found;
    private final SelfAssessed said;

    Comparing(Question question, Map<String, Found> found) {
        this.question = question;
        this.found = found;
        this.said = SelfAssessed.by(question.record());
    }

    List<Beside.Compared> aspects() {
        return question.claims().subjects().stream()
                .filter(s -> s.aspect().isPresent())
                .map(this::compared)
                .toList();
    }

    List<Beside.Compared> inspection() {
        var all = new ArrayList<Beside.Compared>();
        question.claims().subjects().stream()
                .filter(s -> s.theme().isPresent())
                .map(this::compared)
                .forEach(all::add);
        said.others(question.claims().subjects()).stream()
                .map(Comparing::unheard)
                .forEach(all::add);
        return all;
    }

    private Beside.Compared compared(Subject subject) {
        var claim = said.of(subject);
        var support = Support.of(subject, tallies(), question.claims().thin());
        var levels = subject.levels();
        var place = Reasons.place(levels, claim.map(Beside.Claimed::level).orElse(""));
        var heard = !subject.counts().isEmpty();
        var reasons = new Reasons(question, found);
        return new Beside.Compared(
                subject.name(),
                subject.theme().map(VsvTerms::of),
                subject.title(),
                Optional.of(Explained.Source.of(subject.source())),
                claim,
                heard
                        ? Optional.of(new Beside.Supports(
                                levels.get(support.lowest()).name(),
                                levels.get(support.highest()).name()))
                        : Optional.empty(),
                support.beside(place).toString(),
                heard ? Reasons.sentence(levels, support, claim) : SILENCE,
                subject.silent(),
                support.levels().stream().map(reasons::rung).toList(),
                subject.counts().stream()
                        .map(id -> Figures.of(question.claims().count(id), found.get(id), question))
                        .toList());
    }

    private Map<String, Tally> tallies() {
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> e.getValue().tally(), (a, b) -> a, LinkedHashMap::new));
    }

    /** A score of a norm by a name that no event is known to speak of. */
    private static Beside.Compared unheard(VsvFact fact) {
        var scored = (InspectionNormScored) fact.event();
        var name = scored.norm().code();
        return new Beside.Compared(
                name,
                Optional.of(VsvTerms.of(scored.theme())),
                new Text(name, name),
                Optional.empty(),
                Optional.of(SelfAssessed.claimed(fact)),
                Optional.empty(),
                Support.Stands.CANNOT_TELL.toString(),
                SILENCE,
                Optional.empty(),
                List.of(),
                List.of());
    }
}
