package nl.geboortepad.query;

import nl.geboortepad.pathways.Norm;
import nl.geboortepad.pathways.Text;

/** What a reader must be told of a norm beside its verdict. */
public final class Norms {
    private Norms() {}

    /** The title of a norm; its id where the pathway no longer has it. */
    public static Text title(Settings settings, String norm) {
        return settings.norm(norm).map(Norm::title).orElse(new Text(norm, norm));
    }
}
