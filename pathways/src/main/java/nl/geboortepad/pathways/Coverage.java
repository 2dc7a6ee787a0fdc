package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.Interval;
import nl.geboortepad.kernel.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.Vocabulary;

/** Which sources could have spoken, of what, and over which days. Only there does silence prove anything. */
public record Coverage(List<RegistrationReceived> sources) {

    static Coverage of(List<Fact> facts) {
        return new Coverage(facts.stream()
                .map(Fact::event)
                .filter(RegistrationReceived.class::isInstance)
                .map(RegistrationReceived.class::cast)
                .toList());
    }

    /** Whether any source would tell of such an event, on whatever day. */
    boolean tellsOf(String type) {
        return sources.stream().anyMatch(s -> tells(s, type));
    }

    /** Whether sources that would tell of such an event together cover all these days. */
    boolean coversType(String type, Interval days) {
        for (var source : sources) {
            if (tells(source, type) && span(source).encloses(days)) {
                return true;
            }
        }
        return sources.size() > 1 && spans(type).stream().anyMatch(span -> span.encloses(days));
    }

    /** The part of these days in which a source would tell of such an event. */
    List<Interval> told(String type, Interval days) {
        return spans(type).stream()
                .flatMap(span -> span.intersection(days).stream())
                .toList();
    }

    /** In order, and joined where one source goes on where another stopped. */
    private List<Interval> spans(String type) {
        var spans = new ArrayList<Interval>();
        sources.stream()
                .filter(s -> tells(s, type))
                .map(Coverage::span)
                .sorted(Comparator.comparing(Interval::from))
                .forEach(span -> {
                    if (spans.isEmpty() || spans.getLast().to().isBefore(span.from())) {
                        spans.add(span);
                    } else if (spans.getLast().to().isBefore(span.to())) {
                        spans.set(spans.size() - 1, new Interval(spans.getLast().from(), span.to()));
                    }
                });
        return spans;
    }

    private static boolean tells(RegistrationReceived source, String type) {
        return Vocabulary.tells(source.carries(), type);
    }

    /** A source that answers for the start of care would know of anything before its first day too. */
    private static Interval span(RegistrationReceived source) {
        return source.fromTheStart()
                ? new Interval(LocalDate.MIN, source.covers().to())
                : source.covers();
    }

    /** The days on which a source begins or ceases to speak. */
    List<LocalDate> edges() {
        return sources.stream()
                .flatMap(s ->
                        java.util.stream.Stream.of(s.covers().from(), s.covers().to()))
                .toList();
    }
}
