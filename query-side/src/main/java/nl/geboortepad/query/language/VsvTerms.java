package nl.geboortepad.query.language;

import nl.geboortepad.kernel.event.VsvEvent.ActionOrigin;
import nl.geboortepad.kernel.event.VsvEvent.Aspect;
import nl.geboortepad.kernel.event.VsvEvent.CouncilTopic;
import nl.geboortepad.kernel.event.VsvEvent.DecidedBy;
import nl.geboortepad.kernel.event.VsvEvent.DeferralReason;
import nl.geboortepad.kernel.event.VsvEvent.Element;
import nl.geboortepad.kernel.event.VsvEvent.Figures;
import nl.geboortepad.kernel.event.VsvEvent.InspectionTheme;
import nl.geboortepad.kernel.event.VsvEvent.MemberKind;
import nl.geboortepad.kernel.event.VsvEvent.Policy;
import nl.geboortepad.kernel.event.VsvEvent.Principle;
import nl.geboortepad.kernel.event.VsvEvent.Score;
import nl.geboortepad.kernel.event.VsvEvent.UnitNorm;
import nl.geboortepad.kernel.text.Text;

/** The codes of facts about a partnership as people say them. */
public final class VsvTerms {
    private VsvTerms() {}

    public static Text of(MemberKind code) {
        return switch (code) {
            case MIDWIVES -> new Text("verloskundigen", "midwives");
            case CLINICAL_MIDWIVES -> new Text("klinisch verloskundigen", "clinical midwives");
            case GYNAECOLOGISTS -> new Text("gynaecologen", "gynaecologists");
            case PAEDIATRICIANS -> new Text("kinderartsen", "paediatricians");
            case NEONATOLOGISTS -> new Text("neonatologen", "neonatologists");
            case KRAAMZORG -> new Text("kraamzorg", "maternity care at home");
            case GENERAL_PRACTITIONERS -> new Text("huisartsen", "general practitioners");
            case NURSES -> new Text("verpleegkundigen", "nurses");
            case ANAESTHETISTS -> new Text("anesthesiologen", "anaesthetists");
            case SONOGRAPHERS -> new Text("echoscopisten", "sonographers");
            case RESIDENTS -> new Text("arts-assistenten", "residents");
            case JGZ -> new Text("jeugdgezondheidszorg", "youth health care");
            case AMBULANCE -> new Text("ambulancezorg", "ambulance care");
            case MUNICIPALITY -> new Text("gemeente", "municipality");
            case CLIENTS -> new Text("cliënten", "clients");
            case OTHER -> new Text("anderen", "others");
        };
    }

    public static Text of(DecidedBy code) {
        return switch (code) {
            case CONSENSUS_OF_EQUALS -> new Text("in consensus als gelijken", "by consensus of equals");
            case MAJORITY -> new Text("bij meerderheid", "by majority");
            case ONE_PARTNER -> new Text("door één partner", "by one partner");
        };
    }

    public static Text of(Principle code) {
        return switch (code) {
            case VISION_AND_AMBITION -> new Text("visie en ambitie", "vision and ambition");
            case INTERESTS -> new Text("belangen", "interests");
            case RELATION_AS_EQUALS -> new Text("relatie als gelijken", "relation as equals");
            case ORGANISATION -> new Text("organisatie", "organisation");
            case PROCESS -> new Text("proces", "process");
            case DECISION_MAKING -> new Text("besluitvorming", "decision-making");
            case CLIENT_PERSPECTIVE -> new Text("perspectief van de cliënt", "perspective of the client");
            case SOCIETAL_PERSPECTIVE -> new Text("maatschappelijk perspectief", "perspective of society");
        };
    }

    public static Text of(Element code) {
        return switch (code) {
            case SHARED_DECISION_MAKING -> new Text("gezamenlijke besluitvorming", "shared decision-making");
            case QUALITY_POLICY -> new Text("kwaliteitsbeleid", "quality policy");
            case COLLABORATION_ACROSS_LINES ->
                new Text("samenwerking over de lijnen heen", "collaboration across lines");
            case INTERPROFESSIONAL_TEAM ->
                new Text("interprofessioneel team met MDO", "interprofessional team with MDO");
            case WOMAN_AT_THE_CENTRE -> new Text("de vrouw centraal", "the woman at the centre");
            case ONE_CONTACT -> new Text("één aanspreekpunt", "one contact");
            case PRENATAL_CARE -> new Text("prenatale zorg", "prenatal care");
            case BIRTH_CARE -> new Text("zorg rond de bevalling", "birth care");
            case CARE_AFTER_BIRTH -> new Text("zorg na de bevalling", "care after birth");
            case ACUTE_CARE -> new Text("acute zorg", "acute care");
            case VSV -> new Text("het VSV", "the VSV");
            case INFORMATION_AND_COUNSELLING -> new Text("voorlichting en counseling", "information and counselling");
            case INDIVIDUAL_PLAN -> new Text("individueel geboortezorgplan", "individual birth care plan");
            case PRECONCEPTION -> new Text("preconceptiezorg", "preconception care");
            case CLIENT_COUNCIL -> new Text("cliëntenraad", "client council");
            case SHARED_WEB_RECORD -> new Text("gedeeld webdossier", "shared web record");
            case LOW_HEALTH_LITERACY -> new Text("lage gezondheidsvaardigheden", "low health literacy");
        };
    }

