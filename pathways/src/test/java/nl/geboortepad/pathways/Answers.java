package nl.geboortepad.pathways;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.geboortepad.pathways.situation.Situation;

/** Every question that a situation answers, also those that are added later. */
public final class Answers {
    private Answers() {}

    public static Map<String, Object> of(Situation situation) {
        var answers = new LinkedHashMap<String, Object>();
        Arrays.stream(Situation.class.getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers())
                        && !Modifier.isStatic(m.getModifiers())
                        && m.getParameterCount() == 0)
                .sorted(Comparator.comparing(m -> m.getName()))
                .forEach(m -> {
                    try {
                        answers.put(m.getName(), m.invoke(situation));
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(m.getName(), e);
                    }
                });
        for (var child : situation.births().children()) {
            answers.put("accountable " + child.number(), situation.accountable(child.number()));
        }
        return answers;
    }
}
