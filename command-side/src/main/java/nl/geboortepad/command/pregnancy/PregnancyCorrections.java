package nl.geboortepad.command.pregnancy;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.geboortepad.command.handling.Answer;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.ChangeableEntry;
import nl.geboortepad.command.handling.Decision;
import nl.geboortepad.command.pregnancy.PregnancyCommand.CorrectEntry;
import nl.geboortepad.command.pregnancy.PregnancyCommand.RetractEntry;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.AccessChange;
import nl.geboortepad.kernel.event.RecordEvent.BroughtToAudit;
import nl.geboortepad.kernel.event.RecordEvent.EmergencyAccessTaken;
import nl.geboortepad.kernel.event.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.event.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.event.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.event.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.identity.EventId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/**
 * An entry is set right or taken back, and stays readable as it was. That is recorded in the stream of the entry, so that
 * both go together when a merge is undone.
 */
@Component
class PregnancyCorrections {
    private final Repository<Pregnancy> pregnancies;
    private final FactStreams streams;
    private final PregnancyChecks checks;

    PregnancyCorrections(Repository<Pregnancy> pregnancies, FactStreams streams, PregnancyChecks checks) {
        this.pregnancies = pregnancies;
        this.streams = streams;
        this.checks = checks;
    }

    @CommandHandler
    Answer handle(CorrectEntry command) {
        return whereItLies(command, command.entry(), (whole, seen) -> decide(command, whole, seen, checks));
    }

    @CommandHandler
    Answer handle(RetractEntry command) {
        return whereItLies(command, command.entry(), (whole, seen) -> decide(command, whole, seen, checks));
    }

    /** @param decide by all that is on record, and by what whoever asks sees of it */
    private Answer whereItLies(
            PregnancyCommand command, EventId entry, BiFunction<PregnancyDossier, PregnancyDossier, Decision> decide) {
        var whole = PregnancyDossier.of(command.pregnancy(), streams);
        if (whole.isEmpty()) {
            return PregnancyChecks.role(command).orElseGet(PregnancyChecks::unknownPregnancy);
        }
        var stream = whole.entry(entry).map(Fact::stream).orElse(command.pregnancy());
        return pregnancies.load(stream.toString()).invoke(pregnancy -> {
            var dossier = stream.equals(command.pregnancy()) ? pregnancy.dossier(streams) : whole;
            return pregnancy.answer(command, dossier, checks, streams, seen -> decide.apply(dossier, seen));
        });
    }

    private static Decision decide(
            CorrectEntry command, PregnancyDossier whole, PregnancyDossier dossier, PregnancyChecks checks) {
        return Decision.unless(
                standing(command.entry(), dossier)
                        .or(() -> WriteAccess.change(command.entry(), command.request(), dossier))
                        .or(() -> WriteAccess.over(command.entry(), command.request(), whole, checks.now()))
                        .or(() -> Refused.all(
                                checks.day(command.when()),
                                kind(command, dossier).or(() -> replacement(command, dossier, checks)))),
                () -> List.of(new EntryCorrected(
                        command.when(), command.entry(), command.replacement(), command.reason(), command.note())));
    }

    private static Decision decide(
            RetractEntry command, PregnancyDossier whole, PregnancyDossier dossier, PregnancyChecks checks) {
        return Decision.unless(
                standing(command.entry(), dossier)
                        .or(() -> retractable(command, dossier))
                        .or(() -> WriteAccess.change(command.entry(), command.request(), dossier))
                        .or(() -> WriteAccess.over(command.entry(), command.request(), whole, checks.now()))
                        .or(() -> Refused.all(checks.day(command.when()))),
                () -> List.of(new EntryRetracted(command.when(), command.entry(), command.reason(), command.note())));
    }

    private static Optional<Refused> standing(EventId entry, PregnancyDossier dossier) {
        return ChangeableEntry.objection(
                entry,
                dossier.history().recorded(),
                dossier.history().revisions(),
                PregnancyRefusal.UNKNOWN_ENTRY,
                PregnancyRefusal.RETRACTED_ENTRY);
    }

    private static Optional<Refused> replacement(
            CorrectEntry command, PregnancyDossier dossier, PregnancyChecks checks) {
        var objection =
                switch (command.replacement()) {
                    case CareEvent fact -> checks.objection(fact, dossier);
                    case PregnancyRegistered registered ->
                        Refused.all(
                                checks.day(registered.when()),
                                PregnancyChecks.parity(registered.gravidity(), registered.parity()),
                                PregnancyRegistration.isHers(registered.woman(), dossier)
                                        .map(refused -> refused.at("/woman")));
                    case RegistrationReceived e -> otherKind();
                    case BroughtToAudit e -> otherKind();
                    case PregnanciesMerged e -> otherKind();
                    case MergeUndone e -> otherKind();
                    case AccessChange e -> otherKind();
                    case EntryCorrected e -> otherKind();
                    case EntryRetracted e -> otherKind();
                };
        return objection.map(refused -> refused.below("/replacement"));
    }

    private static Optional<Refused> otherKind() {
        return Optional.of(PregnancyRefusal.OTHER_KIND.at("/type"));
    }

    private static Optional<Refused> kind(CorrectEntry command, PregnancyDossier dossier) {
        return dossier.entry(command.entry())
                .map(Fact::event)
                .filter(entry -> !sameKind(entry, command.replacement()))
                .map(entry -> PregnancyRefusal.OTHER_KIND.at("/replacement/type"));
    }

    private static boolean sameKind(PregnancyEvent entry, PregnancyEvent replacement) {
        var said = entry instanceof EntryCorrected correction ? correction.replacement() : entry;
        return said.getClass() == replacement.getClass();
    }

    /**
     * A merge is undone and not retracted; without its first entry a record has no woman; and that somebody looked in an
     * emergency stays told.
     */
    private static Optional<Refused> retractable(RetractEntry command, PregnancyDossier dossier) {
        return dossier.entry(command.entry())
                .filter(fact -> fact.event() instanceof PregnanciesMerged
                        || fact.event() instanceof MergeUndone
                        || fact.event() instanceof EmergencyAccessTaken
                        || fact.event() instanceof PregnancyRegistered && fact.version() == 0)
                .map(fact -> PregnancyRefusal.NOT_RETRACTABLE.at("/entry"));
    }
}
