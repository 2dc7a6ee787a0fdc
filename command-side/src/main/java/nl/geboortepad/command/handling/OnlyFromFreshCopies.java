package nl.geboortepad.command.handling;

import nl.geboortepad.kernel.request.Problem;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Nothing is told of a copy in memory that lies behind: what stores nothing, such as a refusal and a repeat, is told after a
 * look at the store. Where somebody else wrote, the command fails as one that wrote at the same moment does, and is tried again
 * with what is stored.
 */
public final class OnlyFromFreshCopies implements MessageHandlerInterceptor<CommandMessage<?>> {
    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
        var copies = UsedCopies.of(unit.root());
        Object answer;
        try {
            answer = chain.proceed();
        } catch (Problem refused) {
            if (copies.lieBehind()) {
                throw behind();
            }
            throw refused;
        }
        if (copies.onlyReadLieBehind()) {
            throw behind();
        }
        return answer;
    }

    private static ConcurrencyException behind() {
        return new ConcurrencyException("Somebody else has written since the copy in memory was read");
    }
}
