package nl.geboortepad.pathways;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The norm files that are shipped; {@code index.txt} names them, in the order in which people read them. */
final class NormFiles {
    /** Norms may ask for what is under one of these. */
    private static final String THEMES = "audit-themes.yaml";

    private NormFiles() {}

    static Pathway shipped(String pathway) {
        var about = Yaml.read(pathway + "/pathway.yaml", text(pathway + "/pathway.yaml"));
        about.map("pathway", "version", "title");
        var files = new LinkedHashMap<String, String>();
        text(pathway + "/index.txt").lines().filter(line -> !line.isBlank()).forEach(norm -> {
            var file = pathway + "/" + norm + ".yaml";
            files.put(file, text(file));
        });
        return pathway(
                about.get("pathway").text(),
                about.get("version").day(),
                about.get("title").bilingual(),
                files);
    }

    static Pathway pathway(String id, LocalDate version, Text title, Map<String, String> files) {
        var norms = new ArrayList<Norm>();
        var written = new LinkedHashMap<String, Yaml>();
        files.forEach((file, text) -> {
            var norm = NormReader.read(file, text);
            norms.add(norm);
            written.put(norm.id(), Yaml.read(file, text));
        });
        return new Pathway(
                id,
                version,
                title,
                digest(Stream.concat(files.values().stream(), Stream.of(text(THEMES)))
                        .toList()),
                List.copyOf(norms),
                written);
    }

    static String digest(Collection<String> texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            texts.forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String text(String name) {
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
