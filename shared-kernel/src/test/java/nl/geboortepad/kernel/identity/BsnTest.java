package nl.geboortepad.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class BsnTest {
    static Stream<String> validNumbers() {
        var random = new Random(20180101);
        return Stream.generate(() -> String.format("%08d", random.nextInt(1, 100_000_000)))
                .filter(eight -> weighted(eight) % 11 != 10)
                .map(eight -> eight + weighted(eight) % 11)
                .limit(300);
    }

    private static int weighted(String eight) {
        int sum = 0;
        for (int place = 0; place < 8; place++) {
            sum += (9 - place) * (eight.charAt(place) - '0');
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("validNumbers")
    void a_number_that_passes_the_eleven_test_is_a_bsn(String number) {
        assertThat(Bsn.parse(number).digits()).isEqualTo(number);
    }

    @ParameterizedTest
    @MethodSource("validNumbers")
    void a_bsn_with_one_other_digit_is_refused(String number) {
        for (int place = 0; place < 9; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != number.charAt(place)) {
                    var changed = new StringBuilder(number);
                    changed.setCharAt(place, digit);
                    assertThatIllegalArgumentException().isThrownBy(() -> Bsn.parse(changed.toString()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("validNumbers")
    void a_bsn_with_two_neighbours_swapped_is_refused(String number) {
        for (int place = 0; place < 8; place++) {
            if (number.charAt(place) != number.charAt(place + 1)) {
                var swapped = new StringBuilder(number);
                swapped.setCharAt(place, number.charAt(place + 1));
                swapped.setCharAt(place + 1, number.charAt(place));
                assertThatIllegalArgumentException().isThrownBy(() -> Bsn.parse(swapped.toString()));
            }
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "000000000", "12345678", "1234567820", "12345678x", " 123456782", "١٢٣٤٥٦٧٨٢", "123.456.782"
            })
    void what_is_not_nine_digits_is_refused_without_repeating_it(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bsn.parse(text))
                .withMessage("expected a BSN: nine digits that pass the eleven-test");
    }

    @Test
    void a_bsn_is_never_shown_as_text_or_json() {
        var bsn = Bsn.parse("123456782");
        assertThat(bsn).hasToString("a BSN");
        assertThat(JsonMapper.shared().writeValueAsString(bsn)).doesNotContain("123456782");
    }

    @Test
    void a_bsn_is_read_from_a_json_string() {
        assertThat(JsonMapper.shared().readValue("\"123456782\"", Bsn.class)).isEqualTo(Bsn.parse("123456782"));
    }
}
