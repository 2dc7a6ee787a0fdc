package nl.geboortepad.query.figures;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;

/**
 * The moments as of which figures about a partnership are told. Between one and the next, something became known of at least
 * so many women, so that what differs is never about one. They follow from the rows: asked again, they are the same.
 */
final class Releases {
    private final Changes changes;
    private final int least;
    private final Map<Vsv, NavigableSet<Instant>> found = new ConcurrentHashMap<>();

    Releases(Changes changes, int least) {
        this.changes = changes;
        this.least = least;
    }

    /** @param moment a settled one */
    Optional<Instant> last(Vsv vsv, Instant moment) {
        var all = found.computeIfAbsent(vsv, one -> new TreeSet<>());
        synchronized (all) {
            goOn(vsv, all, moment);
            return Optional.ofNullable(all.floor(moment));
        }
    }

    /** Never beyond the moment that is asked about: what may still come before a later one decides where the next lies. */
    private void goOn(Vsv vsv, NavigableSet<Instant> all, Instant moment) {
        var women = new HashSet<PregnancyId>();
        for (var change : changes.after(vsv, all.isEmpty() ? Instant.EPOCH : all.last())) {
            if (change.known().isAfter(moment)) {
                break;
            }
            if (all.contains(change.known())) {
                continue;
            }
            women.add(change.pregnancy());
            if (women.size() >= least) {
                all.add(change.known());
                women.clear();
            }
        }
    }
}
