package nl.geboortepad.command.registry;

import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.Command;
import nl.geboortepad.command.handling.Request;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/**
 * A key that a sender gave means one request, whichever record it is about. It is claimed with what the request records, so
 * what was refused leaves no key behind. The framework finds it and puts it before the bus.
 */
@Component
public final class NamedRequests implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final Registry registry;

    public NamedRequests(Registry registry) {
        this.registry = registry;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var answer = chain.proceed();
        if (unitOfWork.getMessage().getPayload() instanceof Command command
                && answer instanceof Recorded recorded
                && !recorded.repeated()
                && isNamed(command.request())) {
            claim(command.request(), recorded);
        }
        return answer;
    }

    private static boolean isNamed(Request request) {
        return request.named() && !request.ofOurselves();
    }

    /** Thrown and not answered, for what was just recorded must not stay. */
    private void claim(Request request, Recorded recorded) {
        var claim = new KeyClaim(request.body(), recorded.stream());
        if (!registry.claimKey(request.sender(), request.key(), claim).equals(claim)) {
            throw Refused.keyReused().problem();
        }
    }
}
