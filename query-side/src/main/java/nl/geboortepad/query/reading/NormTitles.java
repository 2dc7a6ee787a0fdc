package nl.geboortepad.query.reading;

import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.norm.Norm;

/** What a reader must be told of a norm beside its verdict. */
public final class NormTitles {
    private NormTitles() {}

    /** The title of a norm; its id where the pathway no longer has it. */
    public static Text title(CaseSettings settings, String norm) {
        return settings.norm(norm).map(Norm::title).orElse(new Text(norm, norm));
    }
}
