package nl.geboortepad.ops.attack;

import static nl.geboortepad.ops.attack.OddRequest.MARK;
import static nl.geboortepad.ops.attack.OddRequest.raw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.geboortepad.ops.attack.OddRequest.Pen;

/** Requests of which the envelope is odd. Whoever thinks of another adds a line. */
final class OddRequests {
    private static final int MEGABYTE = 1 << 20;
    private static final int DEEP = 100_000;

    private OddRequests() {}

    static List<OddRequest> all(Pen pen) {
        return Stream.of(texts(pen), json(pen), headers(pen), framing(pen), paths(pen), protocols(pen))
                .flatMap(requests -> requests)
                .toList();
    }

    private static Stream<OddRequest> texts(Pen pen) {
        var family = "charsets and encodings";
        var latin = pen.fact("").replace(MARK, MARK + "é").getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(
                pen.body(family, "Latin that says so", latin, "Content-Type: application/json;charset=iso-8859-1"),
                pen.body(family, "Latin that does not say so", latin),
                pen.body(family, "two bytes a letter", pen.fact("").getBytes(StandardCharsets.UTF_16)),
                pen.body(
                        family,
                        "four bytes a letter",
                        pen.fact("").getBytes(java.nio.charset.Charset.forName("UTF-32"))),
                pen.body(family, "UTF-7", pen.fact(""), "Content-Type: application/json;charset=utf-7"),
                pen.body(family, "a charset that is none", pen.fact(""), "Content-Type: application/json;charset=\"\""),
                pen.body(
                        family,
                        "two charsets",
                        pen.fact(""),
                        "Content-Type: application/json;charset=utf-8;charset=utf-16"),
                pen.body(family, "an overlong slash", bytes(pen.fact(""), new byte[] {(byte) 0xc0, (byte) 0xaf})),
                pen.body(family, "half of a letter", bytes(pen.fact(""), new byte[] {
                    (byte) 0xed, (byte) 0xa0, (byte) 0xbd
                })),
                pen.body(family, "gzip", pen.fact(""), "Content-Encoding: gzip"),
                pen.body(family, "deflate", pen.fact(""), "Content-Encoding: deflate"),
                pen.body(family, "br", pen.fact(""), "Content-Encoding: br"),
                pen.body(
                        family,
                        "identity, then gzip",
                        pen.fact(""),
                        "Content-Encoding: identity",
                        "Content-Encoding: gzip"),
                pen.body(family, "no form", pen.fact(""), "Content-Type: "),
                pen.body(
                        family,
                        "a form",
                        "type=IntakeHeld&note=" + MARK,
                        "Content-Type: application/x-www-form-urlencoded"),
                pen.body(
                        family,
                        "parts",
                        "--x\r\n\r\n" + MARK + "\r\n--x--",
                        "Content-Type: multipart/form-data; boundary=x"),
                pen.body(
                        family,
                        "XML with an entity",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
                        "Content-Type: application/xml"));
    }

    /** The mark, and after it these bytes within the text. */
    private static byte[] bytes(String fact, byte[] odd) {
        var place = fact.indexOf(MARK) + MARK.length();
        var before = fact.substring(0, place).getBytes(StandardCharsets.UTF_8);
        var after = fact.substring(place).getBytes(StandardCharsets.UTF_8);
        var all = java.nio.ByteBuffer.allocate(before.length + odd.length + after.length);
        return all.put(before).put(odd).put(after).array();
    }

