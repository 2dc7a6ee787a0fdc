package nl.geboortepad.ops.story;

/** What a caregiver system sends, in as few words as a test wants to say. */
final class Telling {
    static final String COMMANDS = "/api/pregnancies/%s/commands";

    private Telling() {}

    static String registration(String bsn) {
        return """
                {"type": "RegisterPregnancy", "bsn": "%s", "name": "Mevrouw Voorbeeld", "vsv": "vsv:midden", \
                "when": "2026-03-01", "dueDate": "2026-10-01", "basis": "ultrasound", "careFrom": "2026-02-20", \
                "fromTheStart": true}""".formatted(bsn);
    }

    static String checkup(String day) {
        return """
                {"type": "CheckupHeld", "when": "%s", "organisation": "%s"}""".formatted(day, Caseload.PRACTICE);
    }

    static String carePlan(String day, String caregiver, String note) {
        return """
                {"type": "CarePlanEstablished", "when": "%s", "madeTogether": true, "contents": ["agreements"], \
                "by": {"role": "midwife", "organisation": "%s", "person": "%s"}, "note": "%s"}""".formatted(day, Caseload.PRACTICE, caregiver, note);
    }
}
