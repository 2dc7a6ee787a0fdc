package nl.geboortepad.command.pregnancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import nl.geboortepad.command.registry.KeyClaim;
import nl.geboortepad.command.registry.RegisteredPregnancy;
import nl.geboortepad.command.registry.Registry;
import nl.geboortepad.command.registry.ToldPregnancy;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;

/** As the real one, but for its keeping apart what is registered at the same moment. */
public final class RegistryInMemory implements Registry {
    private final Map<PregnancyId, WomanId> women = new ConcurrentHashMap<>();
    private final Map<PregnancyId, LocalDate> dueDates = new ConcurrentHashMap<>();
    private final Map<PregnancyId, LocalDate> ended = new ConcurrentHashMap<>();
    private final Map<PregnancyId, PregnancyId> merged = new ConcurrentHashMap<>();
    private final Map<String, KeyClaim> claims = new ConcurrentHashMap<>();
    private final Map<String, List<ToldPregnancy>> told = new ConcurrentHashMap<>();

    /** Whether anything was recorded in it. */
    public Predicate<PregnancyId> begun = pregnancy -> true;

    @Override
    public synchronized Optional<PregnancyId> register(
            WomanId woman, LocalDate dueDate, PregnancyId proposed, Set<PregnancyId> others) {
        var near = pregnancies(woman).stream()
                .filter(known -> distance(known, dueDate).isPresent())
                .sorted(Comparator.comparing(known -> distance(known, dueDate).orElseThrow()))
                .map(RegisteredPregnancy::whole)
                .toList();
        var found = near.stream().filter(Predicate.not(others::contains)).findFirst();
        if (found.isPresent() || !near.isEmpty()) {
            return found;
        }
        women.put(proposed, woman);
        dueDates.put(proposed, dueDate);
        return Optional.of(proposed);
    }

    private static Optional<Long> distance(RegisteredPregnancy known, LocalDate dueDate) {
        return RegisteredPregnancy.distance(known.dueDate(), known.ended(), dueDate);
    }

    @Override
    public void tell(WomanId woman, Organisation to, ToldPregnancy telling) {
        told.computeIfAbsent(woman + " " + to, here -> new CopyOnWriteArrayList<>())
                .add(telling);
    }

    @Override
    public List<ToldPregnancy> told(WomanId woman, Organisation to) {
        return told.getOrDefault(woman + " " + to, List.of());
    }

    /** As if it were long ago. */
    public void forgetWhatWasTold() {
        told.clear();
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
            remove(pregnancy);
        }
    }

    @Override
    public void takeBackUnfinished(Instant before) {
        throw new UnsupportedOperationException();
    }

    public boolean knows(WomanId woman) {
        return women.containsValue(woman);
    }

    public boolean isEmpty() {
        return women.isEmpty() && claims.isEmpty();
    }

    @Override
    public void forget(WomanId woman) {
        pregnancies(woman).forEach(known -> remove(known.id()));
    }

    private void remove(PregnancyId pregnancy) {
        women.remove(pregnancy);
        claims.values().removeIf(claim -> claim.record().equals(pregnancy.toString()));
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
