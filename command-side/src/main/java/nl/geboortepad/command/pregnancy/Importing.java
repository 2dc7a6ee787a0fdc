package nl.geboortepad.command.pregnancy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.command.pregnancy.Answer.Refused;
import nl.geboortepad.command.pregnancy.PregnancyCommand.ReportRegistration;
import nl.geboortepad.kernel.CareEvent;
import nl.geboortepad.kernel.EventJson;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.Interval;
import nl.geboortepad.kernel.PregnancyEvent;
import nl.geboortepad.kernel.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.When;

/** A registration as a source sends it: all of it or nothing, and of what the source told before only what is new. */
final class Importing {
    private Importing() {}

    static Decision decide(ReportRegistration command, Dossier dossier, Rules rules) {
        return Decision.unless(
                rules.day(command.received().when())
                        .or(() -> Rules.parity(command.gravidity(), command.parity()))
                        .or(() -> Registering.isHers(command.woman(), dossier))
                        .or(() -> facts(command, dossier, rules)),
                () -> events(command, dossier));
    }

    /** The due dates that it tells itself count too, when its other facts are held against the beginning. */
    private static Optional<Refused> facts(ReportRegistration command, Dossier dossier, Rules rules) {
        var beginning = Beginning.among(
                Stream.concat(dossier.course().facts().stream().map(Fact::event), command.facts().stream()));
        for (int i = 0; i < command.facts().size(); i++) {
            CareEvent fact = command.facts().get(i);
            int index = i;
            var objection = rules.day(fact.when())
                    .or(() -> beginning.objection(fact))
                    .map(refused -> refused.with("fact", index));
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    private static List<PregnancyEvent> events(ReportRegistration command, Dossier dossier) {
        var registered = new PregnancyRegistered(
                sinceContact(command),
                command.woman(),
                command.request().vsv().filter(vsv -> dossier.course().vsv().isEmpty()),
                command.gravidity(),
                command.parity());
        var told = new LinkedHashSet<PregnancyEvent>();
        told.add(command.received());
        told.addAll(command.facts());
        var before = before(command, dossier);
        told.removeIf(event -> before.stream().anyMatch(earlier -> addsNothing(event, earlier)));
        var events = new ArrayList<>(told);
        if (Registering.tellsMore(registered, dossier)) {
            events.addFirst(registered);
        }
        return events;
    }

    /** The message does not tell on which day she was registered with the VSV: some day from its first to this one. */
    private static When sinceContact(ReportRegistration command) {
        var received = command.received().when();
        return Interval.between(
                        command.received().covers().from(), received.last().plusDays(1))
                .map(When::days)
                .orElse(received);
    }

    /** What this organisation told us through this kind of source, whatever became of it since. */
    private static List<PregnancyEvent> before(ReportRegistration command, Dossier dossier) {
        var received = command.received();
        return dossier.history().recorded().stream()
                .filter(f -> f.actor().source().equals(received.source())
                        && f.actor().organisation().equals(Optional.of(received.organisation())))
                .map(Fact::event)
                .toList();
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