    private static Stream<OddRequest> json(Pen pen) {
        var family = "JSON";
        return Stream.of(
                        pen.fact(", \"when\": \"2026-03-03\""),
                        pen.fact(", \"\\u0077hen\": \"2026-03-03\""),
                        pen.fact(", \"unknown\": 1"),
                        pen.fact("").replace(MARK, MARK + "\\ud83d"),
                        pen.fact("").replace(MARK, "\\ude00" + MARK),
                        pen.fact("").replace(MARK, MARK + "\\u0000"),
                        pen.fact("").replace(MARK, MARK + "\u0000"),
                        pen.fact("").replace(MARK, MARK + "\n"),
                        pen.fact(", \"number\": 1e400"),
                        pen.fact(", \"number\": 1e2147483648"),
                        pen.fact(", \"number\": " + "9".repeat(5000)),
                        pen.fact(", \"number\": -" + "9".repeat(500_000)),
                        pen.fact(", \"number\": NaN"),
                        pen.fact("").replace("2026-03-02", "+999999999-01-01"),
                        pen.fact("").replace("2026-03-02", "2026-03-02/9999-12-31"),
                        pen.fact("").replace("\"2026-03-02\"", "20260302"),
                        pen.fact("").replace("other", "0"),
                        pen.fact("").replace("\"other\"", "0"),
                        pen.fact("").replace("BirthLocationDeviationExplained", "java.lang.Runtime"),
                        pen.fact(", \"@class\": \"java.lang.Runtime\""),
                        pen.fact("") + pen.fact(""),
                        pen.fact("") + "]",
                        "// " + MARK + "\n" + pen.fact(""),
                        pen.fact(",").replace(",}", ",}"),
                        pen.fact("").replace('"', '\''),
                        "[" + pen.fact("") + "]",
                        "",
                        "null",
                        "[".repeat(DEEP),
                        "{\"a\":".repeat(DEEP),
                        pen.fact(", \"a\": " + "[".repeat(900) + "]".repeat(900)),
                        pen.fact("").replace(MARK, MARK.repeat(100_000)))
                .map(body -> pen.body(family, body.length() > 200 ? body.substring(0, 200) : body, body));
    }

    private static Stream<OddRequest> headers(Pen pen) {
        var family = "headers";
        var fact = pen.fact("");
        return Stream.of(
                pen.body(
                        family,
                        "two forms",
                        fact,
                        "Content-Type: application/json",
                        "Content-Type: application/x-ndjson"),
                pen.body(family, "two keys", fact, "Idempotency-Key: a", "Idempotency-Key: b"),
                pen.body(family, "a key with a line in it", fact, "Idempotency-Key: a\u0001b"),
                pen.body(family, "a key of a megabyte", fact, "Idempotency-Key: " + "k".repeat(MEGABYTE)),
                pen.body(family, "a key that is empty", fact, "Idempotency-Key: "),
                pen.body(family, "two versions", fact, "If-Match: \"1\"", "If-Match: \"2\""),
                pen.body(family, "a version that is none", fact, "If-Match: " + MARK),
                pen.body(family, "a huge version", fact, "If-Match: \"99999999999999999999\""),
                pen.body(family, "a condition that is not read", fact, "If-None-Match: *"),
                pen.body(family, "another condition", fact, "If-Unmodified-Since: Mon, 30 Nov 2026 10:00:00 GMT"),
                pen.body(family, "a range", fact, "Content-Range: bytes 0-1/2"),
                pen.body(family, "an answer that there is not", fact, "Accept: text/html"),
                pen.body(family, "an answer in Latin", fact, "Accept-Charset: iso-8859-1"),
                pen.body(family, "an expectation of another", fact, "Expect: " + MARK),
                pen.body(
                        family,
                        "two tokens",
                        fact,
                        "Authorization: Bearer " + pen.token(),
                        "Authorization: Bearer " + MARK),
                pen.body(
                        family,
                        "a token and a name",
                        fact,
                        "Authorization: Basic QXVramU6QXVramU=, Bearer " + pen.token()),
                pen.body(
                        family,
                        "a token twice in one",
                        fact,
                        "Authorization: Bearer " + pen.token() + "," + pen.token()),
                pen.get(family, "a token in the address", "/api/worklist?access_token=" + pen.token(), "Authorization"),
                pen.get(family, "a megabyte of one header", "/api/worklist", "X-Long: " + "x".repeat(MEGABYTE)),
                pen.get(
                        family,
                        "a megabyte of many",
                        "/api/worklist",
                        ("X-Many: " + "x".repeat(90) + "\r\n").repeat(10_000) + "X: x"),
                pen.get(family, "an address of a megabyte", "/api/worklist?on=" + "x".repeat(MEGABYTE)),
                pen.get(family, "two hosts", "/api/worklist", "Host: elsewhere.example"),
                pen.get(family, "a proxy's", "/api/worklist", "X-Forwarded-For: 10.0.0.1"),
                pen.get(family, "a page of elsewhere", "/api/worklist", "Origin: https://elsewhere.example"),
                pen.get(family, "a NUL", "/api/worklist", "X-Nul: a\u0000b"),
                pen.get(family, "a name with a space", "/api/worklist", "X Space: a"),
                pen.get(family, "a folded line", "/api/worklist", "Accept: text/csv,\r\n application/json")
                        .orRead(),
                pen.get(family, "no colon", "/api/worklist", "NoColon"));
    }

