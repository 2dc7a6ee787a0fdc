package nl.geboortepad.command.pregnancy.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.geboortepad.command.handling.Answer;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.http.Sender;
import nl.geboortepad.command.http.SentRequest;
import nl.geboortepad.command.http.VaultIntake;
import nl.geboortepad.command.pregnancy.PregnancyChecks;
import nl.geboortepad.command.pregnancy.PregnancyCommand;
import nl.geboortepad.command.pregnancy.PregnancyCommand.CorrectEntry;
import nl.geboortepad.command.pregnancy.PregnancyCommand.MergePregnancies;
import nl.geboortepad.command.pregnancy.PregnancyCommand.Report;
import nl.geboortepad.command.pregnancy.PregnancyCommand.RetractEntry;
import nl.geboortepad.command.pregnancy.PregnancyCommand.UndoMerge;
import nl.geboortepad.command.pregnancy.PregnancyDossier;
import nl.geboortepad.command.registry.Registry;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.time.When;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Takes one request about a known pregnancy, brings its words to the vault, and waits for what becomes of it. */
@Component
class PregnancyDesk {
    private final CommandGateway gateway;
    private final Vault vault;
    private final Registry registry;
    private final FactStreams streams;
    private final Clock clock;

    PregnancyDesk(CommandGateway gateway, Vault vault, Registry registry, FactStreams streams, Clock clock) {
        this.gateway = gateway;
        this.vault = vault;
        this.registry = registry;
        this.streams = streams;
        this.clock = clock;
    }

    Recorded handle(PregnancyId pregnancy, SentRequest sent, Sender sender, Optional<Long> expectedVersion) {
        var request = sender.request(sent, expectedVersion);
        var texts = new VaultIntake(vault, () -> woman(pregnancy, request));
        try {
            var recorded = send(command(pregnancy, sent, request, texts));
            if (recorded.repeated()) {
                texts.forget();
            }
            return recorded;
        } catch (Problem refused) {
            // Not after any other failure: then it may have been recorded, words and all.
            texts.forget();
            throw VilCodePointer.told(refused, sent.content());
        }
    }

    /** Whoever may not write about her leaves no words either, not for a moment. */
    private WomanId woman(PregnancyId pregnancy, Request request) {
        PregnancyChecks.stranger(request, PregnancyDossier.of(pregnancy, streams))
                .ifPresent(refused -> {
                    throw refused.problem().at("");
                });
        return registry.woman(pregnancy)
                .orElseThrow(() -> PregnancyChecks.unknownPregnancy().problem().at(""));
    }

    /** @throws Problem when it is refused */
    Recorded send(PregnancyCommand command) {
        return gateway.<Answer>sendAndWait(command).orProblem();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), When.ZONE);
    }

    private PregnancyCommand command(PregnancyId pregnancy, SentRequest sent, Request request, VaultIntake texts) {
        if (Forms.PREGNANCY.isFact(sent.content())) {
            return new Report(pregnancy, request, Forms.PREGNANCY.fact(sent.content(), texts));
        }
        var asked = Forms.PREGNANCY.asked(sent.content(), texts);
        var when = asked.when().orElse(When.day(today()));
        return switch (asked) {
            case PregnancyForm.CorrectEntry c ->
                new CorrectEntry(pregnancy, request, when, c.entry(), c.replacement(), c.reason(), c.note());
            case PregnancyForm.RetractEntry r ->
                new RetractEntry(pregnancy, request, when, r.entry(), r.reason(), r.note());
            case PregnancyForm.MergePregnancies m -> new MergePregnancies(pregnancy, request, when, m.absorbed());
            case PregnancyForm.UndoMerge u -> new UndoMerge(pregnancy, request, when, u.absorbed());
            case PregnancyForm.RegisterPregnancy r -> throw alreadyRegistered();
        };
    }

    private static Problem alreadyRegistered() {
        return Problem.of(
                        Problem.Code.INVALID,
                        "Aanmelden gaat zonder zwangerschap: via /api/pregnancies.",
                        "To register, name no pregnancy: see /api/pregnancies.")
                .at("/type");
    }
}
