package nl.geboortepad.ops.attack;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Wrong tokens and wrong secrets, thousands of each, from the address from which right ones come too. */
final class WrongSecrets implements Attack {
    private static final int REQUESTS = Integer.getInteger("attack.wrong", 5000);
    private static final int NEWCOMERS = 20;
    private static final Duration BETWEEN = Duration.ofMillis(150);
    private static final int AT_ONCE = 32;
    /** {@code geboortepad.rate} as delivered. */
    private static final Rate SIGNATURES = new Rate(1000, 1000);

    private static final Rate OTHERS = new Rate(20, 500);

    private record Rate(int perSecond, int burst) {
        double in(double seconds) {
            return burst + perSecond * (seconds + 1);
        }
    }

    @Override
    public void on(AttackedEngine engine, FindingTable table) throws Exception {
        var right = engine.sender().token("midwife-demo");
        flood(
                engine,
                table,
                "tokens of another signature",
                SIGNATURES,
                i -> engine.sender()
                        .to("/api/worklist")
                        .header("Authorization", "Bearer " + forged(right, i))
                        .GET());
        flood(
                engine,
                table,
                "tokens that are none",
                OTHERS,
                i -> engine.sender()
                        .to("/api/worklist")
                        .header("Authorization", "Bearer none-" + i)
                        .GET());
        flood(
                engine,
                table,
                "wrong secrets",
                OTHERS,
                i -> engine.sender()
                        .to("/oauth2/token")
                        .header("Authorization", "Basic " + basic("midwife-demo:wrong" + i))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    private static void flood(
            AttackedEngine engine, FindingTable table, String what, Rate rate, IntFunction<HttpRequest.Builder> wrong)
            throws Exception {
        var told = new AnswerCounts();
        var newcomers = new AnswerCounts();
        var fresh = Stream.generate(() -> engine.sender().token("midwife-demo"))
                .limit(NEWCOMERS)
                .toList();
        var began = System.nanoTime();
        var others = Bystanders.at(engine);
        try (others;
                var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = new ArrayList<Future<?>>();
            for (var i = 0; i < REQUESTS; i++) {
                var number = i;
                all.add(threads.submit(
                        () -> told.add(engine.sender().send(wrong.apply(number)).statusCode())));
            }
            for (var token : fresh) {
                Thread.sleep(BETWEEN);
                newcomers.add(newcomer(engine, token));
            }
            for (var one : all) {
                one.get();
            }
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        table.add(
                "flood: " + what,
                "%,d in %.1f s".formatted(REQUESTS, seconds),
                told + "; " + others,
                others.latency(),
                others.wentOn() && told.only("401", "429") && told.of("401") < rate.in(seconds));
        table.add(
                "flood: " + what + ", and a right token that was not used before",
                NEWCOMERS + " tokens",
                newcomers,
                newcomers.only("200"));
    }

    private static int newcomer(AttackedEngine engine, String token) {
        return engine.sender()
                .send(engine.sender()
                        .to("/api/notices")
                        .header("Authorization", "Bearer " + token)
                        .GET())
                .statusCode();
    }

    /** A right one, but for its signature. */
    private static String forged(String right, int number) {
        var signature = "%08d".formatted(number);
        return right.substring(0, right.lastIndexOf('.') + 1)
                + signature
                + right.substring(right.lastIndexOf('.') + 1 + signature.length());
    }

    private static String basic(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
