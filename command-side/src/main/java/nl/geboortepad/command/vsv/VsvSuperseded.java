package nl.geboortepad.command.vsv;

import java.util.Optional;
import java.util.function.Predicate;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvEvent.BoardComposed;
import nl.geboortepad.kernel.event.VsvEvent.MemberJoined;
import nl.geboortepad.kernel.event.VsvEvent.MemberKind;
import nl.geboortepad.kernel.event.VsvEvent.MemberLeft;
import nl.geboortepad.kernel.event.VsvEvent.VsvFounded;
import nl.geboortepad.kernel.event.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.identity.Organisation;

/**
 * Which earlier facts an event leaves standing no longer, beside an entry that it changes; empty for the many that leave all
 * as it was.
 */
final class VsvSuperseded {
    static final EventGroups<VsvEvent, Predicate<VsvFact>> SUPERSEDED = new EventGroups<VsvEvent, Predicate<VsvFact>>()
            .in(VsvEvent.Participation.class, VsvSuperseded::byPartnership);

    private VsvSuperseded() {}

    static Optional<Predicate<VsvFact>> by(VsvEvent since) {
        return SUPERSEDED.of(since);
    }

    private static Optional<Predicate<VsvFact>> byPartnership(VsvEvent.Participation since) {
        return switch (since) {
            case MemberJoined joined ->
                Optional.of(fact -> fact.event() instanceof MemberLeft left
                        && same(left.member(), left.kind(), joined.member(), joined.kind()));
            case MemberLeft left ->
                Optional.of(fact -> fact.event() instanceof MemberJoined joined
                        && same(joined.member(), joined.kind(), left.member(), left.kind()));
            case VsvFounded founded -> Optional.empty();
            case VsvsMerged merged -> Optional.empty();
            case BoardComposed board -> Optional.empty();
        };
    }

    private static boolean same(Organisation one, MemberKind kind, Organisation other, MemberKind otherKind) {
        return one.equals(other) && kind == otherKind;
    }
}
