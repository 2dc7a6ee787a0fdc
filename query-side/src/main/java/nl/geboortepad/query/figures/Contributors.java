package nl.geboortepad.query.figures;

import java.math.BigDecimal;
import java.util.Collection;
import nl.geboortepad.kernel.identity.PregnancyId;

/**
 * The women behind a figure, each counted once. Of who they are only a sum is kept: ids are drawn by chance, so that two sets
 * with the same sum are the same set.
 *
 * @param sum of the last 64 bits of their ids, modulo 2 to the power of 64
 */
public record Contributors(long women, long sum) {
    public static final Contributors NONE = new Contributors(0, 0);

    /** @param women each of them once */
    public static Contributors of(Collection<PregnancyId> women) {
        return women.stream().reduce(NONE, Contributors::with, Contributors::and);
    }

    /** @param sum of {@link #key} over these women; null where there are none */
    public static Contributors counted(long women, BigDecimal sum) {
        return new Contributors(women, sum == null ? 0 : sum.toBigInteger().longValue());
    }

    /** What a woman adds to the sum, in SQL. */
    public static String key(String pregnancy) {
        return "('x' || right(replace(%s::text, '-', ''), 16))::bit(64)::bigint::numeric".formatted(pregnancy);
    }

    /** @param woman not among them yet */
    public Contributors with(PregnancyId woman) {
        return new Contributors(women + 1, sum + woman.id().getLeastSignificantBits());
    }

    private Contributors and(Contributors others) {
        return new Contributors(women + others.women, sum + others.sum);
    }
}
