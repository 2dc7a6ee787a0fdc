package nl.geboortepad.pathways.region;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.geboortepad.kernel.json.EventJson;

/** Norms that nobody planned, and what a region might make of them: tighter, looser or something else. */
final class RandomRegion {
    private static final List<String> DONE = List.of(
            "IntakeHeld",
            "InformationGiven",
            "CheckupHeld",
            "MdoDecisionTaken",
            "ReferralAnswered",
            "ReferralAccepted",
            "HandedOverToJgz");
    private static final List<String> ASKS = List.of("ReferralMade", "ChildBorn", "RiskScreened", "MdoRequested");
    private static final List<String> ENDS = List.of("WomanDied", "PregnancyEnded", "ChildDied");
    private static final Map<String, String> NAMED =
            Map.of("ReferralMade", "referral", "ChildBorn", "child", "RiskScreened", "domain", "MdoRequested", "mdo");
    private static final Map<String, String> TIED = Map.of(
            "ReferralAnswered",
            "referral",
            "ReferralAccepted",
            "referral",
            "HandedOverToJgz",
            "child",
            "MdoDecisionTaken",
            "mdo");

    private final Random random;

    RandomRegion(long seed) {
        this.random = new Random(seed);
    }

    static String text(Object tree) {
        return EventJson.mapper().writeValueAsString(tree);
    }

    Map<String, Object> norm() {
        var kind =
                any(List.of("response", "response", "response", "precedence", "recurrence", "agreement", "unbroken"));
        var first = rule(kind);
        first.put("since", "2018-01-01");
        var rules = new ArrayList<Map<String, Object>>(List.of(first));
        if (chance(4)) {
            var second = chance(2) ? rule(kind) : changed(kind, first);
            second.put("since", "2026-05-01");
            rules.add(second);
        }
        var norm = new LinkedHashMap<String, Object>();
        norm.put("norm", "norm");
        norm.put("title", Map.of("nl", "n", "en", "n"));
        norm.put("says", Map.of("nl", "n", "en", "n"));
        norm.put("basis", "assumption");
        norm.put("source", Map.of("document", "000", "section", "1", "checked", "2026-11-23"));
        norm.put("kind", kind);
        norm.put("rules", rules);
        return norm;
    }

