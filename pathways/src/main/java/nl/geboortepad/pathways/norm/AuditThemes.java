package nl.geboortepad.pathways.norm;

import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.pathways.clause.Triggers;

/** The audit themes of now and of before, and the cases under each of them. */
public final class AuditThemes {
    private final List<AuditTheme> all;
    private final Triggers occasions;

    public AuditThemes(List<AuditTheme> all) {
        this.all = List.copyOf(all);
        this.occasions = new Triggers(all.stream()
                .flatMap(theme -> theme.cases().stream())
                .map(AuditTheme.ThemeCase::asks)
                .toList());
    }

    public Optional<AuditTheme> theme(Reference id) {
        return all.stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    public Triggers occasions() {
        return occasions;
    }
}
