package nl.geboortepad.command.pregnancy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.event.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.event.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.event.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.record.History;

/** All that is on record of one pregnancy: its own stream, and the streams of what it was merged with. */
public final class PregnancyDossier {
    private final PregnancyId pregnancy;
    private final List<Fact> own;
    private final FactStreams streams;
    private History history;
    private Course course;

    /** @param own the facts in the stream of the pregnancy itself */
    PregnancyDossier(PregnancyId pregnancy, List<Fact> own, FactStreams streams) {
        this.pregnancy = pregnancy;
        this.own = List.copyOf(own);
        this.streams = streams;
    }

    /** Empty when there is no such pregnancy. */
    public static PregnancyDossier of(PregnancyId pregnancy, FactStreams streams) {
        return new PregnancyDossier(pregnancy, streams.facts(pregnancy), streams);
    }

    PregnancyId pregnancy() {
        return pregnancy;
    }

    List<Fact> own() {
        return own;
    }

    boolean isEmpty() {
        return own.isEmpty();
    }

    long version() {
        return own.isEmpty() ? -1 : own.getLast().version();
    }

    Optional<WomanId> woman() {
        return own.stream()
                .map(Fact::event)
                .filter(PregnancyRegistered.class::isInstance)
                .map(e -> ((PregnancyRegistered) e).woman())
                .findFirst();
    }

    /** The one that reads this stream now, when it was absorbed. */
    Optional<PregnancyId> survivor() {
        return last(own, e -> e.absorbed().equals(pregnancy)).map(PregnanciesMerged::survivor);
    }

    /** Whether this one reads the other's stream now. */
    boolean absorbed(PregnancyId other) {
        return last(own, e -> e.survivor().equals(pregnancy) && e.absorbed().equals(other))
                .isPresent();
    }

    History history() {
        if (history == null) {
            history = History.read(whole(), Instant.MAX, this::read);
        }
        return history;
    }

    Course course() {
        if (course == null) {
            course = Course.of(history());
        }
        return course;
    }

    /** With which VSV she is registered. */
    public Optional<Vsv> vsv() {
        return course().vsv();
    }

    /** Whether it ever had a part: a mistake that is set right shuts nobody out. */
    boolean everTookPart(Organisation organisation) {
        return course().organisations().contains(organisation)
                || asMade().organisations().contains(organisation);
    }

    /** The course as all entries said it when they were made. */
    private Course asMade() {
        return Course.of(History.of(history().recorded().stream()
                .filter(fact -> !(fact.event() instanceof EntryCorrected) && !(fact.event() instanceof EntryRetracted))
                .toList()));
    }

    Optional<Fact> entry(EventId id) {
        return history().recorded().stream()
                .filter(fact -> fact.id().equals(id))
                .findFirst();
    }

    boolean isRetracted(EventId id) {
        return history().revisions().retractedBy(id).isPresent();
    }

    private PregnancyId whole() {
        var here = this;
        var seen = new HashSet<PregnancyId>();
        while (seen.add(here.pregnancy) && here.survivor().isPresent()) {
            var next = here.survivor().get();
            here = new PregnancyDossier(next, read(next), streams);
        }
        return here.pregnancy;
    }

    private List<Fact> read(PregnancyId stream) {
        return stream.equals(pregnancy) ? own : streams.facts(stream);
    }

    private static Optional<PregnanciesMerged> last(List<Fact> facts, Predicate<PregnanciesMerged> which) {
        var standing = new ArrayList<PregnanciesMerged>();
        for (var fact : facts) {
            if (fact.event() instanceof PregnanciesMerged m && which.test(m)) {
                standing.add(m);
            } else if (fact.event() instanceof MergeUndone u) {
                standing.removeIf(
                        m -> m.survivor().equals(u.survivor()) && m.absorbed().equals(u.absorbed()));
            }
        }
        return standing.isEmpty() ? Optional.empty() : Optional.of(standing.getLast());
    }
}
