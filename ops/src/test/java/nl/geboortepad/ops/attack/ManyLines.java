package nl.geboortepad.ops.attack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** One sender with very many lines at once. What each line was answered is read while the others are still sent. */
final class ManyLines {
    private static final int LINES_OF_A_WOMAN = 25;
    /** Lines of so many women lie through one another, as they do in an export by day. */
    private static final int WOMEN_AT_ONCE = 50;

    private final AttackedEngine engine;
    private final List<String> lines;
    private final AnswerCounts answers = new AnswerCounts();
    private final AtomicInteger answered = new AtomicInteger();

    private ManyLines(AttackedEngine engine, List<String> lines) {
        this.engine = engine;
        this.lines = lines;
    }

    static ManyLines of(AttackedEngine engine, int number) {
        var lines = new ArrayList<String>(number);
        for (var group = 0; lines.size() < number; group++) {
            for (var i = 0; i < LINES_OF_A_WOMAN; i++) {
                for (var w = 0; w < WOMEN_AT_ONCE && lines.size() < number; w++) {
                    lines.add(line(engine, group * WOMEN_AT_ONCE + w, i));
                }
            }
        }
        return new ManyLines(engine, lines);
    }

    private static String line(AttackedEngine engine, int woman, int number) {
        return number == 0 ? """
                {"type":"RegisterPregnancy","as":"%d","bsn":"%s","vsv":"vsv:midden","dueDate":"2026-10-01",\
                "basis":"ultrasound","careFrom":"2026-02-20","fromTheStart":true}""".formatted(woman, engine.nextBsn()) : """
                {"type":"FirstContactMade","pregnancy":"@%d","when":"2026-03-02","organisation":"agb:08001234",\
                "key":"%d-%d"}""".formatted(woman, woman, number);
    }

    int size() {
        return lines.size();
    }

    AnswerCounts answers() {
        return answers;
    }

    int answered() {
        return answered.get();
    }

    /** Returns when all were answered, or the connection broke. Can be done again. */
    void send() throws IOException, InterruptedException {
        var file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        var head = "POST /api/commands HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                + "Authorization: Bearer " + engine.sender().token("midwife-demo") + "\r\nContent-Length: "
                + file.length + "\r\nConnection: close\r\n\r\n";
        answered.set(0);
        try (var socket = new Socket("127.0.0.1", engine.port())) {
            var sending = Thread.ofVirtual().start(() -> write(socket, head, file));
            var in = socket.getInputStream();
            var told = head(in);
            if (!told.startsWith("HTTP/1.1 200 ")) {
                answers.add("refused " + told.substring(9, 12));
                return;
            }
            var reader = new BufferedReader(new InputStreamReader(new Unchunked(in), StandardCharsets.UTF_8));
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                read(line);
            }
            sending.join();
        } catch (SocketException broken) {
            answers.add(AnswerCounts.NONE);
        }
    }

    private void read(String line) {
        var answer = JsonMapper.shared().readTree(line);
        var problem = answer.path("problem");
        if (problem.isMissingNode()) {
            engine.ledger().acknowledged(answer);
            answers.add(answer.path("repeated").booleanValue() ? "line repeated" : "line done");
        } else {
            answers.add("line " + problem.path("status").intValue());
        }
        answered.incrementAndGet();
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            var read = in.read();
            if (read < 0) {
                throw new SocketException("no answer");
            }
            head.append((char) read);
        }
        return head.toString();
    }

    private static void write(Socket socket, String head, byte[] file) {
        try {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(file);
        } catch (SocketException broken) {
            // That is what happens to whoever was still sending.
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
