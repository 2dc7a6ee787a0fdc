package nl.geboortepad.command.pregnancy.http;

import java.time.Duration;
import java.util.Optional;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.http.Sender;
import nl.geboortepad.command.http.SentRequest;
import nl.geboortepad.command.pregnancy.PregnancyChecks;
import nl.geboortepad.command.pregnancy.PregnancyCommand.Register;
import nl.geboortepad.command.pregnancy.http.Recognition.Recognised;
import nl.geboortepad.command.pregnancy.http.Recognition.Told;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Beat;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.When;
import org.springframework.stereotype.Component;

/**
 * Finds out which woman and which pregnancy a registration is about, and registers her with the organisation that has her in
 * care.
 */
@Component
class WomanRegistration {
    private final PregnancyDesk desk;
    private final Recognition recognition;
    private final PregnancyChecks checks;
    /** It takes as long whether she was known or not. */
    final Beat beat = new Beat(Duration.ofMillis(50));

    WomanRegistration(PregnancyDesk desk, Recognition recognition, PregnancyChecks checks) {
        this.desk = desk;
        this.recognition = recognition;
        this.checks = checks;
    }

    /**
     * A registration of which the pregnancy was found.
     *
     * @param footing what it stands on, to be taken back when it is refused
     */
    record IdentifiedRegistration(Register command, Recognised recognised, Footing footing) {
        PregnancyId pregnancy() {
            return command.pregnancy();
        }

        /** It tells who she is. */
        @Override
        public String toString() {
            return "registration in " + command.pregnancy();
        }
    }

    Recorded register(SentRequest sent, Sender sender) {
        var begun = beat.begin();
        var identified = identify(sent, sender);
        return beat.since(begun, () -> register(identified));
    }

    /** Whatever can be refused without looking into the record is refused here, before anything is kept of her. */
    IdentifiedRegistration identify(SentRequest sent, Sender sender) {
        var form = PregnancyForm.registration(sent);
        var organisation = organisation(form, sender);
        PregnancyChecks.region(form.vsv(), sender.caller().vsv())
                .map(Refused::problem)
                .ifPresent(problem -> {
                    throw problem;
                });
        var when = form.when().orElse(When.day(desk.today()));
        checks.registering(when, form.careFrom(), form.dueDate(), form.gravidity(), form.parity())
                .map(Refused::problem)
                .ifPresent(problem -> {
                    throw problem;
                });
        var request = sender.request(sent, Optional.of(organisation));
        var footing = recognition.footing();
        return footing.orTakeBack(() -> {
            var recognised = recognition.byDueDate(
                    new Told(form.bsn(), form.identity(), request, organisation), form.dueDate(), footing);
            var command = new Register(
                    recognised.pregnancy(),
                    request,
                    when,
                    recognised.woman(),
                    organisation,
                    form.vsv().or(() -> region(sender)),
                    form.dueDate(),
                    form.basis(),
                    form.gravidity(),
                    form.parity(),
                    form.careFrom(),
                    form.fromTheStart());
            return new IdentifiedRegistration(command, recognised, footing);
        });
    }

    /** Without the beat: a line waits for that where no thread does. */
    Recorded register(IdentifiedRegistration identified) {
        var recorded = identified.footing().orTakeBack(() -> desk.send(identified.command()));
        recognition.describe(identified.recognised(), recorded);
        return recorded;
    }

    /** A steward registers in her own region, where she can look after it. */
    private static Optional<Vsv> region(Sender sender) {
        return sender.caller().is(AccessRole.STEWARD) ? sender.caller().vsv() : Optional.empty();
    }

    private static Organisation organisation(RegistrationForm form, Sender sender) {
        var told = form.organisation();
        if (sender.caller().is(AccessRole.STEWARD)) {
            return told.or(sender.caller()::organisation)
                    .orElseThrow(() -> Problem.of(
                                    Problem.Code.INVALID,
                                    new Text(
                                            "Welke organisatie haar in zorg heeft, ontbreekt.",
                                            "The organisation that has her in care is missing."))
                            .at("/organisation"));
        }
        if (told.isPresent() && !told.equals(sender.caller().organisation())) {
            throw Problem.of(
                            Problem.Code.FORBIDDEN,
                            new Text(
                                    "U meldt alleen aan voor uw eigen organisatie.",
                                    "You register for your own organisation only."))
                    .at("/organisation");
        }
        return sender.caller().organisation().orElseThrow();
    }
}
