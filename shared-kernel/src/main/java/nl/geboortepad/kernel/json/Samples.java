package nl.geboortepad.kernel.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** One approved stored form for every event type. What the store holds can be read as long as these can be read. */
public final class Samples {
    private Samples() {}

    /**
     * The approved JSON of an event type.
     *
     * @throws IllegalArgumentException when there is none: an event type without a sample cannot be stored
     */
    public static String of(String type) {
        try (var in = Samples.class.getResourceAsStream("samples/" + type + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("no approved sample of an event type with this name");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
