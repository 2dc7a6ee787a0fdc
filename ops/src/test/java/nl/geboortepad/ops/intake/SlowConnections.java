package nl.geboortepad.ops.intake;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Connections of one sender to this machine that announce much and send a byte now and then, until they are closed. */
public final class SlowConnections implements AutoCloseable {
    private final List<Socket> open = new ArrayList<>();
    private final ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();

    private SlowConnections() {}

    /** @param head the lines of a request, without its empty last one */
    public static SlowConnections open(int port, int number, String... head) throws IOException {
        var slow = new SlowConnections();
        var bytes = (String.join("\r\n", head) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        for (var i = 0; i < number; i++) {
            var socket = new Socket("127.0.0.1", port);
            socket.getOutputStream().write(bytes);
            slow.open.add(socket);
        }
        slow.drip.scheduleWithFixedDelay(slow::oneByteEach, 500, 500, TimeUnit.MILLISECONDS);
        return slow;
    }

    private synchronized void oneByteEach() {
        for (var socket : open) {
            try {
                socket.getOutputStream().write(' ');
            } catch (IOException closed) {
                // The engine had enough of it.
            }
        }
    }

    public int number() {
        return open.size();
    }

    /** Of one of them, all that it was told until it was closed. */
    public String firstAnswer() throws IOException {
        var told = new java.io.ByteArrayOutputStream();
        try {
            open.getFirst().setSoTimeout(60_000);
            open.getFirst().getInputStream().transferTo(told);
        } catch (java.net.SocketException reset) {
            // We were still sending.
        }
        return told.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        drip.shutdownNow();
        for (var socket : open) {
            socket.close();
        }
    }
}
