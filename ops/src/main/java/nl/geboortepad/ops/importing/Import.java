package nl.geboortepad.ops.importing;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.ops.importing.ImportOutcome.Failed;
import nl.geboortepad.ops.importing.ImportOutcome.TakenOver;

/** Sends registrations in files to an engine that runs, and tells what became of each. */
public final class Import {
    /** What {@link #run} answers. */
    public static final int ALL_TAKEN_OVER = 0;

    public static final int SOME_FAILED = 1;
    public static final int NOT_UNDERSTOOD = 2;

    private static final String TAKEN_OVER = new Text("overgenomen", "taken over").inOneLine();
    private static final String FAILED = new Text("mislukt", "failed").inOneLine();
    private static final String FACTS = new Text("feiten", "facts").inOneLine();
    private static final String NOT_USED = new Text("waarden niet gebruikt", "values not used").inOneLine();
    private static final String CONTRADICTIONS = new Text("tegenspraken", "contradictions").inOneLine();

    private final Map<String, String> environment;
    private final Duration pause;

    public Import() {
        this(System.getenv(), Duration.ofSeconds(1));
    }

    Import(Map<String, String> environment, Duration pause) {
        this.environment = environment;
        this.pause = pause;
    }

    /** @param arguments what follows the word {@code import} */
    public int run(String[] arguments, PrintStream out) {
        try {
            return deliver(ImportOrder.of(arguments, environment), out);
        } catch (ImportOrder.NotUnderstood e) {
            out.println(e.getMessage());
            out.println(ImportOrder.USAGE);
            return NOT_UNDERSTOOD;
        }
    }

    private int deliver(ImportOrder order, PrintStream out) {
        var tally = new Counts();
        try (var delivery = new Delivery(order, pause)) {
            for (int i = 0; i < order.files().size(); i++) {
                var file = order.files().get(i);
                var outcome = delivery.deliver(file);
                out.println((i + 1) + "/" + order.files().size() + " " + file.path() + ": " + told(outcome));
                tally.add(file.path(), outcome);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            out.println(new Text("Afgebroken.", "Interrupted.").inOneLine());
            tally.interrupted = true;
        }
        tally.print(out);
        return tally.failed.isEmpty() && !tally.interrupted ? ALL_TAKEN_OVER : SOME_FAILED;
    }

    private static String told(ImportOutcome outcome) {
        return switch (outcome) {
            case TakenOver it ->
                TAKEN_OVER + ": "
                        + it.facts().values().stream().mapToInt(n -> n).sum() + " " + FACTS + ", " + it.notUsed()
                        + " " + NOT_USED
                        + it.contradictions().stream()
                                .map(c -> "\n      ! " + c)
                                .collect(Collectors.joining());
            case Failed it -> FAILED + ": " + it.why();
        };
    }

    /** Adds up over all files. */
    private static final class Counts {
        private final Map<String, Integer> facts = new TreeMap<>();
        private final List<Path> failed = new ArrayList<>();
        private int takenOver;
        private int contradictions;
        private boolean interrupted;

        void add(Path file, ImportOutcome outcome) {
            switch (outcome) {
                case TakenOver it -> {
                    takenOver++;
                    contradictions += it.contradictions().size();
                    it.facts().forEach((type, count) -> facts.merge(type, count, Integer::sum));
                }
                case Failed it -> failed.add(file);
            }
        }

        void print(PrintStream out) {
            out.println();
            out.println(takenOver + " " + TAKEN_OVER + ", " + failed.size() + " " + FAILED + ", " + contradictions + " "
                    + CONTRADICTIONS);
            facts.forEach((type, count) -> out.printf("  %6d %s%n", count, type));
            failed.forEach(file -> out.println("  " + FAILED + ": " + file));
        }
    }
}
