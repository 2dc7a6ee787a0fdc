package nl.geboortepad.ops.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.geboortepad.kernel.identity.Bsn;

/**
 * Everything that a midwifery practice told of some hundred women, line by line: those of one woman in order, those of
 * twenty-five women through one another, and all of it before the autumn of 2026.
 */
public final class Caseload {
    static final String PRACTICE = "agb:08001234";
    static final String HOSPITAL = "agb:06010234";
    static final LocalDate AUTUMN = LocalDate.parse("2026-11-01");
    private static final LocalDate EARLIEST = LocalDate.parse("2025-11-01");
    private static final int AT_ONCE = 25;

    private Caseload() {}

    public static List<String> lines(int women) {
        var lines = new ArrayList<String>();
        for (int from = 0; from < women; from += AT_ONCE) {
            var stories = IntStream.range(from, Math.min(women, from + AT_ONCE))
                    .mapToObj(Caseload::story)
                    .toList();
            int longest = stories.stream().mapToInt(List::size).max().orElse(0);
            for (int i = 0; i < longest; i++) {
                for (var story : stories) {
                    if (i < story.size()) {
                        lines.add(story.get(i));
                    }
                }
            }
        }
        return lines;
    }

    /** Numbers that pass the eleven-test and are given to nobody. */
    static String bsn(int woman) {
        return IntStream.range(0, 10_000)
                .mapToObj("99998%04d"::formatted)
                .filter(Caseload::passes)
                .skip(woman)
                .findFirst()
                .orElseThrow();
    }

    private static boolean passes(String bsn) {
        try {
            Bsn.parse(bsn);
            return true;
        } catch (IllegalArgumentException fails) {
            return false;
        }
    }

    private static List<String> story(int woman) {
        var story = new ArrayList<String>();
        var dayZero = EARLIEST.plusDays(woman % 70);
        var care = new Care("@w" + woman, dayZero);
        story.add("""
                {"type": "RegisterPregnancy", "as": "w%d", "bsn": "%s", "name": "Vrouw %d", "vsv": "vsv:midden", \
                "when": "%s", "dueDate": "%s", "basis": "ultrasound", "gravidity": 2, "parity": 1, "careFrom": "%s", \
                "fromTheStart": true}""".formatted(
                        woman, bsn(woman), woman, dayZero.plusDays(60), dayZero.plusDays(280), dayZero.plusDays(50)));
        story.add(care.on(50 + woman % 20, "FirstContactMade", "\"organisation\": \"" + PRACTICE + "\""));
        story.add(care.on(
                60 + woman % 20,
                "IntakeHeld",
                "\"by\": " + by("900000001") + ", \"partnerPresent\": true, \"discussed\": [\"risk-assessment\"]"));
        story.add(care.on(62, "RiskScreened", """
                "organisation": "%s", "domain": "medical", "instrument": "vil", "outcome": "consultation", \
                "vilCodes": [], "review": "single-discipline\"""".formatted(PRACTICE)));
        // Refused, each time that it is sent
        story.add(care.on(63, "CheckupHeld", "\"organisation\": \"" + PRACTICE + "\", \"mood\": \"good\""));
        story.add(care.on(64, "ConsentGiven", "\"purpose\": \"mdo-discussion\""));
        story.add(
                care.on(65, "CoordinatorAssigned", "\"coordinator\": " + by("900000002") + ", \"womanAgrees\": true"));
        story.add(care.on(70, "CarePlanEstablished", """
                "by": %s, "madeTogether": true, "contents": ["agreements"], "note": "Wens van vrouw %d\"""".formatted(by("900000001"), woman)));
        // A repeat without a key, and the same fact twice on purpose
        var checkup = care.on(90, "CheckupHeld", "\"organisation\": \"" + PRACTICE + "\"");
        story.add(checkup);
        story.add(checkup);
        story.add(checkup.replace("{\"type\"", "{\"key\": \"second-%d\", \"type\"".formatted(woman)));
        story.add(care.on(
                100, "MdoRequested", "\"mdo\": \"M-%d\", \"by\": \"%s\", \"themes\": []".formatted(woman, PRACTICE)));
        if (woman % 2 == 0) {
            story.add(care.on(110, "MdoDecisionTaken", """
                    "mdo": "M-%d", "attended": ["midwife"], "riskAfterReview": "first-line", "advice": "Advies %d\"""".formatted(woman, woman)));
        }
        if (woman % 3 == 0) {
            story.add(care.on(120, "ReferralMade", """
                    "referral": "R-%d", "from": "%s", "to": "%s", "line": "second", "kind": "consult", \
                    "urgency": "routine", "vilCodes": [], "channel": "digital\"""".formatted(woman, PRACTICE, HOSPITAL)));
        }
        if (woman % 5 == 0) {
            story.add(care.on(125, "DueDateRevised", """
                    "dueDate": "%s", "basis": "definitive\"""".formatted(dayZero.plusDays(274))));
        }
        story.add(care.on(200, "CoordinatorChanged", """
                "from": %s, "to": %s, "reason": "her-wish", "womanAgrees": true""".formatted(by("900000002"), by("900000003"))));
        if (woman % 4 != 0) {
            story.add(care.on(275, "ChildBorn", """
                    "child": 1, "alive": true, "place": "home", "organisation": "%s", "mode": "spontaneous\"""".formatted(PRACTICE)));
            story.add(care.on(283, "HandedOverToJgz", """
                    "child": 1, "by": "%s", "channel": "digital", "contents": []""".formatted(PRACTICE)));
        }
        return story;
    }

    private static String by(String number) {
        return "{\"role\": \"midwife\", \"organisation\": \"%s\", \"person\": \"%s\"}".formatted(PRACTICE, number);
    }

    private record Care(String pregnancy, LocalDate dayZero) {
        String on(int day, String type, String fields) {
            return "{\"type\": \"%s\", \"pregnancy\": \"%s\", \"when\": \"%s\", %s}"
                    .formatted(type, pregnancy, dayZero.plusDays(day), fields);
        }
    }
}
