package nl.geboortepad.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests over a real port, as one of the demo identities or as nobody. */
public final class Sender {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final int port;
    private final Function<String, String> issuer;

    public Sender(int port) {
        this.port = port;
        this.issuer = this::token;
    }

    /** @param issuer gives the token of a demo identity where the engine gives none */
    public Sender(int port, Function<String, String> issuer) {
        this.port = port;
        this.issuer = issuer;
    }

    public int port() {
        return port;
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60));
    }

    public HttpRequest.Builder as(String identity, String path) {
        return to(path).header("Authorization", "Bearer " + tokens.computeIfAbsent(identity, issuer));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public String token(String identity) {
        var secret = Base64.getEncoder().encodeToString((identity + ":demo").getBytes());
        var answer = send(to("/oauth2/token")
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(identity + " got " + answer.statusCode() + " " + answer.body());
        }
        return (String) json(answer).get("access_token");
    }

    public static Map<String, Object> json(HttpResponse<String> answer) {
        return JSON.readValue(answer.body(), new TypeReference<>() {});
    }
}
