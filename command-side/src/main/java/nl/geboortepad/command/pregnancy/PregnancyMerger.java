package nl.geboortepad.command.pregnancy;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.geboortepad.command.handling.Answer;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.Decision;
import nl.geboortepad.command.handling.TwoRecords;
import nl.geboortepad.command.pregnancy.PregnancyCommand.MergePregnancies;
import nl.geboortepad.command.pregnancy.PregnancyCommand.UndoMerge;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.event.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.identity.PregnancyId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Two records turn out to be of one pregnancy, or of two after all. Both hear of it in one transaction. */
@Component
class PregnancyMerger {
    private final Repository<Pregnancy> pregnancies;
    private final FactStreams streams;
    private final PregnancyChecks checks;

    PregnancyMerger(Repository<Pregnancy> pregnancies, FactStreams streams, PregnancyChecks checks) {
        this.pregnancies = pregnancies;
        this.streams = streams;
        this.checks = checks;
    }

    @CommandHandler
    Answer handle(MergePregnancies command) {
        var day = checks.day(command.when());
        return inBoth(
                command,
                command.absorbed(),
                day,
                (survivor, absorbed) -> Decision.unless(
                        alreadyMerged(survivor, absorbed).or(() -> Refused.all(day, ofOneWoman(survivor, absorbed))),
                        () -> List.of(new PregnanciesMerged(command.when(), command.pregnancy(), command.absorbed()))));
    }

    @CommandHandler
    Answer handle(UndoMerge command) {
        var day = checks.day(command.when());
        return inBoth(
                command,
                command.absorbed(),
                day,
                (survivor, absorbed) -> Decision.unless(
                        Refused.all(day, merged(survivor, absorbed)),
                        () -> List.of(new MergeUndone(command.when(), command.pregnancy(), command.absorbed()))));
    }

    private static Optional<Refused> ofOneWoman(PregnancyDossier survivor, PregnancyDossier absorbed) {
        return survivor.woman().equals(absorbed.woman())
                ? Optional.empty()
                : Optional.of(PregnancyRefusal.OTHER_WOMAN.at("/absorbed"));
    }

    private static Optional<Refused> alreadyMerged(PregnancyDossier survivor, PregnancyDossier absorbed) {
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
            Optional<Refused> day,
            BiFunction<PregnancyDossier, PregnancyDossier, Decision> decide) {
        var role = PregnancyChecks.role(command);
        if (role.isPresent()) {
            return role.get();
        }
        if (command.pregnancy().equals(other)) {
            return Refused.all(day, Optional.of(PregnancyRefusal.WITH_ITSELF.at("/absorbed")))
                    .orElseThrow();
        }
        if (streams.facts(command.pregnancy()).isEmpty() || streams.facts(other).isEmpty()) {
            return PregnancyChecks.unknownPregnancy();
        }
        var whole = PregnancyDossier.of(command.pregnancy(), streams);
        var stranger = PregnancyChecks.stranger(command, whole)
                .or(() -> PregnancyChecks.stranger(command, PregnancyDossier.of(other, streams)));
        if (stranger.isPresent()) {
            return stranger.get();
        }
        return TwoRecords.load(pregnancies, command.pregnancy(), other, name -> true)
                .answer(command.request(), (facts, others) -> {
                    var here = new PregnancyDossier(command.pregnancy(), facts, streams::facts);
                    var there = new PregnancyDossier(other, others, streams::facts);
                    return PregnancyChecks.objection(command, here)
                            .<Decision>map(Decision.Denied::new)
                            .orElseGet(() -> decide.apply(here, there));
                });
    }
}
