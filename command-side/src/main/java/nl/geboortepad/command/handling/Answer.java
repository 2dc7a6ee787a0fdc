package nl.geboortepad.command.handling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.Text;

/** What became of a request. A refusal is an answer too, and no exception: so it crosses from process to process as it is. */
public sealed interface Answer {

    /** @throws Problem when it was refused */
    Recorded orProblem();

    /**
     * @param stream where it was recorded: the id of a pregnancy, a partnership or an audit
     * @param version of the last event of this request, or of the record when there was nothing to add
     * @param begun the record began with this request
     * @param repeated it was recorded before; nothing was stored now
     */
    record Recorded(String stream, long version, List<EventId> events, boolean begun, boolean repeated)
            implements Answer {
        public Recorded {
            events = List.copyOf(events);
        }

        /** The same, at the place where its reader sees it. */
        public Recorded at(long place, boolean begun) {
            return new Recorded(stream, place, events, begun, repeated);
        }

        @Override
        public Recorded orProblem() {
            return this;
        }
    }

    /**
     * What keeps us from looking at what is said (who asks, of which record, as of which version) is told alone, and without
     * faults. What is wrong with what is said is told all together; the code, and so the status, is that of the first.
     *
     * @param faults all that is wrong, this first one among them
     */
    record Refused(
            Problem.Code code, Text detail, Optional<String> pointer, Map<String, Object> extra, List<Refused> faults)
            implements Answer {
        public Refused {
            faults = List.copyOf(faults);
        }

        /** All that is wrong with what is said; of several at one place the first. */
        public static Optional<Refused> all(Stream<Optional<Refused>> objections) {
            var problems =
                    objections.flatMap(Optional::stream).map(Refused::problem).toList();
            return problems.isEmpty() ? Optional.empty() : Optional.of(of(WrongFields.together(problems)));
        }

        @SafeVarargs
        public static Optional<Refused> all(Optional<Refused>... objections) {
            var each = Stream.<Optional<Refused>>builder();
            for (var objection : objections) {
                each.add(objection);
            }
            return all(each.build());
        }

        public static Refused keyReused() {
            return of(
                    Problem.Code.KEY_REUSED,
                    new Text(
                            "Deze sleutel is al gebruikt voor een ander verzoek.",
                            "This key was already used for another request."));
        }

        /** @param version that the record has now */
        public static Refused stale(long version) {
            return of(
                            Problem.Code.STALE,
                            new Text(
                                    "Een ander heeft intussen iets vastgelegd.",
                                    "Somebody else has recorded something meanwhile."))
                    .with("version", version);
        }

        public static Refused notInThisRole() {
            return of(Problem.Code.FORBIDDEN, new Text("Met deze rol mag dit niet.", "This role may not do this."));
        }

        /** All that is wrong goes along. */
        public static Refused of(Problem problem) {
            var faults = problem.faults().stream().map(Refused::of).toList();
            return new Refused(problem.code(), problem.detail(), problem.pointer(), problem.extra(), faults);
        }

        public static Refused of(Problem.Code code, Text detail) {
            return new Refused(code, detail, Optional.empty(), Map.of(), List.of());
        }

        public Refused at(String pointer) {
            return new Refused(code, detail, Optional.of(pointer), extra, faults);
        }

        public Refused with(String name, Object value) {
            var more = new LinkedHashMap<>(extra);
            more.put(name, value);
            return new Refused(code, detail, pointer, more, faults);
        }

        /** The same of something that lies deeper, with all that is wrong with it. */
        public Refused below(String place) {
            return of(problem().below(place));
        }

        public Problem problem() {
            var problem = Problem.of(code, detail);
            for (var one : extra.entrySet()) {
                problem = problem.with(one.getKey(), one.getValue());
            }
            problem = problem.listing(faults.stream().map(Refused::problem).toList());
            return pointer.isPresent() ? problem.at(pointer.get()) : problem;
        }

        @Override
        public Recorded orProblem() {
            throw problem();
        }
    }
}
