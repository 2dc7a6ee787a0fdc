package nl.geboortepad.query.worklist;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.geboortepad.query.reading.Viewpoint;

/** A part of a list, in an order that is the same every time it is asked for. */
record Page(int number, int size, Order order) {
    private static final int USUAL = 50;
    private static final int MOST = 1000;

    enum Order {
        DUE("due", "v.due, c.pregnancy, v.norm, v.occurrence, v.since"),
        LATEST("-due", "v.due desc nulls last, c.pregnancy, v.norm, v.occurrence, v.since"),
        NORM("norm", "v.norm, v.due, c.pregnancy, v.occurrence, v.since"),
        PREGNANCY("pregnancy", "c.pregnancy, v.due, v.norm, v.occurrence, v.since");

        private final String word;
        private final String sql;

        Order(String word, String sql) {
            this.word = word;
            this.sql = sql;
        }
    }

    static Page of(Optional<String> page, Optional<String> size, Optional<String> sort) {
        var words = Arrays.stream(Order.values()).map(o -> o.word).collect(Collectors.joining(", "));
        return new Page(
                Viewpoint.number("page", page, 0, 0, 1_000_000),
                Viewpoint.number("size", size, USUAL, 1, MOST),
                sort.map(text -> Viewpoint.read("sort", text, Page::order, "één van " + words, "one of " + words))
                        .orElse(Order.DUE));
    }

    private static Order order(String word) {
        return Arrays.stream(Order.values())
                .filter(o -> o.word.equals(word))
                .findFirst()
                .orElseThrow();
    }

    String sql() {
        return " order by " + order.sql + " limit " + size + " offset " + (long) number * size;
    }
}
