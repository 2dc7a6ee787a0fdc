package nl.geboortepad.command.pregnancy.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.http.Sender;
import nl.geboortepad.command.http.SentRequest;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;

/**
 * The requests of one stream of lines. A line that is refused does not stop the rest, and its answer says so in its place:
 * answers come in the order of the lines.
 */
final class Bulk {
    /** Which pregnancy a line is about. */
    private static final String PREGNANCY = "pregnancy";

    /** The name by which later lines may speak of the pregnancy that a line registers. */
    private static final String AS = "as";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int MOST_NAMES = 100_000;

    private final PregnancyDesk desk;
    private final WomanRegistration registrations;
    private final FailureInLine mishap;
    private final Sender sender;
    private final Lanes lanes;
    private final Map<String, PregnancyId> names = new HashMap<>();

    Bulk(PregnancyDesk desk, WomanRegistration registrations, FailureInLine mishap, Sender sender, Executor executor) {
        this.desk = desk;
        this.registrations = registrations;
        this.mishap = mishap;
        this.sender = sender;
        this.lanes = new Lanes(executor);
    }

    /** Which pregnancy a line is about is settled here and now, in the order of the lines; the rest is done in its lane. */
    CompletableFuture<LineAnswer> take(RequestLines.Line line) {
        var begun = registrations.beat.begin();
        try {
            var sent = SentRequest.line(line.get());
            var registration = PregnancyForm.isRegistration(sent.content());
            return (registration ? register(sent) : handle(sent))
                    .handle((recorded, failure) -> failure == null
                            ? LineAnswer.done(line.number(), recorded)
                            : LineAnswer.refused(line.number(), mishap.tell(cause(failure))))
                    .thenCompose(answer -> registration || answer.isUnknown()
                            ? registrations.beat.later(begun, answer)
                            : CompletableFuture.completedFuture(answer));
        } catch (RuntimeException failure) {
            return CompletableFuture.completedFuture(LineAnswer.refused(line.number(), mishap.tell(failure)));
        }
    }

    private CompletableFuture<Recorded> register(SentRequest sent) {
        var faults = new ArrayList<Problem>();
        if (sent.content().remove(PREGNANCY) != null) {
            faults.add(Problem.of(
                            Problem.Code.INVALID,
                            new Text(
                                    "Een aanmelding noemt geen zwangerschap, maar met as een naam ervoor.",
                                    "A registration names no pregnancy, but with as a name for it."))
                    .at("/pregnancy"));
        }
        var as = sent.take(AS, String.class, faults);
        as.filter(name -> !NAME.matcher(name).matches())
                .ifPresent(name -> faults.add(Problem.of(
                                Problem.Code.INVALID,
                                new Text(
                                        "Een naam heeft hooguit 64 letters, cijfers, punten en streepjes.",
                                        "A name has at most 64 letters, digits, dots and dashes."))
                        .at("/as")));
        var identified = registrations.identify(sent.with(faults), sender);
        as.ifPresent(name -> name(name, identified.pregnancy()));
        return lanes.add(identified.pregnancy(), () -> registrations.register(identified));
    }

    private void name(String name, PregnancyId pregnancy) {
        if (names.size() >= MOST_NAMES && !names.containsKey(name)) {
            throw Problem.of(
                            Problem.Code.TOO_LARGE,
                            new Text(
                                    "Te veel namen in een keer; stuur de rest apart.",
                                    "Too many names at once; send the rest apart."))
                    .at("/as");
        }
        names.put(name, pregnancy);
    }

    private CompletableFuture<Recorded> handle(SentRequest sent) {
        var faults = new ArrayList<Problem>();
        if (sent.content().remove(AS) != null) {
            faults.add(Problem.of(
                            Problem.Code.INVALID,
                            new Text("As hoort bij een aanmelding.", "As belongs to a registration."))
                    .at("/as"));
        }
        var told = sent.take(PREGNANCY, String.class, faults);
        var pregnancy = Problem.orFault(() -> pregnancy(told), faults);
        if (!faults.isEmpty()) {
            throw PregnancyForm.FORM.wrong(sent.with(faults));
        }
        return lanes.add(pregnancy, () -> desk.handle(pregnancy, sent, sender));
    }

    /** @param told an id, or {@code @} and the name that an earlier line gave */
    private PregnancyId pregnancy(Optional<String> told) {
        if (told.isPresent() && told.get().startsWith("@")) {
            return Optional.ofNullable(names.get(told.get().substring(1)))
                    .orElseThrow(() -> Problem.of(
                                    Problem.Code.INVALID,
                                    new Text(
                                            "Geen eerdere regel gaf een zwangerschap deze naam.",
                                            "No earlier line gave a pregnancy this name."))
                            .at("/pregnancy"));
        }
        try {
            return told.map(PregnancyId::parse).orElseThrow(IllegalArgumentException::new);
        } catch (IllegalArgumentException wrong) {
            throw Problem.of(
                            Problem.Code.INVALID,
                            new Text(
                                    "Hier hoort pregnancy- met een UUID, of @ met de naam die een eerdere regel gaf.",
                                    "Expected here: pregnancy- and a UUID, or @ and the name that an earlier line gave."))
                    .at("/pregnancy");
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
    }

    static void write(LineAnswer answer, OutputStream out) throws IOException {
        out.write(EventJson.mapper().writeValueAsBytes(answer));
        out.write('\n');
    }
}
