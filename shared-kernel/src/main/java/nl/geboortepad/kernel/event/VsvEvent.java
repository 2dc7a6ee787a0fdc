package nl.geboortepad.kernel.event;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.identity.VilCode;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.text.BrokenRule;
import nl.geboortepad.kernel.time.When;

/**
 * What happens in a regional partnership (VSV). Codes, days and references to documents of its own only: no free text, so
 * nothing here can tell of a woman.
 */
public sealed interface VsvEvent extends Event {

    // ---- the kinds

    /** That it is there, and who takes part. */
    sealed interface Participation extends VsvEvent {}

    /** What it wants, and how it decides. */
    sealed interface Direction extends VsvEvent {}

    /** The pathways that it judges by, and what they need to be told. */
    sealed interface Pathways extends VsvEvent {}

    /** Multidisciplinary consultation, as agreed and as held. */
    sealed interface Consultation extends VsvEvent {}

    /** Carrying out the standard. */
    sealed interface Implementation extends VsvEvent {}

    sealed interface Training extends VsvEvent {}

    /** Women and others outside whom it listens to or tells. */
    sealed interface Voices extends VsvEvent {}

    /** The quality cycle. */
    sealed interface Quality extends VsvEvent {}

    /** How it is judged, by itself and by the inspectorate. */
    sealed interface Assessment extends VsvEvent {}

    sealed interface Improvement extends VsvEvent {}

    /** What was recorded and should not have been, or not so. */
    sealed interface Record extends VsvEvent {}

    // ---- partnership

    /**
     * The partnership is there.
     *
     * @param toldFrom from this day on all that this record can hold is told here; silence about earlier days proves nothing
     */
    record VsvFounded(When when, LocalDate toldFrom) implements Participation {}

    /** Two partnerships go on as one. Stored in both; the survivor answers for both from then on. */
    record VsvsMerged(When when, Vsv survivor, Vsv absorbed) implements Participation {
        public VsvsMerged {
            BrokenRule.throwAny(BrokenRule.unless(
                    !survivor.equals(absorbed), "absorbed", EventRule.MERGED_WITH_ANOTHER, "survivor"));
        }
    }

    /** @param mandate may speak for those it represents. Source: 002, composition */
    record MemberJoined(When when, Organisation member, MemberKind kind, boolean mandate) implements Participation {}

    record MemberLeft(When when, Organisation member, MemberKind kind) implements Participation {}

    /** From then on these are on the board, each with a mandate. */
    record BoardComposed(When when, SortedSet<MemberKind> represented) implements Participation {
        public BoardComposed {
            represented = Sorted.copy(represented);
        }
    }

    // ---- direction

    /** @param carriedTogether as one, by every discipline alike. Source: 001, vision, level 4 */
    record VisionAdopted(When when, boolean carriedTogether, Optional<Reference> document) implements Direction {}

    /** A decision, by the name that the partnership gives it. */
    record DecisionTaken(When when, Reference decision, DecidedBy how, boolean binding) implements Direction {}

    /** The eight principles were put to the partners. Source: 004. */
    record PrinciplesPolled(When when, SortedSet<Principle> upheld) implements Direction {
        public PrinciplesPolled {
            upheld = Sorted.copy(upheld);
        }
    }

    // ---- pathways

    /**
     * From {@code when} on, and never before it was recorded, cases are judged by this pathway.
     *
     * @param pathway its name, and {@code version} the day by which its makers tell versions apart
     * @param text the file as adopted: what a verdict rests on stays readable for as long as the event
     */
    record PathwayAdopted(When when, Reference pathway, LocalDate version, String text) implements Pathways {
        private static final int LONGEST = 400_000;

        public PathwayAdopted {
            BrokenRule.throwAny(
                    BrokenRule.unless(!text.isBlank() && text.length() <= LONGEST, "text", EventRule.PATHWAY_FILE));
        }
    }

    record PathwayEvaluated(When when, Reference pathway) implements Pathways {}

    /** The letter of each code of the obstetric indication list, as this region uses it from then on. */
    record VilLettersSupplied(When when, SortedMap<VilCode, VilLetter> letters) implements Pathways {
        public VilLettersSupplied {
            BrokenRule.throwAny(BrokenRule.unless(!letters.isEmpty(), "letters", EventRule.SOME_LETTERS));
            letters = Collections.unmodifiableSortedMap(new TreeMap<>(letters));
        }
    }

    // ---- consultation

    /** Women with this theme are discussed, with these roles there. Source: 000. */
    record MdoAgreementMade(When when, Reference theme, SortedSet<Role> requiredRoles, SortedSet<MemberKind> agreedBy)
            implements Consultation {
        public MdoAgreementMade {
            requiredRoles = Sorted.copy(requiredRoles);
            agreedBy = Sorted.copy(agreedBy);
        }
    }

    /** Who becomes coordinator was agreed. */
    record CoordinatorRuleAgreed(When when, SortedSet<MemberKind> agreedBy) implements Consultation {
        public CoordinatorRuleAgreed {
            agreedBy = Sorted.copy(agreedBy);
        }
    }

