package nl.geboortepad.command.pregnancy.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.pregnancy.PregnancyDossier;
import nl.geboortepad.command.registry.KeyClaim;
import nl.geboortepad.command.registry.RegisteredPregnancy;
import nl.geboortepad.command.registry.Registry;
import nl.geboortepad.command.registry.ToldPregnancy;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.Bsn;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.Text;
import org.springframework.stereotype.Component;

/**
 * Which woman and which pregnancy a registration is about.
 *
 * <p>However often an organisation registers, and with whatever dates: by which of its registrations end up together it
 * learns nothing of what others recorded. So what it knows itself decides first; what it does not know decides only where
 * that tells of no pregnancy; and never is it brought once more to a pregnancy that it knows by another date. What cannot
 * stand in her record then stands beside it, as of a namesake, until a steward has looked. What a steward brings of a woman who has
 * a record in another region stands beside it always, whatever dates it tells: by which of them it did she would learn hers.
 */
@Component
class Recognition {
    private static final String BIRTH_DATE = "birthDate";

    private final Vault vault;
    private final Registry registry;
    private final FactStreams streams;
    private final Clock clock;

    Recognition(Vault vault, Registry registry, FactStreams streams, Clock clock) {
        this.vault = vault;
        this.registry = registry;
        this.streams = streams;
        this.clock = clock;
    }

    /** What a registration tells of who she is, and who tells it. */
    record Told(Bsn bsn, Map<String, String> identity, Request request, Organisation by) {
        Optional<String> birthDate() {
            return Optional.ofNullable(identity.get(BIRTH_DATE));
        }

        /** It tells who she is. */
        @Override
        public String toString() {
            return "what " + by + " tells of her";
        }
    }

    /**
     * Whom a registration is about.
     *
     * @param told what it tells of her, for the vault
     * @param heard whether it may replace what is known of her
     */
    record Recognised(PregnancyId pregnancy, WomanId woman, Told told, boolean heard) {}

    Footing footing() {
        return new Footing(vault, registry);
    }

    /** Under a key that was used before it is about the pregnancy that it was about then, whatever was merged or moved since. */
    Recognised byDueDate(Told told, LocalDate dueDate, Footing footing) {
        var claimed = claimed(told.request());
        return claimed.isPresent() ? known(claimed.get(), told) : found(told, dueDate, footing);
    }

    /**
     * Of all pregnancies that it may be about, the only one that who tells it may know of.
     *
     * @param dueDatePath where the due date would have been told
     */
    Recognised onlyOne(Told told, Predicate<LocalDate> near, String dueDatePath) {
        var claimed = claimed(told.request());
        if (claimed.isPresent()) {
            return known(claimed.get(), told);
        }
        var all = vault.known(told.bsn())
                .map(woman -> knownRecords(all(woman), told).stream()
                        .filter(record -> record.dueDates().stream().anyMatch(near))
                        .map(KnownRecord::whole)
                        .distinct()
                        .toList())
                .orElse(List.of());
        if (all.size() != 1) {
            var missing = Problem.of(
                            Problem.Code.INVALID,
                            new Text(
                                    "Zonder uitgerekende datum is niet te zeggen bij welke zwangerschap dit hoort.",
                                    "Without a due date it cannot be told which pregnancy this belongs to."))
                    .at(dueDatePath);
            throw WrongFields.together(List.of(WrongFields.as(WrongFields.Code.MISSING, missing)));
        }
        return known(all.getFirst(), told);
    }

    /**
     * What a request tells of her is added to what the vault knew, and replaces it where both tell of one thing; a repeat of
     * an old request replaces nothing. What somebody says who does not belong to her care stands beside it, under who said
     * it. Another birth date goes to the steward, whoever tells it.
     */
    void describe(Recognised recognised, Recorded recorded) {
        var woman = recognised.woman();
        var told = recognised.told();
        var known = vault.identity(woman);
        var now = new LinkedHashMap<>(known);
        told.identity().forEach((name, text) -> {
            var under = recognised.heard() ? name : told.by() + " " + name;
            if (recorded.repeated()) {
                now.putIfAbsent(under, text);
            } else {
                now.put(under, text);
            }
        });
        if (differs(told, known)) {
            vault.doubt(woman);
        }
        if (!now.equals(known)) {
            vault.describe(woman, now);
        }
    }

    private static boolean differs(Told told, Map<String, String> identity) {
        var known = Optional.ofNullable(identity.get(BIRTH_DATE));
        return known.isPresent()
                && told.birthDate().isPresent()
                && !told.birthDate().equals(known);
    }

    // ---- what the organisation knows itself

    /** A record of her, with what an organisation knows of when it is. */
    private record KnownRecord(PregnancyId whole, List<LocalDate> dueDates, Optional<LocalDate> ended) {
        Optional<Long> distance(LocalDate dueDate) {
            return dueDates.stream()
                    .flatMap(known -> RegisteredPregnancy.distance(known, ended, dueDate).stream())
                    .min(Comparator.naturalOrder());
        }
    }

