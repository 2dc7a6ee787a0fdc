package nl.geboortepad.ops.attack;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.geboortepad.ops.openapi.RequestExamples;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who has no part in her care asks, in every way there is, whether she is known and what is on record. */
final class Strangers implements Attack {
    private static final int ROUNDS = Integer.getInteger("attack.rounds", 80);
    /** By chance alone, four of five runs of eighty rounds stay within 0.06 of a half, and hardly any leaves this. */
    private static final double CHANCE = 0.15;

    private static final int SEQUENCES = 20;
    private static final LocalDate DUE = LocalDate.parse("2026-10-01");
    private static final String STRANGER = "jgz-demo";
    private static final Pattern ACCIDENTAL = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z|\\w{3}, \\d\\d \\w{3} \\d{4} [0-9:]{8} GMT");

    private final Random random = new Random(7);

    @Override
    public void on(AttackedEngine engine, FindingTable table) throws Exception {
        registering(engine, table);
        registeringAgain(engine, table);
        asking(engine, table);
    }

    /** With other due dates each time: by which of them end up together, it would be told that she is known, and when due. */
    private void registeringAgain(AttackedEngine engine, FindingTable table) {
        var known = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        for (var i = 0; i < SEQUENCES; i++) {
            var dueDates = Stream.generate(() -> DUE.plusDays(random.nextInt(400) - 200))
                    .limit(6)
                    .toList();
            var bsn = engine.nextBsn();
            post(engine, "midwife-demo", "/api/pregnancies", registration(bsn, DUE.plusDays(random.nextInt(60))));
            known.add(told(engine, bsn, dueDates));
            unknown.add(told(engine, engine.nextBsn(), dueDates));
        }
        table.add(
                "stranger: registering one woman six times with other due dates",
                "%d women of each".formatted(SEQUENCES),
                known.equals(unknown)
                        ? "which ends up with which is alike for each; %d ways"
                                .formatted(Set.copyOf(known).size())
                        : "**differ**",
                known.equals(unknown));
    }

    /** Which registrations were of one pregnancy. */
    private static String told(AttackedEngine engine, String bsn, List<LocalDate> dueDates) {
        var seen = new ArrayList<String>();
        return dueDates.stream()
                .map(due -> post(engine, STRANGER, "/api/pregnancies", registration(bsn, due)))
                .map(answer -> {
                    var pregnancy = JsonMapper.shared()
                            .readTree(answer.body())
                            .path("pregnancy")
                            .stringValue();
                    if (!seen.contains(pregnancy)) {
                        seen.add(pregnancy);
                    }
                    return answer.statusCode() + " " + seen.indexOf(pregnancy);
                })
                .toList()
                .toString();
    }

    /** Of a woman who is known to others, and of one who is not: each once, since her own second time is another question. */
    private void registering(AttackedEngine engine, FindingTable table) {
        var known = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        for (var i = 0; i < ROUNDS; i++) {
            var bsn = engine.nextBsn();
            post(engine, "midwife-demo", "/api/pregnancies", registration(bsn));
            known.add(bsn);
            unknown.add(engine.nextBsn());
        }
        for (var i = 0; i < 2 * ROUNDS; i++) {
            post(engine, STRANGER, "/api/pregnancies", registration(engine.nextBsn()));
        }
        compare(
                table,
                "registering a woman who is known to others, and one who is not",
                true,
                known.stream()
                        .<Question>map(bsn -> () -> registering(engine, bsn))
                        .toList(),
                unknown.stream()
                        .<Question>map(bsn -> () -> registering(engine, bsn))
                        .toList());
    }

    private static HttpResponse<String> registering(AttackedEngine engine, String bsn) {
        return post(engine, STRANGER, "/api/pregnancies", registration(bsn));
    }

    private void asking(AttackedEngine engine, FindingTable table) {
        var answer = post(engine, "midwife-demo", "/api/pregnancies", registration(engine.nextBsn()));
        var hers = JsonMapper.shared().readTree(answer.body()).path("pregnancy").stringValue();
        post(engine, "midwife-demo", commands(hers), contact("agb:08001234"), "Idempotency-Key", "hers");
        ways(engine)
                .forEach((told, way) -> compare(
                        table,
                        told,
                        false,
                        Collections.nCopies(ROUNDS, () -> way.about(hers)),
                        Collections.nCopies(
                                ROUNDS,
                                () -> way.about("pregnancy-" + new UUID(random.nextLong(), random.nextLong())))));
    }

    private interface Question {
        HttpResponse<String> ask();
    }

    private interface Way {
        HttpResponse<String> about(String pregnancy);
    }

