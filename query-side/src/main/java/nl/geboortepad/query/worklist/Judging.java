package nl.geboortepad.query.worklist;

import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import nl.geboortepad.kernel.Vsv;
import nl.geboortepad.kernel.VsvFact;
import nl.geboortepad.pathways.Course;
import nl.geboortepad.pathways.Judge;
import nl.geboortepad.pathways.Judgement;
import nl.geboortepad.pathways.Partnerships;
import nl.geboortepad.pathways.Setting;
import nl.geboortepad.query.Settings;

/** How the courses of one pregnancy are judged, at each moment by what was known then of its partnerships too. */
interface Judging {
    /** @param latest all that is known of it now */
    Judging.Of of(Course latest, Function<Vsv, List<VsvFact>> partnerships);

    /** One pregnancy. */
    interface Of {
        /** The moments at which something else changed than the pregnancy. */
        NavigableSet<Instant> moments();

        Setting setting(Instant moment);

        List<Judgement> judge(Course course, Setting setting);
    }

    static Judging by(Settings settings) {
        return (latest, partnerships) -> of(settings, settings.of(latest, partnerships));
    }

    private static Of of(Settings settings, Partnerships partnerships) {
        return new Of() {
            @Override
            public NavigableSet<Instant> moments() {
                return partnerships.moments();
            }

            @Override
            public Setting setting(Instant moment) {
                return settings.at(partnerships, moment);
            }

            @Override
            public List<Judgement> judge(Course course, Setting setting) {
                return Judge.judge(course, setting);
            }
        };
    }

    /** Always in the same way. */
    static Judging always(Setting setting, Function<Course, List<Judgement>> judge) {
        var always = new Of() {
            @Override
            public NavigableSet<Instant> moments() {
                return new TreeSet<>();
            }

            @Override
            public Setting setting(Instant moment) {
                return setting;
            }

            @Override
            public List<Judgement> judge(Course course, Setting unchanged) {
                return judge.apply(course);
            }
        };
        return (latest, partnerships) -> always;
    }
}
