package nl.geboortepad.pathways.files;

import java.util.SortedSet;
import java.util.TreeSet;
import nl.geboortepad.kernel.identity.VilCode;
import nl.geboortepad.pathways.yaml.Yaml;

/** The codes of the obstetric indication list. Which letter each has, a region says. */
public final class VilCodes {
    private static final SortedSet<VilCode> HEADINGS = new TreeSet<>();
    private static final SortedSet<VilCode> INDICATIONS = new TreeSet<>();

    static {
        read("vil/codes.yaml").get("chapters").keys().forEach(VilCodes::heading);
        read("vil/codes.yaml").get("chapters").map().values().forEach(VilCodes::chapter);
    }

    private VilCodes() {}

    /** Whether the list has it as an indication. A heading is none: it names several, and no woman has that. */
    public static boolean known(VilCode code) {
        return INDICATIONS.contains(code);
    }

    private static void chapter(Yaml chapter) {
        chapter.map("nl", "en", "codes").get("codes").list().forEach(VilCodes::codes);
    }

    /** Codes of the chapter itself, or those under a heading of their own. */
    private static void codes(Yaml part) {
        if (part.isMap()) {
            part.keys().forEach(VilCodes::heading);
            part.map().values().forEach(VilCodes::codes);
        } else {
            part.list().forEach(code -> once(INDICATIONS.add(code(code)), code));
        }
    }

    private static void heading(Yaml code) {
        once(HEADINGS.add(code(code)), code);
    }

    private static void once(boolean added, Yaml code) {
        if (!added) {
            throw code.wrong("each code once");
        }
    }

    private static VilCode code(Yaml code) {
        return code.parsed(VilCode::new, "four digits");
    }

    private static Yaml read(String file) {
        return Yaml.read(file, Shipped.text(file));
    }
}
