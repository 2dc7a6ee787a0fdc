package nl.geboortepad.ops.settings;

import java.util.regex.Pattern;
import nl.geboortepad.kernel.text.Text;

/** A setting with which we do not start, by its name, why not, and what to do. */
public final class RefusedSetting extends RuntimeException {
    /** An address may hold a password, and what is told on the screen ends up in a log. */
    private static final Pattern SECRET = Pattern.compile("(?i)(?<=password=)[^&\\s]+|(?<=//)[^/@\\s]+(?=@)");

    private final String setting;
    private final Text why;
    private final Text remedy;

    public RefusedSetting(String setting, Text why, Text remedy) {
        super(setting + ": " + why.en() + " " + remedy.en());
        this.setting = setting;
        this.why = why;
        this.remedy = remedy;
    }

    static RefusedSetting found(String setting, Object found, Text expected) {
        var remedy = new Text("Verwacht: " + expected.nl() + ".", "Expected: " + expected.en() + ".");
        return new RefusedSetting(setting, isNow(found), remedy);
    }

    /** The same as it was written: 20 stone, and not what was made of it. */
    RefusedSetting written(String found) {
        return new RefusedSetting(setting, isNow(found), remedy);
    }

    /** @param found null when it was not set */
    private static Text isNow(Object found) {
        if (found == null || found.toString().isBlank()) {
            return new Text("is niet gezet.", "is not set.");
        }
        var shown = SECRET.matcher(found.toString()).replaceAll("***");
        return new Text("is " + shown + ".", "is " + shown + ".");
    }

    public String setting() {
        return setting;
    }

    public Text why() {
        return why;
    }

    public Text remedy() {
        return remedy;
    }
}
