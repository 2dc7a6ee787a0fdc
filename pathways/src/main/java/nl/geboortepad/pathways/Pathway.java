package nl.geboortepad.pathways;

import java.util.List;
import java.util.Optional;

/** A named set of norms. */
public record Pathway(String id, List<Norm> norms) {

    /** The national pathway, as shipped. */
    public static Pathway zig() {
        return Zig.PATHWAY;
    }

    public Optional<Norm> norm(String id) {
        return norms.stream().filter(n -> n.id().equals(id)).findFirst();
    }

    /** Read once; a broken file stops whoever asks first, with the place of the fault. */
    private static final class Zig {
        private static final Pathway PATHWAY = new Pathway("zig", NormFiles.shipped());
    }
}
