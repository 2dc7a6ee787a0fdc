package nl.geboortepad.pathways.norm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.geboortepad.kernel.event.CareEvent.TransferredToOtherVsv;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.VsvEvent.VsvFounded;
import nl.geboortepad.kernel.event.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.rule.Rule;
import nl.geboortepad.pathways.verdict.Ruling;

/**
 * One thing that a norm asks.
 *
 * @param name empty where the norm asks one thing only
 * @param rules its versions, each in force from its first day until the next
 * @param versions the same, each with the days on which it is in force
 * @param askedBy by facts of which types it is asked, each type once; none where it is always asked
 */
public record Part(String name, Norm.Kind kind, List<Rule> rules, List<RuleInForce> versions, List<Pattern> askedBy) {

    /** @param days up to the first day of the next version */
    public record RuleInForce(Rule rule, Interval days) {
        private static List<RuleInForce> of(List<Rule> rules) {
            var versions = new ArrayList<RuleInForce>();
            for (var i = 0; i < rules.size(); i++) {
                var rule = rules.get(i);
                var until = i + 1 < rules.size() ? rules.get(i + 1).terms().since() : LocalDate.MAX;
                Interval.between(rule.terms().since(), until)
                        .ifPresent(days -> versions.add(new RuleInForce(rule, days)));
            }
            return List.copyOf(versions);
        }
    }

    public Part(String name, Norm.Kind kind, List<Rule> rules) {
        this(name, kind, rules, RuleInForce.of(rules), askedBy(rules));
    }

    private static List<Pattern> askedBy(List<Rule> rules) {
        var types = new HashSet<Class<?>>();
        return rules.stream()
                .flatMap(Rule::askedBy)
                .filter(pattern -> types.add(pattern.type()))
                .toList();
    }

    /**
     * Only of what asked for it, each fact taken on its own first day; nothing when nothing did.
     *
     * @param inForce only what is anchored in one of these spells is judged by this norm
     */
    public List<Ruling> occurrences(Story story, List<Interval> inForce) {
        List<Ruling> rulings = List.of();
        for (var i = 0; i < versions.size(); i++) {
            for (var j = 0; j < inForce.size(); j++) {
                var days = versions.get(i).days().intersection(inForce.get(j));
                if (days.isPresent()) {
                    rulings = both(rulings, versions.get(i).rule().judge(story, days.get()));
                }
            }
        }
        return name.isEmpty() ? rulings : named(rulings);
    }

    private static List<Ruling> both(List<Ruling> some, List<Ruling> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return others.isEmpty() ? some : others;
        }
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private List<Ruling> named(List<Ruling> rulings) {
        var named = new ArrayList<Ruling>(rulings.size());
        for (var ruling : rulings) {
            named.add(ruling.named(called(ruling.occurrence())));
        }
        return named;
    }

    public String called(String occurrence) {
        return name.isEmpty() || occurrence.isEmpty() ? name + occurrence : name + " " + occurrence;
    }

    /** Whether what it says can depend on the day of this event. */
    public boolean dependsOn(Event event) {
        return event instanceof TransferredToOtherVsv
                || event instanceof VsvFounded
                || event instanceof VsvsMerged
                || rules.stream().anyMatch(rule -> rule.dependsOn(event));
    }

    /** Whether this event begins or ends days on which she declines. */
    public boolean waivedBy(Event event) {
        return rules.stream().anyMatch(r -> r.terms().waiver().dependsOn(event));
    }
}
