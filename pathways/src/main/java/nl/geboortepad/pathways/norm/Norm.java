package nl.geboortepad.pathways.norm;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.text.KebabCase;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.rule.Rule;
import nl.geboortepad.pathways.verdict.Basis;

/**
 * One rule of good care, as one file writes it.
 *
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

    /**
     * Where the norm is written.
     *
     * @param document number of the source document
     * @param cites what that document itself cites, such as a page of the standard
     * @param checked the day on which the norm was last held against its source
     */
    public record Source(String document, String section, Optional<String> cites, LocalDate checked) {}

    /** What the window of a version rests on, where that is something else than the norm itself. */
    public Optional<Basis> windowBasis(LocalDate since) {
        return parts.stream()
                .flatMap(p -> p.rules().stream())
                .map(Rule::terms)
                .filter(t -> t.since().equals(since))
                .flatMap(t -> t.windowBasis().stream())
                .findFirst();
    }
}
