package nl.geboortepad.pathways.situation;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.pathways.course.Course;

/** The partnership that she is in, by the transfer that brought her or else by her registration. */
final class HerPartnership {
    private HerPartnership() {}

    static Possibly<Vsv> on(FactsUpToDay past) {
        var words = new LinkedHashSet<Testimony<Vsv>>();
        var perhapsNone = false;
        for (var reading : past.readings()) {
            var word = word(reading, past);
            word.ifPresent(words::add);
            perhapsNone |= word.isEmpty();
        }
        return new Possibly<>(words.stream().toList(), perhapsNone && !words.isEmpty());
    }

    private static Optional<Testimony<Vsv>> word(Course reading, FactsUpToDay past) {
        return reading.vsv()
                .flatMap(vsv -> toldBy(reading, vsv).map(fact -> new Testimony<>(vsv, fact, past.had((Fact) fact))));
    }

    private static Optional<Statement> toldBy(Course reading, Vsv vsv) {
        var transfer = reading.stays().getLast().begunBy();
        return transfer.isPresent()
                ? transfer.map(Statement.class::cast)
                : reading.facts(PregnancyRegistered.class).stream()
                        .filter(f -> ((PregnancyRegistered) f.event()).vsv().equals(Optional.of(vsv)))
                        .max(Comparator.comparing(Fact::recordedAt).thenComparingLong(Fact::version))
                        .map(Statement.class::cast);
    }
}
