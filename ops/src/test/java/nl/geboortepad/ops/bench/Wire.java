package nl.geboortepad.ops.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * One connection over which facts are sent one after the other. It costs hardly anything itself: what a client spends on the
 * same machine is not there for the engine.
 */
final class Wire implements AutoCloseable {
    private static final int LARGEST_ANSWER = 16_384;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: ([0-9]+)\r\n");
    private static final Pattern LAST = Pattern.compile("(?i)\r\nconnection: close\r\n");

    private final int port;
    private final String token;
    private final byte[] answer = new byte[LARGEST_ANSWER];
    private Socket socket;

    Wire(int port, String token) throws IOException {
        this.port = port;
        this.token = token;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
    }

    /** Returns when it is answered. */
    void send(String pregnancy, String key, String fact) throws IOException {
        var body = fact.getBytes(StandardCharsets.UTF_8);
        var head = """
                POST /api/pregnancies/%s/commands HTTP/1.1
                Host: 127.0.0.1
                Authorization: Bearer %s
                Content-Type: application/json
                Idempotency-Key: %s
                Content-Length: %d

                """.formatted(pregnancy, token, key, body.length).replace("\n", "\r\n");
        var request = new byte[head.length() + body.length];
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, request, 0, head.length());
        System.arraycopy(body, 0, request, head.length(), body.length);
        socket.getOutputStream().write(request);
        var told = answer();
        if (!told.startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException(told);
        }
        if (LAST.matcher(told).find()) {
            close();
            connect();
        }
    }

    private String answer() throws IOException {
        for (var length = 0; ; ) {
            var more = socket.getInputStream().read(answer, length, answer.length - length);
            if (more < 0) {
                throw new EOFException("the engine hung up");
            }
            length += more;
            var told = new String(answer, 0, length, StandardCharsets.ISO_8859_1);
            if (isWhole(told)) {
                return told;
            }
        }
    }

    private static boolean isWhole(String told) {
        var body = told.indexOf("\r\n\r\n") + 4;
        if (body < 4) {
            return false;
        }
        var length = LENGTH.matcher(told.substring(0, body));
        return length.find()
                ? told.length() >= body + Integer.parseInt(length.group(1))
                : told.endsWith("\r\n0\r\n\r\n");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
