package nl.geboortepad.pathways.norm;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.yaml.Yaml;

/**
 * A named set of norms, as of a day.
 *
 * @param digest of the files that it was read from: what was judged by other files must be judged again
 * @param written each norm as its file writes it, for a region that tightens it
 */
public record Pathway(
        String id, LocalDate version, Text title, String digest, List<Norm> norms, Map<String, Yaml> written) {
    public Optional<Norm> norm(String id) {
        return norms.stream().filter(n -> n.id().equals(id)).findFirst();
    }

    /** By which others name it: {@code zig@2026-11-23}. */
    public String name() {
        return id + "@" + version;
    }
}
