package nl.geboortepad.ops.attack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A request as it lies on the wire, and how it may be answered.
 *
 * @param family of requests that are odd in the same way
 * @param allowed statuses; each answer must have one of them
 */
record OddRequest(String family, String told, byte[] bytes, List<String> allowed) {
    /** What an answer may not repeat. */
    static final String MARK = "Aukje-de-Vries";

    /** What is not understood; or not there; or a form of HTTP that we do not speak. Or the connection closes. */
    private static final List<String> REFUSED = List.of(
            "400", "401", "403", "404", "405", "406", "408", "409", "411", "413", "414", "415", "417", "421", "426",
            "431", "501", "505");

    private static final String DONE = "200";
    private static final String END = "\r\n";

    /** Writes requests about one pregnancy with one token. */
    record Pen(String pregnancy, String token, AtomicInteger number) {
        /** A fact that would be recorded if it came in an envelope that is understood. */
        String fact(String more) {
            // Each another: what is sent again is stored once.
            return "{\"type\": \"BirthLocationDeviationExplained\", \"when\": \"2026-03-02\", \"reason\": \"other\","
                    + " \"note\": \"" + MARK + "\", \"recordedAtSource\": \"2026-11-01T08:00:00."
                    + "%03dZ\"".formatted(number.incrementAndGet()) + more + "}";
        }

        String path() {
            return "/api/pregnancies/" + pregnancy + "/commands";
        }

        OddRequest body(String family, String told, byte[] body, String... headers) {
            var head = new ArrayList<>(List.of("Content-Length: " + body.length));
            head.addAll(List.of(headers));
            if (Stream.of(headers).noneMatch(header -> header.startsWith("Content-Type"))) {
                head.add("Content-Type: application/json");
            }
            return refused(family, told, head(line("POST", path()), head), body);
        }

        OddRequest body(String family, String told, String body, String... headers) {
            return body(family, told, body.getBytes(StandardCharsets.UTF_8), headers);
        }

        OddRequest framed(String told, String body, String... headers) {
            var head = new ArrayList<>(List.of(headers));
            head.add("Content-Type: application/json");
            return refused("framing", told, head(line("POST", path()), head), body.getBytes(StandardCharsets.UTF_8));
        }

        OddRequest get(String family, String told, String path, String... headers) {
            return refused(family, told, head(line("GET", path), List.of(headers)), new byte[0]);
        }

        /** Whole, with a token, as a sender writes it who keeps the rules. */
        String whole() {
            var body = fact("");
            return head(
                            line("POST", path()),
                            List.of(
                                    "Content-Type: application/json",
                                    "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length))
                    + body;
        }

        private String head(String first, List<String> headers) {
            var head = new StringBuilder(first)
                    .append(END)
                    .append("Host: localhost")
                    .append(END);
            if (headers.stream().noneMatch(header -> header.startsWith("Authorization"))) {
                head.append("Authorization: Bearer ").append(token).append(END);
            }
            head.append("Connection: close").append(END);
            headers.stream()
                    .filter(header -> !header.equals("Authorization"))
                    .forEach(header -> head.append(header).append(END));
            return head.append(END).toString();
        }
    }

    static String line(String method, String path) {
        return method + " " + path + " HTTP/1.1";
    }

    static OddRequest raw(String family, String told, String bytes) {
        return refused(family, told, bytes, new byte[0]);
    }

    /** May also be read: RFC 9112 says how, and then it is one request. */
    OddRequest orRead() {
        return new OddRequest(
                family,
                told,
                bytes,
                Stream.concat(allowed.stream(), Stream.of(DONE)).toList());
    }

    boolean mayBeRead() {
        return allowed.contains(DONE);
    }

    private static OddRequest refused(String family, String told, String head, byte[] body) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return new OddRequest(family, told, bytes.toByteArray(), REFUSED);
    }

    static byte[] in(Charset charset, String text) {
        return text.getBytes(charset);
    }
}
