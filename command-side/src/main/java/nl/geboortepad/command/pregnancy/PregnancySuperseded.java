package nl.geboortepad.command.pregnancy;

import java.util.Optional;
import java.util.function.Predicate;
import nl.geboortepad.kernel.event.CareEvent.Consent;
import nl.geboortepad.kernel.event.CareEvent.ConsentGiven;
import nl.geboortepad.kernel.event.CareEvent.ConsentRefused;
import nl.geboortepad.kernel.event.CareEvent.ConsentWithdrawn;
import nl.geboortepad.kernel.event.CareEvent.Purpose;
import nl.geboortepad.kernel.event.EventGroups;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent;
import nl.geboortepad.kernel.event.RecordEvent.AccessChange;
import nl.geboortepad.kernel.event.RecordEvent.AccessGranted;
import nl.geboortepad.kernel.event.RecordEvent.AccessWithdrawn;
import nl.geboortepad.kernel.event.RecordEvent.BroughtToAudit;
import nl.geboortepad.kernel.event.RecordEvent.EmergencyAccessTaken;
import nl.geboortepad.kernel.event.RecordEvent.EntryCorrected;
import nl.geboortepad.kernel.event.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.event.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.event.RecordEvent.PartGivenBack;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.event.RecordEvent.RegistrationReceived;

/**
 * Which earlier facts an event leaves standing no longer, beside an entry that it changes; empty for the many that leave all
 * as it was.
 */
final class PregnancySuperseded {
    static final EventGroups<PregnancyEvent, Predicate<Fact>> SUPERSEDED = new EventGroups<
                    PregnancyEvent, Predicate<Fact>>()
            .in(Consent.class, PregnancySuperseded::byConsent)
            .in(RecordEvent.class, PregnancySuperseded::byRecord);

    private PregnancySuperseded() {}

    static Optional<Predicate<Fact>> by(PregnancyEvent since) {
        return SUPERSEDED.of(since);
    }

    private static Optional<Predicate<Fact>> byRecord(RecordEvent since) {
        return switch (since) {
            case EntryCorrected e -> Optional.empty();
            case EntryRetracted e -> Optional.empty();
            case MergeUndone e ->
                Optional.of(fact -> fact.event() instanceof PregnanciesMerged m
                        && m.survivor().equals(e.survivor())
                        && m.absorbed().equals(e.absorbed()));
            case PregnanciesMerged e ->
                Optional.of(fact -> fact.event() instanceof MergeUndone u
                        && u.survivor().equals(e.survivor())
                        && u.absorbed().equals(e.absorbed()));
            case PregnancyRegistered e -> Optional.empty();
            case RegistrationReceived e -> Optional.empty();
            case BroughtToAudit e -> Optional.empty();
            case AccessChange change -> access(change);
        };
    }

    private static Optional<Predicate<Fact>> access(AccessChange since) {
        return switch (since) {
            case AccessGranted e ->
                Optional.of(fact -> fact.event() instanceof AccessWithdrawn w
                        && w.organisation().equals(e.organisation()));
            case AccessWithdrawn e ->
                Optional.of(fact -> fact.event() instanceof AccessGranted g
                        && g.organisation().equals(e.organisation()));
            case EmergencyAccessTaken e -> Optional.empty();
            case PartGivenBack e -> Optional.empty();
        };
    }

    private static Optional<Predicate<Fact>> byConsent(Consent since) {
        return switch (since) {
            case ConsentGiven e -> Optional.of(fact -> withheld(fact.event()).equals(Optional.of(e.purpose())));
            case ConsentWithdrawn e -> Optional.of(fact -> given(fact.event()).equals(Optional.of(e.purpose())));
            case ConsentRefused e -> Optional.of(fact -> given(fact.event()).equals(Optional.of(e.purpose())));
        };
    }

    private static Optional<Purpose> given(PregnancyEvent event) {
        return event instanceof ConsentGiven e ? Optional.of(e.purpose()) : Optional.empty();
    }

    private static Optional<Purpose> withheld(PregnancyEvent event) {
        if (event instanceof ConsentWithdrawn e) {
            return Optional.of(e.purpose());
        }
        return event instanceof ConsentRefused e ? Optional.of(e.purpose()) : Optional.empty();
    }
}
