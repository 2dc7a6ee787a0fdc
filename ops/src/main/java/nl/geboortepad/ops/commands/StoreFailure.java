package nl.geboortepad.ops.commands;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;

/** What a failure tells of the store, rather than of what was asked. It travels between processes. */
public enum StoreFailure {
    /** Another wrote to the same stream just before; nothing was written. */
    CONFLICT,
    /** The store does not answer, or not in time; whether something was written is not known. */
    UNAVAILABLE;

    private static final int DEEPEST_CAUSE = 50;
    /** Connection lost; no resources; shut down or starting. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");
    /** A lock, an idle transaction or a whole transaction took too long. */
    private static final Set<String> TOO_LONG = Set.of("55P03", "25P03", "25P04");

    /** The call did not reach Axon Server, or its answer did not reach us. */
    private static final Set<Status.Code> NO_ANSWER = EnumSet.of(
            Status.Code.UNAVAILABLE,
            Status.Code.DEADLINE_EXCEEDED,
            Status.Code.CANCELLED,
            Status.Code.ABORTED,
            Status.Code.RESOURCE_EXHAUSTED,
            Status.Code.INTERNAL,
            Status.Code.UNKNOWN);

    public static Optional<StoreFailure> behind(Throwable failure) {
        Optional<Object> told = HandlerExecutionException.resolveDetails(failure);
        return told.filter(StoreFailure.class::isInstance)
                .map(StoreFailure.class::cast)
                .or(() -> Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .limit(DEEPEST_CAUSE)
                        .flatMap(cause -> seen(cause).stream())
                        .min(Comparator.naturalOrder()));
    }

    private static Optional<StoreFailure> seen(Throwable cause) {
        return switch (cause) {
            case ConcurrencyException lost -> Optional.of(CONFLICT);
            case StoreUnavailable told -> Optional.of(UNAVAILABLE);
            case TimeoutException slow -> Optional.of(UNAVAILABLE);
            case SQLTransientConnectionException none -> Optional.of(UNAVAILABLE);
            case SQLException sql -> isUnavailable(sql.getSQLState()) ? Optional.of(UNAVAILABLE) : Optional.empty();
            case NoHandlerForCommandException nobodyYet -> Optional.of(UNAVAILABLE);
            case AxonServerCommandDispatchException undelivered -> Optional.of(UNAVAILABLE);
            case AxonServerException server -> Optional.of(UNAVAILABLE);
            case StatusRuntimeException call -> seen(call.getStatus());
            default -> Optional.empty();
        };
    }

    /** Of a commit that Axon Server refuses, only the bare call tells. */
    private static Optional<StoreFailure> seen(Status status) {
        if (String.valueOf(status.getDescription()).contains("AXONIQ-2000")) {
            return Optional.of(CONFLICT);
        }
        return NO_ANSWER.contains(status.getCode()) ? Optional.of(UNAVAILABLE) : Optional.empty();
    }

    private static boolean isUnavailable(String state) {
        // Without a state it is not the database that speaks, but the pool: the connection is gone
        return state == null || TOO_LONG.contains(state) || CLASSES.stream().anyMatch(state::startsWith);
    }
}
