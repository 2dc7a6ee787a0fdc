package nl.geboortepad.kernel.text;

import java.util.Optional;

/** A value that cannot be: the rule that it breaks in a fixed sentence, without the value, and the field that breaks it. */
public final class BrokenRule extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Text rule;
    private final transient Optional<String> field;

    private BrokenRule(Optional<String> field, Text rule) {
        super(rule.en());
        this.rule = rule;
        this.field = field;
    }

    /** @param field of the record that is being made */
    public static void unless(boolean holds, String field, String nl, String en) {
        if (!holds) {
            throw new BrokenRule(Optional.of(field), new Text(nl, en));
        }
    }

    /** Of a value that is written as one text. */
    public static BrokenRule of(String nl, String en) {
        return new BrokenRule(Optional.empty(), new Text(nl, en));
    }

    public Text rule() {
        return rule;
    }

    public Optional<String> field() {
        return field;
    }
}
