package nl.geboortepad.command.audit;

import java.time.Clock;
import java.util.Optional;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.DayRefusal;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.kernel.event.AuditEvent;
import nl.geboortepad.kernel.event.AuditEvent.AuditClosed;
import nl.geboortepad.kernel.event.AuditEvent.AuditMeetingHeld;
import nl.geboortepad.kernel.event.AuditEvent.AuditOpened;
import nl.geboortepad.kernel.event.AuditEvent.ChronologyAgreed;
import nl.geboortepad.kernel.event.AuditEvent.RecommendationFollowedUp;
import nl.geboortepad.kernel.event.AuditEvent.RecommendationMade;
import nl.geboortepad.kernel.event.AuditEvent.SubstandardFactorFound;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.norm.AuditThemes;
import org.springframework.stereotype.Component;

/** What is refused of any request. */
@Component
public class AuditChecks {
    private final Clock clock;
    private final AuditThemes themes;

    AuditChecks(Clock clock, AuditThemes themes) {
        this.clock = clock;
        this.themes = themes;
    }

    /** Who is no auditor of its partnership is told the same as who asks for an audit that does not exist. */
    public static Optional<Refused> stranger(Request request, AuditDossier dossier) {
        var takesPart = request.by(AccessRole.AUDITOR)
                && dossier.vsv().filter(request::worksFor).isPresent();
        return takesPart ? Optional.empty() : Optional.of(unknownAudit());
    }

    public static Refused unknownAudit() {
        return Refused.of(
                Problem.Code.UNKNOWN,
                new Text(
                        "Deze audit is er niet, of u hebt er geen deel aan.",
                        "There is no such audit, or you have no part in it."));
    }

    /** A theme need not be in force, nor the case be under it: a partnership may look at more than it must. */
    public Optional<Refused> opening(When when, Reference theme, Optional<Integer> child) {
        return Refused.all(under(theme, child), day(when));
    }

    private Optional<Refused> under(Reference theme, Optional<Integer> child) {
        var known = themes.theme(theme);
        if (known.isEmpty()) {
            return Optional.of(AuditRefusal.UNKNOWN_THEME.at("/theme"));
        }
        return known.get().isAboutAChild() == child.isPresent()
                ? Optional.empty()
                : Optional.of((child.isPresent() ? AuditRefusal.NO_CHILD : AuditRefusal.WHICH_CHILD).at("/child"));
    }

    static Optional<Refused> closed(AuditDossier dossier) {
        return dossier.isClosed() ? Optional.of(AuditRefusal.CLOSED.refused()) : Optional.empty();
    }

    /** What is wrong with a fact, by itself or beside what is on record. */
    Optional<Refused> objection(AuditEvent event, AuditDossier dossier) {
        var day = day(event.when());
        return switch (event) {
            case ChronologyAgreed e ->
                Refused.all(day, refusedIf(dossier.factors() > 0, AuditRefusal.CITED_CHRONOLOGY.at("/type")));
            case AuditMeetingHeld e ->
                Refused.all(day, refusedIf(dossier.lines() == 0, AuditRefusal.CHRONOLOGY_FIRST.at("/type")));
            case SubstandardFactorFound e -> objection(e, day, dossier);
            case RecommendationMade e -> objection(e, day, dossier);
            case RecommendationFollowedUp e ->
                Refused.all(
                        day,
                        refusedIf(
                                !dossier.hasRecommendation(e.recommendation()),
                                AuditRefusal.UNKNOWN_RECOMMENDATION.at("/recommendation")));
            case AuditOpened e -> Refused.all(day);
            case AuditClosed e -> Refused.all(day);
        };
    }

    private static Optional<Refused> objection(
            SubstandardFactorFound event, Optional<Refused> day, AuditDossier dossier) {
        var next = dossier.factors() + 1;
        return Refused.all(
                day,
                refusedIf(
                        event.factor() != next,
                        AuditRefusal.NEXT_FACTOR.at("/factor").with("next", next)),
                refusedIf(
                        event.lines().first() < 1 || event.lines().last() > dossier.lines(),
                        AuditRefusal.UNKNOWN_LINE.at("/lines")));
    }

    /** When it was due is held against the day on which it was made; of an impossible day it tells nothing. */
    private static Optional<Refused> objection(RecommendationMade event, Optional<Refused> day, AuditDossier dossier) {
        return Refused.all(
                day,
                refusedIf(Traces.in(event.recommendation().code()), AuditRefusal.TRACEABLE.at("/recommendation")),
                refusedIf(
                        dossier.hasRecommendation(event.recommendation()),
                        AuditRefusal.SAME_RECOMMENDATION.at("/recommendation")),
                refusedIf(
                        event.factors().stream().anyMatch(factor -> factor < 1 || factor > dossier.factors()),
                        AuditRefusal.UNKNOWN_FACTOR.at("/factors")),
                refusedIf(
                        day.isEmpty() && event.due().isBefore(event.when().first()),
                        AuditRefusal.DUE_BEFORE_MADE.at("/due")));
    }

    private static Optional<Refused> refusedIf(boolean wrong, Refused refused) {
        return wrong ? Optional.of(refused) : Optional.empty();
    }

    Optional<Refused> day(When when) {
        return DayRefusal.objection(when, clock.instant());
    }
}
