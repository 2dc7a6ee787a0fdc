package nl.geboortepad.command.pregnancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.Decision;
import nl.geboortepad.command.pregnancy.PregnancyCommand.ReportRegistration;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;

/** A registration as a source sends it: all of it or nothing, and beside what the source told before only what is new or other. */
final class ReceivedRegistration {
    private ReceivedRegistration() {}

    static Decision decide(ReportRegistration command, PregnancyDossier dossier, PregnancyChecks checks) {
        return Decision.unless(
                Refused.all(
                        checks.day(command.received().when()),
                        PregnancyChecks.parity(command.gravidity(), command.parity()),
                        PregnancyRegistration.isHers(command.woman(), dossier),
                        facts(command, dossier, checks)),
                () -> events(command, dossier));
    }

    /** The due dates that it tells itself count too, when its other facts are held against the beginning. */
    private static Optional<Refused> facts(
            ReportRegistration command, PregnancyDossier dossier, PregnancyChecks checks) {
        var beginning = Beginning.among(
                Stream.concat(dossier.course().facts().stream().map(Fact::event), command.facts().stream()));
        return Refused.all(IntStream.range(0, command.facts().size()).mapToObj(index -> {
            var fact = command.facts().get(index);
            return checks.day(fact.when())
                    .or(() -> beginning.objection(fact))
                    .map(refused -> refused.below("/facts/" + index).with("fact", index));
        }));
    }

    private static List<PregnancyEvent> events(ReportRegistration command, PregnancyDossier dossier) {
        var registered = new PregnancyRegistered(
                sinceContact(command), command.woman(), command.request().vsv(), command.gravidity(), command.parity());
        var events = new ArrayList<>(new RegistrationDelta(command, dossier).events());
        if (PregnancyRegistration.tellsMore(registered, dossier)) {
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
}
