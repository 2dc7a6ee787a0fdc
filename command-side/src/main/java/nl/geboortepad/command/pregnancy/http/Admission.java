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
import nl.geboortepad.kernel.request.Caller.Role;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.time.When;
import org.springframework.stereotype.Component;

/** Finds out which woman and which pregnancy it is, and has an organisation take her into care. */
@Component
class Admission {
    private final PregnancyDesk desk;
    private final Vault vault;
    private final Registry registry;
    private final PregnancyChecks rules;

    Admission(PregnancyDesk desk, Vault vault, Registry registry, PregnancyChecks rules) {
        this.desk = desk;
        this.vault = vault;
        this.registry = registry;
        this.rules = rules;
    }

    /** What is to be done for one request, when it is clear which pregnancy it is about. */
    record Admitted(Register command, Map<String, String> identity) {
        PregnancyId pregnancy() {
            return command.pregnancy();
        }

        /** It tells who she is. */
        @Override
        public String toString() {
            return "Admitted " + command.pregnancy();
        }
    }

    Recorded register(SentRequest sent, Sender sender, Optional<Long> expectedVersion) {
        return register(admit(sent, sender, expectedVersion));
    }

    /** Whatever can be refused without looking into the record is refused here, before anything is kept of her. */
    Admitted admit(SentRequest sent, Sender sender, Optional<Long> expectedVersion) {
        var asked = Forms.registration(sent.content());
        var organisation = organisation(asked, sender);
        var when = asked.when().orElse(When.day(desk.today()));
        rules.registering(when, asked.careFrom(), asked.dueDate(), asked.gravidity(), asked.parity())
                .map(Refused::problem)
                .ifPresent(problem -> {
                    throw problem;
                });
        var woman = vault.woman(asked.bsn());
        var request = sender.request(sent, Optional.of(organisation), expectedVersion);
        var found = registry.register(woman, asked.dueDate(), PregnancyId.random());
        var command = new Register(
                claimed(request, found),
                request,
                when,
                woman,
                organisation,
                asked.vsv(),
                asked.dueDate(),
                asked.basis(),
                asked.gravidity(),
                asked.parity(),
                asked.careFrom(),
                asked.fromTheStart());
        return new Admitted(command, asked.identity());
    }

    Recorded register(Admitted admitted) {
        var recorded = desk.send(admitted.command());
        describe(admitted.command().woman(), admitted.identity(), recorded);
        return recorded;
    }

    /**
     * What is told of her is added to what was known, and replaces what was told before; but a repeat of an old request
     * tells nothing newer.
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
     * A key holds over all pregnancies while it is not known which one it is about. A key that was made of the content
     * needs no such care.
     */
    PregnancyId claimed(Request request, PregnancyId pregnancy) {
        if (!request.named()) {
            return pregnancy;
        }
        return switch (registry.claimKey(request.actor().client(), request.key(), request.body(), pregnancy)) {
            case KeyClaim.First first -> pregnancy;
            case KeyClaim.Repeated repeated -> repeated.pregnancy();
            case KeyClaim.Reused reused -> throw Refused.keyReused().problem();
        };
    }

    private static Organisation organisation(PregnancyForm.RegisterPregnancy asked, Sender sender) {
        var told = asked.organisation();
        if (sender.caller().is(Role.STEWARD)) {
            return told.or(sender::organisation)
                    .orElseThrow(() -> Problem.of(
                                    Problem.Code.INVALID,
                                    "Welke organisatie haar in zorg heeft, ontbreekt.",
                                    "The organisation that has her in care is missing.")
                            .at("/organisation"));
        }
        if (told.isPresent() && !told.equals(sender.organisation())) {
            throw Problem.of(
                            Problem.Code.FORBIDDEN,
                            "U meldt alleen aan voor uw eigen organisatie.",
                            "You register for your own organisation only.")
                    .at("/organisation");
        }
        return sender.organisation().orElseThrow();
    }
}
