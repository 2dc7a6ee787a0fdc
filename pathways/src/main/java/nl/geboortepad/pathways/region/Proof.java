package nl.geboortepad.pathways.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.Part;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.rule.Rule;

/**
 * Whether whoever meets the region meets its parent, norm by norm. Proven is said only when it holds for whatever happens
 * and on whatever day, as long as every source could have spoken and each fact is on one day: if the parent's norm is
 * missed, met late or broken in some occurrence, the region's norm is so too.
 */
public record Proof(Region region, List<Result> findings) {

    /** What was found of one norm that the region changes. */
    public sealed interface Result {
        String norm();

        /** @param unless for whom the parent's own norm holds instead, if for anybody */
        record Proven(String norm, Optional<Text> unless) implements Result {}

        /** @param course meets the region and breaks the parent */
        record Refuted(String norm, Text why, CounterExample course) implements Result {}

        /** It may be true, but nothing shows it; and no story was found that shows the contrary. */
        record NotProvable(String norm, Text why) implements Result {}
    }

    /** Where it could not be shown that one rule only tightens another, both in force on these days. */
    record Gap(Rule parent, Rule region, Interval days, Text why) {}

    /** @param only whether there is no other */
    private record Version(Rule rule, Interval days, boolean only) {}

    private record Pair(Version parent, Version region, Interval days) {
        Optional<Gap> gap() {
            var theirs = parent.rule();
            var own = region.rule();
            return theirs.equals(own)
                    ? Optional.empty()
                    : RuleTightening.whyNot(theirs, own, region.days().to().equals(LocalDate.MAX))
                            .or(() -> RuleTightening.unless(sameAnchor(), ANOTHER_VERSION))
                            .map(why -> new Gap(theirs, own, days, why));
        }

        /** The day on which a window closes in the calendar decides by which version it is judged. */
        private boolean sameAnchor() {
            var closes = parent.rule().each().none() ? parent.rule().closes() : Optional.<LocalDate>empty();
            return closes.isEmpty()
                    || parent.rule().windows().equals(region.rule().windows())
                    || region.only()
                            && region.rule()
                                    .closes()
                                    .filter(day -> region.days().contains(day.minusDays(1)))
                                    .isPresent();
        }
    }

    public static Proof of(Region region) {
        var findings = new ArrayList<Result>();
        for (var norm : region.parent().norms()) {
            var own = region.pathway().norm(norm.id());
            if (own.isEmpty()) {
                findings.add(new Result.NotProvable(norm.id(), GONE));
            } else if (own.get() != norm) {
                findings.add(of(norm, own.get()));
            }
        }
        return new Proof(region, List.copyOf(findings));
    }

    private static final Text GONE =
            new Text("de regio vraagt deze norm niet meer", "the region no longer asks for this norm");
    private static final Text LATER = new Text(
            "de regio vraagt het pas vanaf een latere dag dan de ouder",
            "the region asks it only from a later day than the parent");

    private static final Text ANOTHER_VERSION = new Text(
            "de dag waarop het venster sluit bepaalt de versie, en die is bij de regio een andere",
            "the day on which the window closes decides the version, and with the region that is another one");
    private static final Text ARRIVED = new Text(
            "wie van een ander VSV komt nadat het venster van de regio is gesloten, wordt gevraagd wat de ouder vraagt",
            "whoever comes from another partnership after the region's window has closed is asked what the parent asks");

    /** Only then may it be adopted. */
    public boolean adoptable() {
        return findings.stream().allMatch(f -> f instanceof Result.Proven);
    }

    /** The region's pathway, with the parent's own norm wherever it is not proven that the region asks at least as much. */
    public Pathway atLeastParent() {
        var unproven = findings.stream()
                .filter(f -> !(f instanceof Result.Proven))
                .map(Result::norm)
                .toList();
        var pathway = region.pathway();
        return new Pathway(
                pathway.id(),
                pathway.version(),
                pathway.title(),
                pathway.digest(),
                pathway.norms().stream()
                        .map(norm -> unproven.contains(norm.id())
                                ? region.parent().norm(norm.id()).orElse(norm)
                                : norm)
                        .toList(),
                pathway.written());
    }

    static Result of(Norm parent, Norm region) {
        var gaps = gaps(parent, region);
        if (gaps.isEmpty()) {
            return new Result.Proven(parent.id(), asksNoMore(parent, region) ? Optional.of(ARRIVED) : Optional.empty());
        }
        var why = gaps.getFirst().why();
        return CounterExampleSearch.find(parent, region, gaps)
                .<Result>map(story -> new Result.Refuted(parent.id(), why, story))
                .orElseGet(() -> new Result.NotProvable(parent.id(), why));
    }

    /** Whether the region's window on a whole pregnancy may be over when the parent's is not. */
    private static boolean asksNoMore(Norm parent, Norm region) {
        return pairs(parent, region)
                .anyMatch(pair -> pair.parent().rule().each().none()
                        && !pair.parent()
                                .rule()
                                .windows()
                                .equals(pair.region().rule().windows()));
    }

    static List<Gap> gaps(Norm parent, Norm region) {
        return Stream.concat(
                        parent.parts().stream().flatMap(p -> missing(p, region).stream()),
                        pairs(parent, region).flatMap(pair -> pair.gap().stream()))
                .toList();
    }

    /** What the region would ask only later than the parent. */
    private static Optional<Gap> missing(Part parent, Norm region) {
        var first = versions(parent).getFirst();
        var own = part(region, parent).map(p -> versions(p).getFirst());
        return own.filter(o -> !o.days().from().isAfter(first.days().from())).isPresent()
                ? Optional.empty()
                : Optional.of(new Gap(first.rule(), own.orElse(first).rule(), first.days(), LATER));
    }

    private static Stream<Pair> pairs(Norm parent, Norm region) {
        return parent.parts().stream()
                .flatMap(part -> part(region, part).stream()
                        .flatMap(own -> versions(part).stream()
                                .flatMap(theirs -> versions(own).stream()
                                        .flatMap(mine -> theirs
                                                .days()
                                                .intersection(mine.days())
                                                .map(days -> new Pair(theirs, mine, days))
                                                .stream()))));
    }

    private static Optional<Part> part(Norm norm, Part like) {
        return norm.parts().stream().filter(p -> p.name().equals(like.name())).findFirst();
    }

    private static List<Version> versions(Part part) {
        var versions = new ArrayList<Version>();
        var rules = part.rules();
        for (var i = 0; i < rules.size(); i++) {
            var until = i + 1 < rules.size() ? rules.get(i + 1).terms().since() : LocalDate.MAX;
            versions.add(
                    new Version(rules.get(i), new Interval(rules.get(i).terms().since(), until), rules.size() == 1));
        }
        return versions;
    }
}
