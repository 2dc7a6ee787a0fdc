package nl.geboortepad.ops.storage;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which plain name stands for which event, in which revision its shape is, and the mapper that writes and reads it.
 *
 * @param mapper strict: an unknown field is an error
 * @param classes by plain name, such as {@code IntakeHeld}
 * @param revisions the revision of each name's present shape; {@value #FIRST} where none is given
 */
public record EventTypes(JsonMapper mapper, Map<String, Class<?>> classes, Map<String, String> revisions) {
    static final String FIRST = "1";

    public EventTypes {
        classes = Map.copyOf(classes);
        revisions = Map.copyOf(revisions);
    }

    Optional<Class<?>> named(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    String revision(String name) {
        return revisions.getOrDefault(name, FIRST);
    }

    Function<Class<?>, Optional<String>> names() {
        Map<Class<?>, String> names =
                classes.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        return type -> Optional.ofNullable(names.get(type));
    }
}
