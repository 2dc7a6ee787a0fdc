package nl.geboortepad.pathways;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The norm files that are shipped; {@code zig/index.txt} names them, in the order in which people read them. */
final class NormFiles {
    private NormFiles() {}

    static List<Norm> shipped() {
        return text("zig/index.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .map(name -> NormReader.read("zig/" + name + ".yaml", text("zig/" + name + ".yaml")))
                .toList();
    }

    private static String text(String name) {
        try (InputStream in = NormFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new NormFileException(name + ":1:1", "no such file", "the norm that the index names");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
