package nl.geboortepad.pathways;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.Interval;

/** One part of a norm in each version of it that may judge a story, in the order in which they come into force. */
record Versions(String name, List<Version> versions) {

    /** @param days the spells in which it is the norm */
    record Version(Part part, Optional<Adoption> by, List<Interval> days) {}

    /** Of each part that any of them has. */
    static List<Versions> of(List<Setting.InForce> norms) {
        return norms.stream()
                .flatMap(norm -> norm.norm().parts().stream().map(Part::name))
                .distinct()
                .map(name -> new Versions(name, List.of()).in(norms))
                .toList();
    }

    /** The same part where other versions hold. */
    Versions in(List<Setting.InForce> norms) {
        var found = new ArrayList<Version>();
        for (var norm : norms) {
            for (var part : norm.norm().parts()) {
                if (part.name().equals(name)) {
                    found.add(new Version(part, norm.by(), norm.days()));
                }
            }
        }
        return new Versions(name, found);
    }

    List<Judgement> occurrences(Story story) {
        var judgements = new ArrayList<Judgement>();
        for (var version : versions) {
            version.part().occurrences(story, version.days()).forEach(j -> judgements.add(j.by(version.by())));
        }
        return judgements;
    }

    Judgement nothingAsked(Story story) {
        var last = versions.getLast();
        return last.part().nothingAsked(story, last.days()).by(last.by());
    }

    /** All that any of them looks at. */
    Part together() {
        var last = versions.getLast().part();
        return versions.size() == 1
                ? last
                : new Part(
                        last.norm(),
                        last.name(),
                        last.kind(),
                        versions.stream()
                                .flatMap(v -> v.part().rules().stream())
                                .toList());
    }

    List<Interval> days() {
        return versions.stream().flatMap(v -> v.days().stream()).toList();
    }
}
