package nl.geboortepad.pathways.norm;

import java.util.List;
import nl.geboortepad.kernel.text.KebabCase;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.verdict.Basis;
import nl.geboortepad.pathways.verdict.Source;

/**
 * One rule of good care, as one file writes it.
 *
 * @param source of every version that has none of its own
 * @param parts what it asks: most ask one thing
 */
public record Norm(
        String id, Text title, Text says, Basis basis, Source source, List<Part> parts, List<Example> examples) {
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
