package nl.geboortepad.kernel.event;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import nl.geboortepad.kernel.identity.Caregiver;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.identity.VilCode;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.kernel.text.BrokenRule;
import nl.geboortepad.kernel.text.BrokenRule.Breach;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.kernel.time.When;

/**
 * A fact of care: somebody reports that it happened. It can always be recorded, however late. What a source does not know
 * is left out: an absent yes or no is neither.
 */
public sealed interface CareEvent extends PregnancyEvent {

    // ---- the kinds

    /** That there is a pregnancy, how far it is, and what went before it. */
    sealed interface Start extends CareEvent {}

    sealed interface Intake extends CareEvent {}

    sealed interface Consent extends CareEvent {}

    sealed interface Risk extends CareEvent {}

    sealed interface Team extends CareEvent {}

    sealed interface Plan extends CareEvent {}

    sealed interface Visit extends CareEvent {}

    sealed interface Referral extends CareEvent {}

    /** Multidisciplinary consultation. */
    sealed interface Mdo extends CareEvent {}

    sealed interface Choice extends CareEvent {}

    sealed interface Acute extends CareEvent {}

    /** Birth and death. */
    sealed interface Birth extends CareEvent {}

    sealed interface After extends CareEvent {}

    // ---- start

    /** First contact with an organisation; may be a waiting room or advice by telephone, so no intake. */
    record FirstContactMade(When when, Organisation organisation) implements Start {}

    record DueDateEstablished(When when, LocalDate dueDate, DueDateBasis basis) implements Start {}

    record DueDateRevised(When when, LocalDate dueDate, DueDateBasis basis) implements Start {}

    record MultiplePregnancyEstablished(When when, int children) implements Start {
        public MultiplePregnancyEstablished {
            BrokenRule.throwAny(
                    BrokenRule.unless(children >= 2 && children <= 8, "children", EventRule.CHILDREN_OF_A_MULTIPLE));
        }
    }

    /**
     * A consult before the pregnancy.
     *
     * @param agreesToShare whether her general practitioner may be told of its findings
     */
    record PreconceptionConsultHeld(When when, Caregiver by, Optional<Boolean> agreesToShare) implements Start {}

    /** Her general practitioner was told of the findings of a preconception consult. */
    record PreconceptionFindingsShared(When when, Organisation by, Channel channel) implements Start {}

    // ---- intake and information

