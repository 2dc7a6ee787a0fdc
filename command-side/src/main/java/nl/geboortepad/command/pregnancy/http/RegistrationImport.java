package nl.geboortepad.command.pregnancy.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.http.Sender;
import nl.geboortepad.command.pregnancy.PregnancyCommand.ReportRegistration;
import nl.geboortepad.command.registration.Registration;
import nl.geboortepad.command.registration.Registration.LocatedFact;
import nl.geboortepad.command.registry.RegisteredPregnancy;
import nl.geboortepad.command.registry.Registry;
import nl.geboortepad.kernel.event.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.When;
import org.springframework.stereotype.Component;

/** Brings a whole registration to the record that it belongs to. */
@Component
class RegistrationImport {
    /** Care for a pregnancy begins at most so long before, and goes on at most so long after its due date. */
    private static final int MONTHS = 10;

    private final PregnancyDesk desk;
    private final WomanRegistration registrations;
    private final Registry registry;

    RegistrationImport(PregnancyDesk desk, WomanRegistration registrations, Registry registry) {
        this.desk = desk;
        this.registrations = registrations;
        this.registry = registry;
    }

    /** @param source the name of the format in which it came */
    Recorded take(Registration registration, String source, Sender sender, Optional<String> key, byte[] sent) {
        var actor = sender.actor(Optional.of(registration.organisation()), source, Optional.empty());
        var request = sender.request(actor, key, sent, Optional.empty());
        var claimed = registrations.claimed(request);
        var identity = registrations.identity(
                registration.bsn(), registration.womanIdentity(), request, registration.organisation());
        var woman = identity.woman();
        var footing = registrations.footing(woman);
        var recorded = footing.orTakeBack(() -> sent(
                new ReportRegistration(
                        footing.on(claimed.orElseGet(() -> pregnancy(registration, woman))),
                        request,
                        woman,
                        registration.gravidity(),
                        registration.parity(),
                        received(registration, source),
                        registration.facts().stream().map(LocatedFact::event).toList()),
                registration));
        registrations.describe(identity, recorded);
        return recorded;
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

    /** A refusal points at the element of the message that told the fact. */
    private Recorded sent(ReportRegistration command, Registration registration) {
        try {
            return desk.send(command);
        } catch (Problem refused) {
            if (refused.extra().get("fact") instanceof Integer fact) {
                throw refused.at(registration.facts().get(fact).path());
            }
            throw refused;
        }
    }

    private PregnancyId pregnancy(Registration registration, WomanId woman) {
        return registration
                .dueDate()
                .map(due -> registry.register(woman, due, PregnancyId.random()))
                .orElseGet(() -> onlyOne(registry.pregnancies(woman).stream()
                        .filter(known -> known.mergedInto().isEmpty() && near(known.dueDate(), registration))
                        .toList()));
    }

    private static boolean near(LocalDate dueDate, Registration registration) {
        return !dueDate.isBefore(registration.covers().from().minusMonths(MONTHS))
                && !dueDate.isAfter(registration.covers().lastDay().plusMonths(MONTHS));
    }

    private static PregnancyId onlyOne(List<RegisteredPregnancy> known) {
        if (known.size() != 1) {
            throw Problem.of(
                    Problem.Code.INVALID,
                    new Text(
                            "Zonder uitgerekende datum is niet te zeggen bij welke zwangerschap dit hoort.",
                            "Without a due date it cannot be told which pregnancy this belongs to."));
        }
        return known.getFirst().id();
    }
}
