package nl.geboortepad.kernel.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import nl.geboortepad.kernel.text.BrokenRule;
import nl.geboortepad.kernel.time.IsoTime;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.module.SimpleModule;

/** Reads days and moments from one form of text; no numbers, no lists, no day with an hour of which the hour is dropped. */
final class StrictTimes {
    private StrictTimes() {}

    static SimpleModule module() {
        return new SimpleModule("strict times")
                .addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, IsoTime::day))
                .addDeserializer(Instant.class, new FromText<>(Instant.class, IsoTime::moment));
    }

    private static final class FromText<T> extends StdDeserializer<T> {
        private final transient Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                context.handleUnexpectedToken(context.constructType(handledType()), json);
            }
            try {
                return parse.apply(json.getString());
            } catch (DateTimeParseException otherwise) {
                // Without the text: it may be anything.
                throw MismatchedInputException.from(
                        json,
                        handledType(),
                        "not in the form of a " + handledType().getSimpleName());
            } catch (BrokenRule thereIsNone) {
                throw context.instantiationException(handledType(), thereIsNone);
            }
        }
    }
}
