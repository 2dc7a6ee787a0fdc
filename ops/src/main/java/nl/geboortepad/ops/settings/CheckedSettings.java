package nl.geboortepad.ops.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.geboortepad.kernel.text.Text;
import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;

/** Reads all settings once before anything is made of them, so that a mistake in any is told by its name. */
class CheckedSettings implements EnvironmentPostProcessor, Ordered {
    private static final String OURS = "geboortepad.";

    /** The secret of who sends files, which the command line {@code import} reads and the engine does not. */
    private static final String SECRET_OF_THE_IMPORT = "GEBOORTEPAD_SECRET";

    /** So few letters too many, too few or other ones, and a name is a setting misspelt. */
    private static final int MISSPELT = 2;

    private final Log log;

    /** @param logs keeps what is told until there is a log */
    CheckedSettings(DeferredLogFactory logs) {
        this.log = logs.getLog(CheckedSettings.class);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        refuseUnknown(environment);
        var binder = Binder.get(environment);
        try {
            SettingNames.RECORDS.forEach(
                    record -> binder.bindOrCreate(SettingNames.prefix(record), Bindable.of(record)));
        } catch (BindException wrong) {
            var refused = explained(wrong);
            throw refused.written(environment.getProperty(refused.setting()));
        }
    }

    private static RefusedSetting explained(BindException wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedSetting told) {
                return told;
            }
        }
        return RefusedSetting.found(
                wrong.getName().toString(),
                null,
                expected(wrong.getTarget().getType().toClass()));
    }

    private static Text expected(Class<?> type) {
        if (type == Duration.class) {
            return Require.DURATION;
        }
        if (type == DataSize.class) {
            return Require.SIZE;
        }
        if (type == boolean.class) {
            return new Text("true of false", "true or false");
        }
        return type == Path.class
                ? new Text("een pad naar een bestand of map", "a path to a file or folder")
                : new Text("een getal", "a number");
    }

    /** A name that is none is a setting that somebody thinks is set. */
    private void refuseUnknown(ConfigurableEnvironment environment) {
        var known = SettingNames.all();
        var strange = new TreeSet<String>();
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .forEach(source -> unknown((EnumerablePropertySource<?>) source, known)
                        .forEach(name -> {
                            if (source instanceof SystemEnvironmentPropertySource && !isMisspelt(name, known)) {
                                strange.add(name);
                            } else {
                                throw noSetting(name, known);
                            }
                        }));
        if (!strange.isEmpty()) {
            var names = String.join(", ", strange);
            log.warn(new Text(
                            "Geen instelling, en niet gebruikt: " + names + ".",
                            "No setting, and not used: " + names + ".")
                    .inOneLine());
        }
    }

    private static RefusedSetting noSetting(String name, Set<String> known) {
        return new RefusedSetting(
                name,
                new Text("is geen instelling.", "is no setting."),
                new Text("Instellingen: " + String.join(", ", known) + ".", "The settings are listed in README.md."));
    }

    /**
     * The environment of a process is not ours alone. A platform that runs a service called geboortepad puts names such as
     * {@code GEBOORTEPAD_SERVICE_HOST} into it, and nobody thinks that those are settings.
     */
    private static boolean isMisspelt(String name, Set<String> known) {
        return known.stream().anyMatch(setting -> distance(inEnvironment(name), inEnvironment(setting)) <= MISSPELT);
    }

    /** How many letters are to be put in, left out or replaced to make the one name the other. */
    private static int distance(String one, String other) {
        var row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    private static Stream<String> unknown(EnumerablePropertySource<?> source, Set<String> known) {
        UnaryOperator<String> plain = source instanceof SystemEnvironmentPropertySource
                ? CheckedSettings::inEnvironment
                : CheckedSettings::plain;
        var ours = known.stream().map(plain).collect(Collectors.toSet());
        return Stream.of(source.getPropertyNames())
                .filter(name -> plain.apply(name).startsWith(plain.apply(OURS)))
                .filter(name -> !ours.contains(plain.apply(name)) && !name.equals(SECRET_OF_THE_IMPORT));
    }

    /** In the environment of a process a name has no dots or brackets: {@code GEBOORTEPAD_BULKPATHS_0}. */
    private static String inEnvironment(String name) {
        return plain(name.replaceAll("_[0-9]+$", "")).replace(".", "");
    }

    /** However it is written, and as one of a list too. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\[[0-9]+]$", "").replaceAll("[_-]", "");
    }

    /** After all settings are in, and before what looks at several together. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }
}
