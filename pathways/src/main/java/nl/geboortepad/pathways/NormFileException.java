package nl.geboortepad.pathways;

/** A norm file cannot be used. Its message says {@code file:line:column}, what stood there and what was expected. */
public final class NormFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NormFileException(String place, String found, String expected) {
        super(place + ": found " + found + ", expected " + expected);
    }
}
