package nl.geboortepad.ops.attack;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.geboortepad.ops.story.Caseload;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Quality staff ask all that they may ask, to learn of one woman by what one answer has and another has not. */
final class FigureDifferences implements Attack {
    private static final int WOMEN = 90;
    /** As delivered: {@code geboortepad.figures.*}. */
    private static final int BASE = 3;

    private static final int LEAST_CELL = 6;
    private static final int LEAST_COHORT = 12;

    private static final int FACTS = 30;
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final List<String> NO_QUESTIONS = List.of(
            "/api/quality/compliance?on=2026-10-30",
            "/api/quality/compliance?vsv=vsv:elders",
            "/api/quality/what-if?pathway=zig@2026-11-23&dueFrom=2026-07-01&dueTo=2026-09-29",
            "/api/quality/what-if?pathway=zig@2026-11-23&dueFrom=2026-07-02&dueTo=2026-09-30",
            "/api/quality/what-if?pathway=zig@2026-11-23&dueFrom=2026-07-01&dueTo=2026-07-01",
            "/api/vsvs/vsv:midden/claims?from=2026-01-01&to=2026-12-31",
            "/api/vsvs/vsv:midden/claims?from=2026-03-02&to=2026-03-03",
            "/api/worklist",
            "/api/steward/report",
            "/api/notices");

    private static final String DECLINED = """
            {"type": "NormDeclined", "when": "2026-07-01", "norm": "registration-explained",
             "informedBy": {"role": "midwife", "organisation": "agb:08001234", "person": "900001234"}}""";

    /** Numbers that count no women: how it was rounded, versions, and what follows from what is told. */
    private static final Set<String> NO_COUNTS = Set.of("rounding", "thin", "version", "percent");

    private final List<String> pregnancies = new ArrayList<>();

    @Override
    public void on(AttackedEngine engine, FindingTable table) throws Exception {
        load(engine);
        notAsked(engine, table);
        everyQuestion(engine, table);
        oneFactMore(engine, table);
    }

    private void load(AttackedEngine engine) throws InterruptedException {
        var founded = post(engine, "steward-demo", "/api/vsvs/vsv:midden/commands", "application/json", """
                {"type": "VsvFounded", "when": "2012-05-01", "toldFrom": "2026-01-01"}""");
        if (founded.statusCode() >= 300) {
            throw new IllegalStateException(founded.body());
        }
        post(engine, "midwife-demo", "/api/commands", "application/x-ndjson", String.join("\n", Caseload.lines(WOMEN)))
                .body()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(line -> line.path("version").asLong(0) == 2)
                .forEach(line -> pregnancies.add(line.path("pregnancy").stringValue()));
        engine.awaitViews(LONGEST);
    }

    private static void notAsked(AttackedEngine engine, FindingTable table) {
        var told = new AnswerCounts();
        NO_QUESTIONS.forEach(question -> told.add(engine.status("quality-demo", question)));
        table.add(
                "figures: days, periods and cases that are not theirs to ask for",
                told.total() + " questions",
                told,
                told.only("400", "403", "404"));
    }

    /** By month, by quarter, by year, by a window of one's own that moves from day to day, and as known at each moment. */
    private static Map<String, List<String>> families(AttackedEngine engine) throws Exception {
        var families = new LinkedHashMap<String, List<String>>();
        var months = IntStream.range(0, 15)
                .mapToObj(
                        i -> YearMonth.of(2025, 11).plusMonths(i).atEndOfMonth().toString())
                .toList();
        families.put(
                "compliance by month",
                months.stream().map(on -> "/api/quality/compliance?on=" + on).toList());
        families.put(
                "compliance as known at each moment",
                moments(engine).stream()
                        .map(moment -> "/api/quality/compliance?on=2026-10-31&knownAt=" + moment)
                        .toList());
        families.put(
                "what-if by month",
                months.stream()
                        .map(on -> "/api/quality/what-if?pathway=zig@2026-11-23&dueFrom=2026-07-01&dueTo=2026-09-30&on="
                                + on)
                        .toList());
        families.put(
                "what-if with a window that moves from day to day",
                IntStream.range(35, 63)
                        .mapToObj(day ->
                                "/api/quality/what-if?dueFrom=2026-07-01&dueTo=2026-09-30&on=2026-10-31 " + draft(day))
                        .toList());
        families.put(
                "claims by year and quarter",
                List.of(
                        "/api/vsvs/vsv:midden/claims?from=2025-01-01&to=2026-01-01",
                        "/api/vsvs/vsv:midden/claims?from=2026-01-01&to=2027-01-01",
                        "/api/vsvs/vsv:midden/claims?from=2026-01-01&to=2026-04-01",
                        "/api/vsvs/vsv:midden/claims?from=2026-04-01&to=2026-07-01",
                        "/api/vsvs/vsv:midden/claims?from=2026-07-01&to=2026-10-01",
                        "/api/vsvs/vsv:midden/claims?from=2026-10-01&to=2027-01-01"));
        return families;
    }

    private static List<String> moments(AttackedEngine engine) throws Exception {
        return engine.database().sql("""
                        select to_char(recorded at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                        from event_store.event order by recorded""").query(String.class).list().stream()
                .distinct()
                .limit(200)
                .toList();
    }

