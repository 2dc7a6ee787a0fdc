package nl.geboortepad.command.pregnancy;

/** Which norms there are, in any version of any pathway. */
@FunctionalInterface
public interface Norms {
    boolean exists(String id);
}
