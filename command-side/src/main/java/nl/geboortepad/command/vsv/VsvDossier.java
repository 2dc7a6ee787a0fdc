package nl.geboortepad.command.vsv;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.VsvEvent.MemberJoined;
import nl.geboortepad.kernel.event.VsvEvent.MemberKind;
import nl.geboortepad.kernel.event.VsvEvent.MemberLeft;
import nl.geboortepad.kernel.event.VsvEvent.PathwayAdopted;
import nl.geboortepad.kernel.event.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.record.Revisions;

/** All that is on record of one partnership. */
final class VsvDossier {
    private final Vsv vsv;
    private final List<VsvFact> recorded;
    private final Revisions revisions;
    private final List<VsvFact> standing;

    private VsvDossier(Vsv vsv, List<VsvFact> recorded, Revisions revisions, List<VsvFact> standing) {
        this.vsv = vsv;
        this.recorded = recorded;
        this.revisions = revisions;
        this.standing = standing;
    }

    /** @param recorded the facts in its stream */
    static VsvDossier of(Vsv vsv, List<VsvFact> recorded) {
        var revisions = Revisions.of(recorded);
        return new VsvDossier(vsv, recorded, revisions, revisions.standing(recorded));
    }

    /** As if this entry did not count, which is about to be said otherwise. */
    VsvDossier without(EventId entry) {
        var origin = revisions.origin(entry);
        return new VsvDossier(
                vsv,
                recorded,
                revisions,
                standing.stream().filter(fact -> !fact.id().equals(origin)).toList());
    }

    Vsv vsv() {
        return vsv;
    }

    boolean isEmpty() {
        return recorded.isEmpty();
    }

    long version() {
        return isEmpty() ? -1 : recorded.getLast().version();
    }

    Optional<VsvFact> entry(EventId id) {
        return recorded.stream().filter(fact -> fact.id().equals(id)).findFirst();
    }

    List<VsvFact> recorded() {
        return recorded;
    }

    Revisions revisions() {
        return revisions;
    }

    /** The one that it goes on in, when it was absorbed. */
    Optional<Vsv> survivor() {
        return events(VsvsMerged.class)
                .filter(merge -> merge.absorbed().equals(vsv))
                .map(VsvsMerged::survivor)
                .findFirst();
    }

    /** Whether it had joined by then, and not left since. */
    boolean isMember(Organisation organisation, MemberKind kind, When when) {
        return standing.stream()
                .filter(fact -> fact.event() instanceof MemberJoined j
                                && j.member().equals(organisation)
                                && j.kind() == kind
                        || fact.event() instanceof MemberLeft l && l.member().equals(organisation) && l.kind() == kind)
                .filter(fact -> !fact.day().isAfter(when.last()))
                .sorted(Comparator.comparing(VsvFact::day))
                .reduce((earlier, later) -> later)
                .filter(fact -> fact.event() instanceof MemberJoined)
                .isPresent();
    }

    /** The file that was adopted under this name and version. */
    Optional<String> adopted(Adoptable.Proven pathway) {
        return events(PathwayAdopted.class)
                .filter(adopted -> adopted.pathway().equals(pathway.pathway())
                        && adopted.version().equals(pathway.version()))
                .map(PathwayAdopted::text)
                .findFirst();
    }

    private <E> Stream<E> events(Class<E> type) {
        return standing.stream().map(VsvFact::event).filter(type::isInstance).map(type::cast);
    }
}