    private static TreeMap<String, Way> ways(AttackedEngine engine) {
        var ways = new TreeMap<String, Way>();
        for (var question :
                List.of("timeline", "course", "compliance", "replay", "access", "what-if?pathway=zig@2026-11-23")) {
            ways.put(
                    "asking for " + question.replaceAll("\\?.*", ""),
                    it -> get(engine, "/api/pregnancies/" + it + "/" + question));
        }
        ways.put("waiting with `after` in the worklist", it -> get(engine, "/api/worklist?after=" + it + ":0"));
        ways.put("waiting with `after` for ever", it -> get(engine, "/api/worklist?after=" + it + ":99"));
        ways.put("reporting a fact", it -> post(engine, STRANGER, commands(it), contact("agb:23001234")));
        ways.put(
                "repeating what another reported", it -> post(engine, STRANGER, commands(it), contact("agb:08001234")));
        ways.put(
                "repeating it under the key of another",
                it -> post(engine, STRANGER, commands(it), contact("agb:08001234"), "Idempotency-Key", "hers"));
        for (var version : List.of("0", "2", "99")) {
            ways.put(
                    "reporting at version " + version,
                    it -> post(
                            engine,
                            STRANGER,
                            commands(it),
                            contact("agb:23001234"),
                            "If-Match",
                            "\"" + version + "\""));
        }
        for (var request : List.of("RetractEntry", "GrantAccess", "TakeEmergencyAccess", "MergePregnancies")) {
            ways.put("sending " + request, it -> post(engine, STRANGER, commands(it), RequestExamples.of(request)));
        }
        ways.put(
                "sending a line",
                it -> engine.sender()
                        .send(engine.sender()
                                .as(STRANGER, "/api/commands")
                                .header("Content-Type", "application/x-ndjson")
                                .POST(BodyPublishers.ofString(contact("agb:23001234")
                                        .replaceFirst("\\{", "{\"pregnancy\": \"" + it + "\", ")))));
        return ways;
    }

    /**
     * Both in turn, in an order that nobody could have arranged.
     *
     * @param timeTells whether the time of an answer may tell something to who asks: a BSN can be known or tried, the id of
     *     a pregnancy is drawn by chance, and who has it was told of it
     */
    private void compare(
            FindingTable table, String told, boolean timeTells, List<Question> known, List<Question> unknown) {
        var timeKnown = new Latency();
        var timeUnknown = new Latency();
        var ofKnown = new LinkedHashSet<String>();
        var ofUnknown = new LinkedHashSet<String>();
        var counts = new AnswerCounts();
        for (var i = 0; i < known.size(); i++) {
            if (random.nextBoolean()) {
                counts.add(ask(known.get(i), timeKnown, ofKnown));
                counts.add(ask(unknown.get(i), timeUnknown, ofUnknown));
            } else {
                counts.add(ask(unknown.get(i), timeUnknown, ofUnknown));
                counts.add(ask(known.get(i), timeKnown, ofKnown));
            }
        }
        var alike = ofKnown.equals(ofUnknown) && ofKnown.size() == 1;
        if (!alike) {
            System.out.println(told + " known " + first(ofKnown) + "\n unknown " + first(ofUnknown));
        }
        var distinguished = timeKnown.distinguishedFrom(timeUnknown);
        table.add(
                "stranger: " + told,
                "%d of each".formatted(known.size()),
                String.format(
                        Locale.ROOT,
                        "%s; answers %s; medians %.1f and %.1f ms, told apart by time in %.0f%% (50%% is chance)",
                        counts,
                        alike ? "alike to the letter" : "**differ**",
                        timeKnown.millis(0.5),
                        timeUnknown.millis(0.5),
                        100 * distinguished),
                alike && (!timeTells || Math.abs(distinguished - 0.5) < CHANCE));
    }

    private static int ask(Question question, Latency time, Set<String> told) {
        var began = System.nanoTime();
        var answer = question.ask();
        time.since(began);
        told.add(essence(answer));
        return answer.statusCode();
    }

    /** Status, headers and body, without ids and moments, and without what is said about the connection. */
    private static String essence(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(Set.of("connection", "keep-alive"));
        return ACCIDENTAL
                .matcher(answer.statusCode() + " " + headers + " " + answer.body())
                .replaceAll("…");
    }

    private static String first(Set<String> told) {
        return told.size() + " kinds, such as " + told.stream().findFirst().orElse("none");
    }

    private static HttpResponse<String> get(AttackedEngine engine, String path) {
        return engine.sender().send(engine.sender().as(STRANGER, path).GET());
    }

    private static HttpResponse<String> post(
            AttackedEngine engine, String identity, String path, String json, String... headers) {
        var request = engine.sender()
                .as(identity, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return engine.sender().send(request);
    }

    private static String commands(String pregnancy) {
        return "/api/pregnancies/" + pregnancy + "/commands";
    }

    private static String registration(String bsn) {
        return registration(bsn, DUE);
    }

    private static String registration(String bsn, LocalDate due) {
        return """
                {"type": "RegisterPregnancy", "bsn": "%s", "vsv": "vsv:midden", "dueDate": "%s",
                 "basis": "ultrasound", "careFrom": "2026-02-20", "fromTheStart": true}""".formatted(bsn, due);
    }

    private static String contact(String organisation) {
        return "{\"type\": \"FirstContactMade\", \"when\": \"2026-03-02\", \"organisation\": \"%s\"}"
                .formatted(organisation);
    }
}
