package nl.geboortepad.pathways.files;

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
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.norm.AuditThemes;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.yaml.NormFileException;
import nl.geboortepad.pathways.yaml.Yaml;

/**
 * What is shipped, each read once: a broken file stops whoever asks first, with the place of the fault. {@code index.txt}
 * names the norms of a pathway, in the order in which people read them.
 */
public final class Shipped {
    /** The folder of all that is shipped. */
    static final String FOLDER = "/nl/geboortepad/pathways/";

    /** The pathway of what is asked of a partnership, and the folder of its files. */
    static final String VSV = "vsv";

    /** Norms may ask for what is under one of these. */
    private static final String THEMES = "audit-themes.yaml";

    private Shipped() {}

    /** The national pathway. */
    public static Pathway zig() {
        return Zig.PATHWAY;
    }

    /** What is asked of a partnership itself. */
    public static Pathway vsv() {
        return OfVsv.PATHWAY;
    }

    /** Norms that no source calls binding: judged only where a region takes one into its own pathway. */
    public static Pathway offered() {
        return Offered.NORMS;
    }

    /** The themes of perinatal audits. */
    public static AuditThemes themes() {
        return Themes.ALL;
    }

    static Pathway read(String pathway) {
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

    public static Pathway pathway(String id, LocalDate version, Text title, Map<String, String> files) {
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

    public static String digest(Collection<String> texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            texts.forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static String text(String name) {
        try (InputStream in = Shipped.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new NormFileException(name + ":1:1", "no such file", "the norm that the index names");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Zig {
        private static final Pathway PATHWAY = read("zig");
    }

    private static final class OfVsv {
        private static final Pathway PATHWAY = read(VSV);
    }

    private static final class Offered {
        private static final Pathway NORMS = read("optional");
    }

    private static final class Themes {
        private static final AuditThemes ALL = AuditThemeReader.read(THEMES, text(THEMES));
    }
}
