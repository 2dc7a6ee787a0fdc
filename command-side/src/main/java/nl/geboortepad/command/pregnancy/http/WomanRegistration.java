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
import nl.geboortepad.kernel.identity.Bsn;
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
    private static final String BIRTH_DATE = "birthDate";

    private final PregnancyDesk desk;
    private final Vault vault;
    private final Registry registry;
    private final PregnancyChecks checks;
    private final Beat beat = new Beat();

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
     * @param footing what it stands on, to be taken back when it is refused
     * @param begun when it was looked for, on the beat
     */
    record IdentifiedRegistration(Register command, ToldIdentity identity, Footing footing, long begun) {
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
        var begun = beat.begin();
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
        var claimed = claimed(request);
        var identity = identity(form.bsn(), form.identity(), request, organisation);
        var footing = footing(identity.woman());
        return footing.orTakeBack(() -> {
            var command = new Register(
                    footing.on(claimed.orElseGet(
                            () -> registry.register(footing.woman(), form.dueDate(), PregnancyId.random()))),
                    request,
                    when,
                    footing.woman(),
                    organisation,
                    form.vsv(),
                    form.dueDate(),
                    form.basis(),
                    form.gravidity(),
                    form.parity(),
                    form.careFrom(),
                    form.fromTheStart());
            return new IdentifiedRegistration(command, identity, footing, begun);
        });
    }

    /**
     * Who she is, as a registration tells it.
     *
     * @param heard whether it may replace what is known of her
     */
    record ToldIdentity(WomanId woman, Map<String, String> told, Organisation by, boolean heard) {
        /** It tells who she is. */
        @Override
        public String toString() {
            return "identity of " + woman;
        }
    }

    /**
     * The woman with that number. Where another birth date is known of her and the sender is not one who may say otherwise,
     * it is another woman as far as anybody can tell: the steward settles it.
     */
    ToldIdentity identity(Bsn bsn, Map<String, String> told, Request request, Organisation by) {
        var woman = vault.woman(bsn);
        var heard = desk.hears(woman, request, by);
        var known = vault.identity(woman).get(BIRTH_DATE);
        var other = told.get(BIRTH_DATE);
        return heard || known == null || other == null || known.equals(other)
                ? new ToldIdentity(woman, told, by, heard)
                : new ToldIdentity(vault.namesake(woman, bsn, other), told, by, true);
    }

    Footing footing(WomanId woman) {
        return new Footing(vault, registry, woman);
    }

    /** It takes as long whether she was known or not. */
    Recorded register(IdentifiedRegistration identified) {
        return beat.since(identified.begun(), () -> {
            var recorded = identified.footing().orTakeBack(() -> desk.send(identified.command()));
            describe(identified.identity(), recorded);
            return recorded;
        });
    }

    /**
     * What a request tells of her is added to what the vault knew, and replaces it where both tell of one thing; a repeat of
     * an old request replaces nothing. What somebody says who does not belong to her care stands beside it, under who said it.
     */
    void describe(ToldIdentity identity, Recorded recorded) {
        var known = vault.identity(identity.woman());
        var now = new LinkedHashMap<>(known);
        identity.told().forEach((name, text) -> {
            var under = identity.heard() ? name : identity.by() + " " + name;
            if (recorded.repeated()) {
                now.putIfAbsent(under, text);
            } else {
                now.put(under, text);
            }
        });
        if (!now.equals(known)) {
            vault.describe(identity.woman(), now);
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
