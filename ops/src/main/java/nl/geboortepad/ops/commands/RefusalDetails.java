package nl.geboortepad.ops.commands;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;

/** What a rule said, in a form that another process can repeat word for word. */
record RefusalDetails(Problem.Code code, Text detail, Optional<String> pointer, Map<String, Object> extra) {
    private static final int DEEPEST_CAUSE = 50;

    static Optional<RefusalDetails> behind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .filter(Problem.class::isInstance)
                .map(Problem.class::cast)
                .map(said -> new RefusalDetails(said.code(), said.detail(), said.pointer(), said.extra()))
                .findFirst();
    }

    Problem said() {
        Problem problem = Problem.of(code, detail);
        for (var member : extra.entrySet()) {
            problem = problem.with(member.getKey(), member.getValue());
        }
        return pointer.isPresent() ? problem.at(pointer.get()) : problem;
    }
}
