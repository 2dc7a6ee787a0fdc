package nl.geboortepad.command.audit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Away from the event that is being handled: in a transaction of its own, and without the ids that would travel along. */
final class OwnTransaction {
    private OwnTransaction() {}

    static void run(Runnable work) {
        try {
            CompletableFuture.runAsync(work).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
