package nl.geboortepad.command.pregnancy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import nl.geboortepad.command.handling.Command;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.handling.RequestContent;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.AccessChange;
import nl.geboortepad.kernel.event.RecordEvent.AccessGranted;
import nl.geboortepad.kernel.event.RecordEvent.AccessWithdrawn;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.event.RecordEvent.EmergencyAccessTaken;
import nl.geboortepad.kernel.event.RecordEvent.PartGivenBack;
import nl.geboortepad.kernel.event.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.kernel.time.When;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of one pregnancy. */
public sealed interface PregnancyCommand extends Command {
    PregnancyId pregnancy();

    @Override
    Request request();

    /** What can be asked about a pregnancy on record and is no fact, by the name under which it is sent. */
    static SequencedMap<String, Class<? extends RequestContent<PregnancyId, PregnancyCommand>>> requests() {
        var requests = new LinkedHashMap<String, Class<? extends RequestContent<PregnancyId, PregnancyCommand>>>();
        requests.put("CorrectEntry", CorrectEntry.Content.class);
        requests.put("RetractEntry", RetractEntry.Content.class);
        requests.put("MergePregnancies", MergePregnancies.Content.class);
        requests.put("UndoMerge", UndoMerge.Content.class);
        requests.put("GrantAccess", ChangeAccess.Grant.class);
        requests.put("WithdrawAccess", ChangeAccess.Withdraw.class);
        requests.put("TakeEmergencyAccess", ChangeAccess.TakeInEmergency.class);
        requests.put("GiveBackPart", ChangeAccess.GiveBack.class);
        return requests;
    }

    /**
     * An organisation has her in care from {@code careFrom} on; on first sight this begins the record.
     *
     * @param when the day on which she was registered
     * @param fromTheStart the organisation would know of any contact before {@code careFrom} too
     */
    record Register(
            @TargetAggregateIdentifier PregnancyId pregnancy,
            Request request,
            When when,
            WomanId woman,
            Organisation organisation,
            Optional<Vsv> vsv,
            LocalDate dueDate,
            DueDateBasis basis,
            Optional<Integer> gravidity,
            Optional<Integer> parity,
            LocalDate careFrom,
            boolean fromTheStart)
            implements PregnancyCommand {}

    /** This happened. */
    record Report(@TargetAggregateIdentifier PregnancyId pregnancy, Request request, CareEvent event)
            implements PregnancyCommand {}

    /**
     * All that one source tells of this pregnancy, at once or not at all. What it told before is not recorded again,
     * and corrected or retracted where it tells otherwise now.
     */
    record ReportRegistration(
            @TargetAggregateIdentifier PregnancyId pregnancy,
            Request request,
            WomanId woman,
            Optional<Integer> gravidity,
            Optional<Integer> parity,
            RegistrationReceived received,
            List<CareEvent> facts)
            implements PregnancyCommand {
        public ReportRegistration {
            facts = List.copyOf(facts);
        }
    }

    record CorrectEntry(
            @TargetAggregateIdentifier PregnancyId pregnancy,
            Request request,
            When when,
            EventId entry,
            PregnancyEvent replacement,
            CorrectionReason reason,
            Optional<Words> note)
            implements PregnancyCommand {
        public record Content(
                Optional<When> when,
                EventId entry,
                PregnancyEvent replacement,
                CorrectionReason reason,
                Optional<Words> note)
                implements RequestContent<PregnancyId, PregnancyCommand> {
            @Override
            public CorrectEntry about(PregnancyId pregnancy, Request request, When when) {
                return new CorrectEntry(pregnancy, request, when, entry, replacement, reason, note);
            }
        }
    }

    record RetractEntry(
            @TargetAggregateIdentifier PregnancyId pregnancy,
            Request request,
            When when,
            EventId entry,
            CorrectionReason reason,
            Optional<Words> note)
            implements PregnancyCommand {
        public record Content(Optional<When> when, EventId entry, CorrectionReason reason, Optional<Words> note)
                implements RequestContent<PregnancyId, PregnancyCommand> {
            @Override
            public RetractEntry about(PregnancyId pregnancy, Request request, When when) {
                return new RetractEntry(pregnancy, request, when, entry, reason, note);
            }
        }
    }

    /** Two records are of one pregnancy: this one goes on, and reads the other. */
    record MergePregnancies(
            @TargetAggregateIdentifier PregnancyId pregnancy, Request request, When when, PregnancyId absorbed)
            implements PregnancyCommand {
        public record Content(Optional<When> when, PregnancyId absorbed)
                implements RequestContent<PregnancyId, PregnancyCommand> {
            @Override
            public MergePregnancies about(PregnancyId pregnancy, Request request, When when) {
                return new MergePregnancies(pregnancy, request, when, absorbed);
            }
        }
    }

    record UndoMerge(@TargetAggregateIdentifier PregnancyId pregnancy, Request request, When when, PregnancyId absorbed)
            implements PregnancyCommand {
        public record Content(Optional<When> when, PregnancyId absorbed)
                implements RequestContent<PregnancyId, PregnancyCommand> {
            @Override
            public UndoMerge about(PregnancyId pregnancy, Request request, When when) {
                return new UndoMerge(pregnancy, request, when, absorbed);
            }
        }
    }

    /** Who may look into the record is to change. */
    record ChangeAccess(@TargetAggregateIdentifier PregnancyId pregnancy, Request request, AccessChange change)
            implements PregnancyCommand {
        /** She wants an organisation to see what others recorded. */
        public record Grant(Optional<When> when, Organisation organisation)
                implements RequestContent<PregnancyId, PregnancyCommand> {
            @Override
            public ChangeAccess about(PregnancyId pregnancy, Request request, When when) {
                return new ChangeAccess(pregnancy, request, new AccessGranted(when, organisation));
            }
        }

        /** She no longer wants so. */
        public record Withdraw(Optional<When> when, Organisation organisation)
                implements RequestContent<PregnancyId, PregnancyCommand> {
            @Override
            public ChangeAccess about(PregnancyId pregnancy, Request request, When when) {
                return new ChangeAccess(pregnancy, request, new AccessWithdrawn(when, organisation));
            }
        }

        /**
         * The sender's organisation must look now.
         *
         * @param when today or a moment of today, where it is told
         * @param hours for how many hours, 1 to 24
         */
        public record TakeInEmergency(Optional<When> when, Organisation organisation, int hours, Words reason)
                implements RequestContent<PregnancyId, PregnancyCommand> {
            public TakeInEmergency {
                EmergencyAccessTaken.requirePossible(hours);
            }

            @Override
            public ChangeAccess about(PregnancyId pregnancy, Request request, When when) {
                return new ChangeAccess(
                        pregnancy, request, new EmergencyAccessTaken(when, organisation, hours, reason));
            }
        }

        /** A steward gives back what was lost by mistake. */
        public record GiveBack(Optional<When> when, Organisation organisation, Optional<Words> note)
                implements RequestContent<PregnancyId, PregnancyCommand> {
            @Override
            public ChangeAccess about(PregnancyId pregnancy, Request request, When when) {
                return new ChangeAccess(pregnancy, request, new PartGivenBack(when, organisation, note));
            }
        }
    }

    /** An audit is to look at it; which one, is not told here. */
    record BringToAudit(@TargetAggregateIdentifier PregnancyId pregnancy, Request request, When when, Reference theme)
            implements PregnancyCommand {}
}
