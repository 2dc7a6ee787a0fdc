package nl.geboortepad.command.vsv;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvEvent.PathwayAdopted;
import nl.geboortepad.kernel.event.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.time.When;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of one partnership. */
public sealed interface VsvCommand {
    Vsv vsv();

    Request request();

    /** The types of fact that can be reported; all others come about by what is asked. */
    static SortedSet<String> reportable() {
        var types = new TreeSet<String>();
        EventNames.of(VsvEvent.class).forEach((name, type) -> {
            if (type != PathwayAdopted.class
                    && type != VsvsMerged.class
                    && !VsvEvent.Record.class.isAssignableFrom(type)) {
                types.add(name);
            }
        });
        return Collections.unmodifiableSortedSet(types);
    }

    /** This happened. */
    record Report(@TargetAggregateIdentifier Vsv vsv, Request request, VsvEvent event) implements VsvCommand {}

    /**
     * From {@code when} on, and never before it is recorded, cases are judged by this pathway.
     *
     * @param pathway the file
     */
    record AdoptPathway(@TargetAggregateIdentifier Vsv vsv, Request request, When when, String pathway)
            implements VsvCommand {}

    /** Two partnerships go on as one: this one. */
    record MergeVsvs(@TargetAggregateIdentifier Vsv vsv, Request request, When when, Vsv absorbed)
            implements VsvCommand {}

    record CorrectEntry(
            @TargetAggregateIdentifier Vsv vsv,
            Request request,
            When when,
            EventId entry,
            VsvEvent replacement,
            CorrectionReason reason)
            implements VsvCommand {}

    record RetractEntry(
            @TargetAggregateIdentifier Vsv vsv, Request request, When when, EventId entry, CorrectionReason reason)
            implements VsvCommand {}
}
