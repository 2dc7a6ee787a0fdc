package nl.geboortepad.pathways.verdict;

import java.util.Locale;

/** What a norm rests on. An assumption is a default that no source gives; it is never shown as a guideline. */
public enum Basis {
    STANDARD,
    PLAN,
    INSPECTION,
    LEVEL,
    BASISKADER,
    TEAM,
    ASSUMPTION;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
