package nl.geboortepad.pathways.yaml;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/** A norm file cannot be used. Its message has a line for each fault: {@code file:line:column}, what stood there, what belongs there. */
public final class NormFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public NormFileException(Fault fault) {
        this(List.of(fault));
    }

    /** @param faults of which the same one may have been found more than once */
    NormFileException(List<Fault> faults) {
        super(inOrder(faults).map(Fault::toString).collect(joining("\n")));
        this.faults = inOrder(faults).toList();
    }

    private static Stream<Fault> inOrder(List<Fault> faults) {
        return faults.stream().distinct().sorted(Fault.BY_PLACE);
    }

    /** All that was found, in the order of their places. */
    public List<Fault> faults() {
        return faults;
    }
}
