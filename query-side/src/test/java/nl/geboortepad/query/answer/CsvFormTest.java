package nl.geboortepad.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class CsvFormTest {
    private static final CsvForm PROGRAM = CsvForm.of(MediaType.parseMediaType("text/csv"));
    private static final CsvForm DUTCH = CsvForm.of(MediaType.parseMediaType(Csv.WITH_SEMICOLONS));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                " =1+1",
                "\t=1+1",
                "\u00a0=1+1",
                "\u200b=1+1",
                "\r\n@SUM(A1)",
                "+31 6 12345678",
                "-2+3+cmd",
                "\uff1d1+1",
                "@x"
            })
    void a_text_that_a_spreadsheet_would_take_for_a_formula_is_made_text(String text) {
        assertThat(cell(PROGRAM, text)).isEqualTo("'" + text);
        assertThat(cell(DUTCH, text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0+5", "-12+6"})
    void an_age_before_day_zero_is_not_spoilt_and_not_added_up(String age) {
        assertThat(cell(PROGRAM, age)).isEqualTo(age);
        assertThat(cell(DUTCH, age)).isEqualTo("=\"" + age + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"23+4", "Eerste consult vóór 9 weken", "a - b", "vsv:midden", ""})
    void what_is_no_formula_stays_as_it_is(String text) {
        assertThat(cell(PROGRAM, text)).isEqualTo(text);
        assertThat(cell(DUTCH, text)).isEqualTo(text);
    }

    @Test
    void a_dutch_spreadsheet_finds_its_columns_and_its_letters() {
        assertThat(DUTCH.begin() + DUTCH.line(Stream.of("vóór; na", LocalDate.parse("2026-03-01"), -61L)))
                .isEqualTo("\ufeff\"vóór; na\";2026-03-01;-61\r\n");
        assertThat(PROGRAM.begin() + PROGRAM.line(Stream.of("a,b", "c\"d", " e")))
                .isEqualTo("\"a,b\",\"c\"\"d\",\" e\"\r\n");
    }

    /** Unquoted, as a spreadsheet reads it. */
    private static String cell(CsvForm form, String text) {
        var line = form.line(Stream.of(text)).replaceFirst("\r\n$", "");
        return line.startsWith("\"") ? line.substring(1, line.length() - 1).replace("\"\"", "\"") : line;
    }
}
