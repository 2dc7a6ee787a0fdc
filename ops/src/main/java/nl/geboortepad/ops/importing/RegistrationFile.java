package nl.geboortepad.ops.importing;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.geboortepad.command.registration.Format;

/** A file of which the name says in which format it is, by the content type of that format. */
record RegistrationFile(Path path, String mediaType) {
    private static final List<Format> FORMATS = Format.shipped();

    static final String ENDINGS = FORMATS.stream()
            .flatMap(format -> format.fileEndings().stream())
            .distinct()
            .collect(joining(", "));

    static Optional<RegistrationFile> at(Path path) {
        var name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return FORMATS.stream()
                .filter(format -> format.fileEndings().stream().anyMatch(name::endsWith))
                .findFirst()
                .map(format -> new RegistrationFile(path, format.mediaTypes().getFirst()));
    }
}
