package nl.geboortepad.ops.commands;

import java.util.Optional;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;

/**
 * Handles a command in the thread that brings it, in one transaction. What a rule refuses and what ails the
 * store are told as details: of an exception only those cross to another process.
 */
final class LocalCommands extends SimpleCommandBus {
    LocalCommands(Builder builder) {
        super(builder);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        CommandCallback<C, R> telling = (sent, result) -> callback.onResult(sent, told(result));
        try {
            super.dispatch(command, telling);
        } catch (RuntimeException noTransaction) {
            telling.onResult(command, GenericCommandResultMessage.asCommandResultMessage(noTransaction));
        }
    }

    private static <R> CommandResultMessage<? extends R> told(CommandResultMessage<? extends R> result) {
        if (!result.isExceptional()) {
            return result;
        }
        Throwable failure = result.exceptionResult();
        Optional<Object> details =
                RefusalDetails.behind(failure).<Object>map(refusal -> refusal).or(() -> StoreFailure.behind(failure));
        return details.isEmpty()
                ? result
                : new GenericCommandResultMessage<R>(
                        new CommandExecutionException(failure.getMessage(), failure, details.get()),
                        result.getMetaData());
    }
}
