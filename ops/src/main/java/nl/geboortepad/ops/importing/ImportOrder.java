package nl.geboortepad.ops.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.text.Text;

/** What is asked on the command line. */
record ImportOrder(Optional<LocalDate> baseDay, URI url, String client, String secret, List<RegistrationFile> files) {
    static final String USAGE = """
            import [--base-day 2026-06-30] [--url http://localhost:8080] [--client steward-demo] [--secret demo] bestand-of-map / file-or-folder ...
              --base-day  dag T voor relatieve dagen zoals T-207D / day T for relative days such as T-207D
              --secret    of in de omgeving / or in the environment: GEBOORTEPAD_SECRET""";

    /** Something on the command line is not right; the message tells what, in Dutch and English. */
    static final class NotUnderstood extends Exception {
        private NotUnderstood(Text message) {
            super(message.inOneLine());
        }
    }

    static ImportOrder of(String[] arguments, Map<String, String> environment) throws NotUnderstood {
        Optional<LocalDate> baseDay = Optional.empty();
        var url = "http://localhost:8080";
        var client = "steward-demo";
        var secret = environment.getOrDefault("GEBOORTEPAD_SECRET", "demo");
        var files = new ArrayList<RegistrationFile>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--base-day" -> baseDay = Optional.of(day(value(arguments, ++i)));
                case "--url" -> url = value(arguments, ++i);
                case "--client" -> client = value(arguments, ++i);
                case "--secret" -> secret = value(arguments, ++i);
                default -> files.addAll(files(arguments[i]));
            }
        }
        if (files.isEmpty()) {
            throw new NotUnderstood(new Text(
                    "Geen bestanden gevonden die eindigen op " + RegistrationFile.ENDINGS + ".",
                    "No files found that end in " + RegistrationFile.ENDINGS + "."));
        }
        return new ImportOrder(baseDay, safe(url), client, secret, files);
    }

    private static String value(String[] arguments, int at) throws NotUnderstood {
        if (at >= arguments.length) {
            throw new NotUnderstood(new Text(
                    "Na " + arguments[at - 1] + " ontbreekt een waarde.",
                    "A value is missing after " + arguments[at - 1] + "."));
        }
        return arguments[at];
    }

    private static LocalDate day(String text) throws NotUnderstood {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new NotUnderstood(new Text(
                    "Verwacht een dag zoals 2026-06-30 na --base-day.",
                    "Expected a day such as 2026-06-30 after --base-day."));
        }
    }

    /** A folder stands for all files of registrations in it and below, in the order of their names. */
    private static List<RegistrationFile> files(String name) throws NotUnderstood {
        if (name.startsWith("--")) {
            throw new NotUnderstood(new Text("Onbekend: " + name, "Unknown: " + name));
        }
        var path = Path.of(name);
        if (!Files.exists(path)) {
            throw new NotUnderstood(new Text("Bestaat niet: " + name, "Does not exist: " + name));
        }
        if (!Files.isDirectory(path)) {
            return List.of(RegistrationFile.at(path)
                    .orElseThrow(() -> new NotUnderstood(new Text(
                            "Eindigt niet op " + RegistrationFile.ENDINGS + ": " + name,
                            "Does not end in " + RegistrationFile.ENDINGS + ": " + name))));
        }
        try (var below = Files.walk(path)) {
            return below.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(file -> RegistrationFile.at(file).stream())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new NotUnderstood(new Text("Niet te lezen: " + name, "Cannot be read: " + name));
        }
    }

    /** Registrations hold citizen service numbers: they leave this machine encrypted or not at all. */
    private static URI safe(String url) throws NotUnderstood {
        try {
            var uri = URI.create(url);
            var plain = "http".equalsIgnoreCase(uri.getScheme());
            if (uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme())
                            || plain && InetAddress.getByName(uri.getHost()).isLoopbackAddress())) {
                return uri;
            }
        } catch (IllegalArgumentException | UnknownHostException e) {
            // Told below.
        }
        throw new NotUnderstood(new Text(
                "--url: verwacht https://…, of http://… op deze machine zelf.",
                "Expected https://…, or http://… on this very machine."));
    }

    /** It holds a secret. */
    @Override
    public String toString() {
        return files.size() + " files to " + url;
    }
}
