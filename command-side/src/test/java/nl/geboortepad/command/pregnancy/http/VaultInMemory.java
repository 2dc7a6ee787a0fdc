package nl.geboortepad.command.pregnancy.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.geboortepad.command.vault.ChildConflict;
import nl.geboortepad.command.vault.ChildElsewhere;
import nl.geboortepad.command.vault.Namesakes;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.identity.Bsn;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Person;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.identity.Words;

public final class VaultInMemory implements Vault {
    final Map<Bsn, WomanId> women = new ConcurrentHashMap<>();
    final Map<Words, String> texts = new ConcurrentHashMap<>();
    final Map<WomanId, Map<String, String>> identities = new ConcurrentHashMap<>();
    final Map<Bsn, ChildElsewhere> children = new LinkedHashMap<>();

    private final Map<String, WomanId> namesakes = new ConcurrentHashMap<>();
    private final List<Namesakes> noticed = new ArrayList<>();
    final List<ChildConflict> conflicts = new ArrayList<>();
    /** Whether anything was recorded about her. */
    Predicate<WomanId> recorded = woman -> true;

    volatile int kept;

    @Override
    public WomanId woman(Bsn bsn) {
        return women.computeIfAbsent(bsn, b -> WomanId.random());
    }

    @Override
    public WomanId namesake(WomanId known, Bsn bsn, String told) {
        return namesakes.computeIfAbsent(known + told, name -> {
            var other = WomanId.random();
            noticed.add(new Namesakes(known, other, Instant.EPOCH));
            return other;
        });
    }

    @Override
    public List<Namesakes> namesakes() {
        return noticed;
    }

    @Override
    public List<WomanId> namesakes(WomanId known) {
        return noticed.stream()
                .filter(two -> two.known().equals(known) && !two.other().equals(known))
                .map(Namesakes::other)
                .toList();
    }

    @Override
    public void doubt(WomanId woman) {
        noticed.add(new Namesakes(woman, woman, Instant.EPOCH));
    }

    @Override
    public void takeBack(WomanId woman) {
        if (!recorded.test(woman)) {
            women.values().remove(woman);
        }
    }

    @Override
    public void takeBackUnfinished(Instant before) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<WomanId> known(Bsn bsn) {
        return Optional.ofNullable(women.get(bsn));
    }

    @Override
    public Words keep(WomanId woman, String text) {
        var words = new Words(UUID.randomUUID(), "digest");
        texts.put(words, text);
        kept++;
        return words;
    }

    @Override
    public Optional<String> read(WomanId woman, Words words) {
        return Optional.ofNullable(texts.get(words));
    }

    @Override
    public void forget(Collection<Words> words) {
        words.forEach(texts::remove);
    }

    @Override
    public void describe(WomanId woman, Map<String, String> identity) {
        identities.put(woman, identity);
    }

    @Override
    public Map<String, String> identity(WomanId woman) {
        return identities.getOrDefault(woman, Map.of());
    }

    @Override
    public void erase(WomanId woman) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Person pseudonym(Optional<Organisation> organisation, String caregiverNumber) {
        return new Person("cg-%020x".formatted((organisation + caregiverNumber).hashCode() & 0xffffffffL));
    }

    @Override
    public String seal(byte[] sent) {
        var key = "known to the vault alone".getBytes(StandardCharsets.UTF_8);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(sent));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }

    @Override
    public void nameCaregiver(Person caregiver, String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> caregiverName(Person caregiver) {
        return Optional.empty();
    }

    @Override
    public Optional<ChildElsewhere> claimChild(Bsn child, PregnancyId pregnancy, int number) {
        var here = new ChildElsewhere(pregnancy, number);
        return Optional.ofNullable(children.putIfAbsent(child, here)).filter(first -> !first.equals(here));
    }

    @Override
    public void releaseChild(PregnancyId pregnancy, int number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ChildConflict> childConflicts() {
        return List.copyOf(conflicts);
    }
}
