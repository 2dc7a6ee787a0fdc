package nl.geboortepad.pathways;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.stream.Stream;

/** The norms that are shipped, and some that exist only here, for what no shipped norm asks yet. */
final class TestNorms {
    private TestNorms() {}

    static Stream<Norm> all() {
        return Stream.of(shipped(), optional(), onlyHere()).flatMap(norms -> norms);
    }

    static Stream<Norm> shipped() {
        return Shipped.zig().norms().stream();
    }

    /** What is asked of a partnership itself. */
    static Stream<Norm> ofPartnerships() {
        return Shipped.vsv().norms().stream();
    }

    /** Shipped, and off unless a region wants them. */
    static Stream<Norm> optional() {
        return Shipped.offered().norms().stream();
    }

    static Stream<Norm> onlyHere() {
        return Stream.of("checkup-monthly", "checkup-every-31-days", "checkup-yearly", "opens-later")
                .map(id -> NormReader.read(id + ".yaml", text(id + ".yaml")));
    }

    /** All of them, for a region to tighten. */
    static Pathway pathway() {
        var norms = Stream.concat(shipped(), onlyHere()).toList();
        var written = new LinkedHashMap<>(Shipped.zig().written());
        onlyHere().forEach(norm -> written.put(norm.id(), Yaml.read(norm.id() + ".yaml", text(norm.id() + ".yaml"))));
        return new Pathway("ouder", LocalDate.of(2026, 1, 1), new Text("De ouder", "The parent"), "", norms, written);
    }

    static Norm shipped(String id) {
        return Shipped.zig().norm(id).orElseThrow();
    }

    /** Some norms under a name of their own. */
    static Pathway pathway(String id, java.util.List<Norm> norms) {
        return new Pathway(id, java.time.LocalDate.EPOCH, new Text(id, id), id, norms, java.util.Map.of());
    }

    static String shippedText(String id) {
        return text("zig/" + id + ".yaml");
    }

    static String text(String file) {
        try (var in = TestNorms.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
