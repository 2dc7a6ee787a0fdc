package nl.geboortepad.query.answer;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geboortepad.kernel.text.KebabCase;
import org.springframework.http.MediaType;

/** How a table is written: with commas for programs, or with semicolons as a Dutch spreadsheet opens it by itself. */
enum CsvForm {
    COMMA(",", ""),
    /** Its byte order mark tells that it is UTF-8. */
    SEMICOLON(";", "\ufeff");

    /** The parameter of the media type that chooses. */
    static final String DELIMITER = "delimiter";

    /** What a spreadsheet takes for a formula, wide forms and blanks before it included. */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)[\\s\\p{Z}\\p{Cf}\\p{Cc}]*[=+\\-@\uff1d\uff0b\uff0d\uff20].*");

    /** A number or a gestational age, {@code -0+5}: it can do no harm. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\+[0-9])?");

    private static final Pattern SPECIAL = Pattern.compile("[\",;\r\n]|^\\s|\\s$");

    private final String delimiter;
    private final String begin;

    CsvForm(String delimiter, String begin) {
        this.delimiter = delimiter;
        this.begin = begin;
    }

    static CsvForm of(MediaType type) {
        var asked = type == null ? null : type.getParameter(DELIMITER);
        return Arrays.stream(values())
                .filter(form -> form.toString().equals(asked == null ? null : asked.replace("\"", "")))
                .findFirst()
                .orElse(COMMA);
    }

    String begin() {
        return begin;
    }

    String line(Stream<?> cells) {
        return cells.map(this::cell).collect(Collectors.joining(delimiter, "", "\r\n"));
    }

    private String cell(Object value) {
        var text = value instanceof String told ? guarded(told) : value.toString();
        return SPECIAL.matcher(text).find() ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    /** A text stays text: a spreadsheet neither runs nor adds up what it reads. A program gets numbers as they are. */
    private String guarded(String text) {
        if (NUMBER.matcher(text).matches()) {
            return this == SEMICOLON && text.startsWith("-") ? "=\"" + text + "\"" : text;
        }
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** As in the media type: {@code semicolon}. */
    @Override
    public String toString() {
        return KebabCase.of(this);
    }
}
