package nl.geboortepad.command.pregnancy.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import nl.geboortepad.kernel.identity.PregnancyId;

/** What is about one pregnancy is done in order; what is about another need not wait for it. */
final class Lanes {
    private final Executor executor;
    private final ConcurrentMap<PregnancyId, CompletableFuture<?>> last = new ConcurrentHashMap<>();

    Lanes(Executor executor) {
        this.executor = executor;
    }

    /** @param work may throw: whoever comes next in the lane goes on all the same */
    <T> CompletableFuture<T> add(PregnancyId pregnancy, Supplier<T> work) {
        var before = last.getOrDefault(pregnancy, CompletableFuture.completedFuture(null));
        var here = before.handleAsync((done, failed) -> work.get(), executor);
        last.put(pregnancy, here);
        here.whenComplete((done, failed) -> last.remove(pregnancy, here));
        return here;
    }
}
