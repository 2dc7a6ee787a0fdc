package nl.geboortepad.kernel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A fact of care: somebody reports that it happened. It can always be recorded, however late. What a source does not know
 * is left out: an absent yes or no is neither.
 */
public sealed interface CareEvent extends PregnancyEvent {

    // ---- start

    /** First contact with an organisation; may be a waiting room or advice by telephone, so no intake. */
    record FirstContactMade(When when, Organisation organisation) implements CareEvent {}

    record DueDateEstablished(When when, LocalDate dueDate, DueDateBasis basis) implements CareEvent {}

    record DueDateRevised(When when, LocalDate dueDate, DueDateBasis basis) implements CareEvent {}

    record MultiplePregnancyEstablished(When when, int children) implements CareEvent {
        public MultiplePregnancyEstablished {
            require(children >= 2 && children <= 8, "a multiple pregnancy has 2 to 8 children");
        }
    }

    // ---- intake and information

    record IntakeHeld(When when, Caregiver by, Optional<Boolean> partnerPresent, SortedSet<IntakeTopic> discussed)
            implements CareEvent {
        public IntakeHeld {
            discussed = Sorted.copy(discussed);
        }
    }

    record InformationGiven(
            When when,
            Caregiver by,
            InformationTopic topic,
            Optional<Reference> material,
            SortedSet<Adaptation> adapted)
            implements CareEvent {
        public InformationGiven {
            adapted = Sorted.copy(adapted);
        }
    }

    // ---- consent

    record ConsentGiven(When when, Purpose purpose) implements CareEvent {}

    record ConsentRefused(When when, Purpose purpose) implements CareEvent {}

    record ConsentWithdrawn(When when, Purpose purpose) implements CareEvent {}

    // ---- risk

    record RiskScreened(
            When when,
            Organisation organisation,
            RiskDomain domain,
            Instrument instrument,
            RiskOutcome outcome,
            SortedSet<VilCode> vilCodes,
            Review review)
            implements CareEvent {
        public RiskScreened {
            require(
                    (domain == RiskDomain.MEDICAL) == outcome.isLineOfCare(),
                    "medical risk ends in a line of care; other risk is raised or not");
            vilCodes = Sorted.copy(vilCodes);
        }
    }

    // ---- team

    record CoordinatorAssigned(When when, Caregiver coordinator, Optional<Boolean> womanAgrees) implements CareEvent {}

    record CoordinatorChanged(
            When when,
            Caregiver from,
            Caregiver to,
            ChangeReason reason,
            Optional<Boolean> womanAgrees,
            Optional<Words> note)
            implements CareEvent {
        public CoordinatorChanged {
            require(!from.equals(to), "a change of coordinator names somebody else");
        }
    }

    record TeamMemberJoined(When when, Caregiver member) implements CareEvent {}

    record TeamMemberLeft(When when, Caregiver member) implements CareEvent {}

    // ---- plan

    record CarePlanEstablished(
            When when,
            Caregiver by,
            Optional<Boolean> madeTogether,
            SortedSet<PlanContent> contents,
            Optional<Words> note)
            implements CareEvent {
        public CarePlanEstablished {
            contents = Sorted.copy(contents);
        }
    }

    record CarePlanRevised(
            When when,
            Caregiver by,
            Optional<Boolean> madeTogether,
            SortedSet<PlanContent> contents,
            Optional<Words> note)
            implements CareEvent {
        public CarePlanRevised {
            contents = Sorted.copy(contents);
        }
    }

    // ---- care

    /** A check-up; {@code statedAge} is the gestational age as its source wrote it, to be held against the due date. */
    record CheckupHeld(When when, Organisation organisation, Optional<GestationalAge> statedAge) implements CareEvent {
        public CheckupHeld {
            statedAge.ifPresent(age -> require(age.days() >= 0, "a check-up has no negative gestational age"));
        }
    }

    // ---- referral

    record ReferralMade(
            When when,
            Reference referral,
            Organisation from,
            Organisation to,
            Line line,
            ReferralKind kind,
            Urgency urgency,
            SortedSet<VilCode> vilCodes,
            Channel channel)
            implements CareEvent {
        public ReferralMade {
            require(!from.equals(to), "a referral goes to another organisation");
            vilCodes = Sorted.copy(vilCodes);
        }
    }