    private static Stream<OddRequest> framing(Pen pen) {
        var fact = pen.fact("");
        var size = fact.getBytes(StandardCharsets.UTF_8).length;
        var chunk = Integer.toHexString(size) + "\r\n" + fact + "\r\n0\r\n\r\n";
        var chunked = "Transfer-Encoding: chunked";
        return Stream.of(
                pen.framed("a length and chunks", chunk, "Content-Length: " + size, chunked)
                        .orRead(),
                pen.framed(
                        "no length and chunks, another within",
                        "0\r\n\r\n" + pen.whole(),
                        "Content-Length: 5",
                        chunked),
                pen.framed("a length of none, another within", pen.whole(), "Content-Length: 0"),
                pen.framed("two lengths", fact, "Content-Length: " + size, "Content-Length: " + (size - 1)),
                pen.framed("two lengths in one", fact, "Content-Length: " + size + ", " + size),
                pen.framed("a length with a sign", fact, "Content-Length: +" + size),
                pen.framed("a length below nothing", fact, "Content-Length: -1"),
                pen.framed("a length in sixteens", fact, "Content-Length: 0x" + Integer.toHexString(size)),
                pen.framed("a length beyond numbers", fact, "Content-Length: 99999999999999999999"),
                pen.framed("a length with a space before", fact, "Content-Length : " + size),
                pen.framed("a longer length", fact, "Content-Length: " + (size + 10)),
                pen.framed("neither", fact),
                pen.framed("chunks twice", chunk, chunked, chunked),
                pen.framed("chunks with a space before", chunk, "Transfer-Encoding : chunked"),
                pen.framed("chunks of another name", chunk, "Transfer-Encoding: xchunked"),
                pen.framed("chunks with a tab", chunk, "Transfer-Encoding:\u000bchunked"),
                pen.framed("packed chunks", chunk, "Transfer-Encoding: gzip, chunked"),
                pen.framed("chunks, then itself", chunk, "Transfer-Encoding: chunked, identity"),
                pen.framed("chunks on a folded line", chunk, "Transfer-Encoding:\r\n chunked")
                        .orRead(),
                pen.framed("a chunk beyond numbers", "FFFFFFFFFFFFFFFF\r\n" + fact + "\r\n0\r\n\r\n", chunked),
                pen.framed("a chunk below nothing", "-1\r\n" + fact + "\r\n0\r\n\r\n", chunked),
                pen.framed("a chunk of another size", "5\r\n" + fact + "\r\n0\r\n\r\n", chunked),
                pen.framed("a chunk with very much beside it", "5;" + "x".repeat(100_000) + "\r\n" + fact, chunked),
                pen.framed(
                        "very much after the chunks",
                        "0\r\n" + ("X: " + "x".repeat(1000) + "\r\n").repeat(100) + "\r\n",
                        chunked),
                pen.framed("lines that end in one character", chunk.replace("\r\n", "\n"), chunked));
    }

