package nl.geboortepad.pathways;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.files.NormReader;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.yaml.Yaml;

/** The norms that are shipped, and some that exist only here, for what no shipped norm asks yet. */
public final class TestNorms {
    private TestNorms() {}

    public static Stream<Norm> all() {
        return Stream.of(shipped(), optional(), onlyHere()).flatMap(norms -> norms);
    }

    public static Stream<Norm> shipped() {
        return Shipped.zig().norms().stream();
    }

    /** What is asked of a partnership itself. */
    public static Stream<Norm> ofPartnerships() {
        return Shipped.vsv().norms().stream();
    }

    /** Shipped, and off unless a region wants them. */
    public static Stream<Norm> optional() {
        return Shipped.offered().norms().stream();
    }

    public static Stream<Norm> onlyHere() {
        return Stream.of("checkup-monthly", "checkup-every-31-days", "checkup-yearly", "opens-later")
                .map(id -> NormReader.read(id + ".yaml", text(id + ".yaml")));
    }

    /** All of them, for a region to tighten. */
    public static Pathway pathway() {
        var norms = Stream.concat(shipped(), onlyHere()).toList();
        var written = new LinkedHashMap<>(Shipped.zig().written());
        onlyHere().forEach(norm -> written.put(norm.id(), Yaml.read(norm.id() + ".yaml", text(norm.id() + ".yaml"))));
        return new Pathway("ouder", LocalDate.of(2026, 1, 1), new Text("De ouder", "The parent"), "", norms, written);
    }

    public static Norm shipped(String id) {
        return Shipped.zig().norm(id).orElseThrow();
    }

    /** Some norms under a name of their own. */
    public static Pathway pathway(String id, java.util.List<Norm> norms) {
        return new Pathway(id, java.time.LocalDate.EPOCH, new Text(id, id), id, norms, java.util.Map.of());
    }

    public static String shippedText(String id) {
        return text("zig/" + id + ".yaml");
    }

    public static String text(String file) {
        try (var in = TestNorms.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