    record IntakeHeld(When when, Caregiver by, Optional<Boolean> partnerPresent, SortedSet<IntakeTopic> discussed)
            implements Intake {
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
            implements Intake {
        public InformationGiven {
            adapted = Sorted.copy(adapted);
        }
    }

    /** Whether she can find, understand and use information about health was looked at. */
    record HealthLiteracyAssessed(When when, Caregiver by, Literacy literacy) implements Intake {}

    // ---- consent

    record ConsentGiven(When when, Purpose purpose) implements Consent {}

    record ConsentRefused(When when, Purpose purpose) implements Consent {}

    record ConsentWithdrawn(When when, Purpose purpose) implements Consent {}

    // ---- risk

    record RiskScreened(
            When when,
            Organisation organisation,
            RiskDomain domain,
            Instrument instrument,
            RiskOutcome outcome,
            SortedSet<VilCode> vilCodes,
            Review review)
            implements Risk {
        public RiskScreened {
            BrokenRule.throwAny(BrokenRule.unless(
                    (domain == RiskDomain.MEDICAL) == outcome.isLineOfCare(),
                    "outcome",
                    EventRule.OUTCOME_FITS_DOMAIN,
                    "domain"));
            vilCodes = Sorted.copy(vilCodes);
        }
    }

    record VulnerabilityRecognised(When when, Organisation organisation, Vulnerability vulnerability) implements Risk {}

    /** It is no longer so, such as when she stopped smoking. */
    record VulnerabilityResolved(When when, Organisation organisation, Vulnerability vulnerability) implements Risk {}

    /** @param vulnerability what it answers, where it answers one */
    record SupportOffered(When when, Caregiver by, Support support, Optional<Vulnerability> vulnerability)
            implements Risk {}

    record SupportAccepted(When when, Support support) implements Risk {}

    record SupportDeclined(When when, Support support) implements Risk {}

    // ---- team

    record CoordinatorAssigned(When when, Caregiver coordinator, Optional<Boolean> womanAgrees) implements Team {}

    record CoordinatorChanged(
            When when,
            Caregiver from,
            Caregiver to,
            ChangeReason reason,
            Optional<Boolean> womanAgrees,
            Optional<Words> note)
            implements Team {
        public CoordinatorChanged {
            BrokenRule.throwAny(BrokenRule.unless(!from.equals(to), "to", EventRule.ANOTHER_COORDINATOR, "from"));
        }
    }

    record TeamMemberJoined(When when, Caregiver member) implements Team {}

    record TeamMemberLeft(When when, Caregiver member) implements Team {}

    // ---- plan

    record CarePlanEstablished(
            When when,
            Caregiver by,
            Optional<Boolean> madeTogether,
            SortedSet<PlanContent> contents,
            Optional<Words> note)
            implements Plan {
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
            implements Plan {
        public CarePlanRevised {
            contents = Sorted.copy(contents);
        }
    }

    /** Her wishes for the birth, as part of the birth care plan. */
    record BirthPlanRecorded(When when, Caregiver by, Optional<Boolean> madeTogether, Optional<Words> note)
            implements Plan {}

    /** What she needs at home in the days after birth, as part of the birth care plan. */
    record KraamPlanRecorded(When when, Caregiver by, Optional<Boolean> madeTogether, Optional<Words> note)
            implements Plan {}

    /** She follows a pathway of the region, by the name that the region gives it. */
    record PathwayEntered(When when, Reference pathway, Organisation by) implements Plan {}

    record PathwayLeft(When when, Reference pathway, LeavingReason reason) implements Plan {}

    // ---- care

    /** A check-up; {@code statedAge} is the gestational age as its source wrote it, to be held against the due date. */
    record CheckupHeld(When when, Organisation organisation, Optional<GestationalAge> statedAge) implements Visit {
        public CheckupHeld {
            BrokenRule.throwAny(BrokenRule.unless(
                    statedAge.filter(age -> age.days() < 0).isEmpty(), "statedAge", EventRule.AGE_NOT_NEGATIVE));
        }
    }

    /**
     * Somebody came to see her at home before the birth.
     *
     * @param integral for all disciplines together
     * @param together the roles that were there
     */
    record HomeVisitHeld(When when, Organisation organisation, Optional<Boolean> integral, SortedSet<Role> together)
            implements Visit {
        public HomeVisitHeld {
            together = Sorted.copy(together);
        }
    }

    record KraamzorgIntakeHeld(When when, Organisation organisation, Optional<Boolean> atHome) implements Visit {}

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
            implements Referral {
        public ReferralMade {
            BrokenRule.throwAny(BrokenRule.unless(!from.equals(to), "to", EventRule.REFERRED_ELSEWHERE, "from"));
            vilCodes = Sorted.copy(vilCodes);
        }
    }

    record ReferralAccepted(When when, Reference referral, Organisation by) implements Referral {}

    record ReferralDeclined(When when, Reference referral, Organisation by, Optional<Words> note) implements Referral {}

    record ReferralAnswered(When when, Reference referral, Organisation by, Optional<Words> note) implements Referral {}

    /**
     * From {@code when} on, {@code to} is accountable for the woman, or for the child with that number; {@code from} no
     * longer is.
     */
    record CareTransferred(When when, Optional<Integer> child, Optional<Organisation> from, Organisation to)
            implements Referral {
        public CareTransferred {
            BrokenRule.throwAny(
                    child.flatMap(CareEvent::noChild),
                    BrokenRule.unless(!from.equals(Optional.of(to)), "to", EventRule.TRANSFERRED_ELSEWHERE, "from"));
        }
    }

    // ---- multidisciplinary consultation (MDO)

    record MdoRequested(When when, Reference mdo, Organisation by, SortedSet<Reference> themes) implements Mdo {
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
            implements Mdo {
        public MdoDecisionTaken {
            attended = Sorted.copy(attended);
        }
    }

    record MdoOutcomeDiscussed(When when, Reference mdo, Caregiver by) implements Mdo {}

    // ---- choice

    record BirthLocationChosen(When when, BirthPlace location, SortedSet<Role> advisedBy) implements Choice {
        public BirthLocationChosen {
            BrokenRule.throwAny(BrokenRule.unless(
                    location != BirthPlace.UNKNOWN && location != BirthPlace.ON_THE_WAY,
                    "location",
                    EventRule.PLACE_TO_CHOOSE));
            advisedBy = Sorted.copy(advisedBy);
        }
    }

    record BirthLocationDeviationExplained(When when, DeviationReason reason, Optional<Words> note) implements Choice {}

    /** She declines, informed, what a norm asks for. */
    record NormDeclined(When when, Reference norm, Caregiver informedBy, Optional<Words> note) implements Choice {}

    record NormDeclineWithdrawn(When when, Reference norm) implements Choice {}

    /** For medical reasons she should give birth there; what she chooses stands beside it. */
    record BirthLocationIndicated(When when, BirthPlace location, Organisation by, SortedSet<VilCode> vilCodes)
            implements Choice {
        public BirthLocationIndicated {
            BrokenRule.throwAny(BrokenRule.unless(
                    location != BirthPlace.UNKNOWN && location != BirthPlace.ON_THE_WAY,
                    "location",
                    EventRule.PLACE_TO_INDICATE));
            vilCodes = Sorted.copy(vilCodes);
        }
    }

    /** She wishes care that the guidelines advise against. Source: 002, the guidance of KNOV and NVOG. */
    record CareOutsideGuidelineRequested(When when, Reference request, Optional<Words> wish) implements Choice {}

    /**
     * What was agreed about such a wish.
     *
     * @param deliberatedWith the roles that deliberated about it
     */
    record CareOutsideGuidelineAgreed(
            When when,
            Reference request,
            Caregiver by,
            SortedSet<Role> deliberatedWith,
            Optional<Boolean> womanAgrees,
            Optional<Words> agreement)
            implements Choice {
        public CareOutsideGuidelineAgreed {
            deliberatedWith = Sorted.copy(deliberatedWith);
        }
    }

    // ---- acute

    /** In an emergency, preparations in hospital began while she was on her way, or at once where she already was there. */
    record ParallelActionStarted(When when, Reference action, ActionPlace place, Organisation by) implements Acute {}

    /** @param attended the roles that were there */
    record ParallelActionDebriefed(When when, Reference action, SortedSet<Role> attended) implements Acute {
        public ParallelActionDebriefed {
            attended = Sorted.copy(attended);
        }
    }

    record IncidentReported(When when, IncidentKind kind, Organisation by, Optional<Words> note) implements Acute {}

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
            implements Birth {
        public ChildBorn {
            BrokenRule.throwAny(
                    noChild(child),
                    BrokenRule.unless(apgar5.filter(a -> a < 0 || a > 10).isEmpty(), "apgar5", EventRule.APGAR_SCORE),
                    BrokenRule.unless(
                            weight.filter(w -> w < 100 || w > 8000).isEmpty(), "weight", EventRule.BIRTH_WEIGHT));
        }
    }

    record ChildDied(When when, int child, DeathPhase phase) implements Birth {
        public ChildDied {
            BrokenRule.throwAny(noChild(child));
        }
    }

    record WomanDied(When when) implements Birth {}

    record PregnancyEnded(When when, Ending how) implements Birth {}

    // ---- after birth

    record HandedOverToJgz(
            When when,
            int child,
            Organisation by,
            Optional<Organisation> to,
            Channel channel,
            SortedSet<HandoverItem> contents)
            implements After {
        public HandedOverToJgz {
            BrokenRule.throwAny(noChild(child));
            contents = Sorted.copy(contents);
        }
    }

    record JgzHandoverAcknowledged(When when, int child, Organisation by) implements After {
        public JgzHandoverAcknowledged {
            BrokenRule.throwAny(noChild(child));
        }
    }

    /** An organisation ends its care; {@code when} is the last day of it. */
    record CareClosed(When when, Organisation organisation, CareKind kind) implements After {}

    record PostnatalVisitHeld(When when, Organisation organisation, Optional<Boolean> atHome) implements After {}

    /** The check about six weeks after birth. */
    record PostnatalCheckHeld(When when, Organisation organisation) implements After {}

    record NeonatalScreeningDone(When when, int child, NeonatalScreening screening) implements After {
        public NeonatalScreeningDone {
            BrokenRule.throwAny(noChild(child));
        }
    }

    /** Youth health care or the municipality was involved before the birth. */
    record JgzInvolvedBeforeBirth(When when, Involved involved, Organisation by, Optional<Organisation> to)
            implements After {}

    /** From {@code when} on she is in the care of another partnership. */
    record TransferredToOtherVsv(When when, Optional<Vsv> from, Vsv to, Optional<Words> note) implements After {
        public TransferredToOtherVsv {
            BrokenRule.throwAny(BrokenRule.unless(!from.equals(Optional.of(to)), "to", EventRule.ANOTHER_VSV, "from"));
        }
    }

    /**
     * She was asked how she experienced her care.
     *
     * @param answered whether she told
     */
    record CareEvaluatedByWoman(When when, Organisation by, EvaluationMethod method, Optional<Boolean> answered)
            implements After {}

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

        public boolean isLineOfCare() {
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

    enum Literacy {
        SUFFICIENT,
        LOW
    }

    /** Source: 002, policy for vulnerable pregnant women; 003 §2.4 (low health literacy). */
    enum Vulnerability {
        PSYCHIATRIC,
        ADDICTION,
        SMOKING,
        POVERTY,
        HOUSING,
        LOW_LITERACY,
        LANGUAGE,
        TEENAGE,
        ASYLUM,
        UNDOCUMENTED,
        DOMESTIC_VIOLENCE,
        INTELLECTUAL_DISABILITY,
        OTHER
    }

    enum Support {
        STOP_SMOKING_COACH,
        POP_CLINIC,
        MENTAL_HEALTH_CARE,
        ADDICTION_CARE,
        MUNICIPAL_HELP,
        PRENATAL_JGZ_HOME_VISIT,
        INTERPRETER,
        ADAPTED_INFORMATION,
        GROUP_CONSULTS,
        OTHER
    }

    enum LeavingReason {
        COMPLETED,
        NO_LONGER_NEEDED,
        OTHER_PATHWAY,
        HER_WISH,
        OTHER
    }

    enum ActionPlace {
        HOME,
        BIRTH_CENTRE,
        HOSPITAL
    }

    enum IncidentKind {
        INCIDENT,
        CALAMITY
    }

    enum NeonatalScreening {
        HEEL_PRICK,
        HEARING
    }

    enum Involved {
        JGZ,
        MUNICIPALITY
    }

    enum EvaluationMethod {
        PREM,
        QUESTIONNAIRE,
        CONVERSATION
    }

    private static Optional<Breach> noChild(int child) {
        return BrokenRule.unless(child >= 1 && child <= 8, "child", EventRule.CHILD_NUMBER);
    }
}