    record MdoMeetingHeld(When when, SortedSet<Role> attended) implements Consultation {
        public MdoMeetingHeld {
            attended = Sorted.copy(attended);
        }
    }

    /** A consultation across the social and the medical domain. Source: 002, 004. */
    record SocialMdoHeld(When when, SortedSet<Role> attended) implements Consultation {
        public SocialMdoHeld {
            attended = Sorted.copy(attended);
        }
    }

    // ---- implementation

    record PlanOfActionAdopted(When when, Optional<Reference> document) implements Implementation {}

    record PlanOfActionRevised(When when, Optional<Reference> document) implements Implementation {}

    record ElementImplemented(When when, Element element) implements Implementation {}

    /** It takes longer, for this reason. */
    record ElementDeferred(When when, Element element, DeferralReason reason, Optional<Reference> document)
            implements Implementation {}

    record PolicyAdopted(When when, Policy policy, Optional<Reference> document) implements Implementation {}

    record PolicyEvaluated(When when, Policy policy) implements Implementation {}

    // ---- training

    record EmergencyTrainingHeld(When when, SortedSet<MemberKind> attended) implements Training {
        public EmergencyTrainingHeld {
            attended = Sorted.copy(attended);
        }
    }

    record JointTrainingHeld(When when, SortedSet<MemberKind> attended) implements Training {
        public JointTrainingHeld {
            attended = Sorted.copy(attended);
        }
    }

    // ---- voices

    /** Caregivers who are no member were spoken with. Source: 002. */
    record NonAffiliatedCaregiversConsulted(When when) implements Voices {}

    record ClientCouncilInstalled(When when) implements Voices {}

    record ClientCouncilConsulted(When when, CouncilTopic about) implements Voices {}

    /** Information or communication went out as from one party. */
    record AudienceInformed(When when, boolean uniform) implements Voices {}

    record NeighbouringVsvConsulted(When when, Vsv neighbour) implements Voices {}

    /** Who in the partnership is the contact for Kansrijke Start and the municipalities. Source: 004. */
    record SocialDomainContactAppointed(When when) implements Voices {}

    record ComplaintReceived(When when, Reference complaint) implements Voices {}

    record ComplaintSettled(When when, Reference complaint) implements Voices {}

    // ---- quality

    /** @param agreementsAdjusted whether what was agreed changed for it */
    record FiguresDiscussed(When when, SortedSet<Figures> figures, boolean agreementsAdjusted) implements Quality {
        public FiguresDiscussed {
            figures = Sorted.copy(figures);
        }
    }

    record BenchmarkDiscussed(When when) implements Quality {}

    /** @param about the year that it is about */
    record AnnualReportPublished(When when, int about) implements Quality {
        public AnnualReportPublished {
            BrokenRule.throwAny(BrokenRule.unless(about >= 2000 && about <= 2199, "about", EventRule.YEAR_OF_REPORT));
        }
    }

    /** The integral set of indicators was measured and reported. */
    record IndicatorsReported(When when, int about) implements Quality {
        public IndicatorsReported {
            BrokenRule.throwAny(
                    BrokenRule.unless(about >= 2000 && about <= 2199, "about", EventRule.YEAR_OF_INDICATORS));
        }
    }

    /**
     * @param percent of referrals and handovers that travelled digitally
     * @param sharedRecord whether all partners share one record
     */
    record DigitalExchangeMeasured(When when, int percent, boolean sharedRecord) implements Quality {
        public DigitalExchangeMeasured {
            BrokenRule.throwAny(BrokenRule.unless(percent >= 0 && percent <= 100, "percent", EventRule.PERCENTAGE));
        }
    }

    /** A perinatal audit was held; about whom, nothing here tells. */
    record PerinatalAuditHeld(When when, SortedSet<Role> attended) implements Quality {
        public PerinatalAuditHeld {
            attended = Sorted.copy(attended);
        }
    }

    /** What audits led to was looked at together. */
    record AuditResultsEvaluated(When when) implements Quality {}

    // ---- assessment

    /** @param level 1 (each on its own) to 4 (fully integrated). Source: 001 */
    record CollaborationAssessed(When when, Aspect aspect, int level) implements Assessment {
        public CollaborationAssessed {
            BrokenRule.throwAny(BrokenRule.unless(level >= 1 && level <= 4, "level", EventRule.LEVEL));
        }
    }

    /** @param norm by the name that the inspectorate gives it */
    record InspectionNormScored(When when, InspectionTheme theme, Reference norm, Score score) implements Assessment {}

    /** @param due the last day on which the inspectorate expects an answer */
    record InspectionLetterReceived(When when, Reference letter, LocalDate due) implements Assessment {}

    /** The inspectorate was told: of agreements, or in answer to a letter. */
    record InspectionInformed(When when, Optional<Reference> letter) implements Assessment {}

