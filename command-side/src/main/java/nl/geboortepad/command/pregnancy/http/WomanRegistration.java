package nl.geboortepad.command.pregnancy.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.http.Sender;
import nl.geboortepad.command.http.SentRequest;
import nl.geboortepad.command.pregnancy.PregnancyChecks;
import nl.geboortepad.command.pregnancy.PregnancyCommand.Register;
import nl.geboortepad.command.registry.KeyClaim;
import nl.geboortepad.command.registry.Registry;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
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
    private final Vault vault;
    private final Registry registry;
    private final PregnancyChecks checks;

    WomanRegistration(PregnancyDesk desk, Vault vault, Registry registry, PregnancyChecks checks) {
        this.desk = desk;
        this.vault = vault;
        this.registry = registry;
        this.checks = checks;
    }

    /**
     * A registration of which the pregnancy was found.
     *
     * @param identity what it tells of the woman, for the vault
     */
    record IdentifiedRegistration(Register command, Map<String, String> identity) {
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
        return register(identify(sent, sender));
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
        var request = sender.request(sent, Optional.of(organisation), Optional.empty());
        var claimed = claimed(request);
        var woman = vault.woman(form.bsn());
        var command = new Register(
                claimed.orElseGet(() -> registry.register(woman, form.dueDate(), PregnancyId.random())),
                request,
                when,
                woman,
                organisation,
                form.vsv(),
                form.dueDate(),
                form.basis(),
                form.gravidity(),
                form.parity(),
                form.careFrom(),
                form.fromTheStart());
        return new IdentifiedRegistration(command, form.identity());
    }

    Recorded register(IdentifiedRegistration identified) {
        var recorded = desk.send(identified.command());
        describe(identified.command().woman(), identified.identity(), recorded);
        return recorded;
    }

    /**
     * What a request tells of her is added to what the vault knew, and replaces it where both tell of one thing; a repeat of
     * an old request replaces nothing.
     */
    void describe(WomanId woman, Map<String, String> identity, Recorded recorded) {
        var known = vault.identity(woman);
        var now = new LinkedHashMap<>(known);
        identity.forEach(recorded.repeated() ? now::putIfAbsent : now::put);
        if (!now.equals(known)) {
            vault.describe(woman, now);
        }
    }

    /**
     * Under a key that was used before it is about the pregnancy that it was about then, whatever was merged or moved since.
     *
     * @throws Problem when it was used for something else
     */
    Optional<PregnancyId> claimed(Request request) {
        return request.named()
                ? registry.claimedKey(request.sender(), request.key()).map(claim -> pregnancy(claim, request))
                : Optional.empty();
    }

    private static PregnancyId pregnancy(KeyClaim claim, Request request) {
        try {
            if (claim.body().equals(request.body())) {
                return PregnancyId.parse(claim.record());
            }
        } catch (IllegalArgumentException otherRecord) {
            throw Refused.keyReused().problem();
        }
        throw Refused.keyReused().problem();
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
