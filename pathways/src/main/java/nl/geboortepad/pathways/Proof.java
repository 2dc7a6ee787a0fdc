package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.Interval;

/**
 * Whether whoever meets the region meets its parent, norm by norm. Proven is said only when it holds for whatever happens
 * and on whatever day, as long as every source could have spoken and each fact is on one day: if the parent's norm is
 * missed, met late or broken in some occurrence, the region's norm is so too.
 */
public record Proof(Region region, List<Finding> findings) {

    /** What was found of one norm that the region changes. */
    public sealed interface Finding {
        String norm();

        record Proven(String norm) implements Finding {}

        /** @param course meets the region and breaks the parent */
        record Refuted(String norm, Text why, CounterExample course) implements Finding {}

        /** It may be true, but nothing shows it; and no course was found that shows the contrary. */
        record NotProvable(String norm, Text why) implements Finding {}
    }

    /** Where it could not be shown that one rule only tightens another, both in force on these days. */
    record Gap(Rule parent, Rule region, Interval days, Text why) {}

    private record Version(Rule rule, Interval days) {}

    public static Proof of(Region region) {
        var findings = new ArrayList<Finding>();
        for (var norm : region.parent().norms()) {
            var own = region.pathway().norm(norm.id());
            if (own.isEmpty()) {
                findings.add(new Finding.NotProvable(norm.id(), GONE));
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

    /** Only then may it be adopted. */
    public boolean adoptable() {
        return findings.stream().allMatch(f -> f instanceof Finding.Proven);
    }

    static Finding of(Norm parent, Norm region) {
        var gaps = gaps(parent, region);
        if (gaps.isEmpty()) {
            return new Finding.Proven(parent.id());
        }
        var why = gaps.getFirst().why();
        return Loophole.find(parent, region, gaps)
                .<Finding>map(course -> new Finding.Refuted(parent.id(), why, course))
                .orElseGet(() -> new Finding.NotProvable(parent.id(), why));
    }

    static List<Gap> gaps(Norm parent, Norm region) {
        var gaps = new ArrayList<Gap>();
        var mine = versions(region);
        for (var theirs : versions(parent)) {
            if (theirs.days().from().isBefore(mine.getFirst().days().from())) {
                gaps.add(new Gap(theirs.rule(), mine.getFirst().rule(), theirs.days(), LATER));
            }
            for (var own : mine) {
                var forGood = own.days().to().equals(LocalDate.MAX);
                theirs.days()
                        .intersection(own.days())
                        .ifPresent(days -> why(theirs, own, forGood)
                                .ifPresent(why -> gaps.add(new Gap(theirs.rule(), own.rule(), days, why))));
            }
        }
        return gaps;
    }

    private static Optional<Text> why(Version parent, Version region, boolean forGood) {
        return parent.rule().equals(region.rule())
                ? Optional.empty()
                : Tighter.whyNot(parent.rule(), region.rule(), forGood);
    }

    private static List<Version> versions(Norm norm) {
        var versions = new ArrayList<Version>();
        for (var i = 0; i < norm.rules().size(); i++) {
            var rule = norm.rules().get(i);
            var until = i + 1 < norm.rules().size()
                    ? norm.rules().get(i + 1).terms().since()
                    : LocalDate.MAX;
            versions.add(new Version(rule, new Interval(rule.terms().since(), until)));
        }
        return versions;
    }
}
