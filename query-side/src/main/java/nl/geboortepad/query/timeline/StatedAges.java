package nl.geboortepad.query.timeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent.CheckupHeld;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.pathways.course.DueDates;
import nl.geboortepad.query.reading.Case;

/** Gestational ages as sources wrote them down, held against the due date in force. */
final class StatedAges {
    private StatedAges() {}

    /** Only where no day on which the check-up can have been held gives that age. */
    static List<Timeline.Disagreement> disagreements(Case theCase) {
        return theCase.course().dueDates().inForce().stream()
                .flatMap(due -> theCase.course().facts().stream().flatMap(fact -> of(fact, due, theCase)))
                .toList();
    }

    private static Stream<Timeline.Disagreement> of(Fact fact, DueDates.DueDate due, Case theCase) {
        if (!(fact.event() instanceof CheckupHeld checkup)
                || checkup.statedAge().isEmpty()) {
            return Stream.empty();
        }
        var stated = checkup.statedAge().get();
        var first = GestationalAge.on(checkup.when().first(), due.date());
        var last = GestationalAge.on(checkup.when().last(), due.date());
        return stated.compareTo(first) >= 0 && stated.compareTo(last) <= 0
                ? Stream.empty()
                : Stream.of(new Timeline.Disagreement(
                        "CheckupHeld.statedAge",
                        Stream.of(fact.id(), due.fact().id())
                                .flatMap(id -> theCase.because(id).stream())
                                .toList(),
                        Optional.of(sentence(stated, first, last))));
    }

    private static Text sentence(GestationalAge stated, GestationalAge first, GestationalAge last) {
        var by = first.onScreen() + (first.equals(last) ? "" : " – " + last.onScreen());
        return new Text(
                "De bron noemt bij de controle een termijn van %s; volgens de uitgerekende datum was het %s."
                        .formatted(stated.onScreen(), by),
                "The source states a gestational age of %s at the check-up; by the due date it was %s."
                        .formatted(stated.onScreen(), by));
    }
}