    public static Text of(DeferralReason code) {
        return switch (code) {
            case CAPACITY -> new Text("capaciteit", "capacity");
            case FUNDING -> new Text("bekostiging", "funding");
            case TECHNOLOGY -> new Text("techniek", "technology");
            case PARTNERS_DISAGREE -> new Text("de partners zijn het niet eens", "the partners disagree");
            case OTHER -> new Text("andere reden", "other reason");
        };
    }

    public static Text of(Policy code) {
        return switch (code) {
            case VULNERABLE_WOMEN -> new Text("kwetsbare vrouwen", "vulnerable women");
            case LOW_LITERACY -> new Text("laaggeletterdheid", "low literacy");
            case SMOKING -> new Text("roken", "smoking");
            case CALAMITIES -> new Text("calamiteiten en incidenten", "calamities and incidents");
            case COMPLAINTS -> new Text("klachten", "complaints");
            case PARALLEL_ACTION -> new Text("parallelle actie", "parallel action");
            case PAIN_RELIEF -> new Text("pijnbestrijding", "pain relief");
            case OUTSIDE_GUIDELINES -> new Text("wensen buiten de richtlijnen", "wishes outside guidelines");
            case PRECONCEPTION -> new Text("preconceptiezorg", "preconception care");
            case PRIVACY -> new Text("privacy van het dossier", "privacy of the record");
            case PROTOCOLS -> new Text("multidisciplinaire protocollen", "multidisciplinary protocols");
        };
    }

    public static Text of(CouncilTopic code) {
        return switch (code) {
            case ANNUAL_REPORT -> new Text("het jaarverslag", "the annual report");
            case POLICY -> new Text("beleid", "policy");
            case EXPERIENCES -> new Text("ervaringen", "experiences");
            case OTHER -> new Text("een ander onderwerp", "another topic");
        };
    }

    public static Text of(Figures code) {
        return switch (code) {
            case PERINATAL_REGISTRATION -> new Text("perinatale registratie", "perinatal registration");
            case INDICATORS -> new Text("indicatoren", "indicators");
            case PREM -> new Text("PREM", "PREM");
            case WOMENS_EVALUATION -> new Text("oordeel van vrouwen", "women's evaluation");
            case OWN -> new Text("eigen cijfers", "own figures");
        };
    }

    public static Text of(Aspect code) {
        return switch (code) {
            case VISION -> new Text("visie", "vision");
            case RECORDS -> new Text("dossier", "records");
            case COMPOSITION -> new Text("samenstelling", "composition");
            case PROTOCOLS -> new Text("protocollen", "protocols");
            case TRAINING -> new Text("scholing", "training");
            case BIRTH_PLAN -> new Text("geboorteplan", "birth plan");
            case AGREEMENTS -> new Text("afspraken", "agreements");
            case INFORMATION -> new Text("voorlichting", "information");
            case AUDITS -> new Text("audits", "audits");
        };
    }

    public static Text of(InspectionTheme code) {
        return switch (code) {
            case ORGANISATION -> new Text("organisatie", "organisation");
            case COLLABORATION -> new Text("samenwerking", "collaboration");
            case VULNERABLE_WOMEN -> new Text("kwetsbare vrouwen", "vulnerable women");
            case BIRTH -> new Text("bevalling", "birth");
        };
    }

    public static Text of(Score code) {
        return switch (code) {
            case A -> new Text("A (afwezig)", "A (absent)");
            case B -> new Text("B (aanwezig, niet afgestemd)", "B (present, not aligned)");
            case C -> new Text("C (voldoet)", "C (meets)");
            case D -> new Text("D (voldoet, structureel geëvalueerd)", "D (meets, structurally evaluated)");
        };
    }

    public static Text of(UnitNorm code) {
        return switch (code) {
            case AUTHORISED_PROFESSIONAL ->
                new Text(
                        "bevoegde verloskundig professional altijd aanwezig",
                        "authorised obstetric professional always present");
            case GYNAECOLOGIST_IN_TIME -> new Text("gynaecoloog binnen 15 minuten", "gynaecologist within 15 minutes");
            case PEAK_LOAD -> new Text("piekbelasting", "peak load");
            case ONE_TO_ONE -> new Text("één-op-éénzorg", "one-to-one care");
            case COMPETENCE -> new Text("bekwaamheid en taakverdeling", "competence and division of tasks");
            case REMIFENTANIL -> new Text("voorwaarden voor remifentanil", "conditions for remifentanil");
        };
    }

    public static Text of(ActionOrigin code) {
        return switch (code) {
            case AUDIT -> new Text("audit", "audit");
            case INSPECTION -> new Text("inspectie", "inspection");
            case SELF_ASSESSMENT -> new Text("zelfbeoordeling", "self-assessment");
            case FIGURES -> new Text("cijfers", "figures");
            case COMPLAINT -> new Text("klacht", "complaint");
            case INCIDENT -> new Text("incident", "incident");
            case OTHER -> new Text("andere aanleiding", "other occasion");
        };
    }
}
