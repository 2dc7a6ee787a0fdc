package nl.geboortepad.query.language;

import nl.geboortepad.kernel.event.CareEvent.ActionPlace;
import nl.geboortepad.kernel.event.CareEvent.Adaptation;
import nl.geboortepad.kernel.event.CareEvent.BirthMode;
import nl.geboortepad.kernel.event.CareEvent.BirthPlace;
import nl.geboortepad.kernel.event.CareEvent.CareKind;
import nl.geboortepad.kernel.event.CareEvent.ChangeReason;
import nl.geboortepad.kernel.event.CareEvent.Channel;
import nl.geboortepad.kernel.event.CareEvent.DeathPhase;
import nl.geboortepad.kernel.event.CareEvent.DeviationReason;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.event.CareEvent.Ending;
import nl.geboortepad.kernel.event.CareEvent.EvaluationMethod;
import nl.geboortepad.kernel.event.CareEvent.HandoverItem;
import nl.geboortepad.kernel.event.CareEvent.IncidentKind;
import nl.geboortepad.kernel.event.CareEvent.InformationTopic;
import nl.geboortepad.kernel.event.CareEvent.Instrument;
import nl.geboortepad.kernel.event.CareEvent.IntakeTopic;
import nl.geboortepad.kernel.event.CareEvent.Involved;
import nl.geboortepad.kernel.event.CareEvent.LeavingReason;
import nl.geboortepad.kernel.event.CareEvent.Line;
import nl.geboortepad.kernel.event.CareEvent.Literacy;
import nl.geboortepad.kernel.event.CareEvent.NeonatalScreening;
import nl.geboortepad.kernel.event.CareEvent.PlanContent;
import nl.geboortepad.kernel.event.CareEvent.Purpose;
import nl.geboortepad.kernel.event.CareEvent.ReferralKind;
import nl.geboortepad.kernel.event.CareEvent.Review;
import nl.geboortepad.kernel.event.CareEvent.RiskDomain;
import nl.geboortepad.kernel.event.CareEvent.RiskOutcome;
import nl.geboortepad.kernel.event.CareEvent.Support;
import nl.geboortepad.kernel.event.CareEvent.Urgency;
import nl.geboortepad.kernel.event.CareEvent.Vulnerability;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.text.Text;

/** The codes of facts as people say them. Every code has its words: the compiler asks for those of a new one. */
public final class CareTerms {
    private CareTerms() {}

    public static Text of(Role code) {
        return switch (code) {
            case MIDWIFE -> new Text("verloskundige", "midwife");
            case CLINICAL_MIDWIFE -> new Text("klinisch verloskundige", "clinical midwife");
            case GYNAECOLOGIST -> new Text("gynaecoloog", "gynaecologist");
            case GENERAL_PRACTITIONER -> new Text("huisarts", "general practitioner");
            case PAEDIATRICIAN -> new Text("kinderarts", "paediatrician");
            case NEONATOLOGIST -> new Text("neonatoloog", "neonatologist");
            case NURSE -> new Text("verpleegkundige", "nurse");
            case MATERNITY_CARER -> new Text("kraamverzorgende", "maternity carer");
            case JGZ_NURSE -> new Text("jeugdverpleegkundige", "youth health nurse");
            case JGZ_DOCTOR -> new Text("jeugdarts", "youth health doctor");
            case ANAESTHETIST -> new Text("anesthesioloog", "anaesthetist");
            case SONOGRAPHER -> new Text("echoscopist", "sonographer");
            case RESIDENT -> new Text("arts-assistent", "resident");
            case SOCIAL_WORKER -> new Text("maatschappelijk werker", "social worker");
            case OTHER -> new Text("andere zorgverlener", "other caregiver");
        };
    }

    public static Text of(DueDateBasis code) {
        return switch (code) {
            case LAST_MENSTRUATION -> new Text("laatste menstruatie", "last menstruation");
            case ULTRASOUND -> new Text("echo", "ultrasound");
            case DEFINITIVE -> new Text("definitief", "definitive");
        };
    }

    public static Text of(IntakeTopic code) {
        return switch (code) {
            case ANAMNESIS_WOMAN -> new Text("anamnese van de vrouw", "anamnesis of the woman");
            case ANAMNESIS_PARTNER -> new Text("anamnese van de partner", "anamnesis of the partner");
            case RISK_ASSESSMENT -> new Text("risico-inschatting", "risk assessment");
            case GENERAL_INFORMATION -> new Text("algemene voorlichting", "general information");
            case PRENATAL_SCREENING -> new Text("prenatale screening", "prenatal screening");
        };
    }

