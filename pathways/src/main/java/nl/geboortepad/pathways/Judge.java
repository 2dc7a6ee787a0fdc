package nl.geboortepad.pathways;

import java.util.ArrayList;
import java.util.List;
import nl.geboortepad.kernel.Interval;

/**
 * Says of a pregnancy or of a partnership what each norm says of it, for every day there is. Pure and total: the same
 * story and setting always give the same judgements.
 */
public final class Judge {
    private Judge() {}

    public static List<Judgement> judge(Story story, Pathway pathway) {
        return judge(story, Setting.of(pathway));
    }

    public static List<Judgement> judge(Story story, Setting setting) {
        var judgements = new ArrayList<Judgement>();
        var told = story.under(setting);
        setting.norms(told).values().forEach(versions -> judgements.addAll(judge(told, versions)));
        return judgements;
    }

    static List<Judgement> judge(Story story, Norm norm) {
        return judge(story, List.of(new Setting.InForce(norm, java.util.Optional.empty(), List.of(Interval.ALWAYS))));
    }

    /** That nothing asked for it is said once, by the version that came last. */
    private static List<Judgement> judge(Story story, List<Setting.InForce> versions) {
        var judgements = new ArrayList<Judgement>();
        var last = versions.getLast();
        for (var part : last.norm().parts()) {
            var before = judgements.size();
            for (var version : versions) {
                version.norm().parts().stream()
                        .filter(p -> p.name().equals(part.name()))
                        .flatMap(p -> occurrences(story, p, version.days()).stream())
                        .forEach(j -> judgements.add(j.by(version.by())));
            }
            if (judgements.size() == before) {
                var reading = story.plain()
                        ? story
                        : Readings.of(story, part, last.days()).last();
                judgements.add(part.nothingAsked(reading, last.days()).by(last.by()));
            }
        }
        return judgements;
    }

    private static List<Judgement> occurrences(Story story, Part part, List<Interval> days) {
        return story.plain()
                ? part.occurrences(story, days)
                : Readings.of(story, part, days).judge(part, days);
    }
}
