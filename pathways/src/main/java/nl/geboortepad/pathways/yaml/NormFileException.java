package nl.geboortepad.pathways.yaml;

/** A norm file cannot be used. Its message says {@code file:line:column}, what stood there and what was expected. */
public final class NormFileException extends RuntimeException {
    static final String YAML = "well-formed YAML";

    private static final long serialVersionUID = 1L;

    private final String place;
    private final String found;
    private final String expected;

    public NormFileException(String place, String found, String expected) {
        super(place + ": found " + found + ", expected " + expected);
        this.place = place;
        this.found = found;
        this.expected = expected;
    }

    /** {@code file:line:column} */
    public String place() {
        return place;
    }

    public int line() {
        return number(2);
    }

    public int column() {
        return number(1);
    }

    private int number(int fromTheEnd) {
        var parts = place.split(":");
        return Integer.parseInt(parts[parts.length - fromTheEnd]);
    }

    /** Whether it is no YAML at all. */
    public boolean isUnreadable() {
        return expected.equals(YAML);
    }

    public String found() {
        return found;
    }

    public String expected() {
        return expected;
    }
}
