package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.Interval;

/**
 * A pregnancy or a partnership in a few lines, and what the norm says of it.
 *
 * @param on the day of judging
 * @param verdicts what is expected, per occurrence in the order of their days; of a norm of several parts those of some
 *     parts only, where they are named
 */
public record Example(String says, Story story, LocalDate on, List<Expected> verdicts) {
    static final LocalDate DUE = LocalDate.of(2026, 10, 8);

    /** A verdict, and the day or the days that it names where the example gives them. */
    public record Expected(
            Optional<String> part,
            Verdict.Kind kind,
            Optional<LocalDate> day,
            Optional<LocalDate> due,
            Optional<Interval> days) {}

    /** Files of norms for partnerships lie in a folder of their own. */
    static Example read(Yaml yaml) {
        var telling =
                yaml.file().startsWith(Pathway.VSV + "/") ? Telling.ofPartnership(yaml) : Telling.ofPregnancy(yaml);
        return new Example(
                yaml.get("says").text(),
                telling.story(yaml.find("facts").map(Yaml::list).orElse(List.of())),
                telling.day(yaml.get("on")),
                expected(yaml.get("expect"), telling));
    }

    private static List<Expected> expected(Yaml yaml, Telling telling) {
        if (!yaml.isMap()) {
            return yaml.list().stream()
                    .map(e -> expected(Optional.empty(), e, telling))
                    .toList();
        }
        return yaml.map().entrySet().stream()
                .flatMap(part ->
                        part.getValue().list().stream().map(e -> expected(Optional.of(part.getKey()), e, telling)))
                .toList();
    }

    /** {@code met}, {@code met 8w6d}, {@code met-late 9w2d due 8w6d}, or {@code broken 20w0d/21w0d}. */
    private static Expected expected(Optional<String> part, Yaml yaml, Telling telling) {
        var words = new ArrayDeque<>(List.of(yaml.text().split(" ")));
        var kind = yaml.parsed(text -> Verdict.Kind.parse(words.removeFirst()), "a verdict such as met or met-late");
        var days = Optional.ofNullable(words.peekFirst()).filter(w -> w.indexOf('/') > 0);
        var day = Optional.ofNullable(words.peekFirst()).filter(w -> !w.equals("due") && days.isEmpty());
        if (day.isPresent() || days.isPresent()) {
            words.removeFirst();
        }
        var last = Optional.<String>empty();
        if (words.size() == 2 && words.removeFirst().equals("due")) {
            last = Optional.of(words.removeFirst());
        }
        if (!words.isEmpty()) {
            throw yaml.wrong("a verdict with its day, such as met-late 9w2d due 8w6d");
        }
        return new Expected(
                part,
                kind,
                day.map(d -> telling.day(d, yaml)),
                last.map(d -> telling.day(d, yaml)),
                days.map(d -> telling.interval(d, yaml)));
    }
}
