package nl.geboortepad.ops.commands;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.messaging.HandlerExecutionException;

/** Waits for an answer, but never for ever, and tells apart a refusal and a store that does not answer. */
final class PatientGateway extends DefaultCommandGateway {
    private final Duration patience;

    private PatientGateway(Builder builder, Duration patience) {
        super(builder);
        this.patience = patience;
    }

    static PatientGateway over(CommandBus bus, RetryScheduler again, Duration patience) {
        return new PatientGateway(builder().commandBus(bus).retryScheduler(again), patience);
    }

    @Override
    public <R> R sendAndWait(Object command) {
        return sendAndWait(command, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public <R> R sendAndWait(Object command, long timeout, TimeUnit unit) {
        try {
            return super.sendAndWait(command, timeout, unit);
        } catch (RuntimeException failure) {
            throw told(failure);
        }
    }

    @Override
    public <R> CompletableFuture<R> send(Object command) {
        return super.<R>send(command)
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        failure instanceof RuntimeException wrapped
                                ? told(wrapped)
                                : told(new CompletionException(failure))));
    }

    private static RuntimeException told(RuntimeException failure) {
        Optional<Object> details = HandlerExecutionException.resolveDetails(failure);
        if (details.isPresent() && details.get() instanceof RefusalDetails refusal) {
            return refusal.said();
        }
        return StoreFailure.behind(failure).isPresent() ? new StoreUnavailable(failure) : failure;
    }
}
