package nl.geboortepad.command.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import nl.geboortepad.command.audit.http.OpeningTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {
    @ParameterizedTest
    @EnumSource
    void every_rule_has_a_test_that_is_called_as_it_says(AuditRefusal rule) {
        var said = rule.sentenceEn()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[.,]", "")
                .replaceAll("[ -]", "_");

        assertThat(Stream.of(AuditTest.class, TracesTest.class, OpeningTest.class)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .map(Method::getName))
                .anySatisfy(test -> assertThat(test).isEqualTo(said));
    }
}
