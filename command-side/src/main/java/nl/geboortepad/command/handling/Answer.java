package nl.geboortepad.command.handling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    record Refused(Problem.Code code, Text detail, Optional<String> pointer, Map<String, Object> extra)
            implements Answer {
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

        /** All that is wrong goes along, in the words in which it is told. */
        public static Refused of(Problem problem) {
            var refused = new Refused(problem.code(), problem.detail(), problem.pointer(), problem.extra());
            return problem.faults().isEmpty() ? refused : refused.with("faults", WrongFields.told(problem.faults()));
        }

        public static Refused of(Problem.Code code, Text detail) {
            return new Refused(code, detail, Optional.empty(), Map.of());
        }

        public Refused at(String pointer) {
            return new Refused(code, detail, Optional.of(pointer), extra);
        }

        public Refused with(String name, Object value) {
            var more = new LinkedHashMap<>(extra);
            more.put(name, value);
            return new Refused(code, detail, pointer, more);
        }

        public Problem problem() {
            var problem = Problem.of(code, detail);
            for (var one : extra.entrySet()) {
                problem = problem.with(one.getKey(), one.getValue());
            }
            return pointer.isPresent() ? problem.at(pointer.get()) : problem;
        }

        @Override
        public Recorded orProblem() {
            throw problem();
        }
    }
}