    record ReferralAccepted(When when, Reference referral, Organisation by) implements CareEvent {}

    record ReferralDeclined(When when, Reference referral, Organisation by, Optional<Words> note)
            implements CareEvent {}

    record ReferralAnswered(When when, Reference referral, Organisation by, Optional<Words> note)
            implements CareEvent {}

    /**
     * From {@code when} on, {@code to} is accountable for the woman, or for the child with that number; {@code from} no
     * longer is.
     */
    record CareTransferred(When when, Optional<Integer> child, Optional<Organisation> from, Organisation to)
            implements CareEvent {
        public CareTransferred {
            child.ifPresent(CareEvent::requireChild);
            from.ifPresent(f -> require(!f.equals(to), "care is transferred to another organisation"));
        }
    }

    // ---- multidisciplinary consultation (MDO)

    record MdoRequested(When when, Reference mdo, Organisation by, SortedSet<Reference> themes) implements CareEvent {
        public MdoRequested {
            themes = Sorted.copy(themes);
        }
    }

    record MdoDecisionTaken(
            When when,
            Reference mdo,
            SortedSet<Role> attended,
            RiskOutcome riskAfterReview,
            Optional<Organisation> lead,
            Optional<Reference> pathway,
            Optional<Words> advice)
            implements CareEvent {
        public MdoDecisionTaken {
            attended = Sorted.copy(attended);
        }
    }

    record MdoOutcomeDiscussed(When when, Reference mdo, Caregiver by) implements CareEvent {}

    // ---- choice

    record BirthLocationChosen(When when, BirthPlace location, SortedSet<Role> advisedBy) implements CareEvent {
        public BirthLocationChosen {
            require(
                    location != BirthPlace.UNKNOWN && location != BirthPlace.ON_THE_WAY,
                    "she chooses home, a birth centre, outpatient hospital or hospital");
            advisedBy = Sorted.copy(advisedBy);
        }
    }

    record BirthLocationDeviationExplained(When when, DeviationReason reason, Optional<Words> note)
            implements CareEvent {}

    /** She declines, informed, what a norm asks for. */
    record NormDeclined(When when, Reference norm, Caregiver informedBy, Optional<Words> note) implements CareEvent {}

    record NormDeclineWithdrawn(When when, Reference norm) implements CareEvent {}

    // ---- birth and end

    /**
     * @param child her children of this pregnancy are numbered from 1, in the order of birth
     * @param weight grams
     */
    record ChildBorn(
            When when,
            int child,
            Optional<Boolean> alive,
            BirthPlace place,
            Optional<Organisation> organisation,
            BirthMode mode,
            Optional<Role> ledBy,
            Optional<Integer> apgar5,
            Optional<Integer> weight)
            implements CareEvent {
        public ChildBorn {
            requireChild(child);
            apgar5.ifPresent(a -> require(a >= 0 && a <= 10, "an Apgar score is 0 to 10"));
            weight.ifPresent(w -> require(w >= 100 && w <= 8000, "a birth weight is 100 to 8000 grams"));
        }
    }

    record ChildDied(When when, int child, DeathPhase phase) implements CareEvent {
        public ChildDied {
            requireChild(child);
        }
    }

    record WomanDied(When when) implements CareEvent {}

    record PregnancyEnded(When when, Ending how) implements CareEvent {}

    // ---- after birth

    record HandedOverToJgz(
            When when,
            int child,
            Organisation by,
            Optional<Organisation> to,
            Channel channel,
            SortedSet<HandoverItem> contents)
            implements CareEvent {
        public HandedOverToJgz {
            requireChild(child);
            contents = Sorted.copy(contents);
        }
    }

    record JgzHandoverAcknowledged(When when, int child, Organisation by) implements CareEvent {
        public JgzHandoverAcknowledged {
            requireChild(child);
        }
    }

    /** An organisation ends its care; {@code when} is the last day of it. */
    record CareClosed(When when, Organisation organisation, CareKind kind) implements CareEvent {}