    /** What a region writes over it. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> changes(Map<String, Object> norm) {
        var kind = (String) norm.get("kind");
        var rules = (List<Map<String, Object>>) norm.get("rules");
        var change = changed(kind, rules.getLast());
        change.put("since", any(List.of("2018-01-01", "2026-03-01", "2026-07-01")));
        var changes = new ArrayList<Map<String, Object>>(List.of(change));
        if (chance(6)) {
            var later = changed(kind, rules.getLast());
            later.put("since", "2026-08-15");
            changes.add(later);
        }
        return changes;
    }

    private Map<String, Object> rule(String kind) {
        var rule = new LinkedHashMap<String, Object>();
        switch (kind) {
            case "response" -> {
                if (chance(3)) {
                    rule.put("evidence", evidence("", 2));
                    rule.put("window", chance(2) ? gestational() : after(List.of("IntakeHeld", "FirstContactMade")));
                } else {
                    var asks = any(ASKS);
                    rule.put("each", each(asks));
                    rule.put("evidence", evidence(tie(rule.get("each")), 2));
                    rule.put(
                            "window",
                            chance(4)
                                    ? cases(asks)
                                    : chance(4)
                                            ? after(List.of("CareClosed", "CheckupHeld"))
                                            : chance(5) ? gestational() : relative());
                }
                terms(rule, true);
            }
            case "precedence" -> {
                rule.put("each", each(any(ASKS)));
                var needs = new LinkedHashMap<String, Object>();
                needs.put("from", some(2, () -> plain("ConsentGiven")));
                if (chance(2)) {
                    needs.put("until", some(2, () -> plain(any(List.of("ConsentRefused", "ConsentWithdrawn")))));
                }
                rule.put("needs", needs);
                terms(rule, false);
            }
            case "recurrence" -> {
                rule.put("every", every());
                rule.put("evidence", evidence("", 1));
                rule.put("from", plain(any(List.of("IntakeHeld", "FirstContactMade"))));
                rule.put("until", some(2, () -> plain(any(List.of("PregnancyEnded", "ChildBorn")))));
                terms(rule, true);
            }
            case "agreement" -> {
                rule.put("each", each("ChildBorn"));
                rule.put("actual", actual());
                rule.put("chosen", Map.of("event", "BirthLocationChosen", "field", "location"));
                rule.put("explained-by", evidence("", 1));
                rule.put("window", relative());
                terms(rule, true);
            }
            default -> {
                rule.put("holder", any(List.of("coordinator", "accountable")));
                rule.put("with-her-agreement", chance(2));
                terms(rule, false);
            }
        }
        return rule;
    }

    private Object actual() {
        return Map.of("field", "place", "unknown", chance(2) ? "unknown" : List.of("unknown", "on-the-way"));
    }

    private void terms(Map<String, Object> rule, boolean stops) {
        if (stops && chance(2)) {
            rule.put("stopped-by", some(2, () -> plain(any(ENDS))));
        }
        if (chance(3)) {
            rule.put("waived-by", waiver());
        }
    }

    private Object waiver() {
        return new LinkedHashMap<>(Map.of(
                "from", some(2, () -> plain(any(List.of("ConsentRefused", "ConsentWithdrawn")))),
                "until", some(2, () -> plain(chance(4) ? "ConsentRefused" : "ConsentGiven"))));
    }

    /** Some keys of a rule, each a little other than it was. */
    private Map<String, Object> changed(String kind, Map<String, Object> rule) {
        var change = new LinkedHashMap<String, Object>();
        rule.forEach((key, value) -> {
            if (!key.equals("since") && chance(2)) {
                change.put(key, mutated(kind, key, copy(value), rule));
            }
        });
        if (change.isEmpty()) {
            var key = any(List.copyOf(rule.keySet()).stream()
                    .filter(k -> !k.equals("since"))
                    .toList());
            change.put(key, mutated(kind, key, copy(rule.get(key)), rule));
        }
        if (!rule.containsKey("waived-by") && chance(12)) {
            change.put("waived-by", waiver());
        }
        return change;
    }

    private Object mutated(String kind, String key, Object value, Map<String, Object> rule) {
        return switch (key) {
            case "with-her-agreement" -> chance(2);
            case "holder" -> chance(6) ? any(List.of("coordinator", "accountable")) : value;
            case "every" -> every();
            case "actual" -> actual();
            case "chosen" -> value;
            case "window" -> chance(8) ? relativeOr(value) : shifted(value);
            default -> {
                var tie = key.equals("evidence") ? tie(rule.get("each")) : "";
                yield touched(value, tie, key.equals("each") || key.equals("evidence") || key.equals("explained-by"));
            }
        };
    }

    private Object relativeOr(Object value) {
        return chance(2) ? relative() : value;
    }

    /** Windows of other lengths. */
    @SuppressWarnings("unchecked")
    private Object shifted(Object window) {
        if (window instanceof List<?> cases) {
            var shifted = new ArrayList<>(cases.stream().map(this::shifted).toList());
            if (shifted.size() > 1 && chance(4)) {
                shifted.removeFirst();
            }
            return shifted;
        }
        var shifted = new LinkedHashMap<>((Map<String, Object>) window);
        for (var key : List.of("within", "opens", "before")) {
            if (shifted.get(key) instanceof String length && chance(2)) {
                shifted.put(key, length.contains("w") ? weeks(length) : days(length));
            }
        }
        if (chance(8)) {
            shifted.remove("opens");
        } else if (chance(8) && shifted.containsKey("within")) {
            shifted.put("opens", "1d");
        }
        if (shifted.get("after") instanceof Map<?, ?> after && chance(3)) {
            if (chance(2)) {
                var of = after.values().iterator().next();
                shifted.put("after", Map.of(chance(2) ? "first" : "last", chance(2) ? of : plain("IntakeHeld")));
            } else {
                shifted.remove("after");
            }
        }
        return shifted;
    }

