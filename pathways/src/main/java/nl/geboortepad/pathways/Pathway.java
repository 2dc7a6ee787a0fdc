package nl.geboortepad.pathways;

import java.util.List;
import java.util.Optional;

/**
 * A named set of norms.
 *
 * @param digest of the files that it was read from: what was judged by other files must be judged again
 */
public record Pathway(String id, String digest, List<Norm> norms) {

    /** The national pathway, as shipped. */
    public static Pathway zig() {
        return Zig.PATHWAY;
    }

    public Optional<Norm> norm(String id) {
        return norms.stream().filter(n -> n.id().equals(id)).findFirst();
    }

    /** Read once; a broken file stops whoever asks first, with the place of the fault. */
    private static final class Zig {
        private static final Pathway PATHWAY = NormFiles.shipped("zig");
    }
}
