package nl.geboortepad.command.vsv;

import java.util.List;
import java.util.Optional;
import nl.geboortepad.command.handling.Answer;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.Decision;
import nl.geboortepad.command.handling.TwoRecords;
import nl.geboortepad.command.vsv.VsvCommand.MergeVsvs;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.event.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.identity.Vsv;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Two partnerships go on as one. Both hear of it in one transaction. */
@Component
class VsvMerger {
    private final Repository<Partnership> partnerships;
    private final FactStreams streams;
    private final VsvChecks checks;

    VsvMerger(Repository<Partnership> partnerships, FactStreams streams, VsvChecks checks) {
        this.partnerships = partnerships;
        this.streams = streams;
        this.checks = checks;
    }

    @CommandHandler
    Answer handle(MergeVsvs command) {
        var survivor = command.vsv();
        var absorbed = command.absorbed();
        if (survivor.equals(absorbed)) {
            return VsvChecks.access(command)
                    .or(() -> Refused.all(
                            checks.day(command.when()), Optional.of(VsvRefusal.WITH_ITSELF.at("/absorbed"))))
                    .orElseThrow();
        }
        return TwoRecords.load(partnerships, survivor, absorbed, name -> streams.isThere(new Vsv(name)))
                .answer(
                        command.request(),
                        (facts, others) -> Decision.unless(
                                objection(command, VsvDossier.of(survivor, facts), VsvDossier.of(absorbed, others)),
                                () -> List.of(new VsvsMerged(command.when(), survivor, absorbed))));
    }

    private Optional<Refused> objection(MergeVsvs command, VsvDossier survivor, VsvDossier absorbed) {
        return checks.objection(command, survivor)
                .or(() ->
                        absorbed.isEmpty() ? Optional.of(VsvChecks.unknownVsv().at("/absorbed")) : Optional.empty())
                .or(() -> absorbed.survivor().map(elsewhere -> VsvRefusal.ALREADY_MERGED.at("/absorbed")))
                .or(() -> Refused.all(checks.day(command.when())));
    }
}
