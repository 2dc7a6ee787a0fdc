package nl.geboortepad.pathways.files;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.geboortepad.kernel.identity.VilCode;
import nl.geboortepad.pathways.yaml.Yaml;

/**
 * The codes of the obstetric indication list. Which letter a code has, each partnership supplies by
 * {@code VilLettersSupplied}; {@code judging.Setting} tells it for a day.
 */
public final class VilCodes {
    private static final String FILE = "vil/codes.yaml";
    private static final Shipped.Once<VilCodes> SHIPPED =
            new Shipped.Once<>(() -> new VilCodes(Yaml.read(FILE, Shipped.text(FILE))));

    private final SortedSet<VilCode> headings = new TreeSet<>();
    private final SortedSet<VilCode> indications = new TreeSet<>();

    private VilCodes(Yaml yaml) {
        var keys = yaml.mapping("source", "chapters");
        keys.get("source", Yaml::text);
        keys.get("chapters", this::headed);
        keys.end();
    }

    public static VilCodes shipped() {
        return SHIPPED.get();
    }

    /** Whether the list has it as an indication. A heading is none: it names several, and no woman has that. */
    public static boolean known(VilCode code) {
        return shipped().indications.contains(code);
    }

    /** Headings, each with what stands under it: a chapter with its titles, or codes alone. */
    private List<Yaml> headed(Yaml yaml) {
        return yaml.eachEntry((heading, codes) -> {
            once(headings, heading);
            if (codes.isMap() && codes.find("codes").isPresent()) {
                var chapter = codes.mapping("nl", "en", "codes");
                chapter.get("nl", Yaml::text);
                chapter.get("en", Yaml::text);
                chapter.get("codes", this::codes);
                chapter.end();
            } else {
                codes(codes);
            }
            return codes;
        });
    }

    /** Codes of the chapter itself, or those under a heading of their own. */
    private Yaml codes(Yaml yaml) {
        yaml.each(part -> {
            if (part.isMap()) {
                headed(part);
            } else if (part.isList()) {
                codes(part);
            } else {
                once(indications, part);
            }
            return part;
        });
        return yaml;
    }

    private static void once(SortedSet<VilCode> codes, Yaml code) {
        if (!codes.add(code.parsed(VilCode::new, "vier cijfers", "four digits"))) {
            throw code.wrong("elke code één keer", "each code once");
        }
    }
}
