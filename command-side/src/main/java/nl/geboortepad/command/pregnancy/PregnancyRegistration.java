package nl.geboortepad.command.pregnancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.Decision;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.pregnancy.PregnancyCommand.Register;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.event.CareEvent.DueDateEstablished;
import nl.geboortepad.kernel.event.CareEvent.DueDateRevised;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.event.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.event.Vocabulary;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.time.Interval;

/** An organisation takes her into care: the first one begins the record, the next ones add what was not known yet. */
final class PregnancyRegistration {
    private PregnancyRegistration() {}

    static Decision decide(Register command, PregnancyDossier dossier, PregnancyChecks checks) {
        return Decision.unless(
                Refused.all(
                        checks.registering(
                                command.when(),
                                command.careFrom(),
                                command.dueDate(),
                                command.gravidity(),
                                command.parity()),
                        isHers(command.woman(), dossier)),
                () -> events(command, dossier));
    }

    /** The registry brings a woman to her own record; whoever comes past it does not write in another's. */
    static Optional<Refused> isHers(WomanId woman, PregnancyDossier dossier) {
        return dossier.woman().filter(hers -> !hers.equals(woman)).map(hers -> PregnancyRefusal.OTHER_WOMAN.refused());
    }

    private static List<PregnancyEvent> events(Register command, PregnancyDossier dossier) {
        var facts = dossier.course().facts();
        var events = new ArrayList<PregnancyEvent>();
        var registered = new PregnancyRegistered(
                command.when(), command.woman(), command.vsv(), command.gravidity(), command.parity());
        if (tellsMore(registered, dossier)) {
            events.add(registered);
        }
        if (!isRegisteredBy(command, facts)) {
            events.add(received(command));
        }
        if (!isDue(command, facts)) {
            events.add(new DueDateEstablished(command.when(), command.dueDate(), command.basis()));
        }
        return events;
    }

    private static RegistrationReceived received(Register command) {
        return new RegistrationReceived(
                command.when(),
                command.organisation(),
                Request.INTERACTIVE,
                new TreeSet<>(List.of(Vocabulary.LATEST)),
                Interval.from(command.careFrom()),
                command.fromTheStart());
    }

    /** Begins the record, or names a VSV, gravidity or parity that nobody named before. */
    static boolean tellsMore(PregnancyRegistered registered, PregnancyDossier dossier) {
        var earlier = Stream.concat(dossier.own().stream(), dossier.course().facts().stream())
                .map(Fact::event)
                .filter(PregnancyRegistered.class::isInstance)
                .map(PregnancyRegistered.class::cast)
                .toList();
        return dossier.isEmpty()
                || isNew(registered.vsv(), earlier.stream().map(PregnancyRegistered::vsv))
                || isNew(registered.gravidity(), earlier.stream().map(PregnancyRegistered::gravidity))
                || isNew(registered.parity(), earlier.stream().map(PregnancyRegistered::parity));
    }

    private static <T> boolean isNew(Optional<T> told, Stream<Optional<T>> before) {
        return told.isPresent() && before.noneMatch(told::equals);
    }

    private static boolean isRegisteredBy(Register command, List<Fact> facts) {
        return facts.stream()
                .anyMatch(f -> f.event() instanceof RegistrationReceived r
                        && r.organisation().equals(command.organisation())
                        && r.source().equals(Request.INTERACTIVE));
    }

    private static boolean isDue(Register command, List<Fact> facts) {
        return facts.stream()
                .anyMatch(f -> f.event() instanceof DueDateEstablished e && same(command, e.dueDate(), e.basis())
                        || f.event() instanceof DueDateRevised r && same(command, r.dueDate(), r.basis()));
    }

    private static boolean same(Register command, LocalDate dueDate, DueDateBasis basis) {
        return command.dueDate().equals(dueDate) && command.basis() == basis;
    }
}
