package nl.geboortepad.pathways.norm;

import java.util.List;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.clause.Triggers;
import nl.geboortepad.pathways.verdict.Basis;
import nl.geboortepad.pathways.verdict.Source;

/**
 * What is brought to a perinatal audit, for as long as that is agreed.
 *
 * @param inForce a case is under it by the day on which it happened
 */
public record AuditTheme(
        Reference id, Text title, Text says, Basis basis, Source source, Interval inForce, List<ThemeCase> cases) {

    /** A kind of fact that makes a case under the theme, such as the death of a child within 28 days after birth. */
    public record ThemeCase(Triggers.Occasion asks) {}

    /** Whether a case under it is about one child, and not about the woman. */
    public boolean isAboutAChild() {
        return cases.stream()
                .anyMatch(c -> c.asks()
                        .per()
                        .filter(f -> f.name().equals(Triggers.CHILD))
                        .isPresent());
    }
}
