package nl.geboortepad.query.figures;

import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;

/** Shows figures about women to those who look after the quality of a partnership. */
public final class FigureReaders {
    private final FigureLimits limits;
    private final Chance chance;
    private final Releases releases;

    public FigureReaders(FigureLimits limits, Chance chance, Changes changes) {
        this.limits = limits;
        this.chance = chance;
        this.releases = new Releases(changes, limits.leastCohort());
    }

    /** Stewards may know each case of their VSV, and so read exact figures; to all others they are rounded. */
    public FigureReader to(Caller caller) {
        return reader(caller, limits.leastCohort());
    }

    /** The same for a question in which the reader chooses the norms. */
    public FigureReader ofWhatIf(Caller caller) {
        return reader(caller, limits.leastForWhatIf());
    }

    private FigureReader reader(Caller caller, int leastCohort) {
        return new FigureReader(caller.is(AccessRole.STEWARD), leastCohort, limits, chance, releases);
    }
}
