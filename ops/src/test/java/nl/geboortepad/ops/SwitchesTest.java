package nl.geboortepad.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.EventNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever adds an event is led by the compiler to every switch over events; a default would lead nobody. */
class SwitchesTest {
    private static final Path PRODUCT = Path.of("..");

    @Test
    void no_switch_over_events_takes_whatever_is_left() throws IOException {
        var sources = sources();

        assertThat(sources).hasSizeGreaterThan(200);
        assertThat(sources.keySet()).anyMatch(file -> file.endsWith("CareSentences.java"));
        assertThat(new Switches(kinds()).takingTheRest(sources)).isEmpty();
    }

    @Test
    void events_and_their_kinds_are_looked_for() {
        assertThat(kinds().keySet())
                .containsAll(EventNames.all().keySet())
                .contains("Event", "CareEvent", "Visit", "RecordEvent", "VsvEvent", "AuditEvent");
        assertThat(kinds().get("Visit")).contains("CheckupHeld").doesNotContain("Visit", "IntakeHeld");
        assertThat(kinds().get("Event")).contains("PregnancyEvent", "CareEvent", "CheckupHeld", "Correction");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return switch (event) { case IntakeHeld e -> 1; default -> 0; };",
                "return switch (event) { case CareEvent.IntakeHeld e -> 1; case null, default -> 0; };",
                "return switch (event) { case Visit e when e.late() -> 1; default -> 0; };",
                "return switch (event) { case IntakeHeld(var when) -> 1; default -> 0; };",
                "switch (event) { case IntakeHeld e: return 1; default: return 0; }",
                "return switch (event.type()) { case \"IntakeHeld\", \"Other\" -> 1; default -> 0; };",
                "return switch (event) { case IntakeHeld e -> 1; case Event any -> 0; };",
                "return switch (event) { case Correction c -> 1; case Event any -> 0; };",
                "return switch (event) { case CheckupHeld e -> 1; case Visit e -> 0; case IntakeHeld e -> 2; };"
            })
    void an_arm_for_whatever_is_left_is_found_with_its_line(String statement) {
        assertThat(found(statement)).containsExactly("Some.java:3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return switch (event) { case Visit e -> 1; case IntakeHeld e -> 0; };",
                "return switch (event) { case Visit e when e.late() -> 1; case Visit e -> 2; case IntakeHeld e -> 0; };",
                "return switch (event) { case Event any -> 0; };",
                "return switch (unit) { case \"D\" -> 1; default -> 0; };",
                "return switch (place) { case HOME -> switch (event) { case IntakeHeld e -> 1; }; default -> 0; };",
                "/* case IntakeHeld e -> 1; default -> 0; */ return \"case IntakeHeld e -> default ->\";"
            })
    void nothing_else_is_found(String statement) {
        assertThat(found(statement)).isEmpty();
    }

    private static Iterable<String> found(String statement) {
        var text = "class Some {\n    Object some(Object event, Object place, String unit) {\n        " + statement
                + "\n    }\n}\n";
        var kinds = Map.of(
                "Event", Set.of("IntakeHeld", "Visit", "CheckupHeld", "Correction"),
                "Visit", Set.of("CheckupHeld"),
                "CheckupHeld", Set.<String>of(),
                "IntakeHeld", Set.<String>of());
        return new Switches(kinds).takingTheRest(Map.of("Some.java", text));
    }

    /** The simple names of all events and of the kinds that they are sorted into, each with all that are of that kind. */
    private static Map<String, Set<String>> kinds() {
        return sealed(Event.class)
                .distinct()
                .collect(Collectors.toMap(
                        Class::getSimpleName,
                        kind -> sealed(kind)
                                .flatMap(type -> Stream.concat(Stream.of(type), unsealed(type)))
                                .filter(type -> type != kind)
                                .map(Class::getSimpleName)
                                .collect(Collectors.toSet())));
    }

    /** What an event is beside its kind, such as a correction. */
    private static Stream<Class<?>> unsealed(Class<?> type) {
        return type.isRecord() ? Arrays.stream(type.getInterfaces()).filter(is -> !is.isSealed()) : Stream.empty();
    }

    private static Stream<Class<?>> sealed(Class<?> type) {
        return type.isSealed()
                ? Stream.concat(
                        Stream.of(type),
                        Arrays.stream(type.getPermittedSubclasses()).flatMap(SwitchesTest::sealed))
                : Stream.of(type);
    }

    private static Map<String, String> sources() throws IOException {
        var sources = new HashMap<String, String>();
        try (var modules = Files.list(PRODUCT)) {
            for (var module : modules.map(m -> m.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (var files = Files.walk(module)) {
                    for (var file : files.filter(f -> f.toString().endsWith(".java"))
                            .filter(f -> !f.endsWith("package-info.java"))
                            .toList()) {
                        sources.put(PRODUCT.relativize(file).toString(), Files.readString(file));
                    }
                }
            }
        }
        return sources;
    }
}
