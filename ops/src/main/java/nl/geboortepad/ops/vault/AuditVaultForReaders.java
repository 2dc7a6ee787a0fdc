package nl.geboortepad.ops.vault;

import java.util.Optional;
import nl.geboortepad.command.vault.AuditVault;
import nl.geboortepad.command.vault.WordsDamaged;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.audit.AuditTexts;
import org.springframework.stereotype.Component;

/** What readers may ask of the audits' part of the vault. */
@Component
final class AuditVaultForReaders implements AuditTexts {
    private final AuditVault vault;

    AuditVaultForReaders(AuditVault vault) {
        this.vault = vault;
    }

    @Override
    public Optional<String> read(AuditId audit, Words words) {
        try {
            return vault.read(audit, words);
        } catch (WordsDamaged damaged) {
            return Optional.of("[" + new Text("tekst beschadigd", "text damaged").inOneLine() + "]");
        }
    }

    @Override
    public Optional<CaseInAudit> caseOf(AuditId audit) {
        return vault.caseOf(audit)
                .map(brought ->
                        new CaseInAudit(brought.theme(), brought.pregnancy(), brought.child(), brought.brought()));
    }

    @Override
    public boolean isOpen(Reference theme, PregnancyId pregnancy, Optional<Integer> child) {
        return vault.isOpen(theme, pregnancy, child);
    }
}
