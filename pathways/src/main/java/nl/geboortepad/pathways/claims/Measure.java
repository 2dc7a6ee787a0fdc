package nl.geboortepad.pathways.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.pattern.Field;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.record.FactOrder;
import nl.geboortepad.pathways.verdict.Verdict;

/** What can be counted to see whether a claim is borne out. */
public sealed interface Measure {

    /** Whether it is counted in the record of the partnership itself, and not in the care of women. */
    boolean ofPartnership();

    /**
     * Verdicts.
     *
     * @param norms their ids; none for every norm of a pregnancy
     * @param shown the verdicts that speak for it; those that were decided otherwise speak against it
     */
    record Verdicts(List<String> norms, boolean ofPartnership, Set<Verdict.Kind> shown, Optional<Pattern> askedBy)
            implements Measure {
        private static final Set<Verdict.Kind> DECIDED =
                EnumSet.of(Verdict.Kind.MET, Verdict.Kind.MET_LATE, Verdict.Kind.MISSED, Verdict.Kind.BROKEN);

        /** What a verdict says of the norm; nothing as long as it is not decided, or where the norm does not apply to her. */
        public Optional<Seen.Sign> says(Verdict.Kind kind) {
            if (shown.contains(kind)) {
                return Optional.of(Seen.Sign.SHOWN);
            }
            if (kind == Verdict.Kind.CANNOT_TELL) {
                return Optional.of(Seen.Sign.UNTOLD);
            }
            return DECIDED.contains(kind) ? Optional.of(Seen.Sign.NOT) : Optional.empty();
        }

        /** Whether a verdict counts, by the fact that asked for it: only where that is one of those that the file names. */
        public boolean askedBy(Optional<? extends Statement> trigger) {
            return askedBy.isEmpty()
                    || trigger.filter(t -> askedBy.get().matches(t.event())).isPresent();
        }
    }

    /**
     * Which share of the facts of one kind pass the tests.
     *
     * @param per the field that has the same value where two sources tell of one thing, such as the number of a referral
     * @param last whether only the last fact of a record counts, since what it tells goes on until the next fact of its kind
     */
    record Share(Pattern each, Optional<Field> per, List<Field.Test> shows, boolean last) implements Measure {
        @Override
        public boolean ofPartnership() {
            return VsvEvent.class.isAssignableFrom(each.type());
        }

        /** What the facts of one record say. */
        public List<Seen> in(List<? extends Statement> facts, Interval days) {
            var within = last ? new Interval(LocalDate.MIN, days.to()) : days;
            var these = facts.stream()
                    .filter(f -> within.contains(f.day()) && each.matches(f.event()))
                    .sorted(FactOrder.IN_TIME)
                    .toList();
            var chosen = last && !these.isEmpty() ? List.of(these.getLast()) : these;
            var things = new LinkedHashMap<Object, List<Statement>>();
            for (var fact : chosen) {
                Object thing = per.flatMap(p -> p.value(fact.event())).orElse(fact.id());
                things.computeIfAbsent(thing, t -> new ArrayList<>()).add(fact);
            }
            return things.values().stream().map(this::seen).toList();
        }

        /**
         * What all the facts about one thing say of it together. A referral that both sources call digital counts as one that
         * was; where one calls it digital and the other paper, it cannot be told which it was.
         */
        private Seen seen(List<Statement> thing) {
            var says = thing.stream()
                    .map(fact -> says(fact.event()))
                    .filter(s -> s != Seen.Sign.UNTOLD)
                    .distinct()
                    .toList();
            return new Seen(
                    thing.stream().map(Statement::id).toList(),
                    says.size() == 1 ? says.getFirst() : Seen.Sign.UNTOLD,
                    thing.getFirst().day());
        }

        private Seen.Sign says(Event event) {
            var failed = shows.stream().filter(test -> !test.holds(event)).toList();
            if (failed.isEmpty()) {
                return Seen.Sign.SHOWN;
            }
            return failed.stream().allMatch(test -> leftOpen(test, event)) ? Seen.Sign.UNTOLD : Seen.Sign.NOT;
        }

        private static boolean leftOpen(Field.Test test, Event event) {
            return !(test instanceof Field.Test.Present)
                    && test.field().value(event).isEmpty();
        }
    }

    /**
     * How often a partnership told of something.
     *
     * @param ever whether facts from before the period count too
     * @param until a fact of this kind takes back an earlier one about the same thing
     */
    record Times(Pattern what, boolean ever, Optional<Field> per, Optional<Pattern> until) implements Measure {
        @Override
        public boolean ofPartnership() {
            return true;
        }

        public List<Seen> in(List<? extends Statement> facts, Interval days) {
            var within = ever ? new Interval(LocalDate.MIN, days.to()) : days;
            var standing = new LinkedHashMap<Object, Seen>();
            facts.stream()
                    .filter(f -> within.contains(f.day()))
                    .sorted(FactOrder.IN_TIME)
                    .forEach(fact -> {
                        Object thing = per.flatMap(p -> p.of(fact.event())).orElse(fact.id());
                        if (what.matches(fact.event())) {
                            standing.put(thing, new Seen(List.of(fact.id()), Seen.Sign.SHOWN, fact.day()));
                        } else if (until.filter(u -> u.matches(fact.event())).isPresent()) {
                            standing.remove(thing);
                        }
                    });
            return List.copyOf(standing.values());
        }

        /** The day from which a source must have told all there was, for the count to be complete. */
        public LocalDate from(Interval days, LocalDate founded) {
            return ever ? founded : days.from();
        }
    }

    /** One thing that was counted: the facts that tell of it, and what they say of it together. */
    record Seen(List<EventId> facts, Sign says, LocalDate on) {
        public enum Sign {
            SHOWN,
            NOT,
            UNTOLD
        }
    }
}
