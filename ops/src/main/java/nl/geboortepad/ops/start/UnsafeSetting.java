package nl.geboortepad.ops.start;

/** A setting with which we do not start, by its name, why not, and what to do. */
public final class UnsafeSetting extends RuntimeException {
    private final String setting;
    private final String why;
    private final String remedy;

    public UnsafeSetting(String setting, String why, String remedy) {
        super(setting + ": " + why + " " + remedy);
        this.setting = setting;
        this.why = why;
        this.remedy = remedy;
    }

    public String setting() {
        return setting;
    }

    public String why() {
        return why;
    }

    public String remedy() {
        return remedy;
    }
}
