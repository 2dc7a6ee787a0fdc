package nl.geboortepad.query.figures;

/** Draws by chance, and the same for ever about the same: by a secret of this installation that stays over restarts. */
@FunctionalInterface
public interface Chance {
    /** @return any number of 64 bits; about something else, one that has nothing to do with it */
    long draw(String about);
}
