package nl.geboortepad.kernel.identity;

/** Professional roles in birth care. Source: 000 (core of the interprofessional team) and 002. */
public enum Role {
    MIDWIFE,
    CLINICAL_MIDWIFE,
    GYNAECOLOGIST,
    GENERAL_PRACTITIONER,
    PAEDIATRICIAN,
    NEONATOLOGIST,
    NURSE,
    MATERNITY_CARER,
    JGZ_NURSE,
    JGZ_DOCTOR,
    ANAESTHETIST,
    SONOGRAPHER,
    RESIDENT,
    SOCIAL_WORKER,
    OTHER
}
