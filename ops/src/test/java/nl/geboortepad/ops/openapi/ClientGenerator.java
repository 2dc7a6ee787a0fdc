package nl.geboortepad.ops.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The generator of clients as a stranger would run it: a program of its own, of which all is read that it says. */
final class ClientGenerator {
    private static final Path FOLDER = Path.of("target", "client");

    private final Path description;

    /** @param description as the engine gave it */
    ClientGenerator(String description) throws IOException {
        this.description = Files.createDirectories(FOLDER).resolve("description.json");
        Files.writeString(this.description, description);
    }

    List<String> validate() throws IOException, InterruptedException {
        return run("validate", "--recommend", "-i", description.toString());
    }

    /** A client by Java's own HTTP client and Jackson, both of which are here already. */
    List<String> generateJava(Path sources) throws IOException, InterruptedException {
        return run(
                "generate",
                "-g",
                "java",
                "--library",
                "native",
                "-i",
                description.toString(),
                "-o",
                sources.toString(),
                "--invoker-package",
                "nl.geboortepad.client",
                "--api-package",
                "nl.geboortepad.client.api",
                "--model-package",
                "nl.geboortepad.client.model",
                "--additional-properties",
                "hideGenerationTimestamp=true,openApiNullable=false,useJakartaEe=true,useSingleRequestParameter=true",
                "--global-property",
                "models,apis,supportingFiles,modelDocs=false,apiDocs=false,modelTests=false,apiTests=false");
    }

    private static List<String> run(String... arguments) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = FOLDER.resolve("openapi-generator-cli.jar").toString();
        var command = Stream.concat(
                        Stream.of(java, "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-jar", jar), Stream.of(arguments))
                .toList();
        var generator = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var said = generator.inputReader()) {
            var lines = said.lines().toList();
            if (generator.waitFor() != 0) {
                throw new IllegalStateException(String.join("\n", lines));
            }
            return lines;
        }
    }
}
