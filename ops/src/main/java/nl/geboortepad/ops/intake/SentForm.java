package nl.geboortepad.ops.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.geboortepad.ops.http.PlainProblem;
import org.springframework.http.MediaType;

/** Parameters that come in the body are read from the counted body, and are few; the container would read them itself. */
final class SentForm extends SentBody {
    private static final int LONGEST = 16_384;

    private Map<String, String[]> parameters;

    SentForm(HttpServletRequest request, Count count) {
        super(request, count);
    }

    @Override
    public String getParameter(String name) {
        var values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        if (!isForm()) {
            return super.getParameterMap();
        }
        if (parameters == null) {
            parameters = read();
        }
        return parameters;
    }

    private boolean isForm() {
        var type = getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private Map<String, String[]> read() {
        var all = new LinkedHashMap<String, List<String>>();
        try {
            var body = getInputStream().readNBytes(LONGEST + 1);
            if (body.length > LONGEST) {
                throw PlainProblem.of(413).with("limit", LONGEST);
            }
            add(getQueryString(), all);
            add(new String(body, StandardCharsets.UTF_8), all);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (IllegalArgumentException unreadable) {
            throw PlainProblem.of(400);
        }
        var parameters = new LinkedHashMap<String, String[]>();
        all.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return Collections.unmodifiableMap(parameters);
    }

    private static void add(String text, Map<String, List<String>> all) {
        if (text == null || text.isEmpty()) {
            return;
        }
        for (var pair : text.split("&")) {
            var equals = pair.indexOf('=');
            var name = equals < 0 ? pair : pair.substring(0, equals);
            var value = equals < 0 ? "" : pair.substring(equals + 1);
            all.computeIfAbsent(decoded(name), n -> new ArrayList<>()).add(decoded(value));
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