    private String days(String length) {
        return Math.max(0, Integer.parseInt(length.replace("d", "")) + any(List.of(-3, -2, -1, 0, 1, 2))) + "d";
    }

    private String weeks(String length) {
        var week = Integer.parseInt(length.substring(0, length.indexOf('w')));
        return Math.max(0, week + any(List.of(-2, -1, 0, 1))) + "w" + random.nextInt(7) + "d";
    }

    /** Patterns with a test more or less, a part more or less, tied or not. */
    @SuppressWarnings("unchecked")
    private Object touched(Object value, String tie, boolean deep) {
        if (value instanceof List<?> list) {
            var touched = new ArrayList<Object>(list.stream()
                    .map(v -> chance(2) ? touched(v, tie, deep) : v)
                    .toList());
            if (touched.size() > 1 && chance(3)) {
                touched.remove(random.nextInt(touched.size()));
            } else if (chance(5) && !touched.isEmpty()) {
                touched.add(touched(touched.getFirst(), tie, deep));
            }
            return touched;
        }
        if (value instanceof String type) {
            return chance(2) ? value : plain(type);
        }
        var map = new LinkedHashMap<>((Map<String, Object>) value);
        for (var inner : List.of("any", "all", "from", "until")) {
            if (map.containsKey(inner)) {
                map.put(inner, touched(map.get(inner), tie, deep));
            }
        }
        if (map.containsKey("any") && chance(6)) {
            return Map.of("all", map.get("any"));
        }
        if (map.containsKey("event")) {
            var type = (String) map.get("event");
            switch (random.nextInt(6)) {
                case 0 -> map.remove("where");
                case 1, 2 -> map.put("where", where(type, (Map<String, Object>) map.getOrDefault("where", Map.of())));
                case 3 -> {
                    if (map.containsKey("per") && chance(2)) {
                        var name = map.remove("per");
                        if (chance(3)) {
                            map.put("as", name);
                        }
                    }
                    if (map.containsKey("as") && chance(2)) {
                        map.remove("as");
                    }
                    if (map.containsKey("same") && chance(2)) {
                        map.remove("same");
                    }
                }
                case 4 -> {
                    if (!tie.isEmpty() && tie.equals(TIED.get(type))) {
                        map.put("same", tie);
                    }
                    if (chance(3)) {
                        map.remove("proxy");
                    }
                }
                default -> {}
            }
        }
        return map;
    }

    private Object each(String type) {
        if (chance(8)) {
            return new ArrayList<>(List.of(asking(type), asking(type)));
        }
        return asking(type);
    }

    private Map<String, Object> asking(String type) {
        var each = plain(type);
        if (chance(2)) {
            each.put("per", NAMED.get(type));
        } else if (chance(6)) {
            each.put("as", any(List.of("one", NAMED.get(type))));
        }
        return each;
    }

    /** The field by which what is asked for can be tied to what asks. */
    private static String tie(Object each) {
        var first = each instanceof List<?> list ? list.getFirst() : each;
        return first instanceof Map<?, ?> map ? NAMED.getOrDefault((String) map.get("event"), "") : "";
    }

    private Object evidence(String tie, int depth) {
        if (depth > 0 && chance(2)) {
            return new LinkedHashMap<>(Map.of(chance(2) ? "any" : "all", some(3, () -> evidence(tie, depth - 1))));
        }
        var type = any(DONE);
        var one = plain(type);
        if (!tie.isEmpty() && tie.equals(TIED.get(type)) && chance(2)) {
            one.put("same", tie);
        }
        if (chance(6)) {
            one.put("proxy", Map.of("nl", "p", "en", "p"));
        }
        return one;
    }

