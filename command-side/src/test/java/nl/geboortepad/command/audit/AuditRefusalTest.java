package nl.geboortepad.command.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import nl.geboortepad.command.audit.http.AuditOpeningTest;
import nl.geboortepad.command.handling.DayRefusal;
import nl.geboortepad.command.handling.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditRefusalTest {
    @ParameterizedTest
    @MethodSource
    void every_rule_has_a_test_that_is_called_as_it_says(Refusal rule) {
        var said = rule.said()
                .detail()
                .en()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[.,]", "")
                .replaceAll("[ -]", "_");

        assertThat(Stream.of(AuditTest.class, TracesTest.class, AuditOpeningTest.class)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .map(Method::getName))
                .anySatisfy(test -> assertThat(test).isEqualTo(said));
    }

    static Stream<Refusal> every_rule_has_a_test_that_is_called_as_it_says() {
        return Stream.concat(Stream.of(AuditRefusal.values()), Stream.of(DayRefusal.values()));
    }
}
