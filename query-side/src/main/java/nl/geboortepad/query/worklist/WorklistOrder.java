package nl.geboortepad.query.worklist;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.reading.QueryParameters;

/** In what order a worklist is; each is the same every time, so that no row is on two pages or on none. */
enum WorklistOrder {
    DUE("due", "v.due, c.pregnancy, v.norm, v.occurrence, v.since"),
    LATEST("-due", "v.due desc nulls last, c.pregnancy, v.norm, v.occurrence, v.since"),
    NORM("norm", "v.norm, v.due, c.pregnancy, v.occurrence, v.since"),
    PREGNANCY("pregnancy", "c.pregnancy, v.due, v.norm, v.occurrence, v.since");

    private final String word;
    private final String columns;

    WorklistOrder(String word, String columns) {
        this.word = word;
        this.columns = columns;
    }

    static WorklistOrder of(Optional<String> sort) {
        var words = Arrays.stream(values()).map(o -> o.word).collect(Collectors.joining(", "));
        return sort.map(text -> QueryParameters.read(
                        "sort", text, WorklistOrder::named, new Text("één van " + words, "one of " + words)))
                .orElse(DUE);
    }

    private static WorklistOrder named(String word) {
        return Arrays.stream(values())
                .filter(o -> o.word.equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** For an order-by-clause. */
    String columns() {
        return columns;
    }
}