    private Map<String, Object> plain(String type) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("event", type);
        if (chance(2)) {
            plain.put("where", where(type, Map.of()));
        }
        return plain;
    }

    /** One more test, or another in place of one. */
    private Map<String, Object> where(String type, Map<String, Object> before) {
        var where = new LinkedHashMap<>(before);
        switch (type) {
            case "IntakeHeld" -> {
                var topics = List.of("anamnesis-woman", "risk-assessment", "general-information");
                where.put(
                        chance(3) ? "partnerPresent" : "discussed",
                        where.containsKey("partnerPresent") || chance(2)
                                ? Map.of("present", true)
                                : Map.of("has", few(topics)));
                if (where.get("partnerPresent") instanceof Map<?, ?> map && map.containsKey("has")) {
                    where.put("partnerPresent", true);
                }
            }
            case "InformationGiven" -> where.put("topic", few(List.of("informed-choice", "lifestyle", "kraamzorg")));
            case "MdoDecisionTaken" ->
                where.put("attended", Map.of("has", few(List.of("midwife", "gynaecologist", "paediatrician"))));
            case "ReferralMade" -> where.put("urgency", few(List.of("routine", "urgent", "emergency")));
            case "ChildBorn" ->
                where.put(
                        "apgar5",
                        any(List.of(
                                Map.of("below", 7),
                                Map.of("below", 9),
                                Map.of("at-least", 3),
                                Map.of("present", true),
                                9)));
            case "RiskScreened" ->
                where.put(
                        chance(2) ? "domain" : "review",
                        where.containsKey("review")
                                ? List.of("single-discipline", "multidisciplinary")
                                : "single-discipline");
            case "ConsentGiven", "ConsentRefused", "ConsentWithdrawn" ->
                where.put("purpose", few(List.of("mdo-discussion", "team-access", "examinations")));
            case "PregnancyEnded" -> where.put("how", few(List.of("birth", "miscarriage", "ectopic")));
            case "HandedOverToJgz" -> where.put("channel", few(List.of("digital", "paper", "oral")));
            case "CheckupHeld" -> where.put("statedAge", Map.of("present", chance(2)));
            default -> {
                return new LinkedHashMap<>(Map.of("when", Map.of("present", true)));
            }
        }
        if (where.get("domain") instanceof List<?> || "single-discipline".equals(where.get("domain"))) {
            where.put("domain", few(List.of("medical", "psychosocial", "lifestyle")));
        }
        return where;
    }

    private Map<String, Object> gestational() {
        var opens = random.nextInt(20);
        var window = new LinkedHashMap<String, Object>();
        if (chance(2)) {
            window.put("opens", opens + "w0d");
        }
        window.put("before", opens + 1 + random.nextInt(15) + "w" + random.nextInt(7) + "d");
        return window;
    }

    private Map<String, Object> relative() {
        var opens = random.nextInt(6);
        var window = new LinkedHashMap<String, Object>();
        if (chance(2)) {
            window.put("opens", opens + "d");
        }
        window.put("within", opens + random.nextInt(12) + "d");
        return window;
    }

    private Map<String, Object> after(List<String> of) {
        var window = relative();
        List<Object> anchors = new ArrayList<>(some(2, () -> plain(any(of))));
        if (chance(4)) {
            var proxy = plain("CheckupHeld");
            proxy.put("proxy", Map.of("nl", "p", "en", "p"));
            anchors.add(proxy);
        }
        window.put("after", Map.of(chance(2) ? "first" : "last", anchors));
        return window;
    }

    private List<Object> cases(String asks) {
        var some = relative();
        some.put("where", where(asks, Map.of()));
        return new ArrayList<>(List.of(some, relative()));
    }

    private String every() {
        return any(List.of("month", "year", "7d", "14d", "15d", "28d", "31d", "30d", "62d", "70d"));
    }

    private List<Object> some(int most, java.util.function.Supplier<Object> one) {
        return new ArrayList<>(IntStream.range(0, 1 + random.nextInt(most))
                .mapToObj(i -> one.get())
                .toList());
    }

    private List<String> few(List<String> of) {
        var few = new ArrayList<>(of);
        java.util.Collections.shuffle(few, random);
        return few.subList(0, 1 + random.nextInt(of.size() - 1));
    }

    @SuppressWarnings("unchecked")
    private static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, Object>();
            ((Map<String, Object>) map).forEach((k, v) -> copy.put(k, copy(v)));
            return copy;
        }
        return value instanceof List<?> list
                ? new ArrayList<>(list.stream().map(RandomRegion::copy).toList())
                : value;
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
