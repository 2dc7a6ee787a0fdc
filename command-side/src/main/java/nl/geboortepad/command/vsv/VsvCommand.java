package nl.geboortepad.command.vsv;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.geboortepad.command.handling.Command;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.handling.RequestContent;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvEvent.PathwayAdopted;
import nl.geboortepad.kernel.event.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.When;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of one partnership. */
public sealed interface VsvCommand extends Command {
    Vsv vsv();

    @Override
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

    /** What can be asked and is no fact, by the name under which it is sent. */
    static SequencedMap<String, Class<? extends RequestContent<Vsv, VsvCommand>>> requests() {
        var requests = new LinkedHashMap<String, Class<? extends RequestContent<Vsv, VsvCommand>>>();
        requests.put("AdoptPathway", AdoptPathway.Content.class);
        requests.put("MergeVsvs", MergeVsvs.Content.class);
        requests.put("CorrectEntry", CorrectEntry.Content.class);
        requests.put("RetractEntry", RetractEntry.Content.class);
        return requests;
    }

    /** This happened. */
    record Report(@TargetAggregateIdentifier Vsv vsv, Request request, VsvEvent event) implements VsvCommand {}

    /**
     * From {@code when} on, and never before it is recorded, cases are judged by this pathway.
     *
     * @param pathway the file, as it is
     */
    record AdoptPathway(@TargetAggregateIdentifier Vsv vsv, Request request, When when, String pathway)
            implements VsvCommand {
        /** Of the file, in characters. */
        public static final int LONGEST = 400_000;

        public record Content(
                Optional<When> when,

                @Says(nl = "het zorgpadbestand (YAML), zoals het is", en = "the pathway file (YAML), as it is")
                String pathway)
                implements RequestContent<Vsv, VsvCommand> {
            public Content {
                if (pathway.isBlank() || pathway.length() > LONGEST) {
                    throw Problem.of(
                                    Problem.Code.INVALID,
                                    new Text(
                                            "Hier hoort een zorgpadbestand van hooguit 400.000 tekens.",
                                            "Expected here: a pathway file of at most 400,000 characters."))
                            .at("/pathway");
                }
            }

            @Override
            public AdoptPathway about(Vsv vsv, Request request, When when) {
                return new AdoptPathway(vsv, request, when, pathway);
            }
        }
    }

    /** Two partnerships go on as one: this one. */
    record MergeVsvs(@TargetAggregateIdentifier Vsv vsv, Request request, When when, Vsv absorbed)
            implements VsvCommand {
        public record Content(Optional<When> when, Vsv absorbed) implements RequestContent<Vsv, VsvCommand> {
            @Override
            public MergeVsvs about(Vsv vsv, Request request, When when) {
                return new MergeVsvs(vsv, request, when, absorbed);
            }
        }
    }

    record CorrectEntry(
            @TargetAggregateIdentifier Vsv vsv,
            Request request,
            When when,
            EventId entry,
            VsvEvent replacement,
            CorrectionReason reason)
            implements VsvCommand {
        public record Content(Optional<When> when, EventId entry, VsvEvent replacement, CorrectionReason reason)
                implements RequestContent<Vsv, VsvCommand> {
            @Override
            public CorrectEntry about(Vsv vsv, Request request, When when) {
                return new CorrectEntry(vsv, request, when, entry, replacement, reason);
            }
        }
    }

    record RetractEntry(
            @TargetAggregateIdentifier Vsv vsv, Request request, When when, EventId entry, CorrectionReason reason)
            implements VsvCommand {
        public record Content(Optional<When> when, EventId entry, CorrectionReason reason)
                implements RequestContent<Vsv, VsvCommand> {
            @Override
            public RetractEntry about(Vsv vsv, Request request, When when) {
                return new RetractEntry(vsv, request, when, entry, reason);
            }
        }
    }
}
