package nl.geboortepad.query.answer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Writes a table as comma-separated values (RFC 4180) for whoever accepts {@code text/csv}, or with semicolons for a Dutch
 * spreadsheet. Each line says of itself which it is of how many, and what moment and day it is about: a part that was saved
 * as a file does not look whole.
 */
@Component
public final class Csv extends AbstractHttpMessageConverter<Csv.Table> {
    public static final String MEDIA_TYPE = "text/csv";

    /** For a Dutch spreadsheet. */
    public static final String WITH_SEMICOLONS = MEDIA_TYPE + ";" + CsvForm.DELIMITER + "=semicolon";

    public static final String KNOWN_AT = "Known-At";
    public static final String KNOWN_TO = "Known-To";
    public static final String ON = "Judged-On";
    public static final String NORMS = "Norms-Version";
    public static final String TOTAL = "Total-Count";

    private static final MediaType CSV = MediaType.parseMediaType(MEDIA_TYPE);
    private static final List<String> ABOUT_THE_LINE =
            List.of("line", "lines", "judgedOn", "knownAt", "knownTo", "norms");

    /** An answer that can also be a table. */
    public interface Table {
        List<String> header();

        List<List<Object>> lines();

        Instant knownAt();

        /** Up to which moment all that was recorded was read. */
        Optional<Instant> knownTo();

        LocalDate on();

        /** By which norms its lines were judged. */
        NormsVersion judgedBy();

        /** How many lines come before these on earlier pages. */
        default long before() {
            return 0;
        }

        /** How many lines there are on all pages. */
        default long total() {
            return lines().size();
        }

        /** What the table lacks, counted, each under the name of a header. */
        default Map<String, Long> lacks() {
            return Map.of();
        }
    }

    public Csv() {
        super(StandardCharsets.UTF_8, CSV);
    }

    /** Whether a parameter of what somebody accepts is one that tables in this format have. */
    public static boolean understands(MediaType accepted, String parameter, String value) {
        return CSV.equalsTypeAndSubtype(accepted)
                && switch (parameter) {
                    case "header" -> value.equals("present");
                    case CsvForm.DELIMITER ->
                        Arrays.stream(CsvForm.values())
                                .anyMatch(form -> form.toString().equals(value));
                    default -> false;
                };
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
        var headers = message.getHeaders();
        headers.set(KNOWN_AT, table.knownAt().toString());
        table.knownTo().ifPresent(moment -> headers.set(KNOWN_TO, moment.toString()));
        headers.set(ON, table.on().toString());
        headers.set(NORMS, table.judgedBy().inOneLine());
        headers.set(TOTAL, Long.toString(table.total()));
        table.lacks().forEach((name, count) -> headers.set(name, count.toString()));
        var lines = table.lines();
        if (!lines.isEmpty() && table.before() + lines.size() < table.total()) {
            headers.set(HttpHeaders.LINK, "<" + next(table, lines.size()) + ">; rel=\"next\"");
        }
        message.getBody()
                .write(text(table, lines, CsvForm.of(headers.getContentType())).getBytes(StandardCharsets.UTF_8));
    }

    /** About the same moment and day, so that all pages are of one set. */
    private static String next(Table table, int size) {
        var address = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("page", table.before() / size + 1)
                .replaceQueryParam("knownAt", table.knownAt())
                .replaceQueryParam("on", table.on())
                .build();
        return address.getPath() + "?" + address.getQuery();
    }

    private static String text(Table table, List<List<Object>> lines, CsvForm form) {
        var text = new StringBuilder(form.begin());
        text.append(form.line(Stream.concat(table.header().stream(), ABOUT_THE_LINE.stream())));
        var number = table.before();
        for (var line : lines) {
            text.append(form.line(Stream.concat(line.stream(), about(table, ++number))));
        }
        return text.toString();
    }

    private static Stream<Object> about(Table table, long number) {
        return Stream.of(
                number,
                table.total(),
                table.on(),
                table.knownAt(),
                table.knownTo().<Object>map(moment -> moment).orElse(""),
                table.judgedBy().inOneLine());
    }
}
