package nl.geboortepad.query.rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.pathways.record.History;
import nl.geboortepad.query.reading.ReadableTexts.TypedNames;
import nl.geboortepad.query.rows.RowStore.Head;
import org.springframework.dao.DataAccessException;

/** Judges cases as their streams say. It writes nothing and locks nothing, so that it may take its time. */
final class StreamJudge {
    private final FactStreams streams;
    private final CaseJudging judging;
    private final TypedNames names;
    private final RowStore tables;

    StreamJudge(FactStreams streams, CaseJudging judging, TypedNames names, RowStore tables) {
        this.streams = streams;
        this.judging = judging;
        this.names = names;
        this.tables = tables;
    }

    /**
     * What became of one case.
     *
     * @param version the last one that was read of its stream; -1 when it could not be read
     * @param read what there is to be judged; none when there is nothing, or when it could not be read
     * @param update what its rows must be, where it could be judged
     * @param failed why not, where it could not
     */
    record Result(
            PregnancyId pregnancy,
            long version,
            Optional<CaseRows> read,
            Optional<CaseUpdate> update,
            Optional<Throwable> failed) {

        /** A digest of all that it was judged by. */
        Optional<UUID> trace() {
            return read.map(facts -> facts.trace(facts.reached()));
        }

        private Result judged(CaseUpdate rows) {
            return new Result(pregnancy, version, read, Optional.of(rows), failed);
        }

        private Result failed(Throwable error, StreamCache reading) {
            return new Result(pregnancy, reading.version(pregnancy), read, update, Optional.of(error));
        }
    }

    StreamCache reading() {
        return new StreamCache(streams);
    }

    /** What was read and not yet judged. */
    List<Result> read(List<PregnancyId> pregnancies, StreamCache reading) {
        return pregnancies.stream().map(pregnancy -> read(pregnancy, reading)).toList();
    }

    private Result read(PregnancyId pregnancy, StreamCache reading) {
        var nothing = new Result(pregnancy, -1, Optional.empty(), Optional.empty(), Optional.empty());
        return orFailed(nothing, reading, () -> {
            if (reading.facts(pregnancy).isEmpty()) {
                return nothing;
            }
            var recorded = History.streams(pregnancy, reading::facts).stream()
                    .flatMap(stream -> reading.facts(stream).stream())
                    .toList();
            var rows = new CaseRows(
                    pregnancy,
                    reading::facts,
                    judging.of(recorded, reading::facts),
                    occurrence -> names.kept(pregnancy, occurrence));
            return new Result(
                    pregnancy, reading.version(pregnancy), Optional.of(rows), Optional.empty(), Optional.empty());
        });
    }

    /** @param heads where each of them is in the view, as its rows are */
    List<Result> judge(List<PregnancyId> pregnancies, StreamCache reading, Map<PregnancyId, Head> heads) {
        var all = read(pregnancies, reading);
        var again = new ArrayList<PregnancyId>();
        var onwards = new ArrayList<PregnancyId>();
        all.forEach(one ->
                one.read().ifPresent(rows -> (sameSoFar(rows, heads) ? onwards : again).add(one.pregnancy())));
        var found = tables.rows(again, onwards);
        return all.stream()
                .map(one -> one.read()
                        .map(rows -> orFailed(one, reading, () -> {
                            var known = found.get(one.pregnancy());
                            var lines = onwards.contains(one.pregnancy())
                                    ? rows.rowsAfter(reached(rows, heads).orElseThrow(), known.keySet())
                                    : rows.rows();
                            return one.judged(rows.update(known, lines));
                        }))
                        .orElse(one))
                .toList();
    }

    /** Nothing came in between or before what the rows were made from, so what was known then need not be judged again. */
    private static boolean sameSoFar(CaseRows read, Map<PregnancyId, Head> heads) {
        var trace = heads.getOrDefault(read.pregnancy(), Head.NONE).trace();
        return trace.isPresent() && reached(read, heads).map(read::trace).equals(trace);
    }

    private static Optional<Instant> reached(CaseRows read, Map<PregnancyId, Head> heads) {
        return heads.getOrDefault(read.pregnancy(), Head.NONE).reached();
    }

    /** A store that fails says nothing of the case that was being read. */
    private static Result orFailed(Result before, StreamCache reading, Supplier<Result> work) {
        try {
            return work.get();
        } catch (DataAccessException noAnswer) {
            throw noAnswer;
        } catch (RuntimeException | StackOverflowError error) {
            if (reading.storeFailed()) {
                throw error;
            }
            return before.failed(error, reading);
        }
    }
}
