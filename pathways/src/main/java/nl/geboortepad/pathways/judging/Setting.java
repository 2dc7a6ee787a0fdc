package nl.geboortepad.pathways.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.event.VsvEvent.VilLetter;
import nl.geboortepad.kernel.identity.VilCode;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.course.RoleAgreement;
import nl.geboortepad.pathways.course.Stay;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.Pathway;

/**
 * What a verdict needs from outside the case, as known at some moment: the pathways, and who judges by which from when.
 *
 * @param adoptions of each partnership
 * @param agreements on consultations, of each partnership, in the order in which they came into force
 * @param letters of the obstetric indication list, of each partnership, in the order in which they came into force
 * @param mergers the partnership that another one went on in
 */
public record Setting(
        Pathway national,
        Map<Vsv, List<Adoption>> adoptions,
        Map<Vsv, List<RoleAgreement>> agreements,
        Map<Vsv, List<VilLetters>> letters,
        Map<Vsv, Vsv> mergers) {

    public static Setting of(Pathway national) {
        return new Setting(national, Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** As if this pathway had always held everywhere. */
    public Setting by(Pathway other) {
        return new Setting(other, Map.of(), agreements, letters, mergers);
    }

    /** The partnership that this one goes on as. */
    public Vsv now(Vsv vsv) {
        var now = vsv;
        for (var i = 0; i < mergers.size() && mergers.containsKey(now); i++) {
            now = mergers.get(now);
        }
        return now;
    }

    /** The letter of a code on a day, in this partnership or, once it was merged, the one that it goes on as. */
    public Optional<VilLetter> letter(Optional<Vsv> vsv, VilCode code, LocalDate day) {
        return vsv.flatMap(v -> letters.getOrDefault(v, List.of()).stream()
                        .filter(version -> !version.from().isAfter(day))
                        .reduce((earlier, later) -> later))
                .map(version -> version.letters().get(code));
    }

    /**
     * One version of a norm, and the spells in which it is the norm.
     *
     * @param nations what the nation asks, where this is not it
     */
    record InForce(Norm norm, Optional<Adoption> by, Optional<Norm> nations, List<Interval> days) {
        private InForce joined() {
            return new InForce(norm, by, nations, Interval.joined(days));
        }
    }

    /** Whether she was nowhere where anything else judges than the nation's pathway. */
    boolean isNational(Story story) {
        var stays = story.stays();
        return stays.size() == 1 && adopted(stays.getFirst()).isEmpty();
    }

    /** The versions of each norm that may judge this story, by id. */
    Map<String, List<InForce>> norms(Story story) {
        var norms = new LinkedHashMap<String, List<InForce>>();
        var stays = story.stays();
        if (isNational(story)) {
            var days = List.of(stays.getFirst().days());
            for (var norm : national.norms()) {
                norms.put(norm.id(), List.of(new InForce(norm, Optional.empty(), Optional.empty(), days)));
            }
            return norms;
        }
        var seen = new IdentityHashMap<Norm, InForce>();
        for (var stay : stays) {
            for (var spell : spells(stay)) {
                for (var norm : spell.pathway().norms()) {
                    var known = seen.get(norm);
                    if (known == null) {
                        var by = spell.by(norm, national);
                        var inForce = new InForce(
                                norm, by, by.flatMap(adopted -> national.norm(norm.id())), new ArrayList<>());
                        seen.put(norm, inForce);
                        norms.computeIfAbsent(norm.id(), id -> new ArrayList<>())
                                .add(inForce);
                        known = inForce;
                    }
                    known.days().add(spell.days());
                }
            }
        }
        norms.replaceAll(
                (id, versions) -> versions.stream().map(InForce::joined).toList());
        return norms;
    }

    private record Spell(Interval days, Pathway pathway, Optional<Adoption> adoption) {
        /** What is as the nation has it needs no adoption. */
        Optional<Adoption> by(Norm norm, Pathway national) {
            return adoption.filter(a -> national.norms().stream().noneMatch(n -> n == norm));
        }
    }

    private List<Adoption> adopted(Stay stay) {
        return stay.vsv().isEmpty()
                ? List.of()
                : adoptions.getOrDefault(stay.vsv().get(), List.of());
    }

    private List<Spell> spells(Stay stay) {
        var adopted = adopted(stay);
        if (adopted.isEmpty()) {
            return List.of(new Spell(stay.days(), national, Optional.empty()));
        }
        var spells = new ArrayList<Spell>();
        var from = LocalDate.MIN;
        var pathway = national;
        Optional<Adoption> by = Optional.empty();
        for (var next :
                adopted.stream().sorted(Comparator.comparing(Adoption::from)).toList()) {
            add(spells, from, next.from(), stay, pathway, by);
            from = next.from();
            pathway = next.pathway();
            by = Optional.of(next);
        }
        add(spells, from, LocalDate.MAX, stay, pathway, by);
        return spells;
    }

    private static void add(
            List<Spell> spells, LocalDate from, LocalDate to, Stay stay, Pathway pathway, Optional<Adoption> by) {
        Interval.between(from, to)
                .flatMap(days -> days.intersection(stay.days()))
                .ifPresent(days -> spells.add(new Spell(days, pathway, by)));
    }
}
