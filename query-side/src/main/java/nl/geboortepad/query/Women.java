package nl.geboortepad.query;

import java.util.Optional;
import nl.geboortepad.kernel.Bsn;
import nl.geboortepad.kernel.WomanId;

/** Which woman has a BSN, if she was seen before. */
public interface Women {
    Optional<WomanId> known(Bsn bsn);
}
