package nl.geboortepad.command.vsv;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {
    @ParameterizedTest
    @EnumSource
    void every_rule_has_a_test_that_is_called_as_it_says(VsvRefusal rule) {
        assertThat(tests())
                .contains(rule.sentenceEn()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[.,]", "")
                        .replaceAll("[ -]", "_"));
    }

    private static Set<String> tests() {
        return Stream.of(PartnershipTest.class, CorrectingTest.class, MergingTest.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .map(Method::getName)
                .collect(Collectors.toSet());
    }
}
