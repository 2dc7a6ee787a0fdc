package nl.geboortepad.query.answer;

import java.util.List;

/**
 * A part of a list.
 *
 * @param number counted from 0
 */
public record Page(int number, int size) {

    /**
     * What may be asked for.
     *
     * @param last the highest number
     * @param usual how many there are on a page when nobody says, and {@code most} at most
     */
    public record Limits(int last, int usual, int most) {}

    public long first() {
        return (long) number * size;
    }

    public <T> List<T> of(List<T> all) {
        return all.stream().skip(first()).limit(size).toList();
    }
}
