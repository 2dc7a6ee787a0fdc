package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.Interval;
import nl.geboortepad.kernel.RecordEvent.RegistrationReceived;

/** Which sources could have spoken, of what, and over which days. Only there does silence prove anything. */
public record Coverage(List<RegistrationReceived> sources) {

    static Coverage of(List<Fact> facts) {
        return new Coverage(facts.stream()
                .map(Fact::event)
                .filter(RegistrationReceived.class::isInstance)
                .map(RegistrationReceived.class::cast)
                .toList());
    }

    /** Whether sources that could have shown the evidence together cover all these days. */
    boolean covers(Evidence evidence, Interval days) {
        return covers(s -> evidence.couldBeShownBy(carries(s)), days);
    }

    boolean coversType(String type, Interval days) {
        return covers(s -> carries(s).test(type), days);
    }

    private static Predicate<String> carries(RegistrationReceived source) {
        return type -> source.carries().contains(RegistrationReceived.EVERYTHING)
                || source.carries().contains(type);
    }

    private boolean covers(Predicate<RegistrationReceived> speaks, Interval days) {
        var spans = new ArrayList<Interval>();
        sources.stream().filter(speaks).map(Coverage::span).forEach(spans::add);
        spans.sort(Comparator.comparing(Interval::from));
        var reached = days.from();
        for (var span : spans) {
            if (!span.from().isAfter(reached) && span.to().isAfter(reached)) {
                reached = span.to();
            }
        }
        return !reached.isBefore(days.to());
    }

    /** A source that answers for the start of care would know of anything before its first day too. */
    private static Interval span(RegistrationReceived source) {
        return source.fromTheStart()
                ? new Interval(LocalDate.MIN, source.covers().to())
                : source.covers();
    }
}
