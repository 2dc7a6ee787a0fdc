package nl.geboortepad.command.pregnancy.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.http.Sender;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.request.Asked;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;
import nl.geboortepad.kernel.text.Text;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Many requests as lines of JSON, answered line by line while they still come in. Who sends much must read the answers
 * meanwhile: when nobody reads them, no more lines are taken.
 */
@RestController
class BulkHttp implements DisposableBean {
    static final String NDJSON = "application/x-ndjson";
    /** So many lines may be under way; a line that takes long holds up no more than these. */
    private static final int UNDER_WAY = 256;
    /** So many bulk requests of one sender may be. */
    private static final int AT_ONCE = 8;
    /** So many lines in a row that cannot be read are answered; a sender of more has something else to send. */
    private static final int IN_VAIN = 1000;

    private static final CompletableFuture<LineAnswer> END = new CompletableFuture<>();

    private final PregnancyDesk desk;
    private final WomanRegistration registrations;
    private final Vault vault;
    private final FailureInLine mishap;
    private final FairWorkers workers;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    BulkHttp(
            PregnancyDesk desk,
            WomanRegistration registrations,
            Vault vault,
            FailureInLine mishap,
            BulkWorkers workers) {
        this.desk = desk;
        this.registrations = registrations;
        this.vault = vault;
        this.mishap = mishap;
        this.workers = new FairWorkers(workers.number());
    }

    @Says(
            nl = "Veel verzoeken, regel voor regel",
            en = "Many requests, line by line",
            moreNl = "Elke regel is een verzoek met de zwangerschap erbij, en krijgt in dezelfde volgorde een regel"
                    + " antwoord. Een geweigerde regel houdt de rest niet op.",
            moreEn = "Each line is a request that names its pregnancy, and is answered by a line in the same order. A"
                    + " refused line does not stop the rest.")
    @PostMapping(path = "/api/commands", consumes = NDJSON, produces = NDJSON)
    void commands(
            Caller caller,
            Asked asked,
            @Says(
                            nl = "regels JSON; elke regel is een CommandLine van hooguit een miljoen bytes",
                            en = "lines of JSON; each line is a CommandLine of at most a million bytes")
                    @Shape(as = PregnancyForm[].class)
                    HttpServletRequest request,
            @Says(
                            nl = "op elke regel een LineAnswer, in dezelfde volgorde",
                            en = "a LineAnswer to each line, in the same order")
                    @Shape(as = Recorded[].class)
                    HttpServletResponse response)
            throws IOException {
        var sender = Sender.of(caller, vault, AccessRole.CAREGIVER, AccessRole.STEWARD);
        asked.throwAny();
        response.setContentType(NDJSON);
        response.setHeader("Cache-Control", "no-store");
        run(request.getInputStream(), response.getOutputStream(), sender);
    }

    private static String name(Caller caller) {
        return caller.client() + " "
                + caller.organisation().map(Organisation::code).orElse("");
    }

    void run(InputStream in, OutputStream out, Sender sender) throws IOException {
        var name = name(sender.caller());
        if (underWay.merge(name, 1, Integer::sum) > AT_ONCE) {
            underWay.merge(name, -1, Integer::sum);
            throw Problem.of(
                            Problem.Code.TOO_MANY,
                            new Text(
                                    "Te veel bulkverzoeken tegelijk. Wacht tot er een klaar is.",
                                    "Too many bulk requests at once. Please wait until one is done."))
                    .with("most", AT_ONCE);
        }
        try {
            answer(in, out, new Bulk(desk, registrations, mishap, sender, workers.of(name)));
        } finally {
            underWay.compute(name, (same, now) -> now == 1 ? null : now - 1);
        }
    }

    private void answer(InputStream in, OutputStream out, Bulk bulk) throws IOException {
        var answers = new ArrayBlockingQueue<CompletableFuture<LineAnswer>>(UNDER_WAY);
        var reader = Thread.ofVirtual().start(() -> read(in, bulk, answers));
        try {
            write(answers, out);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            // Whoever does not read the answers sends no more; the container takes the streams back after us.
            reader.interrupt();
            join(reader);
        }
    }

    private void read(InputStream in, Bulk bulk, BlockingQueue<CompletableFuture<LineAnswer>> answers) {
        var lines = new RequestLines(in);
        try {
            try {
                var inVain = 0;
                for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                    var answer = bulk.take(line.get());
                    answers.put(answer);
                    inVain = isUnreadable(answer) ? inVain + 1 : 0;
                    if (inVain == IN_VAIN) {
                        throw unreadable();
                    }
                }
            } catch (IOException | RuntimeException cutShort) {
                var problem = LineAnswer.refused(lines.number() + 1, mishap.tell(cutShort));
                answers.put(CompletableFuture.completedFuture(problem));
            }
            answers.put(END);
        } catch (InterruptedException nobodyReads) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isUnreadable(CompletableFuture<LineAnswer> answer) {
        return answer.isDone() && answer.join() instanceof LineAnswer.Refused refused && refused.isUnreadable();
    }

    private static Problem unreadable() {
        return Problem.of(
                Problem.Code.MALFORMED,
                new Text(
                        IN_VAIN + " regels na elkaar waren niet te lezen; vanaf deze regel is niets gelezen.",
                        IN_VAIN + " lines in a row could not be read; from this line on nothing was read."));
    }

    private static void write(BlockingQueue<CompletableFuture<LineAnswer>> answers, OutputStream out)
            throws IOException, InterruptedException {
        for (var answer = answers.take(); answer != END; answer = answers.take()) {
            Bulk.write(answer.join(), out);
            var next = answers.peek();
            if (next == null || !next.isDone()) {
                out.flush();
            }
        }
        out.flush();
    }

    private static void join(Thread reader) {
        try {
            reader.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        workers.close();
    }
}
