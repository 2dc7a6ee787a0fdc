package nl.geboortepad.pathways.access;

import nl.geboortepad.kernel.text.KebabCase;
import nl.geboortepad.kernel.text.Text;

/** By what an organisation came to see what others recorded. */
public enum Ground {
    TEAM("in het team", "in the team"),
    COORDINATOR("zorgcoördinator", "coordinator"),
    ACCOUNTABLE("verantwoordelijk", "accountable"),
    REFERRED("naar haar verwezen", "referred to"),
    MDO_LEAD("regie na een MDO", "lead after an MDO"),
    JGZ("jeugdgezondheidszorg, bij overdracht of eerder betrokken", "youth health care, at handover or involved early"),
    /** What one asked of another was taken up, so what that other records of it comes back. */
    TAKEN_UP("wat gevraagd werd, is opgepakt", "what was asked was taken up"),
    HER_CONSENT("zij wil het", "she wants it"),
    GIVEN_BACK("teruggegeven", "given back"),
    EMERGENCY("noodtoegang", "emergency access");

    private final Text text;

    Ground(String nl, String en) {
        this.text = new Text(nl, en);
    }

    public Text text() {
        return text;
    }

    /** As in answers: {@code mdo-lead}. */
    @Override
    public String toString() {
        return KebabCase.of(this);
    }
}
