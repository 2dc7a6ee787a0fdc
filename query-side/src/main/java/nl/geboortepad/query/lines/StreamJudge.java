package nl.geboortepad.query.lines;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.pathways.record.History;
import nl.geboortepad.query.reading.ReadableTexts.TypedNames;
import org.springframework.dao.DataAccessException;

/** Judges cases as their streams say. It writes nothing and locks nothing, so that it may take its time. */
public final class StreamJudge {
    private final FactStreams streams;
    private final CaseJudging judging;
    private final TypedNames names;

    public StreamJudge(FactStreams streams, CaseJudging judging, TypedNames names) {
        this.streams = streams;
        this.judging = judging;
        this.names = names;
    }

    /**
     * What became of one case.
     *
     * @param version the last one that was read of its stream; -1 when it could not be read
     * @param read what there is to be judged; none when there is nothing, or when it could not be read
     * @param update what its rows must be, where it could be judged
     * @param failed why not, where it could not
     */
    public record Result(
            PregnancyId pregnancy,
            long version,
            Optional<CaseRows> read,
            Optional<CaseUpdate> update,
            Optional<Throwable> failed) {

        /** A digest of all that it was judged by. */
        public Optional<UUID> trace() {
            return read.map(CaseRows::trace);
        }

        private Result judged(CaseUpdate rows) {
            return new Result(pregnancy, version, read, Optional.of(rows), failed);
        }

        private Result failed(Throwable error, StreamCache reading) {
            return new Result(pregnancy, reading.version(pregnancy), read, update, Optional.of(error));
        }
    }

    public StreamCache reading() {
        return new StreamCache(streams::facts, streams::facts);
    }

    /** The same, of which these are read in one go, now. */
    public StreamCache readingAhead(Collection<PregnancyId> pregnancies) {
        return new StreamCache(streams.readAhead(pregnancies), streams::facts);
    }

    /** The next cases of which there is anything, in order of their ids, as far as the store says. */
    public List<PregnancyId> casesAfter(PregnancyId pregnancy, int most) {
        return streams.pregnanciesAfter(pregnancy, most);
    }

    /** What was read and not yet judged. */
    public List<Result> read(List<PregnancyId> pregnancies, StreamCache reading) {
        return pregnancies.stream().map(pregnancy -> read(pregnancy, reading)).toList();
    }

    private Result read(PregnancyId pregnancy, StreamCache reading) {
        var nothing = new Result(pregnancy, -1, Optional.empty(), Optional.empty(), Optional.empty());
        Supplier<Result> all = () -> {
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
        };
        return judged(reading, all, error -> nothing.failed(error, reading));
    }

    /** Judges them by all that is known now. */
    public List<Result> judge(List<PregnancyId> pregnancies, StreamCache reading) {
        return read(pregnancies, reading).stream()
                .map(one -> one.read()
                        .map(rows ->
                                judged(reading, () -> one.judged(rows.update()), error -> one.failed(error, reading)))
                        .orElse(one))
                .toList();
    }

    /** The lines of each as they were known at a moment; none where it cannot be judged. */
    public Map<PregnancyId, Optional<Set<RowContent>>> lines(List<PregnancyId> pregnancies, Instant moment) {
        var reading = readingAhead(pregnancies);
        var lines = new LinkedHashMap<PregnancyId, Optional<Set<RowContent>>>();
        pregnancies.forEach(pregnancy -> lines.put(pregnancy, lines(pregnancy, moment, reading)));
        return lines;
    }

    private Optional<Set<RowContent>> lines(PregnancyId pregnancy, Instant moment, StreamCache reading) {
        var read = read(pregnancy, reading);
        if (read.failed().isPresent()) {
            return Optional.empty();
        }
        if (read.read().isEmpty()) {
            return Optional.of(Set.of());
        }
        return judged(reading, () -> Optional.of(read.read().get().lines(moment)), error -> Optional.empty());
    }

    /** A store that fails says nothing of the case that was being read. */
    private static <A> A judged(StreamCache reading, Supplier<A> work, Function<Throwable, A> failed) {
        try {
            return work.get();
        } catch (DataAccessException noAnswer) {
            throw noAnswer;
        } catch (RuntimeException | StackOverflowError error) {
            if (reading.storeFailed()) {
                throw error;
            }
            return failed.apply(error);
        }
    }
}
