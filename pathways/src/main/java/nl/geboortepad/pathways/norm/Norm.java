package nl.geboortepad.pathways.norm;

import java.util.List;
import nl.geboortepad.kernel.text.KebabCase;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.verdict.Basis;
import nl.geboortepad.pathways.verdict.Source;

/**
 * One rule of good care, as one file writes it.
 *
 * @param order where a reader meets it among the norms of its pathway: the smallest first
 * @param source of every version that has none of its own
 * @param parts what it asks: most ask one thing
 */
public record Norm(
        String id,
        int order,
        Text title,
        Text says,
        Basis basis,
        Source source,
        List<Part> parts,
        List<Example> examples) {
    /** Of a norm that says nothing of its order: after all that do. */
    public static final int LAST = Integer.MAX_VALUE;

    /** The five shapes that a norm can have. */
    public enum Kind {
        RESPONSE,
        PRECEDENCE,
        UNBROKEN,
        RECURRENCE,
        AGREEMENT;

        @Override
        public String toString() {
            return KebabCase.of(this);
        }
    }
}
