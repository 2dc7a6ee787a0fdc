package nl.geboortepad.command.http;

import java.time.Clock;
import java.time.LocalDate;
import nl.geboortepad.command.handling.Answer;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.time.When;
import org.axonframework.commandhandling.gateway.CommandGateway;

/**
 * Takes one request about a record, brings its words to the vault, and waits for what becomes of it.
 *
 * @param <I> names a record
 * @param <C> what can be asked about one
 */
public abstract class Desk<I, C> {
    private final Form<I, ?, C> form;
    private final CommandGateway gateway;
    private final Clock clock;

    protected Desk(Form<I, ?, C> form, CommandGateway gateway, Clock clock) {
        this.form = form;
        this.gateway = gateway;
        this.clock = clock;
    }

    /** Where the words of a request go. */
    protected abstract VaultDeposit deposit(I record, SentRequest sent, Request request);

    /**
     * @param record null where what should name it does not, of which the request knows that it is wrong
     * @throws Problem when it is refused
     */
    public final Recorded handle(I record, SentRequest sent, Sender sender) {
        if (record == null) {
            throw form.wrong(sent);
        }
        var request = sender.request(sent);
        var deposit = deposit(record, sent, request);
        try {
            var recorded = send(form.command(record, request, sent, deposit, today()));
            if (recorded.repeated()) {
                deposit.forget();
            }
            return recorded;
        } catch (Problem refused) {
            // Not after any other failure: then it may have been recorded, words and all.
            deposit.forget();
            throw VilCodePointer.asSent(refused, sent.content());
        }
    }

    /** @throws Problem when it is refused */
    public final Recorded send(C command) {
        return gateway.<Answer>sendAndWait(command).orProblem();
    }

    public final LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), When.ZONE);
    }
}
