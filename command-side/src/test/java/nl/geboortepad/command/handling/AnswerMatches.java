package nl.geboortepad.command.handling;

import java.util.function.Predicate;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;

public final class AnswerMatches extends BaseMatcher<Object> {
    private final String description;
    private final Predicate<Object> holds;

    public AnswerMatches(String description, Predicate<Object> holds) {
        this.description = description;
        this.holds = holds;
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
