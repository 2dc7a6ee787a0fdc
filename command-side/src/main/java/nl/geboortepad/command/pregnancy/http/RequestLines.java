package nl.geboortepad.command.pregnancy.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;

/** Reads line by line, and never holds more than one line. */
final class RequestLines {
    private static final int LONGEST = 1_000_000;

    private final InputStream in;
    private long number;

    RequestLines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** @param text is empty when the line was too long to hold */
    record Line(long number, Optional<byte[]> text) {
        byte[] get() {
            return text.orElseThrow(() -> Problem.of(
                    Problem.Code.TOO_LARGE,
                    new Text("Een regel heeft hooguit een miljoen bytes.", "A line has at most a million bytes.")));
        }
    }

    /** Of the line that was read last; blank ones count too. */
    long number() {
        return number;
    }

    /** The next line that is not blank; empty at the end. */
    Optional<Line> next() throws IOException {
        while (true) {
            var text = new ByteArrayOutputStream();
            boolean blank = true;
            int read = in.read();
            if (read < 0) {
                return Optional.empty();
            }
            number++;
            for (; read >= 0 && read != '\n'; read = in.read()) {
                blank &= read == ' ' || read == '\t' || read == '\r';
                if (text.size() <= LONGEST) {
                    text.write(read);
                }
            }
            if (!blank) {
                return Optional.of(
                        new Line(number, Optional.of(text.toByteArray()).filter(t -> t.length <= LONGEST)));
            }
        }
    }
}
