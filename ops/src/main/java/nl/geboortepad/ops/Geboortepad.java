package nl.geboortepad.ops;

import java.util.Arrays;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.ops.checking.Check;
import nl.geboortepad.ops.importing.Import;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the engine, or with the word {@code import} sends files to one that runs; with the word {@code check} it says of a
 * pathway of a region whether it may be adopted, and needs no engine.
 */
@SpringBootApplication(scanBasePackages = "nl.geboortepad")
public class Geboortepad {
    /** How many threads of the machine carry those that requests are done in. */
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    private static final int LEAST_CARRIERS = 32;

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("import")) {
            System.exit(new Import().run(Arrays.copyOfRange(arguments, 1, arguments.length), System.out));
        }
        if (arguments.length > 0 && arguments[0].equals("check")) {
            System.exit(new Check().run(Arrays.copyOfRange(arguments, 1, arguments.length), System.out));
        }
        // Before anything is loaded, so that whoever starts us sees in the first second that something happens.
        System.out.println(new Text("Geboortepad start op…", "is starting…").inOneLine());
        // Of requests that compute, the machine takes turns; without, two of them on two cores would keep all others
        // waiting.
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(
                    CARRIERS,
                    Integer.toString(
                            Math.max(LEAST_CARRIERS, 4 * Runtime.getRuntime().availableProcessors())));
        }
        SpringApplication.run(Geboortepad.class, arguments);
    }
}
