package nl.geboortepad.command.pregnancy.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.registry.KeyClaim;
import nl.geboortepad.command.registry.Registry;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.identity.Actor;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.request.Problem;

/**
 * What a registration stands on before anything is recorded: a woman and a pregnancy that may be new, and a key that is its
 * own. When it is refused, none of that stays which was not there before.
 */
final class Footing {
    private final Vault vault;
    private final Registry registry;
    private final WomanId woman;
    private final List<Runnable> laid = new ArrayList<>();

    Footing(Vault vault, Registry registry, WomanId woman) {
        this.vault = vault;
        this.registry = registry;
        this.woman = woman;
    }

    WomanId woman() {
        return woman;
    }

    /**
     * A key holds over all pregnancies while it is not known which one it is about. A key that was made of the content
     * needs no such care.
     *
     * @param pregnancy that was found
     * @return the one that the request is about
     */
    PregnancyId claim(Request request, PregnancyId pregnancy) {
        laid.add(() -> registry.takeBack(pregnancy));
        if (!request.named()) {
            return pregnancy;
        }
        var sender = sender(request.actor());
        return switch (registry.claimKey(sender, request.key(), request.body(), pregnancy)) {
            case KeyClaim.First first -> {
                laid.add(() -> registry.takeBack(sender, request.key()));
                yield pregnancy;
            }
            case KeyClaim.Repeated repeated -> repeated.pregnancy();
            case KeyClaim.Reused reused -> throw Refused.keyReused().problem();
        };
    }

    /** Two practices behind one client, and two people in one practice, each have keys of their own. */
    private static String sender(Actor actor) {
        return actor.client() + " "
                + actor.organisation().map(Organisation::code).orElse("") + " " + actor.person();
    }

    /** Not after any other failure than a refusal: then it may have been recorded. */
    <T> T orTakeBack(Supplier<T> work) {
        try {
            return work.get();
        } catch (Problem refused) {
            laid.forEach(Runnable::run);
            vault.takeBack(woman);
            throw refused;
        }
    }
}
