package nl.geboortepad.command.pregnancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import nl.geboortepad.command.registry.KeyClaim;
import nl.geboortepad.command.registry.RegisteredPregnancy;
import nl.geboortepad.command.registry.Registry;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;

/** As the real one, for women with one pregnancy. */
public final class RegistryInMemory implements Registry {
    private final Map<WomanId, PregnancyId> pregnancies = new ConcurrentHashMap<>();
    private final Map<PregnancyId, WomanId> women = new ConcurrentHashMap<>();
    private final Map<PregnancyId, LocalDate> dueDates = new ConcurrentHashMap<>();
    private final Map<PregnancyId, LocalDate> ended = new ConcurrentHashMap<>();
    private final Map<PregnancyId, PregnancyId> merged = new ConcurrentHashMap<>();
    private final Map<String, KeyClaim> claims = new ConcurrentHashMap<>();

    /** Whether anything was recorded in it. */
    public Predicate<PregnancyId> begun = pregnancy -> true;

    @Override
    public PregnancyId register(WomanId woman, LocalDate dueDate, PregnancyId proposed) {
        var known = pregnancies.putIfAbsent(woman, proposed);
        women.putIfAbsent(known == null ? proposed : known, woman);
        return known == null ? proposed : known;
    }

    @Override
    public void revised(PregnancyId pregnancy, LocalDate dueDate) {
        dueDates.put(pregnancy, dueDate);
    }

    public Optional<LocalDate> dueDate(PregnancyId pregnancy) {
        return Optional.ofNullable(dueDates.get(pregnancy));
    }

    @Override
    public void ended(PregnancyId pregnancy, LocalDate day, boolean birth) {
        ended.put(pregnancy, day);
    }

    @Override
    public void notEnded(PregnancyId pregnancy) {
        ended.remove(pregnancy);
    }

    public Optional<LocalDate> end(PregnancyId pregnancy) {
        return Optional.ofNullable(ended.get(pregnancy));
    }

    @Override
    public void merged(PregnancyId absorbed, PregnancyId survivor) {
        merged.put(absorbed, survivor);
    }

    @Override
    public void unmerged(PregnancyId absorbed) {
        merged.remove(absorbed);
    }

    public Optional<PregnancyId> survivor(PregnancyId absorbed) {
        return Optional.ofNullable(merged.get(absorbed));
    }

    @Override
    public Optional<WomanId> woman(PregnancyId pregnancy) {
        return Optional.ofNullable(women.get(pregnancy));
    }

    @Override
    public Optional<RegisteredPregnancy> find(PregnancyId pregnancy) {
        return woman(pregnancy)
                .map(woman -> new RegisteredPregnancy(
                        pregnancy,
                        woman,
                        dueDates.getOrDefault(pregnancy, LocalDate.EPOCH),
                        Optional.ofNullable(ended.get(pregnancy)),
                        Optional.ofNullable(merged.get(pregnancy))));
    }

    @Override
    public List<RegisteredPregnancy> pregnancies(WomanId woman) {
        return women.entrySet().stream()
                .filter(known -> known.getValue().equals(woman))
                .flatMap(known -> find(known.getKey()).stream())
                .toList();
    }

    @Override
    public void begun(PregnancyId pregnancy) {
        // told by what was recorded
    }

    @Override
    public void takeBack(PregnancyId pregnancy) {
        if (!begun.test(pregnancy) && women.containsKey(pregnancy)) {
            forget(women.get(pregnancy));
        }
    }

    @Override
    public void takeBackUnfinished(Instant before) {
        throw new UnsupportedOperationException();
    }

    public boolean knows(WomanId woman) {
        return pregnancies.containsKey(woman);
    }

    public boolean isEmpty() {
        return pregnancies.isEmpty() && claims.isEmpty();
    }

    @Override
    public void forget(WomanId woman) {
        Optional.ofNullable(pregnancies.remove(woman)).ifPresent(pregnancy -> {
            women.remove(pregnancy);
            claims.values().removeIf(claim -> claim.record().equals(pregnancy.toString()));
        });
    }

    public String claims() {
        return claims.toString();
    }

    @Override
    public Optional<KeyClaim> claimedKey(String sender, String key) {
        return Optional.ofNullable(claims.get(sender + " " + key));
    }

    @Override
    public KeyClaim claimKey(String sender, String key, KeyClaim claim) {
        var earlier = claims.putIfAbsent(sender + " " + key, claim);
        return earlier == null ? claim : earlier;
    }
}
