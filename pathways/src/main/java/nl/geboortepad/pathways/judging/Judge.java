package nl.geboortepad.pathways.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.course.Stay;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.NothingAsked;
import nl.geboortepad.pathways.norm.Pathway;

/**
 * Says of a pregnancy or of a partnership what each norm says of it, for every day there is. Pure and total: the same
 * story and setting always give the same judgements.
 */
public final class Judge {
    /** More judgements than norms, as a rule: some are asked of each referral. */
    private static final int FEW = 10;

    private Judge() {}

    public static List<Judgement> judge(Story story, Pathway pathway) {
        return judge(story, Setting.of(pathway));
    }

    public static List<Judgement> judge(Story story, Setting setting) {
        return judge(story, setting, Effort.unbounded());
    }

    /** @throws Effort.Exceeded when it takes more */
    public static List<Judgement> judge(Story story, Setting setting, Effort effort) {
        effort.spendOnOneReading(story.facts().size());
        var told = story.under(setting.agreements());
        if (told.plain() && setting.isNational(told)) {
            return byNation(told, setting.national());
        }
        var judgements = new ArrayList<Judgement>();
        var versions = versions(told, setting);
        versions.apply(told)
                .forEach((id, those) -> judgements.addAll(
                        judge(told, those, reading -> versions.apply(reading).getOrDefault(id, List.of()), effort)));
        return judgements;
    }

    /** Each norm has one version only, and the story one reading: all that asks is told in it. */
    private static List<Judgement> byNation(Story story, Pathway nation) {
        var judgements = new ArrayList<Judgement>(nation.norms().size() + FEW);
        var days = List.of(story.stays().getFirst().days());
        var nothingAsked = new NothingAsked(story, days);
        for (var norm : nation.norms()) {
            for (var part : norm.parts()) {
                var asked = part.occurrences(story, days);
                for (var i = 0; i < asked.size(); i++) {
                    judgements.add(new Judgement(norm, part, Optional.empty(), asked.get(i)));
                }
                if (asked.isEmpty()) {
                    judgements.add(new Judgement(norm, part, Optional.empty(), nothingAsked.of(part)));
                }
            }
        }
        return judgements;
    }

    public static List<Judgement> judge(Story story, Norm norm) {
        var only = List.of(new Setting.InForce(norm, Optional.empty(), Optional.empty(), List.of(Interval.ALWAYS)));
        return judge(story, only, reading -> only, Effort.unbounded());
    }

    /** Where she was, and so by what she is judged, may be read in several ways too. */
    private static Function<Story, Map<String, List<Setting.InForce>>> versions(Story told, Setting setting) {
        var asTold = setting.norms(told);
        var elsewhere = new HashMap<List<Stay>, Map<String, List<Setting.InForce>>>();
        return reading -> reading.stays().equals(told.stays())
                ? asTold
                : elsewhere.computeIfAbsent(reading.stays(), stays -> setting.norms(reading));
    }

    /** That nothing asked for it is said once, by the version that came last. */
    private static List<Judgement> judge(
            Story story,
            List<Setting.InForce> versions,
            Function<Story, List<Setting.InForce>> inReading,
            Effort effort) {
        var judgements = new ArrayList<Judgement>();
        for (var part : Versions.of(versions)) {
            if (story.plain()) {
                var asked = part.occurrences(story);
                judgements.addAll(asked.isEmpty() ? List.of(part.nothingAsked(story)) : asked);
            } else {
                var readings = Readings.of(story, part.together(), part.days(), effort);
                var asked = readings.judge(
                        reading -> part.in(inReading.apply(reading)).occurrences(reading), part::nothingAsked);
                judgements.addAll(asked.isEmpty() ? List.of(part.nothingAsked(readings.last())) : asked);
            }
        }
        return judgements;
    }
}
