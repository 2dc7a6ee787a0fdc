package nl.geboortepad.command.handling;

import java.util.List;
import java.util.function.Predicate;
import nl.geboortepad.command.handling.Answer.Refused;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;

public final class AnswerMatches extends BaseMatcher<Object> {
    private final String description;
    private final Predicate<Object> holds;

    public AnswerMatches(String description, Predicate<Object> holds) {
        this.description = description;
        this.holds = holds;
    }

    /** All that a refusal tells, in its order: {@code in-the-future /when}. */
    public static AnswerMatches telling(String... faults) {
        return new AnswerMatches(
                "telling " + List.of(faults), answer -> told(answer).equals(List.of(faults)));
    }

    /** Each rule that was broken, with its place; none of what is told alone. */
    public static List<String> told(Object answer) {
        return ((Refused) answer)
                .faults().stream()
                        .map(fault -> fault.extra().get("rule") + " "
                                + fault.pointer().orElse(""))
                        .toList();
    }

    @Override
    public boolean matches(Object answer) {
        return holds.test(answer);
    }

    @Override
    public void describeTo(Description text) {
        text.appendText(description);
    }
}