    private static Stream<OddRequest> paths(Pen pen) {
        var family = "paths without a token";
        return Stream.of(
                        "//api//worklist",
                        "/api/worklist/",
                        "/api/worklist//",
                        "/API/WORKLIST",
                        "/api/worklist;a=b",
                        "/api/worklist%00",
                        "/api/worklist%0d%0aX:%20a",
                        "/api/worklist%20",
                        "/api/worklist.json",
                        "/api/worklist?on=%ff%fe",
                        "/api/worklist?on[]=1",
                        "/api/worklist#part",
                        "/api/..;/actuator/prometheus",
                        "/api/;/../actuator/prometheus",
                        "/api/../actuator/prometheus",
                        "/api/%2e%2e/actuator/prometheus",
                        "/api/%2e%2e%2factuator%2fprometheus",
                        "/api/%252e%252e/actuator/prometheus",
                        "/api/..%5cactuator%5cprometheus",
                        "/api\\..\\actuator\\prometheus",
                        "/actuator/health/..;/prometheus",
                        "/actuator/health/../prometheus",
                        "/actuator/health%2f..%2fprometheus",
                        "/actuator/prometheus;.css",
                        "/actuator/prometheus/",
                        "/v3/api-docs/..;/..;/api/worklist",
                        "/v3/api-docs/%2e%2e/%2e%2e/api/worklist",
                        "/oauth2/token/..;/..;/api/worklist",
                        "/api/pregnancies/" + pen.pregnancy() + "%2ftimeline",
                        "/api/pregnancies/" + pen.pregnancy() + "/./timeline",
                        "/api/pregnancies/" + pen.pregnancy() + ";" + MARK + "/timeline",
                        "/api/%u0077orklist",
                        "/api/%c0%afworklist",
                        "/api/worklis%",
                        "/\u00e9",
                        "http://elsewhere.example/api/worklist",
                        "http://localhost/api/worklist",
                        "*",
                        "",
                        "/<script>" + MARK + "</script>")
                .map(path -> pen.get(family, path, path, "Authorization"));
    }

    private static Stream<OddRequest> protocols(Pen pen) {
        var family = "forms of HTTP";
        var rest = "Host: localhost\r\nConnection: close\r\nAuthorization: Bearer " + pen.token() + "\r\n";
        return Stream.of(
                raw(family, "HTTP/1.0", "GET /api/worklist HTTP/1.0\r\n" + rest + "\r\n"),
                raw(family, "HTTP/0.9", "GET /api/worklist\r\n"),
                raw(family, "HTTP/1.2", "GET /api/worklist HTTP/1.2\r\n" + rest + "\r\n"),
                raw(family, "HTTP/9.9", "GET /api/worklist HTTP/9.9\r\n" + rest + "\r\n"),
                raw(family, "small letters", "get /api/worklist http/1.1\r\n" + rest + "\r\n"),
                raw(family, "HTTP/2 without asking", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0"),
                raw(
                        family,
                        "HTTP/2 by asking in a POST",
                        "POST " + pen.path() + " HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                                + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\nContent-Length: 0\r\n\r\n"),
                raw(
                        family,
                        "TLS",
                        "\u0016\u0003\u0001\u0000\u00a5\u0001\u0000\u0000\u00a1\u0003\u0003" + "x".repeat(160)),
                raw(family, "no host", "GET /api/worklist HTTP/1.1\r\nConnection: close\r\n\r\n"),
                raw(
                        family,
                        "another host",
                        "GET /api/worklist HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"),
                raw(
                        family,
                        "a host with a name before it",
                        "GET /actuator/health HTTP/1.1\r\nHost: a@localhost\r\nConnection: close\r\n\r\n"),
                raw(family, "spaces in the first line", "GET  /api/worklist  HTTP/1.1\r\n" + rest + "\r\n")
                        .orRead(),
                raw(family, "TRACE", "TRACE /api/worklist HTTP/1.1\r\nX: " + MARK + "\r\n" + rest + "\r\n"),
                raw(family, "CONNECT", "CONNECT localhost:22 HTTP/1.1\r\n" + rest + "\r\n"),
                raw(family, "PROPFIND", "PROPFIND /api/worklist HTTP/1.1\r\n" + rest + "\r\n"),
                raw(family, "a method of ours", MARK + " /api/worklist HTTP/1.1\r\n" + rest + "\r\n"),
                raw(
                        family,
                        "a method in a header",
                        "GET " + pen.path() + " HTTP/1.1\r\nX-HTTP-Method-Override: POST\r\n" + rest + "\r\n"),
                raw(
                        family,
                        "DELETE",
                        "DELETE /api/pregnancies/" + pen.pregnancy() + "/timeline HTTP/1.1\r\n" + rest + "\r\n"),
                raw(family, "a line of NULs", "\0".repeat(1000) + "\r\n\r\n"),
                raw(family, "noise", "\u00ff\u00fe\u0001" + MARK + "\r\n\r\n"));
    }
}
