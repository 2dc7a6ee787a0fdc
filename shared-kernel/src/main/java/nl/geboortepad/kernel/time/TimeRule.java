package nl.geboortepad.kernel.time;

import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.text.ValueRule;

/** What every day, moment and range of days keeps. */
public enum TimeRule implements ValueRule {
    RANGE_ENDS_AFTER_IT_BEGINS(
            "een reeks eindigt na het begin: van/tot, het einde niet inbegrepen",
            "an interval ends after it begins: from/to, the end not included"),
    NO_SUCH_DAY("deze dag bestaat niet", "this day does not exist"),
    NO_SUCH_MOMENT("dit tijdstip bestaat niet", "this moment does not exist");

    private final Text says;

    TimeRule(String nl, String en) {
        this.says = new Text(nl, en);
    }

    @Override
    public Text says() {
        return says;
    }
}
