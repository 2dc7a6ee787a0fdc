package nl.geboortepad.pathways.verdict;

import nl.geboortepad.kernel.text.KebabCase;

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
        return KebabCase.of(this);
    }
}
