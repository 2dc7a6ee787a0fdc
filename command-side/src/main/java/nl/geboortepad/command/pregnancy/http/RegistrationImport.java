package nl.geboortepad.command.pregnancy.http;

import java.time.LocalDate;
import java.util.Optional;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.http.Sender;
import nl.geboortepad.command.pregnancy.PregnancyCommand.ReportRegistration;
import nl.geboortepad.command.pregnancy.http.Recognition.Told;
import nl.geboortepad.command.registration.Registration;
import nl.geboortepad.command.registration.Registration.LocatedFact;
import nl.geboortepad.kernel.event.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.time.When;
import org.springframework.stereotype.Component;

/** Brings a whole registration to the record that it belongs to. */
@Component
class RegistrationImport {
    /** Care for a pregnancy begins at most so long before, and goes on at most so long after its due date. */
    private static final int MONTHS = 10;

    private final PregnancyDesk desk;
    private final Recognition recognition;

    RegistrationImport(PregnancyDesk desk, Recognition recognition) {
        this.desk = desk;
        this.recognition = recognition;
    }

    /** @param source the name of the format in which it came */
    Recorded take(Registration registration, String source, Sender sender, Optional<String> key, byte[] sent) {
        var actor = sender.actor(Optional.of(registration.organisation()), source, Optional.empty());
        var request = sender.request(actor, key, sent, Optional.empty());
        var told = new Told(registration.bsn(), registration.womanIdentity(), request, registration.organisation());
        var footing = recognition.footing();
        return footing.orTakeBack(() -> {
            var recognised = registration
                    .dueDate()
                    .map(due -> recognition.byDueDate(told, due, footing))
                    .orElseGet(() ->
                            recognition.onlyOne(told, known -> near(known, registration), registration.dueDatePath()));
            var recorded = sent(
                    new ReportRegistration(
                            recognised.pregnancy(),
                            request,
                            recognised.woman(),
                            registration.gravidity(),
                            registration.parity(),
                            received(registration, source),
                            registration.facts().stream()
                                    .map(LocatedFact::event)
                                    .toList()),
                    registration);
            recognition.describe(recognised, recorded);
            return recorded;
        });
    }

    private RegistrationReceived received(Registration registration, String source) {
        return new RegistrationReceived(
                When.day(desk.today()),
                registration.organisation(),
                source,
                registration.carries(),
                registration.covers(),
                registration.fromTheStart());
    }

    /** A refusal of a fact points at the element of the message that told it. */
    private Recorded sent(ReportRegistration command, Registration registration) {
        try {
            return desk.send(command);
        } catch (Problem refused) {
            throw refused.placed(fault -> fault.extra().get("fact") instanceof Integer fact
                    ? fault.at(registration.facts().get(fact).path())
                    : fault);
        }
    }

    private static boolean near(LocalDate dueDate, Registration registration) {
        return !dueDate.isBefore(registration.covers().from().minusMonths(MONTHS))
                && !dueDate.isAfter(registration.covers().lastDay().plusMonths(MONTHS));
    }
}
