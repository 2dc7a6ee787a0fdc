package nl.geboortepad.query.reading;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.access.Access;
import nl.geboortepad.pathways.access.Sight;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.record.History;
import org.springframework.stereotype.Component;

/** Reads the case that a caller asks for, if she may see it. */
@Component
public final class Cases {
    /** Knows which cases auditors look at. */
    @FunctionalInterface
    public interface AuditedCases {
        /** Whether it is proposed to the auditors of this partnership, or in an open audit of theirs. */
        boolean mayLook(PregnancyId pregnancy, Vsv vsv);
    }

    private final FactStreams streams;
    private final CaseSettings settings;
    private final Women women;
    private final AuditedCases audited;
    private final SettledTime time;

    public Cases(FactStreams streams, CaseSettings settings, Women women, AuditedCases audited, SettledTime time) {
        this.streams = streams;
        this.settings = settings;
        this.women = women;
        this.audited = audited;
        this.time = time;
    }

    /**
     * @throws Problem 404 when there is no such pregnancy, and the same 404 when the caller has no part in it: a
     *     different answer would tell that it exists; 403 for roles that may never see a named case
     */
    public Case of(PregnancyId pregnancy, Viewpoint asked, Caller caller) {
        ReadAccess.mayAskForCases(caller);
        var settled = SettledTime.of(asked, time);
        var viewpoint = asked.at(settled.moment());
        Function<PregnancyId, List<Fact>> read = once(streams::facts);
        Function<Vsv, List<VsvFact>> records = once(streams::facts);
        var access = access(pregnancy, read, records, caller);
        settled.requireAll(read.apply(pregnancy));
        var whole = read(pregnancy, viewpoint, read, records);
        var sight = access.sight(caller, viewpoint.now());
        return sight.filter(Sight::hidesAny)
                .map(part -> read(pregnancy, viewpoint, part.of(read), records).inPart(part, whole))
                .orElse(whole)
                .seenOtherwiseThen(asked.knownAt().isPresent()
                        && sight.filter(now -> !seenThen(whole, caller).equals(seenNow(whole, now)))
                                .isPresent());
    }

    private static Set<EventId> seenThen(Case whole, Caller caller) {
        return Access.of(whole.history())
                .sight(caller.organisation().orElseThrow(), whole.knownAt())
                .seen();
    }

    private static Set<EventId> seenNow(Case whole, Sight now) {
        return whole.history().recorded().stream()
                .filter(now::sees)
                .map(Fact::id)
                .collect(Collectors.toSet());
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

    /**
     * For questions about many cases at a settled moment, whoever asks: such a question itself shows no case to a caller who
     * may not see it.
     */
    public List<Case> of(List<PregnancyId> pregnancies, Viewpoint viewpoint) {
        Function<PregnancyId, List<Fact>> read = once(streams.readAhead(pregnancies));
        Function<Vsv, List<VsvFact>> records = once(streams::facts);
        return pregnancies.stream()
                .map(pregnancy -> read(pregnancy, viewpoint, read, records))
                .toList();
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
                Optional.empty(),
                false);
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
