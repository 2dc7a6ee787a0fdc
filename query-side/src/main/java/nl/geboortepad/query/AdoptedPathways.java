package nl.geboortepad.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.geboortepad.kernel.VsvEvent.PathwayAdopted;
import nl.geboortepad.pathways.Norm;
import nl.geboortepad.pathways.NormFileException;
import nl.geboortepad.pathways.Pathway;
import nl.geboortepad.pathways.Region;
import org.springframework.stereotype.Component;

/** The pathways that regions adopted, each read once from the text that lies in the adoption. */
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
            return Optional.of(Region.read(name, text, List.of(national)).pathway());
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
