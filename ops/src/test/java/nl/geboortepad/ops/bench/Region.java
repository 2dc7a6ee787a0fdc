package nl.geboortepad.ops.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.geboortepad.kernel.identity.Bsn;
import tools.jackson.databind.json.JsonMapper;

/** Women who gave birth in a region, as their midwives' system would have sent it; the same ones for the same seed. */
final class Region {
    private static final String PRACTICE = "agb:08001234";
    private static final String HOSPITAL = "agb:06010234";
    private static final String JGZ = "agb:23001234";
    /** Made up, and outside the numbers that are given out. */
    private static final int FIRST_BSN = 999_100_000;

    private static final int LATER = 5;

    private final Random random;
    private int bsn = FIRST_BSN;

    Region(long seed) {
        random = new Random(seed);
    }

    /** @param later check-ups that are kept apart, to be sent one by one */
    record Pregnancy(Map<String, Object> registration, List<Map<String, Object>> facts, List<String> later) {}

    List<Pregnancy> next(int count) {
        return IntStream.range(0, count).mapToObj(i -> pregnancy()).toList();
    }

    private Pregnancy pregnancy() {
        var due = LocalDate.of(2025, 6, 1).plusDays(random.nextInt(330));
        var zero = due.minusDays(280);
        var contact = zero.plusDays(35 + random.nextInt(40));
        var facts = new ArrayList<Map<String, Object>>();
        beginning(facts, contact, due);
        middle(facts, zero);
        birth(facts, zero.plusDays(262 + random.nextInt(30)));
        var later = IntStream.range(0, LATER)
                .mapToObj(i -> JsonMapper.shared().writeValueAsString(checkup(zero.plusDays(205 + 11 * i))))
                .toList();
        return new Pregnancy(registration(contact, due), facts, later);
    }

    private Map<String, Object> registration(LocalDate contact, LocalDate due) {
        var gravidity = 1 + random.nextInt(4);
        var told = new Object[] {
            "bsn",
            nextBsn(),
            "vsv",
            "vsv:midden",
            "organisation",
            PRACTICE,
            "dueDate",
            due.toString(),
            "basis",
            "last-menstruation",
            "gravidity",
            gravidity,
            "parity",
            random.nextInt(gravidity),
            "careFrom",
            contact.toString(),
            "fromTheStart",
            true
        };
        return of("RegisterPregnancy", contact.plusDays(random.nextInt(4)), told);
    }

    private void beginning(List<Map<String, Object>> facts, LocalDate contact, LocalDate due) {
        var intake = contact.plusDays(3 + random.nextInt(15));
        var midwife = caregiver("midwife", PRACTICE);
        facts.add(of("FirstContactMade", contact, "organisation", PRACTICE));
        for (var topic : List.of("informed-choice", "prenatal-screening", "lifestyle")) {
            facts.add(of("InformationGiven", intake, "by", midwife, "topic", topic, "adapted", List.of()));
        }
        var discussed = new ArrayList<>(List.of("anamnesis-woman", "general-information", "risk-assessment"));
        if (chance(80)) {
            discussed.addAll(List.of("anamnesis-partner", "prenatal-screening"));
        }
        facts.add(of("IntakeHeld", intake, "by", midwife, "partnerPresent", chance(70), "discussed", discussed));
        facts.add(of("ConsentGiven", intake, "purpose", "mdo-discussion"));
        facts.add(of("ConsentGiven", intake, "purpose", "record-sharing"));
        if (chance(90)) {
            facts.add(of("CoordinatorAssigned", intake, "coordinator", midwife, "womanAgrees", true));
        }
        facts.add(screened(intake.plusDays(random.nextInt(10)), "medical", "vil", "first-line"));
        facts.add(screened(intake.plusDays(random.nextInt(10)), "psychosocial", "mind2care", "not-raised"));
        var scan = due.minusDays(200);
        var revised = due.plusDays(random.nextInt(9) - 4L).toString();
        facts.add(of("DueDateRevised", scan, "dueDate", revised, "basis", "definitive"));
    }

