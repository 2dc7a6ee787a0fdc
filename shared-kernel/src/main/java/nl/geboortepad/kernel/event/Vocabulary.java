package nl.geboortepad.kernel.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kinds of fact that a source could send when it began to speak. An event type that is added later was never kept
 * silent about by who could not have sent it, so a vocabulary, once used, is never changed: a new one gets a new name.
 */
public final class Vocabulary {
    /** What an interactive caregiver system can send today. */
    public static final String LATEST = "everything-2";

    private static final Map<String, Set<String>> NAMED =
            Map.of("everything-1", read("everything-1"), LATEST, read(LATEST));

    private static final Map<String, BitSet> TOLD = NAMED.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, named -> places(named.getValue())));

    private Vocabulary() {}

    /** Whether a source that carries these names could have told of this event type. */
    public static boolean tells(Collection<String> carries, String type) {
        return told(carries).get(EventNames.place(EventNames.all().get(type)));
    }

    /** The places of all event types of which a source that carries these names could have told; not to be changed. */
    public static BitSet told(Collection<String> carries) {
        if (carries.size() == 1) {
            var named = TOLD.get(carries.iterator().next());
            if (named != null) {
                return named;
            }
        }
        var told = new BitSet(EventNames.count());
        for (var name : carries) {
            var named = TOLD.get(name);
            if (named == null) {
                told.set(EventNames.place(EventNames.all().get(name)));
            } else {
                told.or(named);
            }
        }
        return told;
    }

    private static BitSet places(Set<String> types) {
        var places = new BitSet(EventNames.count());
        types.forEach(type -> places.set(EventNames.place(EventNames.all().get(type))));
        return places;
    }

    static void requireKnown(Collection<String> carries) {
        for (var name : carries) {
            if (!NAMED.containsKey(name) && !EventNames.ofPregnancy().containsKey(name)) {
                throw new IllegalArgumentException("expected names of event types, or the name of a vocabulary");
            }
        }
    }

    /** The event types of a vocabulary. */
    static Set<String> named(String name) {
        return NAMED.get(name);
    }

    private static Set<String> read(String name) {
        try (var in = Vocabulary.class.getResourceAsStream("vocabularies/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
