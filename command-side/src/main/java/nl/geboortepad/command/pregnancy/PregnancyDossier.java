package nl.geboortepad.command.pregnancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.kernel.event.CareEvent.ChildBorn;
import nl.geboortepad.kernel.event.CareEvent.Ending;
import nl.geboortepad.kernel.event.CareEvent.PregnancyEnded;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.access.Access;
import nl.geboortepad.pathways.access.Ground;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.record.History;

/** All that is on record of one pregnancy: its own stream, and the streams of what it was merged with. */
public final class PregnancyDossier {
    private final PregnancyId pregnancy;
    private final List<Fact> own;
    private final Function<PregnancyId, List<Fact>> streams;
    private final Optional<WomanId> woman;
    private History history;
    private Course course;
    private Access access;
    private Seen seen;

    /** @param own the facts in the stream of the pregnancy itself */
    PregnancyDossier(PregnancyId pregnancy, List<Fact> own, Function<PregnancyId, List<Fact>> streams) {
        this(pregnancy, own, streams, woman(own));
    }

    private PregnancyDossier(
            PregnancyId pregnancy, List<Fact> own, Function<PregnancyId, List<Fact>> streams, Optional<WomanId> woman) {
        this.pregnancy = pregnancy;
        this.own = List.copyOf(own);
        this.streams = streams;
        this.woman = woman;
    }

    /** Empty when there is no such pregnancy. */
    public static PregnancyDossier of(PregnancyId pregnancy, FactStreams streams) {
        return new PregnancyDossier(pregnancy, streams.facts(pregnancy), streams::facts);
    }

    /** As whoever asks may know it: for an organisation, what it sees of it at that moment. A steward sees those of her VSV. */
    PregnancyDossier seenBy(Request request, Instant now) {
        var viewer = request.actor().organisation();
        if (request.ofOurselves() || viewer.isEmpty() || isEmpty() || isOwnOf(request)) {
            return this;
        }
        return seenBy(viewer.get(), now);
    }

    private boolean isOwnOf(Request request) {
        return request.by(AccessRole.STEWARD) && vsv().filter(request::worksFor).isPresent();
    }

    /** Whether it is of a region that the steward who asks does not look after. */
    public boolean isElsewhere(Request request) {
        return request.by(AccessRole.STEWARD)
                && vsv().filter(vsv -> !request.worksFor(vsv)).isPresent();
    }

    private PregnancyDossier seenBy(Organisation viewer, Instant now) {
        var day = LocalDate.ofInstant(now, When.ZONE);
        if (seen == null
                || !seen.by(viewer, day)
                || !access().opened(Ground.EMERGENCY).isEmpty()) {
            seen = new Seen(viewer, day, reckonedFor(viewer, now));
        }
        return seen.dossier();
    }

    /** What an organisation sees changes from day to day only, but for access in an emergency, which ends at some moment. */
    private record Seen(Organisation viewer, LocalDate day, PregnancyDossier dossier) {
        boolean by(Organisation other, LocalDate today) {
            return viewer.equals(other) && day.equals(today);
        }
    }

    private PregnancyDossier reckonedFor(Organisation viewer, Instant now) {
        var sight = access().sight(viewer, now);
        if (!sight.hidesAny() && own.stream().allMatch(sight::sees)) {
            return this;
        }
        return new PregnancyDossier(pregnancy, sight.of(own), sight.of(this::read), woman);
    }

    /**
     * As whoever registers in the name of an organisation may know it; empty when that has no part in it, and for a steward when
     * it is of another region.
     */
    public Optional<PregnancyDossier> knownTo(Request request, Organisation organisation, Instant now) {
        if (isOwnOf(request)) {
            return Optional.of(this);
        }
        if (isElsewhere(request)) {
            return Optional.empty();
        }
        return access().takesPart(organisation) ? Optional.of(seenBy(organisation, now)) : Optional.empty();
    }

    /** When it is due; what was merged into another is found by all that was said in it itself. */
    public List<LocalDate> dueDates() {
        return survivor().isPresent()
                ? Beginning.of(own).dueDates()
                : course().dueDate().stream().toList();
    }

    /** How and by when at the latest a pregnancy was over. */
    record Ended(LocalDate day, boolean birth) {
        static Optional<Ended> by(PregnancyEvent event) {
            if (event instanceof PregnancyEnded e) {
                return Optional.of(new Ended(e.when().last(), e.how() == Ending.BIRTH));
            }
            return event instanceof ChildBorn e ? Optional.of(new Ended(e.when().last(), true)) : Optional.empty();
        }
    }

    Optional<Ended> ended() {
        return history().standing().stream()
                .flatMap(fact -> Ended.by(fact.event()).stream())
                .max(Comparator.comparing(Ended::day));
    }

    public Optional<LocalDate> lastDay() {
        return ended().map(Ended::day);
    }

    PregnancyId pregnancy() {
        return pregnancy;
    }

    /** Whether it still tells all about the pregnancy of which these are the facts: no other stream can have added to it. */
    boolean isAllOf(List<Fact> stream) {
        return own.size() == stream.size() && own.stream().noneMatch(fact -> fact.event() instanceof PregnanciesMerged);
    }

    List<Fact> own() {
        return own;
    }

    public boolean isEmpty() {
        return own.isEmpty();
    }

    long version() {
        return own.isEmpty() ? -1 : own.getLast().version();
    }

    Optional<WomanId> woman() {
        return woman;
    }

    private static Optional<WomanId> woman(List<Fact> own) {
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

    /** Whether what an organisation says of who she is may replace what is known: it belongs to her care, or looks after it. */
    public boolean hears(Request request, Organisation organisation) {
        return request.by(AccessRole.STEWARD)
                ? vsv().filter(request::worksFor).isPresent()
                : access().isInside(organisation);
    }

    Access access() {
        if (access == null) {
            access = Access.of(history());
        }
        return access;
    }

    /** Which of the entries in its own stream this one is, counted from 0. */
    long place(EventId entry) {
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i).id().equals(entry)) {
                return i;
            }
        }
        return version();
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
        return stream.equals(pregnancy) ? own : streams.apply(stream);
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
