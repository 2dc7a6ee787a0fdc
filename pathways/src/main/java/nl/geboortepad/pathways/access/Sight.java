package nl.geboortepad.pathways.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.RecordEvent.AccessChange;
import nl.geboortepad.kernel.event.RecordEvent.BroughtToAudit;
import nl.geboortepad.kernel.event.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.event.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.time.When;

/**
 * What one organisation sees of a record at a moment.
 *
 * @param seen the entries that it sees
 * @param hidden how many entries it does not see
 * @param complete whether what it sees is all that matters: then verdicts are shown to it
 * @param allButStrangers whether all that it does not see was recorded by those whom nobody named, or who have not taken up the
 *     part that was given to them
 * @param sources of whom it sees what was recorded, and up to which day
 * @param by what opened that
 * @param closedBy her refusal, where that closes what was opened to it; never told to who is outside
 */
public record Sight(
        Set<EventId> seen,
        int hidden,
        boolean complete,
        boolean allButStrangers,
        Map<Organisation, LocalDate> sources,
        List<Disclosure> by,
        Optional<EventId> closedBy) {
    public Sight {
        seen = Set.copyOf(seen);
        sources = Map.copyOf(sources);
        by = List.copyOf(by);
    }

    static Sight of(Access access, Organisation viewer, Instant at) {
        return new Reckoning(access, viewer, at).sight();
    }

    static Sight ofThoseInside(Access access) {
        var facts = new HashMap<EventId, Fact>();
        access.history().recorded().forEach(fact -> facts.put(fact.id(), fact));
        var seen = facts.values().stream()
                .filter(fact -> !ofStranger(fact, facts, access))
                .map(Fact::id)
                .collect(Collectors.toSet());
        return new Sight(seen, facts.size() - seen.size(), false, true, Map.of(), List.of(), Optional.empty());
    }

    private static boolean ofStranger(Fact fact, Map<EventId, Fact> facts, Access access) {
        return access.isOutside(fact)
                || changed(fact)
                        .map(facts::get)
                        .filter(entry -> ofStranger(entry, facts, access))
                        .isPresent();
    }

    /** The entry that it changes. */
    private static Optional<EventId> changed(Fact fact) {
        if (fact.event() instanceof EntryCorrected correction) {
            return Optional.of(correction.entry());
        }
        return fact.event() instanceof EntryRetracted retraction ? Optional.of(retraction.entry()) : Optional.empty();
    }

    public boolean hidesAny() {
        return hidden > 0;
    }

    public boolean sees(Fact fact) {
        return seen.contains(fact.id());
    }

    /** The facts of one stream as this organisation sees them: numbered as if there were no others. */
    public List<Fact> of(List<Fact> stream) {
        var visible = new ArrayList<Fact>();
        for (var fact : stream) {
            if (sees(fact)) {
                visible.add(new Fact(
                        fact.id(), fact.stream(), visible.size(), fact.event(), fact.recordedAt(), fact.actor()));
            }
        }
        return visible;
    }

    /** As an organisation sees them, the streams of a record. */
    public Function<PregnancyId, List<Fact>> of(Function<PregnancyId, List<Fact>> streams) {
        return pregnancy -> of(streams.apply(pregnancy));
    }

    private static final class Reckoning {
        private final Access access;
        private final Organisation viewer;
        private final Instant at;
        private final LocalDate today;
        private final Map<Organisation, LocalDate> limits = new HashMap<>();
        /** The first day on which each showed what it sees to who comes next. */
        private final Map<Organisation, LocalDate> shown = new HashMap<>();

        /** Who is reached only because it answers. */
        private final Set<Organisation> answering = new HashSet<>();

        private final List<Disclosure> used = new ArrayList<>();
        private Optional<LocalDate> everything = Optional.empty();
        private final Optional<Fact> closed;
        private final LocalDate lastOfOwnPart;
        private boolean refused;

        Reckoning(Access access, Organisation viewer, Instant at) {
            this.access = access;
            this.viewer = viewer;
            this.at = at;
            this.today = at.equals(Instant.MAX) ? LocalDate.MAX : LocalDate.ofInstant(at, When.ZONE);
            this.closed = access.closed(today, viewer);
            this.lastOfOwnPart = lastOfOwnPart();
        }

        private LocalDate lastOfOwnPart() {
            return access.began(viewer)
                    ? access.gone(viewer, today).orElse(LocalDate.MAX)
                    : access.openingsByReceiver().getOrDefault(viewer, List.of()).stream()
                            .filter(access::isPart)
                            .flatMap(part -> part.sees(at, today).stream())
                            .max(Comparator.naturalOrder())
                            .orElse(LocalDate.MAX);
        }

        Sight sight() {
            follow();
            seeThoseInside();
            var recorded = access.history().recorded();
            var facts = new HashMap<EventId, Fact>();
            recorded.forEach(fact -> facts.put(fact.id(), fact));
            var seen = new HashSet<EventId>();
            var hidden = new ArrayList<Fact>();
            for (var fact : recorded) {
                if (sees(fact, facts)) {
                    seen.add(fact.id());
                } else if (matters(fact, facts)) {
                    hidden.add(fact);
                }
            }
            // That it was brought to an audit is for who sees all else.
            recorded.stream()
                    .filter(fact -> fact.event() instanceof BroughtToAudit && hidden.isEmpty())
                    .forEach(fact -> seen.add(fact.id()));
            return new Sight(
                    seen,
                    recorded.size() - seen.size(),
                    hidden.isEmpty(),
                    access.isInside(viewer) && hidden.stream().allMatch(access::isApart),
                    limits,
                    used.stream().distinct().toList(),
                    closed.filter(no -> refused && access.isInside(viewer)).map(Fact::id));
        }

        /**
         * Along what opens to whom, the widest way first: nobody opens more than it sees itself, nor what was opened to it
         * only after it did, nor anything of others once its own part is over. Who takes up what a stranger asked shows
         * the stranger what it records itself, and of others nothing; what a stranger shows to one of them is for that one.
         */
        private void follow() {
            var byReceiver = access.openingsByReceiver();
            var to = new ArrayDeque<Organisation>();
            limits.put(viewer, LocalDate.MAX);
            to.add(viewer);
            while (!to.isEmpty()) {
                var here = to.poll();
                var limit = limits.get(here);
                for (var opening : byReceiver.getOrDefault(here, List.of())) {
                    if (answering.contains(here)
                            && opening.by().filter(by -> !access.isInside(by)).isPresent()) {
                        continue;
                    }
                    var sees = opens(opening, here);
                    if (sees.isEmpty()
                            || opening.from().isAfter(limit)
                            || shown.getOrDefault(here, LocalDate.MIN).isAfter(sees.get())) {
                        continue;
                    }
                    var width = min(limit, sees.get());
                    if (opening.by().isEmpty()) {
                        if (everything.filter(known -> !known.isBefore(width)).isEmpty()) {
                            everything = Optional.of(width);
                            used.add(opening);
                        }
                    } else if (limits.getOrDefault(opening.by().get(), LocalDate.MIN)
                            .isBefore(width)) {
                        limits.put(opening.by().get(), width);
                        used.add(opening);
                        if ((opening.ground() != Ground.TAKEN_UP || access.isInside(here)) && access.handsOn(opening)) {
                            shown.merge(opening.by().get(), opening.from(), (a, b) -> a.isBefore(b) ? a : b);
                            to.add(opening.by().get());
                            if (opening.ground() == Ground.TAKEN_UP) {
                                answering.add(opening.by().get());
                            } else {
                                answering.remove(opening.by().get());
                            }
                        }
                    }
                }
            }
        }

        /**
         * Who has a part sees what those inside record, whoever of them named whom: else none of a team would see what the
         * hospital records to which her midwife gave her care.
         */
        private void seeThoseInside() {
            part().ifPresent(width -> access.recordingForAll().stream()
                    .filter(organisation -> !organisation.equals(viewer))
                    .forEach(organisation -> limits.merge(organisation, width, (a, b) -> a.isBefore(b) ? b : a)));
        }

        /** Up to which day its own part lets it see what others record; none where it has none that lasts beyond an emergency. */
        private Optional<LocalDate> part() {
            if (access.began(viewer) && closed.isEmpty() && access.isTold(viewer, today)) {
                return Optional.of(LocalDate.MAX);
            }
            var widest = Optional.<LocalDate>empty();
            for (var opening : access.openingsByReceiver().getOrDefault(viewer, List.of())) {
                var sees = access.isPart(opening) ? opens(opening, viewer) : Optional.<LocalDate>empty();
                if (sees.isPresent() && (widest.isEmpty() || widest.get().isBefore(sees.get()))) {
                    widest = sees;
                    used.add(opening);
                }
            }
            return widest;
        }

        private Optional<LocalDate> opens(Disclosure opening, Organisation receiver) {
            var emergency = opening.ground() == Ground.EMERGENCY;
            if (emergency ? !receiver.equals(viewer) : access.isDeclined(opening)) {
                return Optional.empty();
            }
            var sees = opening.sees(at, today);
            if (emergency || sees.isEmpty()) {
                return sees;
            }
            if (closed.filter(no -> opening.ground() != Ground.HER_CONSENT
                            || !Access.mayAnswer(opening.fact(), no, viewer)
                            || !Access.answers(opening.fact(), no))
                    .isPresent()) {
                refused |= receiver.equals(viewer);
                return Optional.empty();
            }
            if (receiver.equals(viewer) && access.comesWithPart(opening)) {
                return sees.map(day -> min(day, lastOfOwnPart));
            }
            var undiscussed = opening.ground() == Ground.MDO_LEAD
                    && access.undiscussed(today, viewer).isPresent();
            return undiscussed ? Optional.empty() : sees;
        }

        private boolean sees(Fact fact, Map<EventId, Fact> facts) {
            if (Access.frames(fact.event())) {
                return true;
            }
            var speaker = Access.speaker(fact);
            if (speaker.equals(Optional.of(viewer))) {
                return true;
            }
            var last = fact.event().when().last();
            var event = fact.event();
            if (event instanceof BroughtToAudit) {
                return false;
            }
            if (event instanceof AccessChange change) {
                return change.organisation().equals(viewer) || access.isTold(viewer, last);
            }
            if (event instanceof EntryRetracted retraction) {
                return target(retraction.entry(), facts);
            }
            return within(speaker, last, fact)
                    && (!(event instanceof EntryCorrected correction) || target(correction.entry(), facts));
        }

        private boolean target(EventId entry, Map<EventId, Fact> facts) {
            return Optional.ofNullable(facts.get(entry))
                    .filter(fact -> sees(fact, facts))
                    .isPresent();
        }

        private boolean within(Optional<Organisation> speaker, LocalDate last, Fact fact) {
            if (everything.filter(limit -> !last.isAfter(limit)).isPresent()) {
                return true;
            }
            if (speaker.isPresent()) {
                return Optional.ofNullable(limits.get(speaker.get()))
                        .filter(limit -> !last.isAfter(limit))
                        .isPresent();
            }
            // What she said herself, and what a steward set right, is for those who are inside.
            return Access.by(fact, AccessRole.CLIENT) && access.isInside(viewer) || Access.by(fact, AccessRole.STEWARD);
        }

        /** Whether a verdict may rest on it: what stands beside moves nothing. */
        private boolean matters(Fact fact, Map<EventId, Fact> facts) {
            var event = fact.event();
            if (event instanceof EntryCorrected correction) {
                return matter(correction.entry(), facts);
            }
            if (event instanceof EntryRetracted retraction) {
                return matter(retraction.entry(), facts);
            }
            return !(event instanceof BroughtToAudit || event instanceof AccessChange) && !access.isBeside(fact);
        }

        private boolean matter(EventId entry, Map<EventId, Fact> facts) {
            return Optional.ofNullable(facts.get(entry))
                    .filter(fact -> matters(fact, facts))
                    .isPresent();
        }

        private static LocalDate min(LocalDate a, LocalDate b) {
            return a.isBefore(b) ? a : b;
        }
    }
}