    private void middle(List<Map<String, Object>> facts, LocalDate zero) {
        var plan = of("CarePlanEstablished", zero.plusDays(80 + random.nextInt(70)));
        plan.putAll(Map.of("by", caregiver("midwife", PRACTICE), "madeTogether", chance(90)));
        plan.put("contents", List.of("agreements", "needs-and-wishes", "regional-pathway"));
        if (chance(20)) {
            plan.put("note", "Wil graag thuis bevallen, in bad als het kan.");
        }
        facts.add(plan);
        for (var day : List.of(84, 112, 140, 168, 189)) {
            facts.add(checkup(zero.plusDays(day + random.nextInt(7))));
        }
        if (chance(30)) {
            referral(facts, zero.plusDays(120 + random.nextInt(80)));
        }
        if (chance(15)) {
            mdo(facts, zero.plusDays(110 + random.nextInt(90)));
        }
        facts.add(of(
                "BirthLocationChosen",
                zero.plusDays(200 + random.nextInt(50)),
                "location",
                chance(40) ? "home" : "hospital",
                "advisedBy",
                List.of("midwife")));
    }

    private void referral(List<Map<String, Object>> facts, LocalDate day) {
        var made = of("ReferralMade", day, "referral", "R-1", "from", PRACTICE, "to", HOSPITAL, "line", "second");
        made.putAll(Map.of("kind", "consult", "urgency", "routine", "vilCodes", List.of("1010"), "channel", "digital"));
        facts.add(made);
        facts.add(of("ReferralAccepted", day.plusDays(1), "referral", "R-1", "by", HOSPITAL));
        if (chance(85)) {
            facts.add(of("ReferralAnswered", day.plusDays(4 + random.nextInt(14)), "referral", "R-1", "by", HOSPITAL));
        }
        if (chance(30)) {
            facts.add(of("CareTransferred", day.plusDays(20), "from", PRACTICE, "to", HOSPITAL));
        }
    }

    private void mdo(List<Map<String, Object>> facts, LocalDate day) {
        facts.add(of("MdoRequested", day, "mdo", "M-1", "by", PRACTICE, "themes", List.of("vil-b")));
        var decision = of("MdoDecisionTaken", day.plusDays(7), "mdo", "M-1");
        decision.putAll(Map.of("attended", List.of("midwife", "gynaecologist"), "riskAfterReview", "first-line"));
        facts.add(decision);
        var midwife = caregiver("midwife", PRACTICE);
        facts.add(of("MdoOutcomeDiscussed", day.plusDays(10), "mdo", "M-1", "by", midwife));
    }

    private void birth(List<Map<String, Object>> facts, LocalDate day) {
        var born = of("ChildBorn", day, "child", 1, "alive", true, "place", chance(30) ? "home" : "hospital");
        born.putAll(Map.of("mode", "spontaneous", "apgar5", 9, "weight", 2800 + random.nextInt(1400)));
        facts.add(born);
        facts.add(of("PregnancyEnded", day, "how", "birth"));
        if (chance(90)) {
            var contents = List.of("course-of-pregnancy", "course-of-birth", "condition-of-child");
            var handed = of("HandedOverToJgz", day.plusDays(8), "child", 1, "by", PRACTICE, "to", JGZ);
            handed.putAll(Map.of("channel", "digital", "contents", contents));
            facts.add(handed);
            facts.add(of("JgzHandoverAcknowledged", day.plusDays(9), "child", 1, "by", JGZ));
        }
        facts.add(of("CareClosed", day.plusDays(10), "organisation", PRACTICE, "kind", "obstetric"));
    }

    private static Map<String, Object> screened(LocalDate day, String domain, String instrument, String outcome) {
        var screened = of("RiskScreened", day, "organisation", PRACTICE, "domain", domain, "instrument", instrument);
        screened.putAll(Map.of("outcome", outcome, "vilCodes", List.of(), "review", "single-discipline"));
        return screened;
    }

    /** Now and then a source knows the week and not the day. */
    private Map<String, Object> checkup(LocalDate day) {
        var checkup = of("CheckupHeld", day, "organisation", PRACTICE);
        if (chance(1)) {
            checkup.put("when", day + "/" + day.plusDays(7));
        }
        return checkup;
    }

    private Map<String, Object> caregiver(String role, String organisation) {
        var number = "9000012" + (10 + random.nextInt(20));
        return Map.of("role", role, "organisation", organisation, "person", number);
    }

    private boolean chance(int inHundred) {
        return random.nextInt(100) < inHundred;
    }

    private String nextBsn() {
        while (true) {
            try {
                return Bsn.parse(String.valueOf(bsn++)).digits();
            } catch (IllegalArgumentException failsTheElevenTest) {
                // the next one, then
            }
        }
    }

    private static Map<String, Object> of(String type, LocalDate when, Object... more) {
        var fact = new LinkedHashMap<String, Object>();
        fact.put("type", type);
        fact.put("when", when.toString());
        var pairs = Arrays.asList(more).iterator();
        while (pairs.hasNext()) {
            fact.put((String) pairs.next(), pairs.next());
        }
        return fact;
    }
}
