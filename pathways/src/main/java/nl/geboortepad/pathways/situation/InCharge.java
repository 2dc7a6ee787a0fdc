package nl.geboortepad.pathways.situation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.course.Holdings;
import nl.geboortepad.pathways.course.Holdings.Holding;

/**
 * Who held something on a day, by pseudonym or public code. Two who hold it are both named.
 *
 * @param perhapsNobody whether it can be read so that nobody did
 * @param ended what ended it, where nobody holds it or somebody perhaps no longer does
 */
public record InCharge(List<Holder> holders, boolean perhapsNobody, List<Statement> ended) {

    /** @param certain whether they held it in whatever way the facts are read */
    public record Holder(String who, Statement since, boolean certain) {}

    static InCharge of(FactsUpToDay past, Function<Course, Holdings> question) {
        var readings = past.readings().stream().map(question).toList();
        var on = readings.stream().map(r -> held(r, past)).toList();
        Map<String, Holding> any = new LinkedHashMap<>();
        on.forEach(holdings -> holdings.forEach(any::putIfAbsent));
        var holders = any.values().stream()
                .map(h -> new Holder(h.holder(), h.since(), on.stream().allMatch(r -> r.containsKey(h.holder()))))
                .toList();
        var nobody = on.stream().anyMatch(Map::isEmpty);
        return new InCharge(holders, nobody && !holders.isEmpty(), ended(readings, any.keySet(), past));
    }

    private static Map<String, Holding> held(Holdings holdings, FactsUpToDay past) {
        return holdings.holdings().stream()
                .filter(h -> h.days().contains(past.day()))
                .collect(Collectors.toMap(Holding::holder, h -> h, (a, b) -> a, LinkedHashMap::new));
    }

    private static List<Statement> ended(List<Holdings> readings, Set<String> holders, FactsUpToDay past) {
        var ended = new LinkedHashSet<Statement>();
        for (var reading : readings) {
            var over = reading.holdings().stream()
                    .filter(h -> !h.days().to().isAfter(past.day()))
                    .toList();
            over.stream()
                    .filter(h -> holders.contains(h.holder()))
                    .flatMap(InCharge::endedBy)
                    .filter(fact -> !past.had((Fact) fact))
                    .forEach(ended::add);
            if (holders.isEmpty()) {
                over.stream().max(Comparator.comparing(h -> h.days().to())).stream()
                        .flatMap(InCharge::endedBy)
                        .forEach(ended::add);
            }
        }
        return new ArrayList<>(ended);
    }

    private static Stream<Statement> endedBy(Holding holding) {
        return Optional.<Statement>empty().or(() -> holding.endedBy().map(Statement.class::cast)).stream();
    }

    /** Of those who held it, also of those who perhaps did. */
    public List<String> names() {
        return holders.stream().map(Holder::who).toList();
    }

    public boolean certain() {
        return holders.stream().allMatch(Holder::certain);
    }
}
