package nl.geboortepad.command.pregnancy;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import nl.geboortepad.command.handling.Answer;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.Decision;
import nl.geboortepad.command.pregnancy.PregnancyCommand.MergePregnancies;
import nl.geboortepad.command.pregnancy.PregnancyCommand.UndoMerge;
import nl.geboortepad.kernel.event.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.identity.PregnancyId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Two records turn out to be of one pregnancy, or of two after all. Both hear of it in one transaction. */
@Component
class PregnancyMerger {
    private final Repository<Pregnancy> pregnancies;
    private final PregnancyChecks rules;

    PregnancyMerger(Repository<Pregnancy> pregnancies, PregnancyChecks rules) {
        this.pregnancies = pregnancies;
        this.rules = rules;
    }

    @CommandHandler
    Answer handle(MergePregnancies command) {
        return inBoth(
                command,
                command.absorbed(),
                (survivor, absorbed) -> Decision.unless(
                        rules.day(command.when()).or(() -> objection(survivor, absorbed)),
                        () -> List.of(new PregnanciesMerged(command.when(), command.pregnancy(), command.absorbed()))));
    }

    @CommandHandler
    Answer handle(UndoMerge command) {
        return inBoth(
                command,
                command.absorbed(),
                (survivor, absorbed) -> Decision.unless(
                        rules.day(command.when()).or(() -> merged(survivor, absorbed)),
                        () -> List.of(new MergeUndone(command.when(), command.pregnancy(), command.absorbed()))));
    }

    private static Optional<Refused> objection(PregnancyDossier survivor, PregnancyDossier absorbed) {
        if (!survivor.woman().equals(absorbed.woman())) {
            return Optional.of(PregnancyRefusal.OTHER_WOMAN.at("/absorbed"));
        }
        if (survivor.survivor().isPresent()) {
            return Optional.of(PregnancyRefusal.ALREADY_MERGED.refused());
        }
        return absorbed.survivor().map(elsewhere -> PregnancyRefusal.ALREADY_MERGED.at("/absorbed"));
    }

    private static Optional<Refused> merged(PregnancyDossier survivor, PregnancyDossier absorbed) {
        return survivor.absorbed(absorbed.pregnancy())
                ? Optional.empty()
                : Optional.of(PregnancyRefusal.NOT_MERGED.at("/absorbed"));
    }

    private Answer inBoth(
            PregnancyCommand command,
            PregnancyId other,
            BiFunction<PregnancyDossier, PregnancyDossier, Decision> decide) {
        if (command.pregnancy().equals(other)) {
            return PregnancyRefusal.WITH_ITSELF.at("/absorbed");
        }
        if (!rules.isKnown(command.pregnancy()) || !rules.isKnown(other)) {
            return PregnancyChecks.unknownPregnancy();
        }
        // Always in the same order, so that two merges never wait for each other.
        var both = new TreeMap<String, Aggregate<Pregnancy>>();
        both.put(command.pregnancy().toString(), null);
        both.put(other.toString(), null);
        both.replaceAll((id, none) -> pregnancies.load(id));
        var survivor = both.get(command.pregnancy().toString());
        var absorbed = both.get(other.toString());
        var earlier = survivor.invoke(pregnancy -> pregnancy.earlierAnswer(command.request()));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var here = survivor.invoke(pregnancy -> pregnancy.dossier(rules));
        var there = absorbed.invoke(pregnancy -> pregnancy.dossier(rules));
        var objection = rules.objection(command, here).or(() -> WriteAccess.objection(command, there));
        if (objection.isPresent()) {
            return objection.get();
        }
        return switch (decide.apply(here, there)) {
            case Decision.Denied denied -> denied.refused();
            case Decision.Granted granted -> {
                absorbed.invoke(pregnancy -> pregnancy.store(granted.events(), command.request()));
                yield survivor.invoke(pregnancy -> pregnancy.store(granted.events(), command.request()));
            }
        };
    }
}
