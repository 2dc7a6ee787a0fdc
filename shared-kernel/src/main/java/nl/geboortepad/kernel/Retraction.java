package nl.geboortepad.kernel;

/** An earlier entry should not have been made. It stays readable. */
public interface Retraction {
    EventId entry();
}
