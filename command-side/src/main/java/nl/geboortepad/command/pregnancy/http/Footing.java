package nl.geboortepad.command.pregnancy.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import nl.geboortepad.command.registry.Registry;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.request.Problem;

/**
 * What a registration stands on before anything is recorded: a woman and a pregnancy that may be new. When it is refused,
 * none of that stays which was not there before.
 */
final class Footing {
    private final Vault vault;
    private final Registry registry;
    private final Deque<Runnable> laid = new ArrayDeque<>();

    Footing(Vault vault, Registry registry) {
        this.vault = vault;
        this.registry = registry;
    }

    /** @param woman whom the request is about */
    WomanId on(WomanId woman) {
        laid.push(() -> vault.takeBack(woman));
        return woman;
    }

    /** @param pregnancy that the request is about */
    PregnancyId on(PregnancyId pregnancy) {
        laid.push(() -> registry.takeBack(pregnancy));
        return pregnancy;
    }

    /** Not after any other failure than a refusal: then it may have been recorded. */
    <T> T orTakeBack(Supplier<T> work) {
        try {
            return work.get();
        } catch (Problem refused) {
            laid.forEach(Runnable::run);
            throw refused;
        }
    }
}
