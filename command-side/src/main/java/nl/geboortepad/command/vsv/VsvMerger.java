package nl.geboortepad.command.vsv;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.geboortepad.command.handling.Answer;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.vsv.VsvCommand.MergeVsvs;
import nl.geboortepad.kernel.event.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.identity.Vsv;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Two partnerships go on as one. Both hear of it in one transaction. */
@Component("vsvMerging")
class VsvMerger {
    private final Repository<Partnership> partnerships;
    private final EventStore events;
    private final VsvChecks rules;

    VsvMerger(Repository<Partnership> partnerships, EventStore events, VsvChecks rules) {
        this.partnerships = partnerships;
        this.events = events;
        this.rules = rules;
    }

    @CommandHandler
    Answer handle(MergeVsvs command) {
        if (command.vsv().equals(command.absorbed())) {
            return VsvRefusal.WITH_ITSELF.at("/absorbed");
        }
        // Always in the same order, so that two merges never wait for each other.
        var both = new TreeMap<Vsv, Optional<Aggregate<Partnership>>>();
        both.put(command.vsv(), Optional.empty());
        both.put(command.absorbed(), Optional.empty());
        both.replaceAll((vsv, none) -> load(vsv));
        var survivor = both.get(command.vsv());
        var absorbed = both.get(command.absorbed());
        var here = dossier(command.vsv(), survivor);
        return survivor.flatMap(partnership -> partnership.invoke(p -> p.earlierAnswer(command.request())))
                .or(() -> objection(command, here, dossier(command.absorbed(), absorbed))
                        .map(refused -> refused))
                .orElseGet(() -> merge(command, survivor.orElseThrow(), absorbed.orElseThrow()));
    }

    /** Asked of the store first: to load what is not there counts as a failure. */
    private Optional<Aggregate<Partnership>> load(Vsv vsv) {
        return events.readEvents(vsv.toString()).hasNext()
                ? Optional.of(partnerships.load(vsv.toString()))
                : Optional.empty();
    }

    private static VsvDossier dossier(Vsv vsv, Optional<Aggregate<Partnership>> partnership) {
        return partnership
                .map(known -> known.invoke(Partnership::dossier))
                .orElseGet(() -> VsvDossier.of(vsv, List.of()));
    }

    private Optional<Refused> objection(MergeVsvs command, VsvDossier survivor, VsvDossier absorbed) {
        return rules.objection(command, survivor)
                .or(() -> rules.day(command.when()))
                .or(() ->
                        absorbed.isEmpty() ? Optional.of(VsvChecks.unknownVsv().at("/absorbed")) : Optional.empty())
                .or(() -> absorbed.survivor().map(elsewhere -> VsvRefusal.ALREADY_MERGED.at("/absorbed")));
    }

    private static Answer merge(MergeVsvs command, Aggregate<Partnership> survivor, Aggregate<Partnership> absorbed) {
        var merged = List.of(new VsvsMerged(command.when(), command.vsv(), command.absorbed()));
        absorbed.invoke(partnership -> partnership.store(merged, command.request()));
        return survivor.invoke(partnership -> partnership.store(merged, command.request()));
    }
}
