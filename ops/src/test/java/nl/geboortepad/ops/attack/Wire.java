package nl.geboortepad.ops.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Sends bytes as they are, which no client that keeps the rules would send, and reads all that comes back. */
record Wire(int port) {
    private static final int LONGEST = 15_000;
    private static final Pattern STATUS = Pattern.compile("(?m)^HTTP/1\\.[01] (\\d{3})");

    /** @param statuses of every answer that came, in their order; none where the connection was closed without one */
    record Told(String text, List<String> statuses) {}

    Told send(byte[] bytes) throws IOException {
        var told = new ByteArrayOutputStream();
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(LONGEST);
            var sending = Thread.ofVirtual().start(() -> write(socket, bytes));
            try {
                socket.getInputStream().transferTo(told);
            } catch (SocketException | SocketTimeoutException closed) {
                // What came before that counts.
            }
            sending.interrupt();
        }
        var text = told.toString(StandardCharsets.UTF_8);
        return new Told(
                text,
                STATUS.matcher(text).results().map(found -> found.group(1)).toList());
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException closed) {
            // The engine had read enough.
        }
    }
}