    public static Text of(InformationTopic code) {
        return switch (code) {
            case INFORMED_CHOICE -> new Text("haar recht op geïnformeerde keuze", "her right to informed choice");
            case IMPORTANCE_OF_CHECKUPS -> new Text("het belang van de controles", "the importance of check-ups");
            case PRENATAL_SCREENING -> new Text("prenatale screening", "prenatal screening");
            case REGISTRATION_AND_SHARING ->
                new Text("registratie en delen van gegevens", "registration and sharing of data");
            case BIRTH_LOCATION -> new Text("de plaats van bevallen", "the place of birth");
            case PAIN_RELIEF -> new Text("pijnbestrijding", "pain relief");
            case LIFESTYLE -> new Text("leefstijl", "lifestyle");
            case KRAAMZORG -> new Text("kraamzorg", "maternity care at home");
            case SELF_MANAGEMENT -> new Text("zelfmanagement", "self-management");
            case OTHER -> new Text("een ander onderwerp", "another topic");
        };
    }

    public static Text of(Adaptation code) {
        return switch (code) {
            case PLAIN_LANGUAGE -> new Text("eenvoudige taal", "plain language");
            case INTERPRETER -> new Text("tolk", "interpreter");
        };
    }

    public static Text of(Purpose code) {
        return switch (code) {
            case MDO_DISCUSSION -> new Text("bespreking in het MDO", "discussion in the MDO");
            case TEAM_ACCESS -> new Text("inzage door het geboortezorgteam", "access by the birth care team");
            case RECORD_SHARING -> new Text("delen tussen dossiers", "sharing between records");
            case NATIONAL_REGISTRATION -> new Text("landelijke registratie", "national registration");
            case EXAMINATIONS -> new Text("onderzoeken", "examinations");
            case COORDINATOR_CHOICE -> new Text("keuze van de coördinerend zorgverlener", "choice of coordinator");
        };
    }

    public static Text of(RiskDomain code) {
        return switch (code) {
            case MEDICAL -> new Text("medisch", "medical");
            case PSYCHOSOCIAL -> new Text("psychosociaal", "psychosocial");
            case CARE_RELATED -> new Text("zorggerelateerd", "care-related");
            case LIFESTYLE -> new Text("leefstijl", "lifestyle");
        };
    }

    public static Text of(Instrument code) {
        return switch (code) {
            case VIL -> new Text("VIL", "VIL");
            case R4U -> new Text("R4U", "R4U");
            case MIND2CARE -> new Text("Mind2Care", "Mind2Care");
            case ALPHA_NL -> new Text("ALPHA-NL", "ALPHA-NL");
            case OWN -> new Text("eigen instrument", "own instrument");
        };
    }

    public static Text of(RiskOutcome code) {
        return switch (code) {
            case FIRST_LINE -> new Text("eerste lijn", "first line");
            case CONSULTATION -> new Text("consultatie", "consultation");
            case SECOND_LINE -> new Text("tweede lijn", "second line");
            case FIRST_LINE_HOSPITAL ->
                new Text("eerste lijn, bevalling in het ziekenhuis", "first line, birth in hospital");
            case THIRD_LINE -> new Text("derde lijn", "third line");
            case RAISED -> new Text("verhoogd", "raised");
            case NOT_RAISED -> new Text("niet verhoogd", "not raised");
        };
    }

    public static Text of(Review code) {
        return switch (code) {
            case SINGLE_DISCIPLINE -> new Text("door één discipline", "by one discipline");
            case MULTIDISCIPLINARY -> new Text("multidisciplinair", "multidisciplinary");
        };
    }

    public static Text of(ChangeReason code) {
        return switch (code) {
            case REFERRAL -> new Text("verwijzing", "referral");
            case HER_WISH -> new Text("haar wens", "her wish");
            case ABSENCE -> new Text("afwezigheid", "absence");
            case MOVED -> new Text("verhuizing", "moved");
            case OTHER -> new Text("andere reden", "other reason");
        };
    }

    public static Text of(PlanContent code) {
        return switch (code) {
            case NEEDS_AND_WISHES -> new Text("behoeften en wensen", "needs and wishes");
            case AGREEMENTS -> new Text("afspraken", "agreements");
            case REGIONAL_PATHWAY -> new Text("regionaal zorgpad", "regional pathway");
        };
    }

