package nl.geboortepad.query.lines;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.judging.Effort;
import nl.geboortepad.pathways.judging.Judge;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.pathways.judging.Partnerships;
import nl.geboortepad.pathways.judging.Setting;
import nl.geboortepad.query.reading.CaseSettings;

/** How the courses of one pregnancy are judged, at each moment by what was known then of its partnerships too. */
public interface CaseJudging {
    /** @param recorded all that was ever told of it, also what no longer counts */
    OneCase of(Collection<Fact> recorded, Function<Vsv, List<VsvFact>> partnerships);

    /** One pregnancy. */
    interface OneCase {
        /** Those whose record may change what is said of it. */
        Set<Vsv> partnerships();

        /** What changed beside the pregnancy. */
        List<VsvFact> changes();

        Setting setting(Instant moment);

        List<Judgement> judge(Course course, Setting setting, Effort effort);
    }

    static CaseJudging by(CaseSettings settings) {
        return (recorded, partnerships) -> of(settings, Partnerships.of(Partnerships.everOf(recorded), partnerships));
    }

    private static OneCase of(CaseSettings settings, Partnerships partnerships) {
        return new OneCase() {
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
            public List<Judgement> judge(Course course, Setting setting, Effort effort) {
                return Judge.judge(course, setting, effort);
            }
        };
    }
}
