package nl.geboortepad.pathways.yaml;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.yaml.Fault.Kind;

/**
 * Reads a mapping key by key, and goes on where one has faults; {@link #end} throws them together. Where a key is not
 * known, no key is said to be missing: of {@code bassis} only that is told, not that {@code basis} is not there.
 */
public final class Mapping {
    static final Text ONCE = new Text("elke sleutel één keer", "each key once");

    private final Yaml yaml;
    private final Faults faults = new Faults();
    private final Set<Yaml> strange = new HashSet<>();

    Mapping(Yaml yaml, String... known) {
        this.yaml = yaml;
        var names = new HashSet<String>();
        for (var key : yaml.keys()) {
            if (!names.add(key.text())) {
                strange(key, Kind.DUPLICATE, ONCE);
            }
        }
        only(known);
    }

    /** Only these may be there, of those that were known so far. */
    public void only(String... known) {
        for (var key : yaml.keys()) {
            if (!List.of(known).contains(key.text())) {
                var names = String.join(", ", known);
                strange(key, Kind.UNKNOWN, new Text("een van " + names, "one of " + names));
            }
        }
    }

    private void strange(Yaml key, Kind kind, Text expected) {
        if (strange.add(key)) {
            faults.add(key.wrong(kind, expected));
        }
    }

    public boolean has(String key) {
        return yaml.find(key).isPresent();
    }

    /** What stands under a key that must be there; null where that has faults. */
    public <T> T get(String key, Function<Yaml, T> read) {
        if (!has(key) && !strange.isEmpty()) {
            return null;
        }
        return faults.in(() -> read.apply(yaml.get(key)));
    }

    /** What stands under a key that may be left out; nothing where that has faults. */
    public <T> Optional<T> find(String key, Function<Yaml, T> read) {
        return yaml.find(key).map(value -> faults.in(() -> read.apply(value)));
    }

    /** Keys that stand there do not go together. */
    public void wrong(Yaml place, String nl, String en) {
        faults.add(place.wrong(nl, en));
    }

    /** Something that no single key is must be there. */
    public void incomplete(Yaml place, String nl, String en) {
        incomplete(place, new Text(nl, en));
    }

    /** The same of what is there in both languages already. */
    public void incomplete(Yaml place, Text expected) {
        if (strange.isEmpty()) {
            faults.add(place.wrong(Kind.MISSING, expected));
        }
    }

    public void end() {
        faults.end();
    }
}