    public static Text of(Line code) {
        return switch (code) {
            case FIRST -> new Text("eerste lijn", "first line");
            case SECOND -> new Text("tweede lijn", "second line");
            case THIRD -> new Text("derde lijn", "third line");
        };
    }

    public static Text of(ReferralKind code) {
        return switch (code) {
            case CONSULT -> new Text("consult", "consult");
            case TRANSFER -> new Text("overdracht van zorg", "transfer of care");
        };
    }

    public static Text of(Urgency code) {
        return switch (code) {
            case ROUTINE -> new Text("niet dringend", "routine");
            case URGENT -> new Text("dringend", "urgent");
            case EMERGENCY -> new Text("spoed", "emergency");
        };
    }

    public static Text of(Channel code) {
        return switch (code) {
            case DIGITAL -> new Text("digitaal", "digitally");
            case PAPER -> new Text("op papier", "on paper");
            case ORAL -> new Text("mondeling", "orally");
        };
    }

    public static Text of(BirthPlace code) {
        return switch (code) {
            case HOME -> new Text("thuis", "at home");
            case BIRTH_CENTRE -> new Text("in een geboortecentrum", "in a birth centre");
            case OUTPATIENT_HOSPITAL -> new Text("poliklinisch", "in hospital as an outpatient");
            case HOSPITAL -> new Text("in het ziekenhuis", "in hospital");
            case ON_THE_WAY -> new Text("onderweg", "on the way");
            case UNKNOWN -> new Text("op een onbekende plaats", "at an unknown place");
        };
    }

    public static Text of(DeviationReason code) {
        return switch (code) {
            case MEDICAL -> new Text("medisch", "medical");
            case HER_WISH -> new Text("haar wens", "her wish");
            case NO_CAPACITY -> new Text("geen plaats", "no capacity");
            case FAST_BIRTH -> new Text("snelle bevalling", "fast birth");
            case OTHER -> new Text("andere reden", "other reason");
        };
    }

    public static Text of(BirthMode code) {
        return switch (code) {
            case SPONTANEOUS -> new Text("spontaan", "spontaneous");
            case ASSISTED -> new Text("kunstverlossing", "assisted");
            case PRIMARY_CAESAREAN -> new Text("primaire keizersnede", "primary caesarean");
            case SECONDARY_CAESAREAN -> new Text("secundaire keizersnede", "secondary caesarean");
            case UNKNOWN -> new Text("wijze onbekend", "mode unknown");
        };
    }

    public static Text of(DeathPhase code) {
        return switch (code) {
            case ANTEPARTUM -> new Text("voor de bevalling", "before birth");
            case INTRAPARTUM -> new Text("tijdens de bevalling", "during birth");
            case POSTPARTUM -> new Text("na de bevalling", "after birth");
            case UNKNOWN -> new Text("moment onbekend", "at an unknown moment");
        };
    }

    public static Text of(Ending code) {
        return switch (code) {
            case BIRTH -> new Text("bevalling", "birth");
            case MISCARRIAGE -> new Text("miskraam", "miscarriage");
            case TERMINATION -> new Text("afbreking", "termination");
            case ECTOPIC -> new Text("buitenbaarmoederlijke zwangerschap", "ectopic pregnancy");
        };
    }

    public static Text of(HandoverItem code) {
        return switch (code) {
            case COURSE_OF_PREGNANCY -> new Text("verloop van de zwangerschap", "course of the pregnancy");
            case COURSE_OF_BIRTH -> new Text("verloop van de bevalling", "course of the birth");
            case CONDITION_OF_CHILD -> new Text("toestand van het kind", "condition of the child");
            case CONDITION_OF_MOTHER -> new Text("toestand van de moeder", "condition of the mother");
            case PSYCHOSOCIAL -> new Text("psychosociaal", "psychosocial");
            case FEEDING -> new Text("voeding", "feeding");
            case SCREENING -> new Text("screening", "screening");
        };
    }

    public static Text of(CareKind code) {
        return switch (code) {
            case OBSTETRIC -> new Text("verloskundige zorg", "obstetric care");
            case KRAAMZORG -> new Text("kraamzorg", "maternity care at home");
        };
    }

