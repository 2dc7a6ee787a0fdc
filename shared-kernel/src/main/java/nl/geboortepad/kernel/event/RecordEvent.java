package nl.geboortepad.kernel.event;

import java.util.Optional;
import java.util.SortedSet;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.kernel.text.BrokenRule;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;

/** A fact about the record itself. It comes about by a request that can be refused. */
public sealed interface RecordEvent extends PregnancyEvent {

    /**
     * The pregnancy is on record. {@code when} is the day on which she was registered with the VSV, where a VSV is
     * given; a source that does not tell the day gives the range that it allows.
     */
    record PregnancyRegistered(
            When when, WomanId woman, Optional<Vsv> vsv, Optional<Integer> gravidity, Optional<Integer> parity)
            implements RecordEvent {}

    /**
     * A source begins to speak, or has spoken. Silence counts only within the kinds of fact that it carries and the
     * care that it covers.
     *
     * @param carries names of event types, or the name of a {@link Vocabulary}: all that could be sent when it was stored
     * @param covers the days of its responsibility
     * @param fromTheStart it answers for the start of care too, so it would know of any contact before {@code covers}
     */
    record RegistrationReceived(
            When when,
            Organisation organisation,
            String source,
            SortedSet<String> carries,
            Interval covers,
            boolean fromTheStart)
            implements RecordEvent {
        public RegistrationReceived {
            carries = Sorted.copy(carries);
            Vocabulary.requireKnown(carries);
        }
    }

    /**
     * The case was brought to the perinatal audit; which audit that is, nothing here tells.
     *
     * @param theme by the name that the dated list of themes gives it
     */
    record BroughtToAudit(When when, Reference theme) implements RecordEvent {}

    /** Two streams turned out to be one pregnancy. Stored in both; the survivor reads both. */
    record PregnanciesMerged(When when, PregnancyId survivor, PregnancyId absorbed) implements RecordEvent {}

    /** They were two after all. */
    record MergeUndone(When when, PregnancyId survivor, PregnancyId absorbed) implements RecordEvent {}

    /**
     * An earlier entry was wrong; this is what it should have said: a fact of the same type. The earlier one stays
     * readable. Of entries about the record only {@link PregnancyRegistered} can be corrected.
     */
    record EntryCorrected(
            When when, EventId entry, PregnancyEvent replacement, CorrectionReason reason, Optional<Words> note)
            implements RecordEvent, Correction {}

    /** An earlier entry should not have been made. */
    record EntryRetracted(When when, EventId entry, CorrectionReason reason, Optional<Words> note)
            implements RecordEvent, Retraction {}

    // ---- who may look into it

    /** Opens the record to an organisation, or closes it again. */
    sealed interface AccessChange extends RecordEvent {
        Organisation organisation();
    }

    /** She wants the organisation to see what others recorded of her. */
    record AccessGranted(When when, Organisation organisation) implements AccessChange {}

    /** She no longer wants so. */
    record AccessWithdrawn(When when, Organisation organisation) implements AccessChange {}

    /**
     * In an emergency an organisation looks into what others recorded, from the moment of recording on.
     *
     * @param hours 1 to 24
     * @param reason why, in words
     */
    record EmergencyAccessTaken(When when, Organisation organisation, int hours, Words reason) implements AccessChange {
        public EmergencyAccessTaken {
            requirePossible(hours);
        }

        /** As a request says it too, so that whoever sends it hears of it. */
        public static void requirePossible(int hours) {
            BrokenRule.throwAny(BrokenRule.unless(hours >= 1 && hours <= 24, "hours", EventRule.HOURS_IN_EMERGENCY));
        }
    }

    /** A part in her care that was lost by mistake is given back. */
    record PartGivenBack(When when, Organisation organisation, Optional<Words> note) implements AccessChange {}

    /** Why an entry was corrected or retracted. */
    enum CorrectionReason {
        TYPING_ERROR,
        WRONG_DAY,
        WRONG_WOMAN,
        SOURCE_CORRECTED,
        OTHER
    }
}
