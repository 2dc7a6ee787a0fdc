package nl.geboortepad.ops.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Connections of one sender to this machine that announce much and send a byte now and then, until they are closed. */
public final class SlowConnections implements AutoCloseable {
    private static final String END = "\r\n";
    /** As few bytes as an operating system lets us have. */
    private static final int NARROW = 4096;

    private final List<Socket> open = new ArrayList<>();
    private final ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();

    private SlowConnections() {}

    /** @param head the lines of a request, without its empty last one; of its body some bytes follow, each in its time */
    public static SlowConnections open(int port, int number, String... head) throws IOException {
        var isChunked = List.of(head).contains("Transfer-Encoding: chunked");
        return dripping(port, number, String.join(END, head) + END + END, isChunked ? "1\r\n \r\n" : " ");
    }

    /** The last line of the head comes byte by byte, and never ends. */
    public static SlowConnections ofHeads(int port, int number, String... head) throws IOException {
        return dripping(port, number, String.join(END, head) + END + "X-Slow: ", "s");
    }

    /** Whole requests, of which nobody reads the answers. */
    public static SlowConnections unread(int port, int number, String requests) throws IOException {
        return dripping(port, number, requests, "");
    }

    private static SlowConnections dripping(int port, int number, String first, String then) throws IOException {
        var slow = new SlowConnections();
        for (var i = 0; i < number; i++) {
            var socket = new Socket();
            if (then.isEmpty()) {
                socket.setReceiveBufferSize(NARROW);
            }
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            socket.getOutputStream().write(first.getBytes(StandardCharsets.US_ASCII));
            slow.open.add(socket);
        }
        var some = then.getBytes(StandardCharsets.US_ASCII);
        slow.drip.scheduleWithFixedDelay(() -> slow.someMore(some), 500, 500, TimeUnit.MILLISECONDS);
        return slow;
    }

    private void someMore(byte[] bytes) {
        for (var socket : open) {
            try {
                socket.getOutputStream().write(bytes);
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
        return told(open.getFirst(), 60_000);
    }

    /** What each was told until now; nothing where it still waits. */
    public List<String> answers() throws IOException {
        drip.shutdownNow();
        var answers = new ArrayList<String>();
        for (var socket : open) {
            answers.add(told(socket, 1));
        }
        return answers;
    }

    private static String told(Socket socket, int millis) throws IOException {
        var told = new ByteArrayOutputStream();
        try {
            socket.setSoTimeout(millis);
            socket.getInputStream().transferTo(told);
        } catch (SocketException reset) {
            // We were still sending.
        } catch (SocketTimeoutException stillOpen) {
            // So it is.
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
