package nl.geboortepad.command.vsv;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.DayRefusal;
import nl.geboortepad.command.handling.Decision;
import nl.geboortepad.command.vsv.VsvCommand.AdoptPathway;
import nl.geboortepad.command.vsv.VsvCommand.CorrectEntry;
import nl.geboortepad.command.vsv.VsvCommand.MergeVsvs;
import nl.geboortepad.command.vsv.VsvCommand.Report;
import nl.geboortepad.command.vsv.VsvCommand.RetractEntry;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvEvent.PathwayAdopted;
import nl.geboortepad.kernel.event.VsvEvent.VsvFounded;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.When;
import org.springframework.stereotype.Component;

/** What is refused of any request. Everything else is recorded, however late and in whatever order it arrives. */
@Component
class VsvChecks {
    private final Clock clock;
    private final Adoptable adoptable;

    VsvChecks(Clock clock, Adoptable adoptable) {
        this.clock = clock;
        this.adoptable = adoptable;
    }

    /** What keeps us from looking at the content of a request at all. */
    Optional<Refused> objection(VsvCommand command, VsvDossier dossier) {
        return access(command)
                .or(() -> unknown(command, dossier))
                .or(() -> command.request().stale(dossier.version()))
                .or(() -> absorbed(command, dossier));
    }

    static Optional<Refused> access(VsvCommand command) {
        var request = command.request();
        var mayAsk = request.ofOurselves()
                || request.by(AccessRole.STEWARD)
                || request.by(AccessRole.QUALITY) && !(command instanceof MergeVsvs);
        if (!mayAsk) {
            return Optional.of(Refused.notInThisRole());
        }
        return request.worksFor(command.vsv())
                ? Optional.empty()
                : Optional.of(Refused.of(
                        Problem.Code.FORBIDDEN,
                        new Text("U legt alleen vast voor uw eigen VSV.", "You record for your own VSV only.")));
    }

    /** A record begins with its founding; what is sent before that is not kept until then. */
    private static Optional<Refused> unknown(VsvCommand command, VsvDossier dossier) {
        boolean begins = command instanceof Report report && report.event() instanceof VsvFounded;
        return dossier.isEmpty() && !begins ? Optional.of(unknownVsv()) : Optional.empty();
    }

    static Refused unknownVsv() {
        return Refused.of(
                Problem.Code.UNKNOWN,
                new Text(
                        "Dit VSV kennen wij niet. Meld eerst de oprichting: VsvFounded.",
                        "This VSV is not known. Report its founding first: VsvFounded."));
    }

    private static Optional<Refused> absorbed(VsvCommand command, VsvDossier dossier) {
        return switch (command) {
            case CorrectEntry correct -> Optional.empty();
            case RetractEntry retract -> Optional.empty();
            case Report report -> absorbed(dossier);
            case AdoptPathway adopt -> absorbed(dossier);
            case MergeVsvs merge -> absorbed(dossier);
        };
    }

    private static Optional<Refused> absorbed(VsvDossier dossier) {
        return dossier.survivor().map(survivor -> VsvRefusal.ABSORBED.refused().with("survivor", survivor.code()));
    }

    Decision decide(Report command, VsvDossier dossier) {
        return Decision.unless(
                Refused.all(objection(command.event(), dossier), foundedBefore(command, dossier)),
                () -> List.of(command.event()));
    }

    /** What is wrong with a fact, by itself or beside what is on record. */
    Optional<Refused> objection(VsvEvent event, VsvDossier dossier) {
        return Refused.all(
                day(event.when()).or(() -> ImpossibleFacts.onThatDay(dossier).of(event)),
                ImpossibleFacts.onAnyDay(dossier).of(event));
    }

    private static Optional<Refused> foundedBefore(Report command, VsvDossier dossier) {
        return command.event() instanceof VsvFounded && !dossier.isEmpty()
                ? Optional.of(VsvRefusal.ALREADY_FOUNDED.at("/type"))
                : Optional.empty();
    }

    /** The proof comes last: it takes long, and is asked of nothing that could not be adopted anyhow. */
    Decision decide(AdoptPathway command, VsvDossier dossier) {
        // From a day to come is what adopting is for.
        var today = When.day(LocalDate.ofInstant(clock.instant(), When.ZONE));
        var day = Refused.all(day(command.when().first().isAfter(today.first()) ? today : command.when()));
        if (day.isPresent()) {
            return new Decision.Denied(day.get());
        }
        return switch (adoptable.judge(command.pathway())) {
            case Adoptable.Unproven unproven -> new Decision.Denied(unproven(unproven.why()));
            case Adoptable.Proven proven ->
                Decision.unless(
                        Refused.all(dossier.adopted(proven)
                                .filter(text -> !text.equals(command.pathway()))
                                .map(other -> VsvRefusal.SAME_VERSION.at("/pathway"))),
                        () -> List.of(new PathwayAdopted(
                                command.when(), proven.pathway(), proven.version(), command.pathway())));
        };
    }

    private static Refused unproven(Problem why) {
        var refused = Refused.of(why).at("/pathway");
        return why.code() == Problem.Code.REFUSED ? refused.with("rule", VsvRefusal.UNPROVEN.rule()) : refused;
    }

    Optional<Refused> day(When when) {
        return DayRefusal.objection(when, clock.instant());
    }
}
