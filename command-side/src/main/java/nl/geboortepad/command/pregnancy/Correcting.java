package nl.geboortepad.command.pregnancy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.geboortepad.command.Answer;
import nl.geboortepad.command.Answer.Refused;
import nl.geboortepad.command.Decision;
import nl.geboortepad.command.pregnancy.PregnancyCommand.CorrectEntry;
import nl.geboortepad.command.pregnancy.PregnancyCommand.RetractEntry;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent;
import nl.geboortepad.kernel.event.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.event.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.event.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.identity.EventId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/**
 * An entry is set right or taken back, and stays readable as it was. That is recorded in the stream of the entry, so that
 * both go together when a merge is undone.
 */
@Component
class Correcting {
    private final Repository<Pregnancy> pregnancies;
    private final Rules rules;

    Correcting(Repository<Pregnancy> pregnancies, Rules rules) {
        this.pregnancies = pregnancies;
        this.rules = rules;
    }

    @CommandHandler
    Answer handle(CorrectEntry command) {
        return whereItLies(command, command.entry(), dossier -> decide(command, dossier, rules));
    }

    @CommandHandler
    Answer handle(RetractEntry command) {
        return whereItLies(command, command.entry(), dossier -> decide(command, dossier, rules));
    }

    private Answer whereItLies(PregnancyCommand command, EventId entry, Function<Dossier, Decision> decide) {
        if (!rules.isKnown(command.pregnancy())) {
            return Rules.unknownPregnancy();
        }
        var asked = rules.dossier(command.pregnancy());
        var stream = asked.entry(entry).map(Fact::stream).orElse(command.pregnancy());
        return pregnancies.load(stream.toString()).invoke(pregnancy -> {
            var here = stream.equals(command.pregnancy()) ? pregnancy.dossier(rules) : asked;
            return pregnancy.answer(command, here, rules, decide);
        });
    }

    private static Decision decide(CorrectEntry command, Dossier dossier, Rules rules) {
        return Decision.unless(
                rules.day(command.when())
                        .or(() -> standing(command.entry(), dossier))
                        .or(() -> kind(command, dossier))
                        .or(() -> Access.change(command.entry(), command.request(), dossier))
                        .or(() -> replacement(command, dossier, rules)),
                () -> List.of(new EntryCorrected(
                        command.when(), command.entry(), command.replacement(), command.reason(), command.note())));
    }

    private static Decision decide(RetractEntry command, Dossier dossier, Rules rules) {
        return Decision.unless(
                rules.day(command.when())
                        .or(() -> standing(command.entry(), dossier))
                        .or(() -> retractable(command, dossier))
                        .or(() -> Access.change(command.entry(), command.request(), dossier)),
                () -> List.of(new EntryRetracted(command.when(), command.entry(), command.reason(), command.note())));
    }

    /** The entry is there and counts; so does what it corrects, when it is a correction itself. */
    private static Optional<Refused> standing(EventId entry, Dossier dossier) {
        var fact = dossier.entry(entry);
        if (fact.isEmpty()) {
            return Optional.of(Rule.UNKNOWN_ENTRY.at("/entry"));
        }
        if (dossier.isRetracted(entry)) {
            return Optional.of(Rule.RETRACTED_ENTRY.at("/entry"));
        }
        return fact.get().event() instanceof EntryCorrected correction
                ? standing(correction.entry(), dossier)
                : Optional.empty();
    }

    private static Optional<Refused> replacement(CorrectEntry command, Dossier dossier, Rules rules) {
        var objection =
                switch (command.replacement()) {
                    case CareEvent fact -> rules.objection(fact, dossier);
                    case PregnancyRegistered registered ->
                        rules.day(registered.when())
                                .or(() -> Rules.parity(registered.gravidity(), registered.parity()))
                                .or(() -> Registering.isHers(registered.woman(), dossier)
                                        .map(refused -> refused.at("/woman")));
                    case RecordEvent other -> Optional.of(Rule.OTHER_KIND.at("/type"));
                };
        return objection.map(
                refused -> refused.at("/replacement" + refused.pointer().orElse("")));
    }

    private static Optional<Refused> kind(CorrectEntry command, Dossier dossier) {
        return dossier.entry(command.entry())
                .map(Fact::event)
                .filter(entry -> !sameKind(entry, command.replacement()))
                .map(entry -> Rule.OTHER_KIND.at("/replacement/type"));
    }

    private static boolean sameKind(PregnancyEvent entry, PregnancyEvent replacement) {
        var said = entry instanceof EntryCorrected correction ? correction.replacement() : entry;
        return said.getClass() == replacement.getClass();
    }

    /** A merge is undone and not retracted; without its first entry a record has no woman. */
    private static Optional<Refused> retractable(RetractEntry command, Dossier dossier) {
        return dossier.entry(command.entry())
                .filter(fact -> fact.event() instanceof PregnanciesMerged
                        || fact.event() instanceof MergeUndone
                        || fact.event() instanceof PregnancyRegistered && fact.version() == 0)
                .map(fact -> Rule.NOT_RETRACTABLE.at("/entry"));
    }
}
