package nl.geboortepad.query.worklist;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.pathways.Course;
import nl.geboortepad.pathways.Judge;
import nl.geboortepad.pathways.Judgement;
import nl.geboortepad.pathways.Partnerships;
import nl.geboortepad.pathways.Setting;
import nl.geboortepad.query.Settings;

/** How the courses of one pregnancy are judged, at each moment by what was known then of its partnerships too. */
interface Judging {
    /** @param recorded all that was ever told of it, also what no longer counts */
    Judging.Of of(Collection<Fact> recorded, Function<Vsv, List<VsvFact>> partnerships);

    /** One pregnancy. */
    interface Of {
        /** Those whose record may change what is said of it. */
        Set<Vsv> partnerships();

        /** What changed beside the pregnancy. */
        List<VsvFact> changes();

        Setting setting(Instant moment);

        List<Judgement> judge(Course course, Setting setting);
    }

    static Judging by(Settings settings) {
        return (recorded, partnerships) -> of(settings, Partnerships.of(Partnerships.everOf(recorded), partnerships));
    }

    private static Of of(Settings settings, Partnerships partnerships) {
        return new Of() {
            @Override
            public Set<Vsv> partnerships() {
                return partnerships.streams().keySet();
            }

            @Override
            public List<VsvFact> changes() {
                return partnerships.changes();
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
            public Set<Vsv> partnerships() {
                return Set.of();
            }

            @Override
            public List<VsvFact> changes() {
                return List.of();
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
        return (recorded, partnerships) -> always;
    }
}
