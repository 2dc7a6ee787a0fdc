package nl.geboortepad.query.reading;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.geboortepad.kernel.event.VsvEvent.PathwayAdopted;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.region.Proof;
import nl.geboortepad.pathways.region.Region;
import nl.geboortepad.pathways.yaml.NormFileException;
import org.springframework.stereotype.Component;

/**
 * The pathways that regions adopted, each read once from the text that lies in the adoption. Should the nation ask more
 * since than a region does, it is the nation's norm that counts.
 */
@Component
public final class AdoptedPathways {
    private final Pathway national;
    private final Map<String, Optional<Pathway>> read = new ConcurrentHashMap<>();

    public AdoptedPathways(Pathway national) {
        this.national = national;
    }

    Optional<Pathway> read(PathwayAdopted adopted) {
        return read.computeIfAbsent(adopted.text(), text -> read(adopted.pathway() + "@" + adopted.version(), text));
    }

    private Optional<Pathway> read(String name, String text) {
        try {
            return Optional.of(Proof.of(Region.adopted(name, text, national)).atLeastParent());
        } catch (NormFileException unreadable) {
            return Optional.empty();
        }
    }

    Optional<Norm> norm(String id) {
        return read.values().stream()
                .flatMap(Optional::stream)
                .flatMap(pathway -> pathway.norm(id).stream())
                .findFirst();
    }
}
