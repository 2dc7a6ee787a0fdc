package nl.geboortepad.kernel.event;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Sets in stored facts have one order, so that the same fact is always the same bytes. */
final class Sorted {
    private Sorted() {}

    static <T extends Comparable<? super T>> SortedSet<T> copy(SortedSet<T> set) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(set));
    }
}
