package nl.geboortepad.ops.attack;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;

/** The content of an answer that comes in chunks; one that stops halfway is a broken connection. */
final class Unchunked extends InputStream {
    private static final int HEX = 16;

    private final InputStream in;
    private int left;
    private boolean first = true;
    private boolean ended;

    Unchunked(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        if (!begun()) {
            return -1;
        }
        left--;
        return next();
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (!begun()) {
            return -1;
        }
        var read = in.read(into, from, Math.min(most, left));
        if (read < 0) {
            throw new SocketException("broken");
        }
        left -= read;
        return read;
    }

    /** Whether there is something of a chunk to read. */
    private boolean begun() throws IOException {
        if (!ended && left == 0) {
            if (!first) {
                line();
            }
            first = false;
            left = Integer.parseInt(line().strip(), HEX);
            ended = left == 0;
        }
        return !ended;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var read = next(); read != '\n'; read = next()) {
            line.append((char) read);
        }
        return line.toString();
    }

    private int next() throws IOException {
        var read = in.read();
        if (read < 0) {
            throw new SocketException("broken");
        }
        return read;
    }
}
