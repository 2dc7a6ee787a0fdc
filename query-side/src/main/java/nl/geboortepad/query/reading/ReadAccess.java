package nl.geboortepad.query.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.pathways.access.Access;
import nl.geboortepad.pathways.access.Sight;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.judging.Setting;
import nl.geboortepad.pathways.record.History;

/**
 * Who may look at a pregnancy: by what is known now, whatever moment is asked about. Who may not look is told the same
 * as who asks for a pregnancy that does not exist. What an organisation sees of it, {@code pathways.access} reads from the
 * facts; {@code query.rows.VisibleCases} says the same over many cases in SQL.
 *
 * @param vsv none where no VSV is registered: then only its own caregivers and the woman may look
 */
public record ReadAccess(Access access, Optional<Vsv> vsv, Optional<WomanId> woman) {

    /**
     * @param latest all that is known now
     * @param setting tells as which partnership one goes on that was merged into another
     */
    public static ReadAccess to(History latest, Function<Course, Setting> setting) {
        var access = Access.of(latest);
        var course = Course.of(latest, access);
        return of(access, course, setting.apply(course));
    }

    /** The same, for whoever has read all that is known already. */
    public static ReadAccess of(Access access, Course course, Setting setting) {
        return new ReadAccess(access, course.vsv().map(setting::now), woman(course.facts()));
    }

    static Optional<WomanId> woman(List<Fact> facts) {
        return facts.stream()
                .map(fact -> fact.event())
                .filter(PregnancyRegistered.class::isInstance)
                .map(event -> ((PregnancyRegistered) event).woman())
                .findFirst();
    }

    /** Those that see all that matters, and so verdicts, for as long as nothing changes. */
    public List<Organisation> seeAll() {
        return access.organisations().stream()
                .filter(organisation -> access.sight(organisation, Instant.MAX).complete())
                .toList();
    }

    /** What some organisations see, of which all see the same. */
    public record SeenBySome(List<Organisation> organisations, Sight sight) {}

    /**
     * Those inside from whom only what strangers recorded is hidden, for as long as nothing changes: they are shown the verdicts
     * that hold with it and without it.
     */
    public List<SeenBySome> seeAllButStrangers() {
        var bySeen = new LinkedHashMap<Set<EventId>, SeenBySome>();
        for (var organisation : access.insiders()) {
            var sight = access.sight(organisation, Instant.MAX);
            if (!sight.complete() && sight.allButStrangers()) {
                bySeen.computeIfAbsent(sight.seen(), seen -> new SeenBySome(new ArrayList<>(), sight))
                        .organisations()
                        .add(organisation);
            }
        }
        return List.copyOf(bySeen.values());
    }

    /** What those inside say together, where strangers recorded something beside it. */
    public Optional<Sight> ofThoseInside() {
        return access.besideOthers().isEmpty() ? Optional.empty() : Optional.of(access.sightOfThoseInside());
    }

    /** Those that may ask about it. */
    public List<Organisation> takePart() {
        return List.copyOf(access.organisations());
    }

    boolean allowed(Caller caller, Women women) {
        return switch (caller.role()) {
            case CAREGIVER -> caller.organisation().filter(access::takesPart).isPresent();
            case AUDITOR, STEWARD -> vsv.filter(caller::worksFor).isPresent();
            case CLIENT -> woman.isPresent() && woman.equals(caller.herself().flatMap(women::known));
            case QUALITY, OPERATOR -> false;
        };
    }

    /** What an organisation sees of it at a moment; none for whoever sees it whole. */
    Optional<Sight> sight(Caller caller, Instant now) {
        return caller.is(AccessRole.CAREGIVER)
                ? caller.organisation().map(organisation -> access.sight(organisation, now))
                : Optional.empty();
    }

    /** Quality staff and operators never see a named case; that is so for every case, so it tells nothing. */
    static void mayAskForCases(Caller caller) {
        caller.mustBe(AccessRole.CAREGIVER, AccessRole.AUDITOR, AccessRole.STEWARD, AccessRole.CLIENT);
    }

    /** Free texts are for those who care for her, and for herself. */
    public static boolean mayRead(Caller caller) {
        return caller.is(AccessRole.CAREGIVER, AccessRole.CLIENT);
    }
}
