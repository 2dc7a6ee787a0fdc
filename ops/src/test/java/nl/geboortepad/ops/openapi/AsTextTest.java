package nl.geboortepad.ops.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import nl.geboortepad.kernel.identity.Person;
import nl.geboortepad.kernel.json.EventJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AsTextTest {
    static Stream<Map.Entry<Class<?>, AsText>> texts() {
        // A person is sent by number, which becomes a pseudonym at the door.
        return AsText.all().entrySet().stream().filter(text -> text.getKey() != Person.class);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void the_example_fits_the_pattern_and_is_read(Map.Entry<Class<?>, AsText> text) {
        var example = text.getValue().example();

        assertThat(example).matches(text.getValue().pattern());
        assertThat((Object) EventJson.mapper().convertValue(example, text.getKey()))
                .isNotNull();
    }
}
