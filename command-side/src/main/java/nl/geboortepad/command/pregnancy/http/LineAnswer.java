package nl.geboortepad.command.pregnancy.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import java.util.Set;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.http.CommandDone;
import nl.geboortepad.command.pregnancy.http.PregnanciesHttp.OnePregnancy;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.ProblemJson;

/** What became of one line among many. */
sealed interface LineAnswer {
    /** It says that there is no such pregnancy, or not for who asks. */
    @JsonIgnore
    boolean isUnknown();

    record Done(long line, @JsonUnwrapped CommandDone<OnePregnancy> done) implements LineAnswer {
        @JsonIgnore
        @Override
        public boolean isUnknown() {
            return false;
        }
    }

    /** @param problem as an answer of its own would have it */
    record Refused(long line, Map<String, Object> problem) implements LineAnswer {
        /** Whatever is on record: the line says nothing that can be done. */
        @JsonIgnore
        boolean isUnreadable() {
            return Set.of(Problem.Code.MALFORMED.toString(), Problem.Code.INVALID.toString())
                    .contains(problem.get("code"));
        }

        @JsonIgnore
        @Override
        public boolean isUnknown() {
            return Problem.Code.UNKNOWN_PREGNANCY.toString().equals(problem.get("code"));
        }
    }

    static LineAnswer done(long line, Recorded recorded) {
        return new Done(line, PregnanciesHttp.done(recorded));
    }

    static LineAnswer refused(long line, Problem problem) {
        return new Refused(line, ProblemJson.of(problem));
    }
}
