package nl.geboortepad.ops.http;

import static java.net.http.HttpRequest.BodyPublishers.ofByteArrays;
import static java.net.http.HttpRequest.BodyPublishers.ofString;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import nl.geboortepad.command.registration.kernset.Kernset;

/** Bad requests to the whole engine, and what each is answered. Whoever thinks of another adds a row. */
final class BadRequests {
    /** Nine digits, and no BSN: they fail the eleven-test. */
    static final String NO_BSN = "999990018";

    private static final String STRANGER = "/api/pregnancies/pregnancy-7b0e8d3c-6f6f-4e0a-9f0e-2b8f6c1d2e3f";
    private static final String NO_AUDIT = "/api/audits/audit-7b0e8d3c-6f6f-4e0a-9f0e-2b8f6c1d2e3f";
    private static final String CONSULTED = fact("NonAffiliatedCaregiversConsulted", "");
    private static final byte[] MEGABYTE = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);

    private BadRequests() {}

    /** @param rule that refused it; null when none did */
    record Row(
            String told,
            Function<OneOnRecord, HttpRequest.Builder> request,
            int status,
            String code,
            String pointer,
            String rule) {
        @Override
        public String toString() {
            return told;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                        unreadable(),
                        wrong(),
                        impossible(),
                        refused(),
                        partnerships(),
                        audits(),
                        registrations(),
                        kernsets(),
                        pathways(),
                        headers(),
                        questions(),
                        tooMuch())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> unreadable() {
        return Stream.of(
                command("no JSON", "oops", 400, "malformed", null),
                command("JSON that stops halfway", "{\"type\": \"WomanDied\", \"when\"", 400, "malformed", null),
                command("a list", "[]", 400, "malformed", null),
                command("nesting without end", "[".repeat(100_000), 400, "malformed", null),
                command("a field twice", fact("WomanDied", "\"when\": \"2026-03-02\""), 400, "invalid", "/when"),
                bytes(
                        "a command in Latin",
                        fact("WomanDied", "\"note\": \"vóór\"").getBytes(StandardCharsets.ISO_8859_1)),
                bytes("a command in two bytes a letter", died("2026-03-02").getBytes(StandardCharsets.UTF_16)),
                command(
                        "a number beyond all numbers",
                        fact("WomanDied", "\"recordedAtSource\": 1e2147483648"),
                        400,
                        "malformed",
                        "/recordedAtSource"),
                command("half a character", explained("half \\ud83d"), 400, "invalid", "/note"),
                command("the other half of a character", explained("\\ude00 half"), 400, "invalid", "/note"),
                command("a character that no store keeps", explained("a\\u0000b"), 400, "invalid", "/note"));
    }

    private static Stream<Row> wrong() {
        return Stream.of(
                command("no type", "{\"when\": \"2026-03-02\"}", 400, "invalid", "/type"),
                command("an unknown type", fact("WomanHealed", ""), 400, "invalid", "/type"),
                command("a type that only the engine stores", fact("PregnancyRegistered", ""), 400, "invalid", "/type"),
                command("a type that is a Java class", fact("java.lang.Runtime", ""), 400, "invalid", "/type"),
                command("an unknown field", contact("\"bsn\": \"" + NO_BSN + "\""), 400, "invalid", "/bsn"),
                command("a missing field", fact("FirstContactMade", ""), 400, "invalid", "/organisation"),
                command("nothing in a field", contact("\"child\": null"), 400, "invalid", "/child"),
                command("a wrong date", died("02-03-2026"), 400, "invalid", "/when"),
                command("a code by its number", fact("ConsentGiven", "\"purpose\": 1"), 400, "invalid", "/purpose"),
                command(
                        "a day with an hour",
                        fact("DueDateRevised", "\"dueDate\": \"2026-10-08T12:00:00Z\", \"basis\": \"definitive\""),
                        400,
                        "invalid",
                        "/dueDate"),
                command(
                        "a moment of recording in another age",
                        contact("\"recordedAtSource\": \"0026-03-01T10:00:00Z\""),
                        400,
                        "invalid",
                        "/recordedAtSource"),
                command(
                        "a misspelt field, and so a missing one",
                        fact("FirstContactMade", "\"organization\": \"agb:08001234\""),
                        400,
                        "invalid",
                        "/organization"),
                register(
                        "a birth in another age",
                        "\"bsn\": \"999990007\", \"birthDate\": \"0090-05-01\"",
                        400,
                        "invalid",
                        "/birthDate"),
                command("a day that does not exist", died("2026-02-30"), 400, "invalid", "/when"),
                command("days in the wrong order", died("2026-04-01/2026-03-01"), 400, "invalid", "/when"),
                command("a moment in no zone", died("2026-03-01T06:30:00"), 400, "invalid", "/when"),
                command(
                        "a negative gestational age at a check-up",
                        fact("CheckupHeld", "\"organisation\": \"agb:08001234\", \"statedAge\": \"-1w0d\""),
                        400,
                        "invalid",
                        "/statedAge"),
                command(
                        "a gestational age of nine days a week",
                        fact("CheckupHeld", "\"organisation\": \"agb:08001234\", \"statedAge\": \"12w9d\""),
                        400,
                        "invalid",
                        "/statedAge"),
                command(
                        "a heel prick of a ninth child",
                        fact("NeonatalScreeningDone", "\"child\": 9, \"screening\": \"heel-prick\""),
                        400,
                        "invalid",
                        "/child"),
                command(
                        "a text of 10,001 characters",
                        fact(
                                "BirthLocationDeviationExplained",
                                "\"reason\": \"other\", \"note\": \"" + "a".repeat(10_001) + "\""),
                        400,
                        "invalid",
                        "/note"),
                command(
                        "a caregiver by name",
                        fact(
                                "TeamMemberJoined",
                                "\"member\": {\"role\": \"midwife\", \"organisation\": \"agb:08001234\", \"person\": \"Aukje de V.\"}"),
                        400,
                        "invalid",
                        "/member/person"),
                command(
                        "a caregiver in no role",
                        fact(
                                "TeamMemberJoined",
                                "\"member\": {\"role\": \"wizard\", \"organisation\": \"agb:08001234\", \"person\": \"1\"}"),
                        400,
                        "invalid",
                        "/member/role"),
                command(
                        "a norm that does not exist",
                        fact(
                                "NormDeclined",
                                "\"norm\": \"no-norm\", \"informedBy\": {\"role\": \"midwife\", \"organisation\": \"agb:08001234\", \"person\": \"1\"}"),
                        400,
                        "invalid",
                        "/norm"),
                unknownCode("a code outside the indication list", "\"9999\", \"1010\"", "/vilCodes/0"),
                unknownCode("a code outside it, after a higher one", "\"9999\", \"1010\", \"0101\"", "/vilCodes/2"),
                unknownCode("a heading of the indication list", "\"1010\", \"1010\", \"1170\"", "/vilCodes/2"),
                unknownCode("a code of five digits", "\"1010\", \"10101\"", "/vilCodes/1"),
                command(
                        "a moment of recording that is none",
                        contact("\"recordedAtSource\": \"yesterday\""),
                        400,
                        "invalid",
                        "/recordedAtSource"));
    }

    private static Stream<Row> impossible() {
        return Stream.of(
                refusal("a date in the future", died("2999-01-01"), "/when", "in-the-future"),
                command("the end of time", died("+999999999-12-31"), 400, "invalid", "/when"),
                refusal("a range that ends in the future", died("2026-03-01/2999-01-01"), "/when", "in-the-future"),
                refusal(
                        "a birth before its own conception",
                        "{\"type\": \"ChildBorn\", \"when\": \"2025-12-01\", \"child\": 1, \"alive\": true,"
                                + " \"place\": \"home\", \"mode\": \"spontaneous\"}",
                        "/when",
                        "before-conception"),
                refusal(
                        "a check-up before day 0",
                        "{\"type\": \"CheckupHeld\", \"when\": \"2025-12-01\", \"organisation\": \"agb:08001234\"}",
                        "/when",
                        "before-pregnancy"),
                refusal(
                        "a heel prick before conception",
                        "{\"type\": \"NeonatalScreeningDone\", \"when\": \"2025-12-01\", \"child\": 1,"
                                + " \"screening\": \"heel-prick\"}",
                        "/when",
                        "before-conception"),
                refusal(
                        "emergency access on a day gone by",
                        emergency("\"hours\": 4, \"when\": \"2026-03-02\""),
                        "/when",
                        "emergency-not-today"),
                inEmergency("emergency access for no hour", 0),
                inEmergency("emergency access for less than no hour", -1),
                inEmergency("emergency access for more than a day", 25),
                inEmergency("emergency access for years", 100_000),
                command("a date long ago", died("1869-03-02"), 400, "invalid", "/when"),
                command("the beginning of time", died("-999999999-01-01"), 400, "invalid", "/when"));
    }

    private static Stream<Row> refused() {
        return Stream.of(
                refusal(
                        "an MDO request without her consent",
                        fact("MdoRequested", "\"mdo\": \"M-1\", \"by\": \"agb:08001234\", \"themes\": []"),
                        null,
                        "mdo-without-consent"),
                refusal(
                        "a due date far away",
                        fact("DueDateRevised", "\"dueDate\": \"2036-10-08\", \"basis\": \"ultrasound\""),
                        "/dueDate",
                        "due-date-too-late"),
                refusal(
                        "a correction of what is not there, with words",
                        fact(
                                "CorrectEntry",
                                "\"entry\": \"nothing\", \"reason\": \"other\", \"note\": \"Niet zo.\", \"replacement\": "
                                        + died("2026-03-02")),
                        "/entry",
                        "unknown-entry"),
                row(
                        "an unknown pregnancy",
                        it -> it.post("midwife-demo", STRANGER + "/commands", died("2026-03-02")),
                        404,
                        "unknown-pregnancy",
                        null),
                row(
                        "an unknown pregnancy, with words",
                        it -> it.post(
                                "midwife-demo",
                                STRANGER + "/commands",
                                fact(
                                        "BirthLocationDeviationExplained",
                                        "\"reason\": \"other\", \"note\": \"Niet zo.\"")),
                        404,
                        "unknown-pregnancy",
                        ""),
                row(
                        "an id that is none",
                        it -> it.post("midwife-demo", "/api/pregnancies/999990019/commands", died("2026-03-02")),
                        400,
                        "invalid",
                        null),
                row(
                        "a pregnancy of others",
                        it -> it.post("jgz-demo", it.commands(), died("2026-03-02")),
                        404,
                        "unknown-pregnancy",
                        null),
                row(
                        "another role",
                        it -> it.post("quality-demo", it.commands(), died("2026-03-02")),
                        403,
                        "forbidden",
                        null));
    }

    private static Stream<Row> partnerships() {
        return Stream.of(
                partnership("an unknown partnership", "steward-demo", "vsv:midden", CONSULTED, 404, "unknown", null),
                partnership("a partnership of others", "steward-demo", "vsv:noord", CONSULTED, 403, "forbidden", null),
                partnership(
                        "a partnership, by a caregiver",
                        "midwife-demo",
                        "vsv:midden",
                        CONSULTED,
                        403,
                        "forbidden",
                        null),
                partnership("a partnership that is none", "steward-demo", "999990019", CONSULTED, 400, "invalid", null),
                partnership(
                        "a fact of care about a partnership",
                        "quality-demo",
                        "vsv:midden",
                        died("2026-03-02"),
                        400,
                        "invalid",
                        "/type"),
                partnership(
                        "a pathway that was adopted unasked",
                        "quality-demo",
                        "vsv:midden",
                        fact("PathwayAdopted", "\"pathway\": \"midden\", \"version\": \"2026-01-01\", \"text\": \"x\""),
                        400,
                        "invalid",
                        "/type"),
                partnership(
                        "a pathway of nothing",
                        "quality-demo",
                        "vsv:midden",
                        "{\"type\": \"AdoptPathway\", \"pathway\": \" \"}",
                        400,
                        "invalid",
                        "/pathway"),
                partnership(
                        "a woman's number in the name of a complaint",
                        "quality-demo",
                        "vsv:midden",
                        fact("ComplaintReceived", "\"complaint\": \"999990019\""),
                        400,
                        "invalid",
                        "/complaint"),
                partnership(
                        "a merge by quality staff",
                        "quality-demo",
                        "vsv:midden",
                        "{\"type\": \"MergeVsvs\", \"absorbed\": \"vsv:oost\"}",
                        403,
                        "forbidden",
                        null),
                refusedPartnership(
                        "a merge of a partnership with itself",
                        "{\"type\": \"MergeVsvs\", \"absorbed\": \"vsv:midden\"}",
                        "/absorbed",
                        "with-itself"));
    }

    private static Stream<Row> audits() {
        return Stream.of(
                opening("an audit, by a steward", "steward-demo", "\"child\": 1", 403, "forbidden", null, null),
                opening("an audit, by quality staff", "quality-demo", "\"child\": 1", 403, "forbidden", null, null),
                opening("an audit of no child", "auditor-demo", "", 400, "invalid", "/child", "which-child"),
                opening("an audit of a ninth child", "auditor-demo", "\"child\": 9", 400, "invalid", "/child", null),
                opening("an audit of nothing known", "auditor-demo", "\"xyz\": 1", 400, "invalid", "/xyz", null),
                opening(
                        "an audit of tomorrow",
                        "auditor-demo",
                        "\"child\": 1, \"when\": \"2199-01-01\"",
                        409,
                        "refused",
                        "/when",
                        "in-the-future"),
                new Row(
                        "an audit under a theme that is none",
                        it -> it.post("auditor-demo", "/api/audits", audit("no-theme", it.pregnancy(), "\"child\": 1")),
                        400,
                        "invalid",
                        "/theme",
                        "unknown-theme"),
                row(
                        "an audit under a woman's number",
                        it -> it.post("auditor-demo", "/api/audits", audit("999990019", it.pregnancy(), "")),
                        400,
                        "invalid",
                        "/theme"),
                row(
                        "an audit of an unknown pregnancy",
                        it -> it.post(
                                "auditor-demo",
                                "/api/audits",
                                audit(
                                        "term-asphyxia",
                                        "pregnancy-7b0e8d3c-6f6f-4e0a-9f0e-2b8f6c1d2e3f",
                                        "\"child\": 1")),
                        404,
                        "unknown-pregnancy",
                        "/pregnancy"),
                row(
                        "a fact to open an audit with",
                        it -> it.post("auditor-demo", "/api/audits", fact("AuditMeetingHeld", "")),
                        400,
                        "invalid",
                        "/type"),
                row(
                        "an unknown audit",
                        it -> it.post("auditor-demo", NO_AUDIT + "/commands", "{\"type\": \"CloseAudit\"}"),
                        404,
                        "unknown",
                        null),
                row(
                        "an audit that is none",
                        it -> it.post("auditor-demo", "/api/audits/1/commands", "{\"type\": \"CloseAudit\"}"),
                        404,
                        "unknown",
                        null),
                row(
                        "to read an unknown audit",
                        it -> it.to("auditor-demo", NO_AUDIT, "text/plain"),
                        404,
                        "unknown",
                        null),
                row("the audits, by a midwife", it -> it.get("/api/audits"), 403, "forbidden", null),
                row("an audit's case, by a midwife", it -> it.get(NO_AUDIT + "/case"), 403, "forbidden", null),
                row(
                        "proposed on no day",
                        it -> it.to("auditor-demo", "/api/audits/proposed?on=soon", "text/plain"),
                        400,
                        "invalid",
                        null));
    }

    private static String audit(String theme, String pregnancy, String more) {
        return "{\"type\": \"OpenAudit\", \"theme\": \"%s\", \"pregnancy\": \"%s\"%s}"
                .formatted(theme, pregnancy, more.isEmpty() ? "" : ", " + more);
    }

    private static Row opening(
            String told, String identity, String more, int status, String code, String pointer, String rule) {
        return new Row(
                told,
                it -> it.post(identity, "/api/audits", audit("term-asphyxia", it.pregnancy(), more)),
                status,
                code,
                pointer,
                rule);
    }

    private static Row partnership(
            String told, String identity, String vsv, String body, int status, String code, String pointer) {
        return row(told, it -> it.post(identity, "/api/vsvs/" + vsv + "/commands", body), status, code, pointer);
    }

    private static Row refusedPartnership(String told, String body, String pointer, String rule) {
        return new Row(
                told,
                it -> it.post("steward-demo", "/api/vsvs/vsv:midden/commands", body),
                409,
                "refused",
                pointer,
                rule);
    }

    private static Stream<Row> registrations() {
        return Stream.of(
                register("a BSN that fails the eleven-test", "\"bsn\": \"" + NO_BSN + "\"", 400, "invalid", "/bsn"),
                register("a BSN that is a number", "\"bsn\": " + NO_BSN, 400, "invalid", "/bsn"),
                register("no BSN", "\"name\": \"Aukje de V.\"", 400, "invalid", "/bsn"),
                register(
                        "more births than pregnancies",
                        "\"bsn\": \"999990007\", \"gravidity\": 1, \"parity\": 2",
                        400,
                        "invalid",
                        "/parity"),
                register(
                        "care in the future",
                        "\"bsn\": \"999990007\", \"when\": \"2999-01-01\"",
                        409,
                        "refused",
                        "/when"),
                register(
                        "for another organisation",
                        "\"bsn\": \"999990007\", \"organisation\": \"agb:06010234\"",
                        403,
                        "forbidden",
                        "/organisation"),
                row(
                        "a fact where a registration belongs",
                        it -> it.post("midwife-demo", "/api/pregnancies", died("2026-03-02")),
                        400,
                        "invalid",
                        "/type"),
                row(
                        "a registration of what is registered",
                        it -> it.post("midwife-demo", it.commands(), registration("\"bsn\": \"999990019\"")),
                        400,
                        "invalid",
                        "/type"));
    }

    private static Stream<Row> kernsets() {
        return Stream.of(
                row(
                        "a registration in JSON",
                        it -> it.post("steward-demo", "/api/registrations", "{}"),
                        415,
                        "media-type",
                        null),
                kernset("XML that stops halfway", "<kernset_geboortezorg><vrouw>", 400, "malformed", null),
                kernset("no XML", "{}", 400, "malformed", null),
                kernset("another message", "<bericht/>", 400, "invalid", "/"),
                kernset(
                        "XML with an external entity",
                        "<!DOCTYPE k [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><kernset_geboortezorg><vrouw>&e;</vrouw></kernset_geboortezorg>",
                        400,
                        "malformed",
                        null),
                kernset(
                        "XML with a document type elsewhere",
                        "<!DOCTYPE k SYSTEM \"http://192.0.2.1/k.dtd\"><kernset_geboortezorg/>",
                        400,
                        "malformed",
                        null),
                kernset(
                        "XML with entities that grow",
                        "<!DOCTYPE k [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><k>&b;</k>",
                        400,
                        "malformed",
                        null),
                kernset(
                        "XML with a BSN that fails the eleven-test",
                        sample().replace("999940107", NO_BSN),
                        400,
                        "invalid",
                        "/kernset_geboortezorg/vrouw/burgerservicenummer"),
                kernset(
                        "XML about the future",
                        sample().replace("2026-01-19", "2999-01-19"),
                        400,
                        "invalid",
                        "/kernset_geboortezorg/zorgverlening/datum_start_zorgverantwoordelijkheid"),
                row(
                        "a wrong base day",
                        it -> it.xml("/api/registrations?baseDay=morgen", sample()),
                        400,
                        "invalid",
                        null),
                row(
                        "a registration by a caregiver",
                        it -> it.to("midwife-demo", "/api/registrations", "application/xml")
                                .POST(ofString(sample())),
                        403,
                        "forbidden",
                        null));
    }

    private static Stream<Row> pathways() {
        return Stream.of(
                pathway("YAML that stops halfway", "pathway: {", "malformed"),
                pathway("YAML with a character that is no text", "pathway: a\u0007b", "malformed"),
                row(
                        "a pathway in Latin",
                        it -> it.to("midwife-demo", "/api/pathways/check", "application/yaml")
                                .POST(ofByteArrays(List.of("title: vóór".getBytes(StandardCharsets.ISO_8859_1)))),
                        400,
                        "malformed",
                        null),
                pathway("YAML that grows by itself", "a: &a [b]\nc: [*a, *a]", "invalid"),
                pathway("YAML without end", "[".repeat(100_000), "malformed"),
                pathway("a pathway of no parent", "pathway: midden\nparent: nobody", "invalid"),
                pathway("an empty pathway", "", "invalid"),
                row(
                        "a pathway in JSON",
                        it -> it.post("midwife-demo", "/api/pathways/check", "{}"),
                        415,
                        "media-type",
                        null),
                row(
                        "a pathway of 2 MB",
                        it -> it.to("midwife-demo", "/api/pathways/check", "application/yaml")
                                .POST(ofByteArrays(Collections.nCopies(2, MEGABYTE))),
                        413,
                        "too-large",
                        null));
    }

    private static Row pathway(String told, String yaml, String code) {
        return row(
                told,
                it -> it.to("midwife-demo", "/api/pathways/check", "application/yaml")
                        .POST(ofString(yaml)),
                400,
                code,
                null);
    }

    private static Stream<Row> headers() {
        return Stream.of(
                row(
                        "a stale If-Match",
                        it -> it.post("midwife-demo", it.commands(), died("2026-03-02"))
                                .header("If-Match", "\"0\""),
                        412,
                        "stale",
                        null),
                row(
                        "an If-Match that is no version",
                        it -> it.post("midwife-demo", it.commands(), died("2026-03-02"))
                                .header("If-Match", "latest"),
                        400,
                        "invalid",
                        null),
                row(
                        "a key that is too long",
                        it -> it.post("midwife-demo", it.commands(), died("2026-03-02"))
                                .header("Idempotency-Key", "k".repeat(129)),
                        400,
                        "invalid",
                        null),
                condition("an If-Match at a registration", "/api/pregnancies", "If-Match", "\"3\""),
                condition("an If-Unmodified-Since", null, "If-Unmodified-Since", "Mon, 02 Mar 2026 10:00:00 GMT"),
                condition("an If-None-Match", null, "If-None-Match", "*"),
                condition("a part of a body", null, "Content-Range", "bytes 0-9/100"),
                row(
                        "an If-Match on a bulk",
                        it -> it.lines(contact("\"pregnancy\": \"" + it.pregnancy() + "\""))
                                .header("If-Match", "\"0\""),
                        400,
                        "invalid",
                        null),
                row(
                        "a key of a whole bulk",
                        it -> it.lines(contact("\"pregnancy\": \"" + it.pregnancy() + "\""))
                                .header("Idempotency-Key", "all"),
                        400,
                        "invalid",
                        null),
                row(
                        "an If-Match on a question",
                        it -> it.get("/api/worklist").header("If-Match", "\"0\""),
                        400,
                        "invalid",
                        null),
                row(
                        "a parameter of a request that takes none",
                        it -> it.post("midwife-demo", it.commands() + "?dryRun=true", died("2026-03-02")),
                        400,
                        "invalid",
                        null),
                row(
                        "an answer in another charset",
                        it -> it.post("midwife-demo", it.commands(), died("2026-03-02"))
                                .header("Accept", "application/json;charset=ISO-8859-1"),
                        406,
                        "not-acceptable",
                        null),
                row(
                        "an answer of another version",
                        it -> it.post("midwife-demo", it.commands(), died("2026-03-02"))
                                .header("Accept", "application/json;version=2"),
                        406,
                        "not-acceptable",
                        null),
                row(
                        "an answer in no UTF-8",
                        it -> it.post("midwife-demo", it.commands(), died("2026-03-02"))
                                .header("Accept-Charset", "iso-8859-1, utf-8;q=0"),
                        406,
                        "not-acceptable",
                        null),
                row(
                        "a bulk answered in another charset",
                        it -> it.lines(contact("\"pregnancy\": \"" + it.pregnancy() + "\""))
                                .header("Accept", "application/x-ndjson;charset=utf-16"),
                        406,
                        "not-acceptable",
                        null),
                row(
                        "rows in another charset",
                        it -> it.get("/api/worklist").header("Accept", "text/csv;charset=windows-1252"),
                        406,
                        "not-acceptable",
                        null),
                row(
                        "rows with tabs between",
                        it -> it.get("/api/worklist").header("Accept", "text/csv;delimiter=tab"),
                        406,
                        "not-acceptable",
                        null),
                row(
                        "a packed command",
                        it -> it.to("midwife-demo", it.commands(), "application/json")
                                .header("Content-Encoding", "gzip")
                                .POST(ofByteArrays(List.of(gzip(died("2026-03-02"))))),
                        415,
                        "media-type",
                        null),
                row(
                        "a command that says it is packed and is not",
                        it -> it.post("midwife-demo", it.commands(), died("2026-03-02"))
                                .header("Content-Encoding", "br"),
                        415,
                        "media-type",
                        null),
                row(
                        "a packed bulk",
                        it -> it.lines(contact("\"pregnancy\": \"" + it.pregnancy() + "\""))
                                .header("Content-Encoding", "identity, gzip"),
                        415,
                        "media-type",
                        null),
                row(
                        "a packed registration",
                        it -> it.xml("/api/registrations", sample()).header("Content-Encoding", "gzip"),
                        415,
                        "media-type",
                        null),
                row(
                        "a packed pathway",
                        it -> it.to("midwife-demo", "/api/pathways/check", "application/yaml")
                                .header("Content-Encoding", "gzip")
                                .POST(ofString("pathway: midden")),
                        415,
                        "media-type",
                        null),
                condition("two keys", null, "Idempotency-Key", "a", "b"),
                condition("two versions", null, "If-Match", "\"1\"", "\"2\""),
                condition("two forms", null, "Content-Type", "application/x-ndjson"),
                condition("two tokens", null, "Authorization", "Bearer another"),
                form("a command in another charset", "application/json; charset=iso-8859-1"),
                form("a command of another version", "application/json; version=2"),
                row(
                        "a bulk in another charset",
                        it -> it.to("midwife-demo", "/api/commands", "application/x-ndjson;charset=\"UTF-16\"")
                                .POST(ofString(contact("\"pregnancy\": \"" + it.pregnancy() + "\""))),
                        415,
                        "media-type",
                        null),
                row(
                        "a registration in another charset than it says",
                        it -> it.to("steward-demo", "/api/registrations", "application/xml;charset=windows-1252")
                                .POST(ofString(sample())),
                        415,
                        "media-type",
                        null),
                row(
                        "a form that we do not read",
                        it -> it.to("midwife-demo", it.commands(), "text/plain").POST(ofString(died("2026-03-02"))),
                        415,
                        "media-type",
                        null));
    }

    private static Row condition(String told, String path, String header, String... values) {
        return row(
                told,
                it -> {
                    var request = it.post(
                            "midwife-demo",
                            path == null ? it.commands() : path,
                            path == null ? died("2026-03-02") : registration("\"bsn\": \"999990007\""));
                    List.of(values).forEach(value -> request.header(header, value));
                    return request;
                },
                400,
                "invalid",
                null);
    }

    private static Row form(String told, String contentType) {
        return row(
                told,
                it -> it.to("midwife-demo", it.commands(), contentType).POST(ofString(died("2026-03-02"))),
                415,
                "media-type",
                null);
    }

    private static byte[] gzip(String text) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static Stream<Row> questions() {
        return Stream.of(
                question("an unknown query parameter", "timeline?knowAt=2026-06-30T12:00:00Z"),
                question("a parameter twice", "timeline?on=2026-06-30&on=2026-07-01"),
                question("a wrong knownAt", "timeline?knownAt=2026-06-30"),
                question("a knownAt in the future", "compliance?knownAt=2999-01-01T00:00:00Z"),
                question("a knownAt beyond time", "compliance?knownAt=-999999999-01-01T00:00:00Z"),
                question("a wrong day", "compliance?on=gisteren"),
                question("an unknown norm", "compliance?norm=no-norm"),
                question("a page of no size", "replay?size=0"),
                question("a day of the course that is no day", "course?on=2026-02-30"),
                question("a course without its parameter", "course?day=2026-03-01"),
                row(
                        "a question about an unknown pregnancy",
                        it -> it.get(STRANGER + "/timeline"),
                        404,
                        "unknown-pregnancy",
                        null),
                ofPartnership("an unknown norm for partnerships", "compliance?norm=first-consult", 400, "invalid"),
                ofPartnership("an unknown verdict on a partnership", "compliance?status=late", 400, "invalid"),
                ofPartnership(
                        "a period of a partnership that is not there",
                        "claims?from=2026-03-01&to=2026-01-01",
                        404,
                        "unknown"),
                ofPartnership("no period of a partnership that is not there", "claims?from=lente", 404, "unknown"),
                ofPartnership("claims of a partnership that is not there", "claims", 404, "unknown"),
                row(
                        "claims of a partnership that is none",
                        it -> it.to("quality-demo", "/api/vsvs/" + NO_BSN + "/claims", "application/json")
                                .GET(),
                        404,
                        "unknown",
                        null),
                row("a worklist in an unknown order", it -> it.get("/api/worklist?sort=name"), 400, "invalid", null));
    }

    private static Row ofPartnership(String told, String question, int status, String code) {
        return row(
                told,
                it -> it.to("quality-demo", "/api/vsvs/vsv:midden/" + question, "application/json")
                        .GET(),
                status,
                code,
                null);
    }

    private static Stream<Row> tooMuch() {
        return Stream.of(
                row(
                        "a command of 200 MB",
                        it -> it.to("midwife-demo", it.commands(), "application/json")
                                .POST(ofByteArrays(Collections.nCopies(200, MEGABYTE))),
                        413,
                        "too-large",
                        null),
                row(
                        "a registration of 200 MB",
                        it -> it.to("steward-demo", "/api/registrations", "application/xml")
                                .POST(ofByteArrays(Collections.nCopies(200, MEGABYTE))),
                        413,
                        "too-large",
                        null),
                row(
                        "an announced registration of 200 MB",
                        it -> it.to("steward-demo", "/api/registrations", "application/xml")
                                .POST(HttpRequest.BodyPublishers.fromPublisher(
                                        ofByteArrays(Collections.nCopies(200, MEGABYTE)), 200L * MEGABYTE.length)),
                        413,
                        "too-large",
                        null));
    }

    private static Row bytes(String told, byte[] body) {
        return row(
                told,
                it -> it.to("midwife-demo", it.commands(), "application/json").POST(ofByteArrays(List.of(body))),
                400,
                "malformed",
                null);
    }

    private static String explained(String note) {
        return fact("BirthLocationDeviationExplained", "\"reason\": \"other\", \"note\": \"" + note + "\"");
    }

    private static Row command(String told, String body, int status, String code, String pointer) {
        return row(told, it -> it.post("midwife-demo", it.commands(), body), status, code, pointer);
    }

    private static Row inEmergency(String told, int hours) {
        return new Row(
                told,
                it -> it.post("midwife-demo", it.commands(), emergency("\"hours\": " + hours)),
                400,
                "invalid",
                "/hours",
                "hours-in-emergency");
    }

    private static String emergency(String fields) {
        return "{\"type\": \"TakeEmergencyAccess\", \"organisation\": \"agb:08001234\","
                + " \"reason\": \"bleeding at the door\", " + fields + "}";
    }

    private static Row refusal(String told, String body, String pointer, String rule) {
        return new Row(told, it -> it.post("midwife-demo", it.commands(), body), 409, "refused", pointer, rule);
    }

    private static Row unknownCode(String told, String codes, String pointer) {
        return command(told, indicated(codes), 400, "invalid", pointer);
    }

    private static String indicated(String codes) {
        return fact(
                "BirthLocationIndicated",
                "\"location\": \"hospital\", \"by\": \"agb:08001234\", \"vilCodes\": [" + codes + "]");
    }

    private static Row register(String told, String fields, int status, String code, String pointer) {
        return row(
                told, it -> it.post("midwife-demo", "/api/pregnancies", registration(fields)), status, code, pointer);
    }

    private static Row kernset(String told, String xml, int status, String code, String pointer) {
        return row(told, it -> it.xml("/api/registrations", xml), status, code, pointer);
    }

    private static Row question(String told, String question) {
        return row(told, it -> it.get("/api/pregnancies/" + it.pregnancy() + "/" + question), 400, "invalid", null);
    }

    private static Row row(
            String told, Function<OneOnRecord, HttpRequest.Builder> request, int status, String code, String pointer) {
        return new Row(told, request, status, code, pointer, null);
    }

    static String fact(String type, String fields) {
        return "{\"type\": \"" + type + "\", \"when\": \"2026-03-02\"" + (fields.isEmpty() ? "" : ", " + fields) + "}";
    }

    static String contact(String fields) {
        return fact("FirstContactMade", "\"organisation\": \"agb:08001234\", " + fields);
    }

    private static String died(String when) {
        return "{\"type\": \"WomanDied\", \"when\": \"" + when + "\"}";
    }

    static String registration(String fields) {
        return "{\"type\": \"RegisterPregnancy\", \"dueDate\": \"2026-10-08\", \"basis\": \"ultrasound\","
                + " \"careFrom\": \"2026-03-02\", \"fromTheStart\": true, " + fields + "}";
    }

    static String sample() {
        try (var in = Kernset.class.getResourceAsStream("samples/small.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
