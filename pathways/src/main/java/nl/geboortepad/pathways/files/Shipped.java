package nl.geboortepad.pathways.files;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.norm.AuditThemes;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.yaml.Faults;
import nl.geboortepad.pathways.yaml.Yaml;

/** What is shipped, each read once. Whoever asks for a file with faults is told all of them, each with its place. */
public final class Shipped {
    /** The folder of all that is shipped. */
    static final String FOLDER = "/nl/geboortepad/pathways/";

    /** The pathway of what is asked of a partnership, and the folder of its files. */
    static final String VSV = "vsv";

    /** What tells of a folder what pathway its norms are. */
    private static final String ABOUT = "pathway.yaml";

    /** Norms may ask for what is under one of these. */
    private static final String THEMES = "audit-themes.yaml";

    private static final Once<Pathway> ZIG = new Once<>(() -> read("zig"));
    private static final Once<Pathway> OF_VSV = new Once<>(() -> read(VSV));
    private static final Once<Pathway> OFFERED = new Once<>(() -> read("optional"));
    private static final Once<AuditThemes> ALL_THEMES = new Once<>(() -> AuditThemeReader.read(THEMES, text(THEMES)));

    private Shipped() {}

    /** The national pathway. */
    public static Pathway zig() {
        return ZIG.get();
    }

    /** What is asked of a partnership itself. */
    public static Pathway vsv() {
        return OF_VSV.get();
    }

    /** Norms that no source calls binding: judged only where a region takes one into its own pathway. */
    public static Pathway offered() {
        return OFFERED.get();
    }

    /** The themes of perinatal audits. */
    public static AuditThemes themes() {
        return ALL_THEMES.get();
    }

    static Pathway read(String folder) {
        var keys = Yaml.read(folder + "/" + ABOUT, text(folder + "/" + ABOUT)).mapping("pathway", "version", "title");
        var id = keys.get("pathway", Yaml::text);
        var version = keys.get("version", Yaml::day);
        var title = keys.get("title", Yaml::bilingual);
        var files = new LinkedHashMap<String, String>();
        names(folder).stream()
                .filter(name -> !name.equals(ABOUT))
                .forEach(name -> files.put(folder + "/" + name, text(folder + "/" + name)));
        var faults = new Faults();
        faults.check(keys::end);
        var pathway = faults.in(() -> pathway(id, version, title, files));
        faults.end();
        return pathway;
    }

    /** The YAML files beside the one that tells about the folder, whether they lie in a folder or in a jar. */
    private static SortedSet<String> names(String folder) {
        var about = Objects.requireNonNull(Shipped.class.getResource(FOLDER + folder + "/" + ABOUT), folder);
        try (var paths = paths(about)) {
            return paths.filter(path -> path.endsWith(".yaml"))
                    .map(path -> path.substring(path.lastIndexOf('/') + 1))
                    .collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of all in the same folder, with slashes between their names. */
    private static Stream<String> paths(URL about) throws IOException {
        if (about.openConnection() instanceof JarURLConnection jar) {
            var entry = jar.getEntryName();
            var folder = entry.substring(0, entry.length() - ABOUT.length());
            return jar.getJarFile().stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(folder) && name.indexOf('/', folder.length()) < 0);
        }
        return Files.list(Path.of(URI.create(about.toString())).getParent()).map(path -> "/" + path.getFileName());
    }

    /** The norms are in the order that they say, as a reader meets them in the course of a pregnancy. */
    public static Pathway pathway(String id, LocalDate version, Text title, Map<String, String> files) {
        var faults = new Faults();
        var norms = new ArrayList<Norm>();
        var written = new LinkedHashMap<String, Yaml>();
        files.forEach((file, text) -> faults.check(() -> {
            var norm = NormReader.read(file, text);
            norms.add(norm);
            written.put(norm.id(), Yaml.read(file, text));
        }));
        faults.end();
        norms.sort(Comparator.comparing(Norm::order).thenComparing(Norm::id));
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
                throw new IllegalStateException("not shipped: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads when somebody asks, and again where that had faults: whoever asks is told them. */
    static final class Once<T> {
        private final Supplier<T> reading;
        private T read;

        Once(Supplier<T> reading) {
            this.reading = reading;
        }

        synchronized T get() {
            if (read == null) {
                read = reading.get();
            }
            return read;
        }
    }
}
