package nl.geboortepad.ops.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.ops.settings.RefusedSetting;
import nl.geboortepad.ops.settings.StoreSettings;
import nl.geboortepad.ops.settings.VaultSettings;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.OriginTrackedResource;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * The files that the engine lives by: nobody else may write them, and nobody else may read those that are secret. Told by
 * the rights of POSIX; where a file system has none, nothing is checked.
 */
final class FilesOfOurs {
    private static final Pattern SECRET = Pattern.compile("(^|[._-])(password|secret|private-?key)$");
    private static final Pattern KEY_OF_TLS =
            Pattern.compile("[.]ssl[.](?!.*trust).*(private-key|key-?store|location)$");
    private static final int STICKY = 01000;

    private final ConfigurableEnvironment environment;
    private final Binder binder;

    FilesOfOurs(ConfigurableEnvironment environment) {
        this.environment = environment;
        this.binder = Binder.get(environment);
    }

    /** @throws RefusedSetting for the first that may be read or written by others */
    void mustBeOurs() {
        var key = binder.bindOrCreate("geboortepad.vault", Bindable.of(VaultSettings.class))
                .masterKeyFile();
        if (Files.exists(key)) {
            ours("geboortepad.vault.master-key-file", key, true);
            nobodyPutsAnotherThere("geboortepad.vault.master-key-file", key);
        }
        if (!environment.acceptsProfiles(Profiles.of("postgres"))) {
            var folder = binder.bindOrCreate("geboortepad", Bindable.of(StoreSettings.class))
                    .dataFolder();
            if (Files.exists(folder)) {
                ours("geboortepad.data-folder", folder, true);
            }
        }
        keysOfTls().forEach((file, setting) -> ours(setting, file, true));
        settingsOf(false).forEach((file, setting) -> ours(setting, file, false));
        settingsOf(true).forEach((file, setting) -> ours(setting, file, true));
    }

    private Map<Path, String> keysOfTls() {
        var files = new TreeMap<Path, String>();
        names().filter(name -> KEY_OF_TLS.matcher(name).find()).forEach(name -> {
            var place = environment.getProperty(name, "").replaceFirst("^file:(//)?", "");
            // a key may also stand there itself, or lie on the class path
            if (!place.isBlank() && !place.contains(":") && !place.startsWith("-----")) {
                var file = Path.of(place).toAbsolutePath();
                if (Files.isRegularFile(file)) {
                    files.putIfAbsent(file, name);
                }
            }
        });
        return files;
    }

    private Stream<String> names() {
        return environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()));
    }

    /** The files that settings were read from, each with one of those settings. */
    private Map<Path, String> settingsOf(boolean secret) {
        var files = new TreeMap<Path, String>();
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .map(EnumerablePropertySource.class::cast)
                .forEach(source -> Stream.of(source.getPropertyNames())
                        .filter(name -> !secret
                                || SECRET.matcher(name.toLowerCase(Locale.ROOT)).find())
                        .forEach(name -> {
                            if (OriginLookup.getOrigin(source, name) instanceof TextResourceOrigin origin) {
                                file(origin.getResource()).ifPresent(file -> files.putIfAbsent(file, name));
                            }
                        }));
        return files;
    }

    private static Optional<Path> file(Resource found) {
        var resource = found instanceof OriginTrackedResource tracked ? tracked.getResource() : found;
        try {
            // what lies on the class path is the program itself
            return resource != null && resource.isFile() && !(resource instanceof ClassPathResource)
                    ? Optional.of(resource.getFile().toPath().toAbsolutePath())
                    : Optional.empty();
        } catch (IOException isNone) {
            return Optional.empty();
        }
    }

    /** A group may read a file, since platforms hand out secrets by group; others may not, and a folder nobody else enters. */
    private static void ours(String setting, Path file, boolean secret) {
        var forbidden = EnumSet.of(PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);
        if (secret) {
            forbidden.add(PosixFilePermission.OTHERS_READ);
            if (Files.isDirectory(file)) {
                forbidden.addAll(Set.of(PosixFilePermission.OTHERS_EXECUTE, PosixFilePermission.GROUP_EXECUTE));
            }
        }
        var rights = rights(file);
        if (forbidden.stream().anyMatch(rights::contains)) {
            throw open(setting, file, PosixFilePermissions.toString(rights), "chmod go-rwx " + file);
        }
    }

    /** Who may write a folder takes a file out of it and puts another there, unless the folder keeps each to her own. */
    private static void nobodyPutsAnotherThere(String setting, Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (rights(folder).contains(PosixFilePermission.OTHERS_WRITE) && (mode(folder) & STICKY) == 0) {
            throw open(setting, folder, PosixFilePermissions.toString(rights(folder)), "chmod o-w " + folder);
        }
    }

    private static RefusedSetting open(String setting, Path file, String rights, String remedy) {
        return new RefusedSetting(
                setting,
                new Text(
                        "staat in " + file + " (" + rights + "), waar anderen bij kunnen.",
                        "is kept in " + file + " (" + rights + "), which others can reach."),
                new Text("Doe: " + remedy, "Do: " + remedy));
    }

    private static Set<PosixFilePermission> rights(Path file) {
        try {
            return Files.getPosixFilePermissions(file);
        } catch (UnsupportedOperationException noPosix) {
            return Set.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int mode(Path folder) {
        try {
            return (int) Files.getAttribute(folder, "unix:mode");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
