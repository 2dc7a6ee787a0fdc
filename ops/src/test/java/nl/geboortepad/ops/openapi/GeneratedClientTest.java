package nl.geboortepad.ops.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.tools.ToolProvider;
import nl.geboortepad.ops.RunningEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has a client generated from the description of a running engine gets one that works. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedClientTest {
    private static final Path STORY = Path.of("client", "java", "nl", "geboortepad", "client", "MidwifeStory.java");

    /** What the generator says of itself, whatever it is given. */
    private static final List<String> OF_ITSELF =
            List.of("OpenAPI 3.1 support is still in beta", "Ignoring complex example on request body");

    @TempDir
    private static Path folder;

    private RunningEngine engine;
    private List<String> judged;
    private List<String> generated;

    @BeforeAll
    void generate() throws IOException, InterruptedException {
        engine = RunningEngine.start();
        var generator = new ClientGenerator(
                engine.sender().send(engine.sender().to("/v3/api-docs")).body());
        var validation = CompletableFuture.supplyAsync(() -> {
            try {
                return generator.validate();
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        });
        generated = generator.generateJava(folder.resolve("generated"));
        judged = validation.join();
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void the_description_gives_a_generator_nothing_to_remark() {
        assertThat(judged).contains("No validation issues detected.");
        assertThat(generated)
                .filteredOn(line -> line.contains("WARN") || line.contains("ERROR"))
                .filteredOn(line -> OF_ITSELF.stream().noneMatch(line::contains))
                .isEmpty();
    }

    @Test
    void a_generated_client_for_java_compiles_and_does_a_whole_story() throws Exception {
        var classes = compiled();
        try (var client =
                new URLClassLoader(new URL[] {url(classes)}, getClass().getClassLoader())) {
            var story = client.loadClass("nl.geboortepad.client.MidwifeStory").getMethod("main", String[].class);

            assertThatCode(() -> story.invoke(null, (Object) new String[] {engine.url()}))
                    .doesNotThrowAnyException();
        }
    }

    private Path compiled() throws IOException {
        var classes = folder.resolve("classes");
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var compiles = compiler.getTask(
                            said,
                            files,
                            null,
                            List.of("-proc:none", "-nowarn", "-d", classes.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(sources()))
                    .call();
            assertThat(compiles).as(said.toString()).isTrue();
        }
        return classes;
    }

    private List<Path> sources() throws IOException {
        try (var generatedFiles = Files.walk(folder.resolve(Path.of("generated", "src", "main", "java")))) {
            var sources = new ArrayList<>(generatedFiles
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList());
            sources.add(STORY);
            return sources;
        }
    }

    private static URL url(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
    }
}
