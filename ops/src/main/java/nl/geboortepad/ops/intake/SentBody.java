package nl.geboortepad.ops.intake;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A request of which somebody counts what is read of its body, and may stop that by an exception. */
class SentBody extends HttpServletRequestWrapper {
    private final Count count;
    private Counted stream;
    private BufferedReader reader;

    /** What came with one look. */
    @FunctionalInterface
    interface Count {
        /**
         * @param bytes that came; -1 at the end
         * @param waited how long for, in nanoseconds
         */
        void read(int bytes, long waited);
    }

    SentBody(HttpServletRequest request, Count count) {
        super(request);
        this.count = count;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            stream = new Counted(super.getInputStream(), count);
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        if (reader == null) {
            var named = getCharacterEncoding();
            reader = new BufferedReader(new InputStreamReader(
                    getInputStream(), named == null ? StandardCharsets.UTF_8 : Charset.forName(named)));
        }
        return reader;
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream source;
        private final Count count;

        Counted(ServletInputStream source, Count count) {
            this.source = source;
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            var begin = System.nanoTime();
            var one = source.read();
            count.read(one < 0 ? -1 : 1, System.nanoTime() - begin);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var begin = System.nanoTime();
            var read = source.read(into, offset, length);
            count.read(read, System.nanoTime() - begin);
            return read;
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
