package nl.geboortepad.pathways;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;

/** The norm files that are shipped; {@code index.txt} names them, in the order in which people read them. */
final class NormFiles {
    private NormFiles() {}

    static Pathway shipped(String pathway) {
        var files = new LinkedHashMap<String, String>();
        text(pathway + "/index.txt").lines().filter(line -> !line.isBlank()).forEach(norm -> {
            var file = pathway + "/" + norm + ".yaml";
            files.put(file, text(file));
        });
        return new Pathway(
                pathway,
                digest(files.values()),
                files.entrySet().stream()
                        .map(file -> NormReader.read(file.getKey(), file.getValue()))
                        .toList());
    }

    private static String digest(Collection<String> texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            texts.forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
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
