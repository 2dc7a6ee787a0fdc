package nl.geboortepad.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import nl.geboortepad.ops.embedded.EmbeddedDatabase;
import nl.geboortepad.ops.security.IssuedTokens;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole engine on a real port, with a database of its own. */
public final class RunningEngine implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Sender sender;

    private RunningEngine(ConfigurableApplicationContext context, boolean demo) {
        this.context = context;
        this.sender = demo ? new Sender(port()) : new Sender(port(), IssuedTokens.shared()::as);
    }

    public static RunningEngine start(String... properties) {
        return on(EmbeddedDatabase.fresh(), keys(), properties);
    }

    /** On a PostgreSQL that it brings itself. */
    public static RunningEngine embedded(Path folder, String... properties) {
        var arguments = Stream.concat(
                        Stream.of("server.port=0", "geboortepad.demo=true", "geboortepad.data-folder=" + folder),
                        Arrays.stream(properties))
                .map(property -> "--" + property)
                .toArray(String[]::new);
        return new RunningEngine(new SpringApplicationBuilder(Geboortepad.class).run(arguments), true);
    }

    /** A place for a master key; engines that share a database share it. */
    public static Path keys() {
        try {
            return Files.createTempDirectory("geboortepad-keys").resolve("master-key.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RunningEngine on(EmbeddedDatabase database, Path keys, String... properties) {
        // No demo on a store that is not the engine's own.
        var demo = Arrays.stream(properties).noneMatch(property -> property.contains("axonserver"));
        var arguments = Stream.of(
                        Stream.of("server.port=0", "geboortepad.vault.master-key-file=" + keys),
                        demo ? Stream.of("geboortepad.demo=true") : IssuedTokens.shared().settings().stream(),
                        Arrays.stream(properties))
                .flatMap(s -> s)
                .map(property -> "--" + property)
                .toArray(String[]::new);
        var context = new SpringApplicationBuilder(Geboortepad.class)
                .initializers(database.asItsOwn())
                .run(arguments);
        return new RunningEngine(context, demo);
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public String url() {
        return "http://localhost:" + port();
    }

    public Sender sender() {
        return sender;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public HttpResponse<String> get(String identity, String path) {
        return sender.send(sender.as(identity, path).GET());
    }

    public HttpResponse<String> post(String identity, String path, String json, String... headers) {
        return postBody(identity, path, "application/json", json, headers);
    }

    public HttpResponse<String> postBody(String identity, String path, String type, String body, String... headers) {
        var request = sender.as(identity, path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return sender.send(request);
    }

    public Map<String, Object> json(String identity, String path) {
        var answer = get(identity, path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " got " + answer.statusCode() + " " + answer.body());
        }
        return Sender.json(answer);
    }

    @Override
    public void close() {
        context.close();
    }
}
