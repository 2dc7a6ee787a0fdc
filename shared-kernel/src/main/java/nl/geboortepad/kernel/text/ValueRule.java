package nl.geboortepad.kernel.text;

/** A rule that values must keep, whatever is on record. Each kind of value lists its own, as refusals are listed. */
public interface ValueRule {
    /** What holds of every value that there can be: the sentence without its full stop. */
    Text says();

    /** The name by which systems know the rule: {@code apgar-score}. */
    default String rule() {
        return KebabCase.of((Enum<?>) this);
    }
}
