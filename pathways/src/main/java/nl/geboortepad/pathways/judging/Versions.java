package nl.geboortepad.pathways.judging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.NothingAsked;
import nl.geboortepad.pathways.norm.Part;
import nl.geboortepad.pathways.verdict.Ruling;

/** One part of a norm in each version of it that may judge a story, in the order in which they come into force. */
record Versions(String name, List<Version> versions) {

    /**
     * @param norm that it is a part of
     * @param nations what the nation asks, where this is not it
     * @param days the spells in which it is the norm
     */
    record Version(Norm norm, Part part, Optional<Adoption> by, Optional<Version> nations, List<Interval> days) {

        List<Judgement> occurrences(Story story) {
            var asked = new ArrayList<Judgement>();
            for (var ruling : part.occurrences(story, days)) {
                asked.add(judgement(ruling));
            }
            nations.ifPresent(nation -> asked.addAll(onArrival(nation, story, asked)));
            return asked;
        }

        Judgement nothingAsked(Story story) {
            return judgement(new NothingAsked(story, days).of(part));
        }

        private Judgement judgement(Ruling ruling) {
            return new Judgement(norm, part, by, ruling);
        }

        /**
         * Whoever moves in after the region's window has closed is asked what the nation asks, for as long as that is
         * open: what a region wants sooner loses nobody.
         */
        private List<Judgement> onArrival(Version nation, Story story, List<Judgement> asked) {
            var arrivals = story.stays().stream()
                    .filter(stay -> stay.begunBy().isPresent())
                    .map(stay -> part.called(stay.name()))
                    .filter(name -> asked.stream().noneMatch(j -> j.occurrence().equals(name)))
                    .toList();
            return arrivals.isEmpty()
                    ? List.of()
                    : nation.occurrences(story).stream()
                            .filter(j -> arrivals.contains(j.occurrence()))
                            .toList();
        }
    }

    /** Of each part that any of them has. */
    static List<Versions> of(List<Setting.InForce> norms) {
        var byPart = new LinkedHashMap<String, List<Version>>();
        for (var norm : norms) {
            for (var part : norm.norm().parts()) {
                byPart.computeIfAbsent(part.name(), name -> new ArrayList<>(1)).add(version(norm, part));
            }
        }
        var all = new ArrayList<Versions>(byPart.size());
        byPart.forEach((name, versions) -> all.add(new Versions(name, versions)));
        return all;
    }

    private static Version version(Setting.InForce norm, Part part) {
        var nations = norm.nations().flatMap(n -> nations(n, part.name(), norm.days()));
        return new Version(norm.norm(), part, norm.by(), nations, norm.days());
    }

    /** The same part where other versions hold. */
    Versions in(List<Setting.InForce> norms) {
        var found = new ArrayList<Version>();
        for (var norm : norms) {
            for (var part : norm.norm().parts()) {
                if (part.name().equals(name)) {
                    found.add(version(norm, part));
                }
            }
        }
        return new Versions(name, found);
    }

    private static Optional<Version> nations(Norm norm, String name, List<Interval> days) {
        return norm.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .map(part -> new Version(norm, part, Optional.empty(), Optional.empty(), days));
    }

    List<Judgement> occurrences(Story story) {
        if (versions.size() == 1) {
            return versions.getFirst().occurrences(story);
        }
        var judgements = new ArrayList<Judgement>();
        for (var version : versions) {
            judgements.addAll(version.occurrences(story));
        }
        return judgements;
    }

    Judgement nothingAsked(Story story) {
        return versions.getLast().nothingAsked(story);
    }

    /** All that any of them looks at. */
    Part together() {
        var last = versions.getLast().part();
        var rules = versions.stream()
                .flatMap(v -> Stream.concat(Stream.of(v.part()), v.nations().map(Version::part).stream()))
                .distinct()
                .flatMap(part -> part.rules().stream())
                .toList();
        return new Part(last.name(), last.kind(), rules);
    }

    List<Interval> days() {
        return versions.stream().flatMap(v -> v.days().stream()).toList();
    }
}
