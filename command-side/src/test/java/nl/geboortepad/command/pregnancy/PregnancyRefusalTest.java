package nl.geboortepad.command.pregnancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geboortepad.command.handling.DayRefusal;
import nl.geboortepad.command.handling.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PregnancyRefusalTest {
    @ParameterizedTest
    @MethodSource
    void every_rule_has_a_test_that_is_called_as_it_says(Refusal rule) {
        assertThat(tests())
                .contains(rule.said()
                        .detail()
                        .en()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[.,]", "")
                        .replaceAll("[ -]", "_"));
    }

    private static Set<String> tests() {
        return Stream.of(PregnancyTest.class, PregnancyCorrectionsTest.class, PregnancyMergerTest.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .map(Method::getName)
                .collect(Collectors.toSet());
    }

    static Stream<Refusal> every_rule_has_a_test_that_is_called_as_it_says() {
        return Stream.concat(Stream.of(PregnancyRefusal.values()), Stream.of(DayRefusal.values()));
    }
}
