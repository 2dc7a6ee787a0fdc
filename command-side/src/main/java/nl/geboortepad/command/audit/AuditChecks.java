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
        var known = themes.theme(theme);
        if (known.isEmpty()) {
            return Optional.of(AuditRefusal.UNKNOWN_THEME.at("/theme"));
        }
        if (known.get().isAboutAChild() != child.isPresent()) {
            return Optional.of((child.isPresent() ? AuditRefusal.NO_CHILD : AuditRefusal.WHICH_CHILD).at("/child"));
        }
        return day(when);
    }

    static Optional<Refused> closed(AuditDossier dossier) {
        return dossier.isClosed() ? Optional.of(AuditRefusal.CLOSED.refused()) : Optional.empty();
    }

    /** What is wrong with a fact, by itself or beside what is on record. */
    Optional<Refused> objection(AuditEvent event, AuditDossier dossier) {
        return day(event.when()).or(() -> switch (event) {
            case ChronologyAgreed e ->
                dossier.factors() > 0 ? Optional.of(AuditRefusal.CITED_CHRONOLOGY.at("/type")) : Optional.empty();
            case AuditMeetingHeld e ->
                dossier.lines() == 0 ? Optional.of(AuditRefusal.CHRONOLOGY_FIRST.at("/type")) : Optional.empty();
            case SubstandardFactorFound e -> objection(e, dossier);
            case RecommendationMade e -> objection(e, dossier);
            case RecommendationFollowedUp e ->
                dossier.hasRecommendation(e.recommendation())
                        ? Optional.empty()
                        : Optional.of(AuditRefusal.UNKNOWN_RECOMMENDATION.at("/recommendation"));
            case AuditOpened e -> Optional.empty();
            case AuditClosed e -> Optional.empty();
        });
    }

    private static Optional<Refused> objection(SubstandardFactorFound event, AuditDossier dossier) {
        if (event.factor() != dossier.factors() + 1) {
            return Optional.of(AuditRefusal.NEXT_FACTOR.at("/factor").with("next", dossier.factors() + 1));
        }
        return event.lines().first() < 1 || event.lines().last() > dossier.lines()
                ? Optional.of(AuditRefusal.UNKNOWN_LINE.at("/lines"))
                : Optional.empty();
    }

    private static Optional<Refused> objection(RecommendationMade event, AuditDossier dossier) {
        if (Traces.in(event.recommendation().code())) {
            return Optional.of(AuditRefusal.TRACEABLE.at("/recommendation"));
        }
        if (dossier.hasRecommendation(event.recommendation())) {
            return Optional.of(AuditRefusal.SAME_RECOMMENDATION.at("/recommendation"));
        }
        if (event.factors().stream().anyMatch(factor -> factor < 1 || factor > dossier.factors())) {
            return Optional.of(AuditRefusal.UNKNOWN_FACTOR.at("/factors"));
        }
        return event.due().isBefore(event.when().first())
                ? Optional.of(AuditRefusal.DUE_BEFORE_MADE.at("/due"))
                : Optional.empty();
    }

    Optional<Refused> day(When when) {
        return DayRefusal.objection(when, clock.instant());
    }
}
