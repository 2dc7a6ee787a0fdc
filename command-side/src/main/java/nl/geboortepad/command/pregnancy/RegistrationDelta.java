package nl.geboortepad.command.pregnancy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.geboortepad.command.pregnancy.PregnancyCommand.ReportRegistration;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.event.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.event.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.event.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.record.History;

/**
 * What an organisation tells now through one kind of source, held against what it told last. A source that corrects
 * itself is believed; what others said, and what they changed of its entries, stays as it is.
 */
final class RegistrationDelta {
    private static final String CHILD = "child";
    private static final Set<String> WHICH = Set.of("organisation", "kind", "purpose", "domain", "referral", "basis");

    private final ReportRegistration command;
    private final List<PregnancyEvent> fresh;
    private final List<Fact> left;

    RegistrationDelta(ReportRegistration command, PregnancyDossier dossier) {
        this.command = command;
        var told = new LinkedHashSet<PregnancyEvent>();
        told.add(command.received());
        told.addAll(command.facts());
        var said = said(command, dossier);
        this.fresh = told.stream()
                .filter(event -> said.stream().noneMatch(before -> addsNothing(event, before.event())))
                .toList();
        this.left = said.stream()
                .filter(before -> told.stream().noneMatch(event -> addsNothing(event, before.event())))
                .filter(before -> !dossier.isRetracted(before.id()))
                .toList();
    }

    List<PregnancyEvent> events() {
        var events = new ArrayList<PregnancyEvent>();
        var corrected = new HashSet<EventId>();
        for (var event : fresh) {
            var before = theSame(event);
            before.map(Fact::id).ifPresent(corrected::add);
            events.add(
                    before.<PregnancyEvent>map(fact -> corrected(fact, event)).orElse(event));
        }
        left.stream()
                .filter(fact -> !corrected.contains(fact.id()) && wouldBeTold(fact.event()))
                .forEach(fact -> events.add(retracted(fact)));
        return events;
    }

    /** What it told last, whatever others did with it since. */
    private static List<Fact> said(ReportRegistration command, PregnancyDossier dossier) {
        var received = command.received();
        var own = dossier.history().recorded().stream()
                .filter(f -> f.actor().source().equals(received.source())
                        && f.actor().organisation().equals(Optional.of(received.organisation())))
                .toList();
        return History.of(own).standing().stream()
                .filter(f -> f.event() instanceof CareEvent || f.event() instanceof RegistrationReceived)
                .toList();
    }

    /** Only where there is no doubt which entry it corrects; else the old one goes and the new one comes. */
    private Optional<Fact> theSame(PregnancyEvent event) {
        if (!(event instanceof CareEvent)
                || fresh.stream()
                                .filter(other -> about(other).equals(about(event)))
                                .count()
                        > 1) {
            return Optional.empty();
        }
        var before = left.stream()
                .filter(fact -> about(fact.event()).equals(about(event)))
                .toList();
        return before.size() == 1 ? Optional.of(before.getFirst()) : Optional.empty();
    }

    /** A message that cannot tell it says nothing by its silence. */
    private boolean wouldBeTold(PregnancyEvent event) {
        return event instanceof RegistrationReceived
                || command.received().carries().contains(event.type());
    }

    private EntryCorrected corrected(Fact before, PregnancyEvent event) {
        return new EntryCorrected(
                command.received().when(), before.id(), event, CorrectionReason.SOURCE_CORRECTED, Optional.empty());
    }

    private EntryRetracted retracted(Fact before) {
        return new EntryRetracted(
                command.received().when(), before.id(), CorrectionReason.SOURCE_CORRECTED, Optional.empty());
    }

    private static Map<String, Object> about(PregnancyEvent event) {
        var about = EventJson.tree(event);
        var which = about.containsKey(CHILD) ? Set.of(CHILD) : WHICH;
        about.keySet().retainAll(which);
        about.put("type", event.type());
        return about;
    }

    /** The same, or the same on a day that is less precise: an end that is not known moves along with every receipt. */
    private static boolean addsNothing(PregnancyEvent event, PregnancyEvent earlier) {
        if (event.equals(earlier)) {
            return true;
        }
        if (!event.type().equals(earlier.type()) || !content(event).equals(content(earlier))) {
            return false;
        }
        return event instanceof RegistrationReceived
                || event.when() instanceof When.Days
                        && !event.when().first().isAfter(earlier.when().first())
                        && !event.when().last().isBefore(earlier.when().last());
    }

    private static Map<String, Object> content(PregnancyEvent event) {
        var content = EventJson.tree(event);
        content.remove("when");
        return content;
    }
}
