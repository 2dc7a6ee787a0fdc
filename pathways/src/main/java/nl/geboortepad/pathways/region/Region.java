package nl.geboortepad.pathways.region;

import java.util.Collection;
import java.util.List;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.yaml.NormFileException;

/**
 * A pathway that a region wrote: the norms of its parent, some of them tightened, and others added. That it is read does
 * not mean that it may be adopted; see {@link Proof}.
 *
 * @param tightened ids of the norms of the parent that it changes
 * @param added ids of the norms that the parent does not have
 */
public record Region(Pathway pathway, Pathway parent, List<String> tightened, List<String> added) {

    /**
     * @param file by which faults in it are named
     * @param parents all that it may name as its parent
     * @throws NormFileException when it cannot be read, with the place of the fault
     */
    public static Region read(String file, String text, Collection<Pathway> parents) {
        return RegionReader.read(file, text, parents);
    }

    /**
     * As it was adopted, over the parent as it is today: norms are dated by themselves, so a newer version of the parent
     * holds all that the older one did.
     */
    public static Region adopted(String file, String text, Pathway parent) {
        return RegionReader.adopted(file, text, parent);
    }
}
