package nl.geboortepad.kernel.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A value that cannot be: all rules that it breaks, without the value, each with the field that breaks it. */
public final class BrokenRule extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Breach> breaches;

    /**
     * @param field of the record that is being made; none of a value that is written as one text
     * @param beside the other fields that the rule looks at
     */
    public record Breach(ValueRule rule, Optional<String> field, Set<String> beside) {}

    private BrokenRule(List<Breach> breaches) {
        super(breaches.getFirst().rule().says().en());
        this.breaches = List.copyOf(breaches);
    }

    /**
     * @param field of the record that is being made
     * @param beside the other fields that the rule looks at
     */
    public static Optional<Breach> unless(boolean holds, String field, ValueRule rule, String... beside) {
        return holds ? Optional.empty() : Optional.of(new Breach(rule, Optional.of(field), Set.of(beside)));
    }

    /** @throws BrokenRule of all that is broken, and not of the first alone */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static void throwAny(Optional<Breach>... looked) {
        var broken = Arrays.stream(looked).flatMap(Optional::stream).toList();
        if (!broken.isEmpty()) {
            throw new BrokenRule(broken);
        }
    }

    /** Of a value that is written as one text. */
    public static BrokenRule of(ValueRule rule) {
        return new BrokenRule(List.of(new Breach(rule, Optional.empty(), Set.of())));
    }

    public List<Breach> breaches() {
        return breaches;
    }
}
