package nl.geboortepad.query.reading;

import java.util.Optional;
import nl.geboortepad.kernel.identity.Bsn;
import nl.geboortepad.kernel.identity.WomanId;

/** Which woman has a BSN, if she was seen before. */
public interface Women {
    Optional<WomanId> known(Bsn bsn);
}