    record MaternityUnitInspected(When when, Organisation unit, UnitNorm norm, Score score) implements Assessment {}

    // ---- improvement

    /** @param due the last day on which it should be done */
    record ImprovementActionOpened(When when, Reference action, ActionOrigin origin, MemberKind owner, LocalDate due)
            implements Improvement {}

    /** It takes until another day. */
    record ImprovementActionRenewed(When when, Reference action, LocalDate due) implements Improvement {}

    record ImprovementActionCompleted(When when, Reference action) implements Improvement {}

    // ---- the record

    /** Of what was merged nothing can be corrected, and of a pathway no more than its day. */
    record VsvEntryCorrected(When when, EventId entry, VsvEvent replacement, CorrectionReason reason)
            implements Record, Correction {}

    record VsvEntryRetracted(When when, EventId entry, CorrectionReason reason) implements Record, Retraction {}

    // ---- the codes

    /** Kinds of provider and partner. Source: 000, 002, 004. */
    enum MemberKind {
        MIDWIVES,
        CLINICAL_MIDWIVES,
        GYNAECOLOGISTS,
        PAEDIATRICIANS,
        NEONATOLOGISTS,
        KRAAMZORG,
        GENERAL_PRACTITIONERS,
        NURSES,
        ANAESTHETISTS,
        SONOGRAPHERS,
        RESIDENTS,
        JGZ,
        AMBULANCE,
        MUNICIPALITY,
        CLIENTS,
        OTHER
    }

    enum DecidedBy {
        CONSENSUS_OF_EQUALS,
        MAJORITY,
        ONE_PARTNER
    }

    /** The eight subjects on which partners poll each other. Source: 004. */
    enum Principle {
        VISION_AND_AMBITION,
        INTERESTS,
        RELATION_AS_EQUALS,
        ORGANISATION,
        PROCESS,
        DECISION_MAKING,
        CLIENT_PERSPECTIVE,
        SOCIETAL_PERSPECTIVE
    }

    /** A first line, B consultation, C second line, D first line with birth in hospital, E third line. */
    enum VilLetter {
        A,
        B,
        C,
        D,
        E
    }

    /** The crucial elements of 003 §2.4. */
    enum Element {
        SHARED_DECISION_MAKING,
        QUALITY_POLICY,
        COLLABORATION_ACROSS_LINES,
        INTERPROFESSIONAL_TEAM,
        WOMAN_AT_THE_CENTRE,
        ONE_CONTACT,
        PRENATAL_CARE,
        BIRTH_CARE,
        CARE_AFTER_BIRTH,
        ACUTE_CARE,
        VSV,
        INFORMATION_AND_COUNSELLING,
        INDIVIDUAL_PLAN,
        PRECONCEPTION,
        CLIENT_COUNCIL,
        SHARED_WEB_RECORD,
        LOW_HEALTH_LITERACY
    }

    enum DeferralReason {
        CAPACITY,
        FUNDING,
        TECHNOLOGY,
        PARTNERS_DISAGREE,
        OTHER
    }

    /** Source: 000, 002, 003 §2.5; protocols: 001, 002. */
    enum Policy {
        VULNERABLE_WOMEN,
        LOW_LITERACY,
        SMOKING,
        CALAMITIES,
        COMPLAINTS,
        PARALLEL_ACTION,
        PAIN_RELIEF,
        OUTSIDE_GUIDELINES,
        PRECONCEPTION,
        PRIVACY,
        PROTOCOLS
    }

    enum CouncilTopic {
        ANNUAL_REPORT,
        POLICY,
        EXPERIENCES,
        OTHER
    }

    /** What was discussed. Source: 003 §2.5, 004. */
    enum Figures {
        PERINATAL_REGISTRATION,
        INDICATORS,
        PREM,
        WOMENS_EVALUATION,
        OWN
    }

    /** The nine aspects of 001. */
    enum Aspect {
        VISION,
        RECORDS,
        COMPOSITION,
        PROTOCOLS,
        TRAINING,
        BIRTH_PLAN,
        AGREEMENTS,
        INFORMATION,
        AUDITS
    }

    /** The four themes of 002. */
    enum InspectionTheme {
        ORGANISATION,
        COLLABORATION,
        VULNERABLE_WOMEN,
        BIRTH
    }

    /** A absent, B present but not aligned, C meets, D meets and structurally evaluated. Source: 002. */
    enum Score {
        A,
        B,
        C,
        D
    }

    /** The norms that were visited at maternity units. Source: 002. */
    enum UnitNorm {
        AUTHORISED_PROFESSIONAL,
        GYNAECOLOGIST_IN_TIME,
        PEAK_LOAD,
        ONE_TO_ONE,
        COMPETENCE,
        REMIFENTANIL
    }

    enum ActionOrigin {
        AUDIT,
        INSPECTION,
        SELF_ASSESSMENT,
        FIGURES,
        COMPLAINT,
        INCIDENT,
        OTHER
    }
}
