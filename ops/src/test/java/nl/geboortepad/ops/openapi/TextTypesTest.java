package nl.geboortepad.ops.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.geboortepad.kernel.identity.Person;
import nl.geboortepad.kernel.json.EventJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextTypesTest {
    static Stream<Class<?>> types() {
        // A person is sent by number, which becomes a pseudonym at the door.
        return TextTypes.all().stream().filter(type -> type != Person.class);
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_example_fits_the_pattern_and_is_read(Class<?> type) {
        var example = TextTypes.shape(type).example();

        assertThat(example).matches(TextTypes.shape(type).pattern());
        assertThat((Object) EventJson.mapper().convertValue(example, type)).isNotNull();
    }
}
