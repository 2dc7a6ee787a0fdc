package nl.geboortepad.pathways.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gathers the faults of what is read one after another, so that whoever wrote it is told all of them at once. */
public final class Faults {
    private final List<Fault> all = new ArrayList<>();

    /** What is read; null where it has faults, and then {@link #end} throws. */
    public <T> T in(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (NormFileException e) {
            add(e);
            return null;
        }
    }

    /** The same for what reads and gives nothing back. */
    public void check(Runnable reading) {
        in(() -> {
            reading.run();
            return this;
        });
    }

    public void add(NormFileException faults) {
        all.addAll(faults.faults());
    }

    /** @throws NormFileException with every fault that was gathered, where there is any */
    public void end() {
        if (!all.isEmpty()) {
            throw new NormFileException(all);
        }
    }
}
