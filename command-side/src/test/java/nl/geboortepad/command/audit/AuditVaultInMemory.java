package nl.geboortepad.command.audit;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.geboortepad.command.vault.AuditVault;
import nl.geboortepad.command.vault.AuditedCase;
import nl.geboortepad.command.vault.BroughtCase;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Words;

public final class AuditVaultInMemory implements AuditVault {
    private record Row(AuditedCase brought, String key, String body) {}

    private record Text(AuditId audit, String text, boolean lasting) {}

    private final Map<AuditId, Row> rows = new LinkedHashMap<>();
    private final Map<Words, Text> texts = new LinkedHashMap<>();
    private final Set<AuditId> told = new HashSet<>();

    @Override
    public BroughtCase bring(AuditedCase brought, String client, String key, String body) {
        for (var row : rows.entrySet()) {
            if (row.getValue().key().equals(client + key)) {
                return row.getValue().body().equals(body)
                        ? new BroughtCase.Repeated(row.getKey())
                        : new BroughtCase.Reused();
            }
        }
        for (var row : rows.entrySet()) {
            if (same(row.getValue().brought(), brought.theme(), brought.pregnancy(), brought.child())) {
                return new BroughtCase.Already(row.getKey());
            }
        }
        var audit = AuditId.random();
        rows.put(audit, new Row(brought, client + key, body));
        return new BroughtCase.First(audit);
    }

    private static boolean same(AuditedCase here, Reference theme, PregnancyId pregnancy, Optional<Integer> child) {
        return here.theme().equals(theme)
                && here.pregnancy().equals(pregnancy)
                && here.child().equals(child);
    }

    @Override
    public boolean isOpen(Reference theme, PregnancyId pregnancy, Optional<Integer> child) {
        return rows.values().stream().anyMatch(row -> same(row.brought(), theme, pregnancy, child));
    }

    @Override
    public Optional<AuditedCase> caseOf(AuditId audit) {
        return Optional.ofNullable(rows.get(audit)).map(Row::brought);
    }

    public boolean isEmpty() {
        return rows.isEmpty() && texts.isEmpty();
    }

    @Override
    public List<AuditId> notYetTold() {
        return rows.keySet().stream().filter(audit -> !told.contains(audit)).toList();
    }

    @Override
    public boolean isTold(AuditId audit) {
        return !rows.containsKey(audit) || told.contains(audit);
    }

    @Override
    public void markTold(AuditId audit) {
        told.add(audit);
    }

    @Override
    public Words keep(AuditId audit, String text, boolean lasting) {
        var words = new Words(UUID.randomUUID(), "digest");
        texts.put(words, new Text(audit, text, lasting));
        return words;
    }

    @Override
    public Optional<String> read(AuditId audit, Words words) {
        return Optional.ofNullable(texts.get(words)).map(Text::text);
    }

    @Override
    public void forget(Collection<Words> words) {
        words.forEach(texts::remove);
    }

    @Override
    public void close(AuditId audit) {
        rows.remove(audit);
        texts.values().removeIf(text -> text.audit().equals(audit) && !text.lasting());
    }

    public List<String> texts() {
        return texts.values().stream().map(Text::text).toList();
    }
}
