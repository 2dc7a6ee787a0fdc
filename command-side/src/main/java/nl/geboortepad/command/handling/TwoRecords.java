package nl.geboortepad.command.handling;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.kernel.event.Statement;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Two records of one kind that become one, or two again. Both hear of it in one transaction. */
public final class TwoRecords<S extends Statement, A extends Logbook.Keeper<S>> {
    private final Optional<Aggregate<A>> survivor;
    private final Optional<Aggregate<A>> absorbed;

    private TwoRecords(Optional<Aggregate<A>> survivor, Optional<Aggregate<A>> absorbed) {
        this.survivor = survivor;
        this.absorbed = absorbed;
    }

    /**
     * Loads them always in the same order, so that two merges never wait for each other.
     *
     * @param isThere whether there is a record of this name: to load one that is not there counts as a failure
     */
    public static <S extends Statement, A extends Logbook.Keeper<S>> TwoRecords<S, A> load(
            Repository<A> records, Object survivor, Object absorbed, Predicate<String> isThere) {
        var loaded = new HashMap<String, Aggregate<A>>();
        Stream.of(survivor.toString(), absorbed.toString())
                .sorted()
                .filter(isThere)
                .forEach(name -> loaded.put(name, records.load(name)));
        return new TwoRecords<>(
                Optional.ofNullable(loaded.get(survivor.toString())),
                Optional.ofNullable(loaded.get(absorbed.toString())));
    }

    /** @param decide by the facts of the record that goes on and those of the other; a record that is not there has none */
    public Answer answer(Request request, BiFunction<List<S>, List<S>, Decision> decide) {
        return survivor.flatMap(record -> record.invoke(keeper -> keeper.book().earlierAnswer(request)))
                .orElseGet(() -> switch (decide.apply(facts(survivor), facts(absorbed))) {
                    case Decision.Denied denied -> denied.refused();
                    case Decision.Granted granted -> {
                        store(granted, request, absorbed);
                        yield store(granted, request, survivor);
                    }
                });
    }

    private static <S extends Statement, A extends Logbook.Keeper<S>> List<S> facts(Optional<Aggregate<A>> record) {
        return record.map(there -> there.invoke(keeper -> keeper.book().facts()))
                .orElse(List.of());
    }

    private static <S extends Statement, A extends Logbook.Keeper<S>> Recorded store(
            Decision.Granted granted, Request request, Optional<Aggregate<A>> record) {
        return record.orElseThrow().invoke(keeper -> keeper.book().store(granted.events(), request));
    }
}
