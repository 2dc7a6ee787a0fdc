package nl.geboortepad.command.registration.kernset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.command.registration.Registration;
import nl.geboortepad.command.registration.Registration.LocatedFact;
import nl.geboortepad.kernel.event.CareEvent;
import org.junit.jupiter.api.Assumptions;

/** Registrations to read. */
final class Given {
    static final LocalDate T = LocalDate.of(2026, 6, 30);
    static final LocalDate RECEIVED = LocalDate.of(2026, 7, 3);

    private Given() {}

    static String sample(String name) {
        try (InputStream in = Kernset.class.getResourceAsStream("samples/" + name + ".xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Registration read(String xml) {
        return new Kernset()
                .read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), Optional.of(T), RECEIVED);
    }

    /** One of the registrations that nobody here wrote; they lie beside the product, not in it. */
    static Registration shared(String name) {
        var file = Path.of("shared", "data", "kernset", name);
        var found = Optional.<Path>empty();
        for (var at = Path.of("").toAbsolutePath(); at != null && found.isEmpty(); at = at.getParent()) {
            found = Optional.of(at.resolve(file)).filter(Files::isRegularFile);
        }
        Assumptions.assumeTrue(found.isPresent(), "skipped: no shared/data/kernset beside the product");
        try (var in = Files.newInputStream(found.orElseThrow())) {
            return new Kernset().read(in, Optional.of(T), RECEIVED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <E extends CareEvent> List<E> events(Registration registration, Class<E> type) {
        return registration.facts().stream()
                .map(LocatedFact::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    static <E extends CareEvent> E only(Registration registration, Class<E> type) {
        var events = events(registration, type);
        if (events.size() != 1) {
            throw new AssertionError("expected one " + type.getSimpleName() + ", found " + events);
        }
        return events.getFirst();
    }

    static List<String> lines(Registration registration) {
        return registration.facts().stream()
                .map(told -> told.event().toString())
                .toList();
    }
}