    // ---- the codes

    enum DueDateBasis {
        LAST_MENSTRUATION,
        ULTRASOUND,
        DEFINITIVE
    }

    /** Source: 003 §2.5, prenatal care. */
    enum IntakeTopic {
        ANAMNESIS_WOMAN,
        ANAMNESIS_PARTNER,
        RISK_ASSESSMENT,
        GENERAL_INFORMATION,
        PRENATAL_SCREENING
    }

    enum InformationTopic {
        INFORMED_CHOICE,
        IMPORTANCE_OF_CHECKUPS,
        PRENATAL_SCREENING,
        REGISTRATION_AND_SHARING,
        BIRTH_LOCATION,
        PAIN_RELIEF,
        LIFESTYLE,
        KRAAMZORG,
        SELF_MANAGEMENT,
        OTHER
    }

    enum Adaptation {
        PLAIN_LANGUAGE,
        INTERPRETER
    }

    /** What consent is asked for. Source: 003 §2.5. */
    enum Purpose {
        MDO_DISCUSSION,
        TEAM_ACCESS,
        RECORD_SHARING,
        NATIONAL_REGISTRATION,
        EXAMINATIONS,
        COORDINATOR_CHOICE
    }

    /** Source: 003 §2.5, risk assessment. */
    enum RiskDomain {
        MEDICAL,
        PSYCHOSOCIAL,
        CARE_RELATED,
        LIFESTYLE
    }

    enum Instrument {
        VIL,
        R4U,
        MIND2CARE,
        ALPHA_NL,
        OWN
    }

    /** For the medical domain the line of care by the VIL (A, B, C, D, third line); else raised or not. */
    enum RiskOutcome {
        FIRST_LINE,
        CONSULTATION,
        SECOND_LINE,
        FIRST_LINE_HOSPITAL,
        THIRD_LINE,
        RAISED,
        NOT_RAISED;

        boolean isLineOfCare() {
            return this != RAISED && this != NOT_RAISED;
        }
    }

    enum Review {
        SINGLE_DISCIPLINE,
        MULTIDISCIPLINARY
    }

    enum ChangeReason {
        REFERRAL,
        HER_WISH,
        ABSENCE,
        MOVED,
        OTHER
    }

    /** Source: 003 §2.5, individual birth care plan. */
    enum PlanContent {
        NEEDS_AND_WISHES,
        AGREEMENTS,
        REGIONAL_PATHWAY
    }

    enum Line {
        FIRST,
        SECOND,
        THIRD
    }

    enum ReferralKind {
        CONSULT,
        TRANSFER
    }

    enum Urgency {
        ROUTINE,
        URGENT,
        EMERGENCY
    }

    enum Channel {
        DIGITAL,
        PAPER,
        ORAL
    }

    enum BirthPlace {
        HOME,
        BIRTH_CENTRE,
        OUTPATIENT_HOSPITAL,
        HOSPITAL,
        ON_THE_WAY,
        UNKNOWN
    }

    enum DeviationReason {
        MEDICAL,
        HER_WISH,
        NO_CAPACITY,
        FAST_BIRTH,
        OTHER
    }

    enum BirthMode {
        SPONTANEOUS,
        ASSISTED,
        PRIMARY_CAESAREAN,
        SECONDARY_CAESAREAN,
        UNKNOWN
    }

    enum DeathPhase {
        ANTEPARTUM,
        INTRAPARTUM,
        POSTPARTUM,
        UNKNOWN
    }

    enum Ending {
        BIRTH,
        MISCARRIAGE,
        TERMINATION,
        ECTOPIC
    }

    enum HandoverItem {
        COURSE_OF_PREGNANCY,
        COURSE_OF_BIRTH,
        CONDITION_OF_CHILD,
        CONDITION_OF_MOTHER,
        PSYCHOSOCIAL,
        FEEDING,
        SCREENING
    }

    enum CareKind {
        OBSTETRIC,
        KRAAMZORG
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    private static void requireChild(int child) {
        require(child >= 1 && child <= 8, "children are numbered from 1 in the order of birth, 8 at most");
    }
}