    private static String draft(int days) {
        return """
                pathway: ontwerp
                version: 2026-03-01
                parent: zig@2026-11-23
                title: {nl: Ontwerp, en: Draft}
                tightens:
                  - norm: first-consult
                    rules:
                      - since: 2018-01-01
                        window: {before: %dw%dd}
                """.formatted(days / 7, days % 7);
    }

    private static void everyQuestion(AttackedEngine engine, FindingTable table) throws Exception {
        for (var family : families(engine).entrySet()) {
            var told = new AnswerCounts();
            var cells = new ArrayList<Map<String, Long>>();
            for (var question : family.getValue()) {
                var answer = ask(engine, question);
                told.add(answer.statusCode());
                cells.add(answer.statusCode() == 200 ? cells(answer) : Map.of());
            }
            var all = cells.stream().flatMap(one -> one.values().stream()).toList();
            cells.forEach(one -> one.forEach((place, count) -> {
                if (isFiner(count)) {
                    System.out.println(family.getKey() + " " + place + " " + count);
                }
            }));
            var finer = all.stream().filter(FigureDifferences::isFiner).count();
            table.add(
                    "figures: " + family.getKey(),
                    told.total() + " questions",
                    "%s; %,d counts, %,d finer than %d or below %d; %,d of neighbours differ, %,d by less than %d"
                            .formatted(
                                    told,
                                    all.size(),
                                    finer,
                                    BASE,
                                    LEAST_CELL,
                                    differences(cells, Long.MAX_VALUE),
                                    differences(cells, LEAST_CELL),
                                    LEAST_CELL),
                    told.only("200") && finer == 0 && !all.isEmpty());
        }
    }

    private static boolean isFiner(long count) {
        return count % BASE != 0 || count != 0 && count < LEAST_CELL;
    }

    private static long differences(List<Map<String, Long>> cells, long below) {
        var found = 0L;
        for (var i = 1; i < cells.size(); i++) {
            for (var cell : cells.get(i).entrySet()) {
                var before = cells.get(i - 1).get(cell.getKey());
                if (before != null && !before.equals(cell.getValue()) && Math.abs(before - cell.getValue()) < below) {
                    found++;
                }
            }
        }
        return found;
    }

    /** One fact at a time that changes a verdict, of one woman after the other; after each the figures are asked for. */
    private void oneFactMore(AttackedEngine engine, FindingTable table) throws InterruptedException {
        var told = new HashSet<String>();
        var exact = new HashSet<String>();
        for (var i = 0; i < FACTS; i++) {
            var recorded = post(
                    engine,
                    "midwife-demo",
                    "/api/pregnancies/" + pregnancies.get(i) + "/commands",
                    "application/json",
                    DECLINED);
            if (recorded.statusCode() != 200) {
                throw new IllegalStateException(recorded.body());
            }
            engine.awaitViews(LONGEST);
            told.add(figures(engine, "quality-demo"));
            exact.add(figures(engine, "steward-demo"));
        }
        table.add(
                "figures: before and after each fact of one woman",
                FACTS + " facts, of as many women",
                "%d different answers, to a steward %d; one for each %d women may be"
                        .formatted(told.size(), exact.size(), LEAST_COHORT),
                told.size() <= 2 + FACTS / LEAST_COHORT && exact.size() == FACTS);
    }

    /** What is counted, without the moment at which it was asked. */
    private static String figures(AttackedEngine engine, String identity) {
        return engine.json(identity, "/api/quality/compliance?on=2026-10-31")
                .path("norms")
                .toString();
    }

    private static HttpResponse<String> ask(AttackedEngine engine, String question) {
        var parts = question.split(" ", 2);
        return parts.length == 1
                ? engine.sender()
                        .send(engine.sender().as("quality-demo", question).GET())
                : post(engine, "quality-demo", parts[0], "application/yaml", parts[1]);
    }

    private static HttpResponse<String> post(
            AttackedEngine engine, String identity, String path, String type, String body) {
        return engine.sender()
                .send(engine.sender()
                        .as(identity, path)
                        .header("Content-Type", type)
                        .timeout(LONGEST)
                        .POST(BodyPublishers.ofString(body)));
    }

    /** Every number that counts women, by its place. */
    private static Map<String, Long> cells(HttpResponse<String> answer) {
        var cells = new TreeMap<String, Long>();
        collect("", JsonMapper.shared().readTree(answer.body()), cells);
        return cells;
    }

    /** What a partnership recorded of itself is told exactly. Of women it says how many, or that they are too few. */
    private static boolean isOfPartnership(JsonNode node) {
        return node.has("outcomes") && !node.has("pregnancies");
    }

    private static void collect(String place, JsonNode node, Map<String, Long> cells) {
        if (isOfPartnership(node)) {
            return;
        }
        if (node.isObject()) {
            node.properties().forEach(field -> {
                if (!NO_COUNTS.contains(field.getKey())) {
                    collect(place + "/" + field.getKey(), field.getValue(), cells);
                }
            });
        } else if (node.isArray()) {
            for (var part : node) {
                var name = part.path("norm").asString(Integer.toString(cells.size()));
                collect(place + "/" + name, part, cells);
            }
        } else if (node.isIntegralNumber()) {
            cells.put(place, node.longValue());
        }
    }
}
