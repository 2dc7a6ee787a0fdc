package nl.geboortepad.ops.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.geboortepad.kernel.request.Problem;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;

/** Stops reading where a message becomes too large, whether or not it said beforehand how large it would be. */
final class BodyLimit extends OncePerRequestFilter {
    private final DataSize single;
    private final DataSize bulk;
    private final List<PathPattern> bulkPaths;

    BodyLimit(DataSize single, DataSize bulk, List<PathPattern> bulkPaths) {
        this.single = single;
        this.bulk = bulk;
        this.bulkPaths = bulkPaths;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            ProblemAnswer.write(response, tooLarge(limit));
        } else {
            chain.doFilter(new Counted(request, limit), response);
        }
    }

    private long limit(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return (bulkPaths.stream().anyMatch(it -> it.matches(path)) ? bulk : single).toBytes();
    }

    private static Problem tooLarge(long limit) {
        return PlainProblem.of(413).with("limit", limit);
    }

    private static final class Counted extends HttpServletRequestWrapper {
        private final long limit;
        private CountedStream stream;
        private BufferedReader reader;

        Counted(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (stream == null) {
                stream = new CountedStream(super.getInputStream(), limit);
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
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream source;
        private final long limit;
        private long count;

        CountedStream(ServletInputStream source, long limit) {
            this.source = source;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var one = source.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = source.read(into, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            count += Math.max(read, 0);
            if (count > limit) {
                throw tooLarge(limit);
            }
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