    private Recognised found(Told told, LocalDate dueDate, Footing footing) {
        var number = footing.on(vault.woman(told.bsn()));
        var records = all(number);
        var known = knownRecords(records, told);
        var elsewhere = elsewhere(records, told);
        registry.told(number, told.by()).stream()
                .filter(lately -> !elsewhere.contains(lately.pregnancy()))
                .map(lately -> new KnownRecord(lately.pregnancy(), List.of(lately.dueDate()), Optional.empty()))
                .forEach(known::add);
        var recognised = known.stream()
                .filter(record -> record.distance(dueDate).isPresent())
                .min(Comparator.comparing(record -> record.distance(dueDate).orElseThrow()))
                .map(record -> known(record.whole(), told))
                .orElseGet(() -> elsewhere.isEmpty()
                        ? unknown(told, dueDate, number, footing, wholes(known))
                        : ofRegion(told, dueDate, number, footing, wholes(known)));
        registry.tell(number, told.by(), new ToldPregnancy(dueDate, recognised.pregnancy()));
        return recognised;
    }

    /** A record under one number, whoever knows of it. */
    private record HeldRecord(RegisteredPregnancy registered, PregnancyDossier dossier) {}

    /** All that is recorded under one number: hers, and those of her namesakes. */
    private List<HeldRecord> all(WomanId number) {
        return Stream.concat(Stream.of(number), vault.namesakes(number).stream())
                .flatMap(woman -> registry.pregnancies(woman).stream())
                .flatMap(registered ->
                        dossier(registered.id()).map(dossier -> new HeldRecord(registered, dossier)).stream())
                .toList();
    }

    private List<KnownRecord> knownRecords(List<HeldRecord> records, Told told) {
        var known = new ArrayList<KnownRecord>();
        for (var record : records) {
            record.dossier()
                    .knownTo(told.request(), told.by(), clock.instant())
                    .ifPresent(seen ->
                            known.add(new KnownRecord(record.registered().whole(), seen.dueDates(), seen.lastDay())));
        }
        return known;
    }

    private static Set<PregnancyId> wholes(List<KnownRecord> known) {
        return known.stream().map(KnownRecord::whole).collect(Collectors.toSet());
    }

    /** What is of another region than the steward's who tells of her. */
    private static Set<PregnancyId> elsewhere(List<HeldRecord> records, Told told) {
        return records.stream()
                .filter(record -> record.dossier().isElsewhere(told.request()))
                .map(HeldRecord::registered)
                .flatMap(registered -> Stream.of(registered.id(), registered.whole()))
                .collect(Collectors.toSet());
    }

    private Recognised known(PregnancyId pregnancy, Told told) {
        var woman = registry.woman(pregnancy).orElseGet(() -> vault.woman(told.bsn()));
        return new Recognised(pregnancy, woman, told, hears(woman, told));
    }

    // ---- what it does not know

    private Recognised unknown(Told told, LocalDate dueDate, WomanId number, Footing footing, Set<PregnancyId> others) {
        var apart = differs(told, vault.identity(number)) && !hears(number, told)
                ? told.birthDate()
                : Optional.<String>empty();
        return apart(apart, told, dueDate, number, footing, others);
    }

    /** All that stewards of one region bring of her is of one woman there. */
    private Recognised ofRegion(
            Told told, LocalDate dueDate, WomanId number, Footing footing, Set<PregnancyId> others) {
        return apart(told.request().vsv().map(Vsv::code), told, dueDate, number, footing, others);
    }

    private Recognised apart(
            Optional<String> apart,
            Told told,
            LocalDate dueDate,
            WomanId number,
            Footing footing,
            Set<PregnancyId> others) {
        var woman = apart.map(as -> footing.on(vault.namesake(number, told.bsn(), as)))
                .orElse(number);
        for (int i = 1; ; i++) {
            var pregnancy = registry.register(woman, dueDate, PregnancyId.random(), others);
            if (pregnancy.isPresent()) {
                return new Recognised(footing.on(pregnancy.get()), woman, told, hears(woman, told));
            }
            var name = apart.map(as -> as + " ").orElse("") + told.by() + " " + i;
            woman = footing.on(vault.namesake(number, told.bsn(), name));
        }
    }

    /** Whether what it says of who she is may replace what is known of her. */
    private boolean hears(WomanId woman, Told told) {
        var records = registry.pregnancies(woman).stream()
                .flatMap(known -> dossier(known.id()).stream())
                .toList();
        return records.isEmpty() || records.stream().anyMatch(record -> record.hears(told.request(), told.by()));
    }

    private Optional<PregnancyDossier> dossier(PregnancyId pregnancy) {
        return Optional.of(PregnancyDossier.of(pregnancy, streams)).filter(record -> !record.isEmpty());
    }

    // ---- what it asked before

    /** @throws Problem when the key was used for something else */
    private Optional<PregnancyId> claimed(Request request) {
        return request.named()
                ? registry.claimedKey(request.sender(), request.key()).map(claim -> pregnancy(claim, request))
                : Optional.empty();
    }

    private static PregnancyId pregnancy(KeyClaim claim, Request request) {
        try {
            if (claim.body().equals(request.body())) {
                return PregnancyId.parse(claim.record());
            }
        } catch (IllegalArgumentException otherRecord) {
            throw Refused.keyReused().problem();
        }
        throw Refused.keyReused().problem();
    }
}
