package nl.geboortepad.query.answer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes a table as comma-separated values (RFC 4180) for whoever accepts {@code text/csv}. */
@Component
public final class Csv extends AbstractHttpMessageConverter<Csv.Table> {
    public static final String MEDIA_TYPE = "text/csv";

    /** When its lines were known so, and on which day they hold: a table has no room for it. */
    public static final String KNOWN_AT = "Geboortepad-Known-At";

    public static final String ON = "Geboortepad-On";

    /** An answer that can also be a table. */
    public interface Table {
        Instant knownAt();

        LocalDate on();

        List<String> header();

        List<List<Object>> lines();
    }

    public Csv() {
        super(StandardCharsets.UTF_8, MediaType.parseMediaType(MEDIA_TYPE));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Table.class.isAssignableFrom(type);
    }

    @Override
    protected boolean canRead(MediaType type) {
        return false;
    }

    @Override
    protected Table readInternal(Class<? extends Table> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("tables are only written", message);
    }

    @Override
    protected void writeInternal(Table table, HttpOutputMessage message) throws IOException {
        message.getHeaders().set(KNOWN_AT, table.knownAt().toString());
        message.getHeaders().set(ON, table.on().toString());
        message.getBody().write(text(table).getBytes(StandardCharsets.UTF_8));
    }

    static String text(Table table) {
        var text = new StringBuilder(line(table.header()));
        table.lines().forEach(line -> text.append(line(line)));
        return text.toString();
    }

    private static String line(List<?> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A text that a spreadsheet would take for a formula is made text. */
    private static String cell(Object value) {
        var text = value.toString();
        if (value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
