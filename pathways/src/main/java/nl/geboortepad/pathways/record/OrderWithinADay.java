package nl.geboortepad.pathways.record;

import java.util.ArrayList;
import java.util.List;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.pathways.pattern.Field;
import nl.geboortepad.pathways.pattern.Pattern;

/** Facts in the order in which they were true, all of them and by type. Each is asked once for its type and its days. */
public final class OrderWithinADay<S extends Statement> {
    private final List<S> all;
    /** The place among all types of that of each fact. */
    private final int[] places;

    @SuppressWarnings("unchecked") // an array of lists
    private final List<S>[] byPlace = (List<S>[]) new List<?>[EventNames.count()];

    /** Of the same class as those that hold facts, so that compiled code need not ask which it is. */
    private final List<S> none = new ArrayList<>(0);

    private final boolean certain;

    public OrderWithinADay(List<S> facts) {
        var days = new long[facts.size()];
        var open = false;
        for (var i = 0; i < days.length; i++) {
            var when = facts.get(i).event().when();
            days[i] = when.first().toEpochDay();
            open = open || !when.certain();
        }
        all = FactOrder.inTime(facts, days);
        places = new int[days.length];
        for (var i = 0; i < places.length; i++) {
            var fact = all.get(i);
            places[i] = EventNames.place(fact.event().getClass());
            open = open || Field.leavesOpen(fact.event(), places[i]);
            add(fact, places[i]);
        }
        certain = !open;
    }

    private void add(S fact, int place) {
        var those = byPlace[place];
        if (those == null) {
            those = new ArrayList<>(2);
            byPlace[place] = those;
        }
        those.add(fact);
    }

    public List<S> all() {
        return all;
    }

    public List<S> of(Class<?> type) {
        var place = EventNames.place(type);
        return place < 0 ? List.of() : of(place);
    }

    /** @param place of the type */
    public List<S> of(int place) {
        var those = byPlace[place];
        return those == null ? none : those;
    }

    /** Those of all types that these patterns are about, in order. */
    public List<S> of(List<Pattern> patterns) {
        var found = -1;
        for (var i = 0; i < patterns.size(); i++) {
            var place = patterns.get(i).place();
            if (byPlace[place] != null && place != found) {
                if (found >= 0) {
                    return ofSeveral(patterns);
                }
                found = place;
            }
        }
        return found < 0 ? none : byPlace[found];
    }

    private List<S> ofSeveral(List<Pattern> patterns) {
        var those = new ArrayList<S>();
        for (var i = 0; i < places.length; i++) {
            if (isAbout(patterns, places[i])) {
                those.add(all.get(i));
            }
        }
        return those;
    }

    private static boolean isAbout(List<Pattern> patterns, int place) {
        for (var i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).place() == place) {
                return true;
            }
        }
        return false;
    }

    /** Those that one of these groups speaks of, in order. */
    public List<S> of(EventGroups<?, ?> groups) {
        var those = new ArrayList<S>();
        for (var i = 0; i < places.length; i++) {
            if (groups.has(places[i])) {
                those.add(all.get(i));
            }
        }
        return those;
    }

    /** Of these those of whose type there are several. */
    public List<S> several(EventGroups<?, ?> groups) {
        List<S> several = List.of();
        for (var i = 0; i < places.length; i++) {
            if (groups.has(places[i]) && byPlace[places[i]].size() > 1) {
                several = several.isEmpty() ? new ArrayList<>() : several;
                several.add(all.get(i));
            }
        }
        return several;
    }

    /** Whether each has its one day and leaves nothing open. */
    public boolean certain() {
        return certain;
    }
}