    public static Text of(CorrectionReason code) {
        return switch (code) {
            case TYPING_ERROR -> new Text("tikfout", "typing error");
            case WRONG_DAY -> new Text("verkeerde dag", "wrong day");
            case WRONG_WOMAN -> new Text("verkeerde vrouw", "wrong woman");
            case SOURCE_CORRECTED -> new Text("de bron is verbeterd", "the source was corrected");
            case OTHER -> new Text("andere reden", "other reason");
        };
    }

    public static Text of(Literacy code) {
        return switch (code) {
            case SUFFICIENT -> new Text("voldoende", "sufficient");
            case LOW -> new Text("beperkt", "low");
        };
    }

    public static Text of(Vulnerability code) {
        return switch (code) {
            case PSYCHIATRIC -> new Text("psychiatrische problematiek", "psychiatric problems");
            case ADDICTION -> new Text("verslaving", "addiction");
            case SMOKING -> new Text("roken", "smoking");
            case POVERTY -> new Text("armoede of schulden", "poverty or debt");
            case HOUSING -> new Text("huisvesting", "housing");
            case LOW_LITERACY -> new Text("laaggeletterdheid", "low literacy");
            case LANGUAGE -> new Text("een taalbarrière", "a language barrier");
            case TEENAGE -> new Text("tienerzwangerschap", "teenage pregnancy");
            case ASYLUM -> new Text("asiel", "asylum");
            case UNDOCUMENTED -> new Text("geen verblijfspapieren", "no residence papers");
            case DOMESTIC_VIOLENCE -> new Text("huiselijk geweld", "domestic violence");
            case INTELLECTUAL_DISABILITY -> new Text("een verstandelijke beperking", "an intellectual disability");
            case OTHER -> new Text("een andere kwetsbaarheid", "another vulnerability");
        };
    }

    public static Text of(Support code) {
        return switch (code) {
            case STOP_SMOKING_COACH -> new Text("hulp bij stoppen met roken", "help to stop smoking");
            case POP_CLINIC -> new Text("POP-poli", "POP clinic (psychiatry, obstetrics, paediatrics)");
            case MENTAL_HEALTH_CARE -> new Text("geestelijke gezondheidszorg", "mental health care");
            case ADDICTION_CARE -> new Text("verslavingszorg", "addiction care");
            case MUNICIPAL_HELP -> new Text("hulp van de gemeente", "help from the municipality");
            case PRENATAL_JGZ_HOME_VISIT ->
                new Text("prenataal huisbezoek door de JGZ", "prenatal home visit by youth health care");
            case INTERPRETER -> new Text("een professionele tolk", "a professional interpreter");
            case ADAPTED_INFORMATION -> new Text("aangepaste voorlichting", "adapted information");
            case GROUP_CONSULTS -> new Text("groepsconsulten", "group consults");
            case OTHER -> new Text("andere steun", "other support");
        };
    }

    public static Text of(LeavingReason code) {
        return switch (code) {
            case COMPLETED -> new Text("afgerond", "completed");
            case NO_LONGER_NEEDED -> new Text("niet meer nodig", "no longer needed");
            case OTHER_PATHWAY -> new Text("een ander zorgpad", "another pathway");
            case HER_WISH -> new Text("haar wens", "her wish");
            case OTHER -> new Text("andere reden", "other reason");
        };
    }

    public static Text of(ActionPlace code) {
        return switch (code) {
            case HOME -> new Text("thuis", "at home");
            case BIRTH_CENTRE -> new Text("in een geboortecentrum", "in a birth centre");
            case HOSPITAL -> new Text("in het ziekenhuis", "in hospital");
        };
    }

    public static Text of(IncidentKind code) {
        return switch (code) {
            case INCIDENT -> new Text("Incident", "Incident");
            case CALAMITY -> new Text("Calamiteit", "Calamity");
        };
    }

    public static Text of(NeonatalScreening code) {
        return switch (code) {
            case HEEL_PRICK -> new Text("hielprik", "heel prick");
            case HEARING -> new Text("gehoortest", "hearing test");
        };
    }

    public static Text of(Involved code) {
        return switch (code) {
            case JGZ -> new Text("jeugdgezondheidszorg", "youth health care");
            case MUNICIPALITY -> new Text("gemeente", "municipality");
        };
    }

    public static Text of(EvaluationMethod code) {
        return switch (code) {
            case PREM -> new Text("PREM", "PREM");
            case QUESTIONNAIRE -> new Text("vragenlijst", "questionnaire");
            case CONVERSATION -> new Text("gesprek", "conversation");
        };
    }
}
