package nl.geboortepad.query.figures;

import java.time.Instant;
import java.util.List;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;

/** Tells when something became known of the cases of a partnership that moves figures. */
@FunctionalInterface
public interface Changes {
    /** In the order in which it became known. */
    List<Change> after(Vsv vsv, Instant moment);

    record Change(Instant known, PregnancyId pregnancy) {}
}
