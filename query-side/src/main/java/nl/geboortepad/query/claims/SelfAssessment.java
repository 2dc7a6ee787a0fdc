package nl.geboortepad.query.claims;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.event.VsvEvent.CollaborationAssessed;
import nl.geboortepad.kernel.event.VsvEvent.InspectionNormScored;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.claims.Claims.Subject;
import nl.geboortepad.query.reading.VsvRecord;

/** What was last said of a partnership by a day: by itself, and in scores of the inspectorate. */
final class SelfAssessment {
    private final Map<Object, VsvFact> last = new LinkedHashMap<>();

    private SelfAssessment() {}

    static SelfAssessment by(VsvRecord record) {
        var said = new SelfAssessment();
        var until = new Interval(LocalDate.MIN, record.viewpoint().on().plusDays(1));
        for (var fact : record.course().facts()) {
            if (until.contains(fact.day())) {
                said.hear(fact);
            }
        }
        return said;
    }

    private void hear(VsvFact fact) {
        if (fact.event() instanceof CollaborationAssessed assessed) {
            last.put(assessed.aspect(), fact);
        } else if (fact.event() instanceof InspectionNormScored scored) {
            last.put(scored.norm().code(), fact);
        }
    }

    Optional<ClaimsBesideFacts.Claim> of(Subject subject) {
        Object key = subject.aspect().isPresent() ? subject.aspect().get() : subject.name();
        return Optional.ofNullable(last.get(key)).map(SelfAssessment::claimed);
    }

    /** Scores that the inspectorate gave on norms which the claims do not list. */
    List<VsvFact> others(List<Subject> subjects) {
        return last.values().stream()
                .filter(fact -> fact.event() instanceof InspectionNormScored scored
                        && subjects.stream()
                                .noneMatch(s -> s.theme().isPresent()
                                        && s.name().equals(scored.norm().code())))
                .toList();
    }

    static ClaimsBesideFacts.Claim claimed(VsvFact fact) {
        var level = fact.event() instanceof CollaborationAssessed assessed
                ? Integer.toString(assessed.level())
                : ((InspectionNormScored) fact.event()).score().name();
        return new ClaimsBesideFacts.Claim(level, fact.id(), fact.event().when().toString(), fact.recordedAt());
    }
}
