package nl.geboortepad.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.EventNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

class StoredEventsTest {
    static Stream<String> types() {
        return EventNames.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_event_type_has_an_approved_form_that_reads_and_writes_back_the_same(String type) {
        var approved = Samples.of(type);

        var event = EventJson.mapper().readValue(approved, Event.class);

        assertThat(event.type()).isEqualTo(type);
        assertThat(EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(event))
                .isEqualToIgnoringWhitespace(approved);
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_unknown_field_is_an_error(String type) {
        var tree = (ObjectNode) EventJson.mapper().readTree(Samples.of(type));
        tree.put("colour", "blue");

        assertThatThrownBy(() -> EventJson.mapper().treeToValue(tree, Event.class))
                .isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_missing_day_is_an_error(String type) {
        var tree = (ObjectNode) EventJson.mapper().readTree(Samples.of(type));
        tree.remove("when");

        assertThatThrownBy(() -> EventJson.mapper().treeToValue(tree, Event.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void a_missing_number_or_code_is_an_error_and_not_a_zero() {
        for (var field : new String[] {"child", "place", "mode"}) {
            var tree = (ObjectNode) EventJson.mapper().readTree(Samples.of("ChildBorn"));
            tree.remove(field);

            assertThatThrownBy(() -> EventJson.mapper().treeToValue(tree, Event.class))
                    .as(field)
                    .isInstanceOf(JacksonException.class);
        }
    }

    @Test
    void what_is_optional_may_be_left_out() {
        var tree = (ObjectNode) EventJson.mapper().readTree(Samples.of("ChildBorn"));
        tree.remove("weight");

        var born = (CareEvent.ChildBorn) EventJson.mapper().treeToValue(tree, Event.class);

        assertThat(born.weight()).isEmpty();
        assertThat(EventJson.mapper().writeValueAsString(born)).doesNotContain("weight");
    }

    @Test
    void an_unknown_type_is_an_error() {
        assertThatThrownBy(() ->
                        EventJson.mapper().readValue("{\"type\":\"CoffeeMade\",\"when\":\"2026-01-01\"}", Event.class))
                .isInstanceOf(JacksonException.class);
    }
}
