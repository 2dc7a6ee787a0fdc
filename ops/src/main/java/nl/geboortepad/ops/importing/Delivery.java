package nl.geboortepad.ops.importing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import nl.geboortepad.kernel.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Delivers files, one after the other. A file that is sent again, now or next week, is known by its key and taken over
 * once; so whenever it is not sure that a file arrived, it is sent again.
 */
final class Delivery implements AutoCloseable {
    private static final int TRIES = 5;
    private static final long MOST_BYTES = 20_000_000;
    private static final Set<Integer> LATER = Set.of(429, 503);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Text NOT_REACHED = new Text("De machine is niet bereikbaar.", "The engine cannot be reached.");
    private static final Text NO_TOKEN = new Text(
            "Deze client krijgt geen token; kloppen --client en --secret?",
            "This client gets no token; are --client and --secret right?");

    private final ImportOrder order;
    private final Duration pause;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private String token = "";
    private int tries = TRIES;

    /** @param pause before the second try; it doubles with each further one */
    Delivery(ImportOrder order, Duration pause) {
        this.order = order;
        this.pause = pause;
    }

    ImportOutcome deliver(RegistrationFile file) throws InterruptedException {
        byte[] registration;
        try {
            if (Files.size(file.path()) > MOST_BYTES) {
                return new ImportOutcome.Failed(
                        new Text("Te groot voor een registratie.", "Too large for a registration."));
            }
            registration = Files.readAllBytes(file.path());
        } catch (IOException e) {
            return new ImportOutcome.Failed(new Text("Het bestand is niet te lezen.", "The file cannot be read."));
        }
        try {
            var answer = authorised(registration, file.mediaType());
            tries = TRIES;
            return ImportOutcome.of(answer.statusCode(), answer.body());
        } catch (NoToken e) {
            return new ImportOutcome.Failed(NO_TOKEN);
        } catch (IOException e) {
            // Who was not there for this file is tried once for the next, so that a long list does not take for ever.
            tries = 1;
            return new ImportOutcome.Failed(NOT_REACHED);
        }
    }

    private HttpResponse<byte[]> authorised(byte[] registration, String mediaType)
            throws IOException, InterruptedException {
        if (token.isEmpty()) {
            token = token();
        }
        var answer = patiently(post(registration, mediaType));
        if (answer.statusCode() == 401) {
            token = token();
            answer = patiently(post(registration, mediaType));
        }
        return answer;
    }

    private HttpRequest post(byte[] registration, String mediaType) {
        var query = order.baseDay().map(day -> "?baseDay=" + day).orElse("");
        return to("/api/registrations" + query)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", mediaType)
                .header("Accept", "application/json, application/problem+json")
                .header("Idempotency-Key", key(registration))
                .POST(BodyPublishers.ofByteArray(registration))
                .build();
    }

    private String token() throws IOException, InterruptedException {
        var credentials = (order.client() + ":" + order.secret()).getBytes(StandardCharsets.UTF_8);
        var answer = patiently(to("/oauth2/token")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
        if (LATER.contains(answer.statusCode())) {
            throw new IOException("not now");
        }
        try {
            var token = JsonMapper.shared()
                    .readTree(answer.body())
                    .path("access_token")
                    .asString("");
            if (answer.statusCode() == 200 && token.matches("[A-Za-z0-9._~+/=-]+")) {
                return token;
            }
        } catch (JacksonException notJson) {
            // Told below.
        }
        throw new NoToken();
    }

    private HttpRequest.Builder to(String path) {
        var base = order.url().toString().replaceAll("/+$", "");
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT);
    }

    private HttpResponse<byte[]> patiently(HttpRequest request) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                var answer = http.send(request, BodyHandlers.ofByteArray());
                if (!LATER.contains(answer.statusCode()) || attempt >= tries) {
                    return answer;
                }
            } catch (IOException e) {
                if (attempt >= tries) {
                    throw e;
                }
            }
            Thread.sleep(pause.multipliedBy(1L << (attempt - 1)));
        }
    }

    /** The same file read with another base day says something else. */
    private String key(byte[] registration) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(registration);
            hash.update(order.baseDay().map(Object::toString).orElse("").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private static final class NoToken extends IOException {}
}
