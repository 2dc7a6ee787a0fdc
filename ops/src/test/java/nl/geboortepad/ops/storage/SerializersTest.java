package nl.geboortepad.ops.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.ops.commands.StoreFailure;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.exc.InvalidTypeIdException;

class SerializersTest {
    private final Serializer events = new PlainNames(Diary.TYPES);
    private final Serializer messages = new MessageSerializer(EventJson.mapper());
    private final Serializer tokens = new TokenJson();

    @Test
    void an_event_is_known_by_its_plain_name() {
        var stored = events.serialize(new Diary.Noted("diary-1", "text"), String.class);

        assertThat(stored.getType()).isEqualTo(new SimpleSerializedType("Noted", "2"));
        assertThat(stored.getData()).isEqualTo("{\"diary\":\"diary-1\",\"text\":\"text\"}");
        assertThat(events.<String, Diary.Noted>deserialize(stored)).isEqualTo(new Diary.Noted("diary-1", "text"));
    }

    @Test
    void a_name_that_is_not_known_stops_the_reading() {
        assertThatThrownBy(() -> read(events, "Forgotten", "1", "{}"))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("'Forgotten', revision 1");
    }

    @Test
    void the_name_of_a_class_is_not_the_name_of_an_event() {
        assertThatThrownBy(() -> read(events, Diary.Noted.class.getName(), "2", "{}"))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void another_revision_stops_the_reading() {
        assertThatThrownBy(() -> read(events, "Noted", "3", "{}"))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("in revision 3; this version reads revision 2");
        assertThatThrownBy(() -> read(events, "Noted", null, "{}")).isInstanceOf(UnreadableEvent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"diary\":\"1\",\"text\":\"a\",\"mood\":\"good\"}",
                "{\"diary\":\"1\"}",
                "{\"diary\":\"1\",\"text\":\"a\",\"text\":\"b\"}"
            })
    void an_event_of_another_shape_stops_the_reading(String payload) {
        assertThatThrownBy(() -> read(events, "Noted", "2", payload)).isInstanceOf(SerializationException.class);
    }

    @Test
    void what_is_not_an_event_is_not_stored() {
        assertThatThrownBy(() -> events.serialize("just a text", String.class))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void every_fact_of_the_kernel_has_its_plain_name() {
        var types = new RecordedEvents().eventTypes();
        var kernel = new PlainNames(types);

        assertThat(types.classes()).hasSizeGreaterThan(40);
        types.classes()
                .forEach((name, type) -> assertThat(kernel.typeForClass(type))
                        .isEqualTo(new SimpleSerializedType(name, "1"))
                        .matches(stored -> kernel.classForType(stored).equals(type)));
    }

    record StrangeToken() implements TrackingToken {
        @Override
        public TrackingToken lowerBound(TrackingToken other) {
            return this;
        }

        @Override
        public TrackingToken upperBound(TrackingToken other) {
            return this;
        }

        @Override
        public boolean covers(TrackingToken other) {
            return true;
        }
    }

    static List<TrackingToken> tokens() {
        TrackingToken gaps = GapAwareTrackingToken.newInstance(12, List.of(9L, 11L));
        TrackingToken end = GapAwareTrackingToken.newInstance(40, List.of());
        return List.of(
                gaps,
                new GlobalSequenceTrackingToken(7),
                ReplayToken.createReplayToken(end, gaps),
                ReplayToken.createReplayToken(end, null),
                new MergedTrackingToken(gaps, ReplayToken.createReplayToken(end, gaps)));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void a_position_is_read_as_it_was_written(TrackingToken token) {
        var stored = tokens.serialize(token, String.class);

        assertThat(tokens.<String, TrackingToken>deserialize(stored)).isEqualTo(token);
    }

    @ParameterizedTest
    @ValueSource(classes = {java.util.HashMap.class, javax.swing.JPanel.class, StrangeToken.class})
    void a_token_opens_no_other_class(Class<?> type) {
        String other = type.getName();
        assertThatThrownBy(() -> read(tokens, other, null, "{}")).isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> read(tokens, ReplayToken.class.getName(), null, """
                        {"tokenAtReset": {"@class": "%s"}, "currentToken": null, "resetContext": null}""".formatted(other)))
                .isInstanceOf(SerializationException.class)
                .hasRootCauseInstanceOf(InvalidTypeIdException.class);
    }

    @Test
    void a_message_opens_our_own_classes_only() {
        var note = new Diary.Note("diary-1", "text");
        assertThat(messages.<String, Object>deserialize(messages.serialize(note, String.class)))
                .isEqualTo(note);
        assertThat(messages.<String, Object>deserialize(messages.serialize(3, String.class)))
                .isEqualTo(3);
        assertThat(messages.<String, Object>deserialize(messages.serialize(StoreFailure.CONFLICT, String.class)))
                .isEqualTo(StoreFailure.CONFLICT);
        assertThatThrownBy(() -> read(messages, "javax.swing.JPanel", null, "{}"))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void nothing_here_can_open_any_class_that_a_text_names() {
        assertThatThrownBy(() -> Class.forName("com.thoughtworks.xstream.XStream"))
                .isInstanceOf(ClassNotFoundException.class);
        for (Serializer serializer : List.of(events, messages, tokens)) {
            assertThatThrownBy(() -> read(serializer, "java.util.HashMap", null, "{}"))
                    .isInstanceOf(SerializationException.class);
        }
    }

    private static Object read(Serializer serializer, String name, String revision, String payload) {
        return serializer.deserialize(new SimpleSerializedObject<>(payload, String.class, name, revision));
    }
}
