package nl.geboortepad.ops.storage;

import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.util.StringUtils;

/**
 * Axon would tell its maker every day on which machine it runs, and keep a number for it in the user's home. A care
 * system does neither: the part that does it is never loaded, whatever the configuration says. The same goes for
 * serializers that can open any class.
 */
final class NoTelemetry implements AutoConfigurationImportFilter {
    private static final Set<String> UNWANTED = Set.of(
            "UpdateCheckerAutoConfiguration",
            "XStreamAutoConfiguration",
            "JdbcAutoConfiguration",
            "AvroSerializerAutoConfiguration");
    private static final String AXON = "org.axonframework.springboot.autoconfig.";

    @Override
    public boolean[] match(String[] candidates, AutoConfigurationMetadata metadata) {
        // Where Axon is started in another way, it reads these before files and variables
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        boolean[] wanted = new boolean[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            wanted[i] = !unwanted(candidates[i]);
        }
        return wanted;
    }

    private static boolean unwanted(String candidate) {
        return StringUtils.hasText(candidate)
                && candidate.startsWith(AXON)
                && UNWANTED.contains(candidate.substring(AXON.length()));
    }
}
