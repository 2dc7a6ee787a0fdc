package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A named set of norms, as of a day.
 *
 * @param digest of the files that it was read from: what was judged by other files must be judged again
 * @param written each norm as its file writes it, for a region that tightens it
 */
public record Pathway(
        String id, LocalDate version, Text title, String digest, List<Norm> norms, Map<String, Yaml> written) {

    /** The pathway of what is asked of a partnership, and the folder of its files. */
    static final String VSV = "vsv";

    /** The national pathway, as shipped. */
    public static Pathway zig() {
        return Zig.PATHWAY;
    }

    /** What is asked of a partnership itself, as shipped. */
    public static Pathway vsv() {
        return OfVsv.PATHWAY;
    }

    /** Norms that no source calls binding, as shipped: judged only where a region takes one into its own pathway. */
    static Pathway offered() {
        return Offered.NORMS;
    }

    public Optional<Norm> norm(String id) {
        return norms.stream().filter(n -> n.id().equals(id)).findFirst();
    }

    /** By which others name it: {@code zig@2026-11-23}. */
    public String name() {
        return id + "@" + version;
    }

    /** Read once; a broken file stops whoever asks first, with the place of the fault. */
    private static final class Zig {
        private static final Pathway PATHWAY = NormFiles.shipped("zig");
    }

    private static final class OfVsv {
        private static final Pathway PATHWAY = NormFiles.shipped(VSV);
    }

    private static final class Offered {
        private static final Pathway NORMS = NormFiles.shipped("optional");
    }
}
