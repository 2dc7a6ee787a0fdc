package nl.geboortepad.pathways.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.course.RoleAgreement;
import nl.geboortepad.pathways.norm.Pathway;

/**
 * What partnerships judge by that went on in another: what was their own up to the day of merging, and from then on what
 * the survivor has, which may itself go on in a third.
 *
 * @param merged by which fact each of them was absorbed
 */
record MergedPartnerships(Map<Vsv, VsvFact> merged) {

    Map<Vsv, Vsv> survivors() {
        var survivors = new HashMap<Vsv, Vsv>();
        merged.keySet().forEach(vsv -> survivors.put(vsv, survivor(vsv)));
        return Map.copyOf(survivors);
    }

    /** Where the survivor adopted nothing the nation's pathway holds. */
    Map<Vsv, List<Adoption>> adoptions(Map<Vsv, List<Adoption>> own, Pathway national) {
        return all(own, Adoption::from, Adoption::from, (vsv, adopted) -> {
            var merger = merged.get(vsv);
            var day = day(vsv);
            return Stream.of(new Adoption(merger.stream(), merger.id(), merger.recordedAt(), day, day, national));
        });
    }

    /** Of a theme on which the survivor agreed nothing, nothing is agreed any more. */
    Map<Vsv, List<RoleAgreement>> agreements(Map<Vsv, List<RoleAgreement>> own) {
        return all(
                own,
                RoleAgreement::from,
                RoleAgreement::from,
                (vsv, agreed) -> agreed.stream()
                        .map(RoleAgreement::theme)
                        .distinct()
                        .map(theme -> new RoleAgreement(theme, Set.of(), day(vsv))));
    }

    Map<Vsv, List<VilLetters>> letters(Map<Vsv, List<VilLetters>> own) {
        return all(
                own,
                VilLetters::from,
                VilLetters::from,
                (vsv, supplied) -> Stream.of(new VilLetters(day(vsv), new TreeMap<>())));
    }

    private <T> Map<Vsv, List<T>> all(
            Map<Vsv, List<T>> own,
            Function<T, LocalDate> from,
            BiFunction<T, LocalDate, T> later,
            BiFunction<Vsv, List<T>, Stream<T>> end) {
        var all = new HashMap<>(own);
        for (var vsv : merged.keySet()) {
            var line = line(vsv);
            var last = line.removeLast();
            var known = own.getOrDefault(last, List.<T>of());
            for (var before : line.reversed()) {
                known = joined(own.getOrDefault(before, List.of()), known, day(before), from, later, end, before);
            }
            all.put(vsv, known);
        }
        return Collections.unmodifiableMap(all);
    }

    private static <T> List<T> joined(
            List<T> own,
            List<T> survivors,
            LocalDate day,
            Function<T, LocalDate> from,
            BiFunction<T, LocalDate, T> later,
            BiFunction<Vsv, List<T>, Stream<T>> end,
            Vsv vsv) {
        var joined = new ArrayList<T>();
        own.stream().filter(x -> from.apply(x).isBefore(day)).forEach(joined::add);
        end.apply(vsv, List.copyOf(joined)).forEach(joined::add);
        survivors.forEach(x -> joined.add(from.apply(x).isBefore(day) ? later.apply(x, day) : x));
        joined.sort(Comparator.comparing(from));
        return List.copyOf(joined);
    }

    /** A partnership, the one that absorbed it, the one that absorbed that one, and so on. */
    private List<Vsv> line(Vsv vsv) {
        var line = new LinkedHashSet<Vsv>();
        for (var now = vsv; line.add(now) && merged.containsKey(now); ) {
            now = survivor(now);
        }
        return new ArrayList<>(line);
    }

    private Vsv survivor(Vsv vsv) {
        return ((VsvsMerged) merged.get(vsv).event()).survivor();
    }

    private LocalDate day(Vsv vsv) {
        var merger = merged.get(vsv);
        var recorded = LocalDate.ofInstant(merger.recordedAt(), When.ZONE);
        return Interval.max(merger.day(), recorded);
    }
}
