package nl.geboortepad.pathways;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.Interval;

/** One part of a norm in each version of it that may judge a story, in the order in which they come into force. */
record Versions(String name, List<Version> versions) {

    /**
     * @param nations what the nation asks, where this is not it
     * @param days the spells in which it is the norm
     */
    record Version(Part part, Optional<Adoption> by, Optional<Part> nations, List<Interval> days) {

        List<Judgement> occurrences(Story story) {
            var asked = new ArrayList<Judgement>();
            part.occurrences(story, days).forEach(j -> asked.add(j.by(by)));
            nations.ifPresent(nation -> asked.addAll(onArrival(nation, story, asked)));
            return asked;
        }

        /**
         * Whoever moves in after the region's window has closed is asked what the nation asks, for as long as that is
         * open: what a region wants sooner loses nobody.
         */
        private List<Judgement> onArrival(Part nation, Story story, List<Judgement> asked) {
            var arrivals = story.stays().stream()
                    .filter(stay -> stay.begunBy().isPresent())
                    .map(stay -> part.called(stay.name()))
                    .filter(name -> asked.stream().noneMatch(j -> j.occurrence().equals(name)))
                    .toList();
            return arrivals.isEmpty()
                    ? List.of()
                    : nation.occurrences(story, days).stream()
                            .filter(j -> arrivals.contains(j.occurrence()))
                            .toList();
        }
    }

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
                    found.add(new Version(part, norm.by(), norm.nations().flatMap(n -> named(n, name)), norm.days()));
                }
            }
        }
        return new Versions(name, found);
    }

    private static Optional<Part> named(Norm norm, String name) {
        return norm.parts().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    List<Judgement> occurrences(Story story) {
        var judgements = new ArrayList<Judgement>();
        for (var version : versions) {
            judgements.addAll(version.occurrences(story));
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
        var rules = versions.stream()
                .flatMap(v -> Stream.concat(Stream.of(v.part()), v.nations().stream()))
                .distinct()
                .flatMap(part -> part.rules().stream())
                .toList();
        return new Part(last.norm(), last.name(), last.kind(), rules);
    }

    List<Interval> days() {
        return versions.stream().flatMap(v -> v.days().stream()).toList();
    }
}
