package nl.geboortepad.query.reading;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.access.Sight;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.record.History;
import org.springframework.stereotype.Component;

/** Reads the case that a caller asks for, if she may see it. */
@Component
public final class Cases {
    private final FactStreams streams;
    private final CaseSettings settings;
    private final Women women;
    private final AuditedCases audited;

    public Cases(FactStreams streams, CaseSettings settings, Women women, AuditedCases audited) {
        this.streams = streams;
        this.settings = settings;
        this.women = women;
        this.audited = audited;
    }

    /**
     * @throws Problem 404 when there is no such pregnancy, and the same 404 when the caller has no part in it: a
     *     different answer would tell that it exists; 403 for roles that may never see a named case
     */
    public Case of(PregnancyId pregnancy, Viewpoint viewpoint, Caller caller) {
        ReadAccess.mayAskForCases(caller);
        Function<PregnancyId, List<Fact>> read = once(streams::facts);
        Function<Vsv, List<VsvFact>> records = once(streams::facts);
        var access = access(pregnancy, read, records, caller);
        var whole = read(pregnancy, viewpoint, read, records);
        return access.sight(caller, viewpoint.now())
                .filter(Sight::hidesAny)
                .map(sight ->
                        read(pregnancy, viewpoint, sight.of(read), records).inPart(sight, whole))
                .orElse(whole);
    }

    /**
     * Where in its stream lies what the caller wrote.
     *
     * @throws Problem 404 as for {@link #of}; 400 when there is no such place: it will never be in any view
     */
    public long place(WrittenVersion written, Caller caller, Instant now) {
        ReadAccess.mayAskForCases(caller);
        var access = access(written.pregnancy(), once(streams::facts), once(streams::facts), caller);
        return written.place(streams.facts(written.pregnancy()), access, caller, now)
                .orElseThrow(
                        () -> QueryParameters.wrong(
                                "after",
                                new Text(
                                        "Deze versie is er niet, en komt er zo niet: er is niets vastgelegd met dit nummer.",
                                        "There is no such version, and waiting brings none: nothing was recorded under this number.")));
    }

    private ReadAccess access(
            PregnancyId pregnancy,
            Function<PregnancyId, List<Fact>> read,
            Function<Vsv, List<VsvFact>> records,
            Caller caller) {
        var latest = History.read(pregnancy, Instant.MAX, read);
        var access = ReadAccess.to(latest, course -> settings.at(course, Instant.MAX, records));
        if (latest.recorded().isEmpty()
                || !access.allowed(caller, women)
                || caller.is(AccessRole.AUDITOR) && !audited.mayLook(pregnancy, Workplace.vsv(caller))) {
            throw Problem.unknownPregnancy();
        }
        return access;
    }

    /** The records of partnerships, each read once for one question. */
    public Function<Vsv, List<VsvFact>> records() {
        return once(streams::facts);
    }

    /** For questions about many cases, whoever asks: such a question itself shows no case to a caller who may not see it. */
    public Case of(PregnancyId pregnancy, Viewpoint viewpoint, Function<Vsv, List<VsvFact>> records) {
        return read(pregnancy, viewpoint, once(streams::facts), records);
    }

    private Case read(
            PregnancyId pregnancy,
            Viewpoint viewpoint,
            Function<PregnancyId, List<Fact>> read,
            Function<Vsv, List<VsvFact>> records) {
        var history = History.read(pregnancy, viewpoint.upTo(), read);
        var course = Course.of(history);
        return new Case(
                pregnancy,
                viewpoint,
                history,
                course,
                EntriesOfAnotherWoman.in(pregnancy, read),
                settings.at(course, viewpoint.upTo(), records),
                read,
                Optional.empty());
    }

    private static <K, V> Function<K, V> once(Function<K, V> stream) {
        var read = new HashMap<K, V>();
        return key -> {
            var known = read.get(key);
            if (known == null) {
                known = stream.apply(key);
                read.put(key, known);
            }
            return known;
        };
    }
}
