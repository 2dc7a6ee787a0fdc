package nl.geboortepad.pathways;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import nl.geboortepad.kernel.Statement;
import nl.geboortepad.kernel.Vsv;
import nl.geboortepad.kernel.VsvEvent;
import nl.geboortepad.kernel.VsvEvent.MdoAgreementMade;
import nl.geboortepad.kernel.VsvEvent.PathwayAdopted;
import nl.geboortepad.kernel.VsvEvent.PathwayEvaluated;
import nl.geboortepad.kernel.VsvEvent.VilLettersSupplied;
import nl.geboortepad.kernel.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.VsvFact;
import nl.geboortepad.kernel.When;

/** The records of some partnerships, and of those that they went on in, as far as others are judged by what they hold. */
public record Partnerships(Map<Vsv, List<VsvFact>> streams) {
    public static final Partnerships NONE = new Partnerships(Map.of());

    /** @param stream reads all facts of one partnership, in order of recording */
    public static Partnerships of(Iterable<Vsv> partnerships, Function<Vsv, List<VsvFact>> stream) {
        var streams = new LinkedHashMap<Vsv, List<VsvFact>>();
        partnerships.forEach(vsv -> read(vsv, stream, streams));
        return new Partnerships(streams);
    }

    private static void read(Vsv vsv, Function<Vsv, List<VsvFact>> stream, Map<Vsv, List<VsvFact>> streams) {
        if (!streams.containsKey(vsv)) {
            var facts = stream.apply(vsv);
            streams.put(vsv, facts);
            facts.forEach(f -> {
                if (f.event() instanceof VsvsMerged merged) {
                    read(merged.survivor(), stream, streams);
                }
            });
        }
    }

    /** The moments at which something was recorded by which others may be judged otherwise. */
    public NavigableSet<Instant> moments() {
        var moments = new TreeSet<Instant>();
        streams.values()
                .forEach(stream -> stream.stream()
                        .filter(f -> changesSetting(f.event()))
                        .map(Statement::recordedAt)
                        .forEach(moments::add));
        return moments;
    }

    /** Whether cases must be judged again after this. */
    public static boolean changesSetting(VsvEvent event) {
        return switch (event) {
            case VsvEvent.Partnership e -> e instanceof VsvsMerged;
            case VsvEvent.Pathways e ->
                switch (e) {
                    case PathwayAdopted adopted -> true;
                    case VilLettersSupplied letters -> false;
                    case PathwayEvaluated evaluated -> false;
                };
            case VsvEvent.Consultation e -> e instanceof MdoAgreementMade;
            case VsvEvent.Record e -> true;
            case VsvEvent.Direction e -> false;
            case VsvEvent.Implementation e -> false;
            case VsvEvent.Training e -> false;
            case VsvEvent.Voices e -> false;
            case VsvEvent.Quality e -> false;
            case VsvEvent.Assessment e -> false;
            case VsvEvent.Improvement e -> false;
        };
    }

    /** @param read the pathway that an adoption holds; nothing when it can no longer be read */
    public Setting at(Instant moment, Pathway national, Function<PathwayAdopted, Optional<Pathway>> read) {
        var known = new LinkedHashMap<Vsv, List<VsvFact>>();
        streams.forEach(
                (vsv, facts) -> known.put(vsv, VsvHistory.of(facts, moment).standing()));
        var adoptions = new LinkedHashMap<Vsv, List<Adoption>>();
        var agreements = new LinkedHashMap<Vsv, List<Agreed>>();
        var letters = new LinkedHashMap<Vsv, List<VilLetters>>();
        var mergers = new LinkedHashMap<Vsv, Vsv>();
        known.forEach((vsv, facts) -> {
            put(adoptions, vsv, adoptions(vsv, facts, read));
            put(agreements, vsv, agreements(facts));
            put(letters, vsv, letters(facts));
        });
        known.forEach((vsv, facts) -> merged(vsv, facts).ifPresent(fact -> {
            var survivor = ((VsvsMerged) fact.event()).survivor();
            mergers.put(vsv, survivor);
            put(adoptions, vsv, merged(fact, national, adoptions.get(vsv), adoptions.get(survivor)));
        }));
        return new Setting(
                national, Map.copyOf(adoptions), Map.copyOf(agreements), Map.copyOf(letters), Map.copyOf(mergers));
    }

    private static <T> void put(Map<Vsv, List<T>> map, Vsv vsv, List<T> values) {
        if (!values.isEmpty()) {
            map.put(vsv, List.copyOf(values));
        }
    }

    private static List<Adoption> adoptions(
            Vsv vsv, List<VsvFact> facts, Function<PathwayAdopted, Optional<Pathway>> read) {
        var adoptions = new ArrayList<Adoption>();
        for (var fact : facts) {
            if (fact.event() instanceof PathwayAdopted adopted) {
                read.apply(adopted)
                        .ifPresent(pathway -> adoptions.add(new Adoption(
                                vsv, fact.id(), fact.recordedAt(), Order.first(fact), from(fact), pathway)));
            }
        }
        adoptions.sort(Comparator.comparing(Adoption::from));
        return adoptions;
    }

    private static List<Agreed> agreements(List<VsvFact> facts) {
        var agreements = new ArrayList<Agreed>();
        for (var fact : facts) {
            if (fact.event() instanceof MdoAgreementMade made) {
                agreements.add(new Agreed(made.theme(), made.requiredRoles(), from(fact)));
            }
        }
        agreements.sort(Comparator.comparing(Agreed::from));
        return agreements;
    }

    private static List<VilLetters> letters(List<VsvFact> facts) {
        var letters = new ArrayList<VilLetters>();
        for (var fact : facts) {
            if (fact.event() instanceof VilLettersSupplied supplied) {
                letters.add(new VilLetters(Order.first(fact), supplied.letters()));
            }
        }
        letters.sort(Comparator.comparing(VilLetters::from));
        return letters;
    }

    private static Optional<VsvFact> merged(Vsv vsv, List<VsvFact> facts) {
        return facts.stream()
                .filter(f -> f.event() instanceof VsvsMerged m && m.absorbed().equals(vsv))
                .findFirst();
    }

    /** Its own up to the day of merging, and what the survivor judges by from then on. */
    private static List<Adoption> merged(
            VsvFact merger, Pathway national, List<Adoption> own, List<Adoption> survivors) {
        var day = from(merger);
        var adoptions = new ArrayList<Adoption>();
        if (own != null) {
            own.stream().filter(a -> a.from().isBefore(day)).forEach(adoptions::add);
        }
        var then = new Adoption(merger.stream(), merger.id(), merger.recordedAt(), day, day, national);
        for (var adoption : survivors == null ? List.<Adoption>of() : survivors) {
            if (adoption.from().isAfter(day)) {
                adoptions.add(adoption);
            } else {
                then = adoption.from(day);
            }
        }
        adoptions.add(then);
        adoptions.sort(Comparator.comparing(Adoption::from));
        return adoptions;
    }

    /** What a partnership decides never reaches back before it was recorded. */
    private static LocalDate from(VsvFact fact) {
        var wanted = Order.first(fact);
        var recorded = LocalDate.ofInstant(fact.recordedAt(), When.ZONE);
        return wanted.isBefore(recorded) ? recorded : wanted;
    }
}
