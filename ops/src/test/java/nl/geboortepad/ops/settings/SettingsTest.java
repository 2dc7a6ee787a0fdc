package nl.geboortepad.ops.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

@ExtendWith(OutputCaptureExtension.class)
class SettingsTest {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(geboortepad[.][a-z.-]+)` \\| (?:`([^`]*)`)? *\\| .+ \\|$");

    @ParameterizedTest
    @CsvSource({
        "geboortepad.views.patience, -5s, a duration with its unit",
        "geboortepad.views.patience, 5 parsecs, a duration with its unit",
        "geboortepad.commands.patience, 0s, a duration with its unit",
        "geboortepad.commands.bulk-workers, 0, a number from 1",
        "geboortepad.commands.bulk-workers, eight, a number",
        "geboortepad.audits.told-within, -1h, a duration with its unit",
        "geboortepad.audits.look-every, soon, a duration with its unit",
        "geboortepad.views.batch-size, -1, a number from 1",
        "geboortepad.views.segments, 0, a number from 1",
        "geboortepad.figures.base, 1, a number from 3",
        "geboortepad.figures.least-cell, 1, a number from 6",
        "geboortepad.figures.least-cohort, 5, a number from 10",
        "geboortepad.figures.least-for-what-if, 12, a number from 20",
        "geboortepad.rate.per-second, 0, a number above 0",
        "geboortepad.rate.burst, -3, a number from 1",
        "geboortepad.max-command, -1MB, a size with its unit",
        "geboortepad.max-body, 20 stone, a size with its unit",
        "geboortepad.bulk-paths, api, addresses with commas between",
        "geboortepad.issuer, here, the address of an issuer",
        "geboortepad.database.port, 70000, 'a port, or 0'",
        "geboortepad.database.url, localhost, an address such as jdbc:postgresql",
        "geboortepad.vault.make-master-key, perhaps, true or false"
    })
    void a_value_that_cannot_be_used_stops_the_start(
            String setting, String value, String expected, CapturedOutput output) {
        assertThatThrownBy(() -> start("--" + setting + "=" + value)).isInstanceOf(RefusedSetting.class);

        assertThat(output.getAll())
                .contains(setting + " is " + value, "Verwacht:", "Expected: " + expected)
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({"postgres://me:hidden@db/g", "'db/g?user=me&password=hidden&ssl=true'"})
    void a_password_in_an_address_is_not_repeated(String address, CapturedOutput output) {
        assertThatThrownBy(() -> start("--geboortepad.database.url=" + address)).isInstanceOf(RefusedSetting.class);

        assertThat(output.getAll())
                .contains("geboortepad.database.url is ", "***")
                .doesNotContain("hidden");
    }

    @ParameterizedTest
    @CsvSource({
        "geboortepad.views.pacience",
        "geboortepad.vews.patience",
        "geboortepad.views-patience",
        "geboortepad.maxcommands",
        "geboortepad.data"
    })
    void a_name_that_is_none_stops_the_start(String misspelt, CapturedOutput output) {
        assertThatThrownBy(() -> start("--" + misspelt + "=1")).isInstanceOf(RefusedSetting.class);

        assertThat(output.getAll())
                .contains(misspelt + " is geen instelling. / is no setting.", "geboortepad.views.patience")
                .doesNotContain("\tat ");
    }

    @Test
    void a_name_is_known_however_it_is_written(CapturedOutput output) {
        check(Map.of(
                "GEBOORTEPAD_VIEWS_BATCHSIZE",
                "7",
                "GEBOORTEPAD_BULKPATHS_0",
                "/api/commands",
                "GEBOORTEPAD_BULKPATHS_1",
                "/api/registrations",
                "GEBOORTEPAD_AUDITS_TOLDWITHIN",
                "1h",
                "GEBOORTEPAD_SECRET",
                "demo"));

        assertThat(output.getAll()).doesNotContain("GEBOORTEPAD_");
    }

    @Test
    void what_a_platform_puts_beside_the_settings_is_told_in_one_line_and_not_used(CapturedOutput output) {
        check(Map.of(
                "GEBOORTEPAD_SERVICE_HOST", "10.0.0.1",
                "GEBOORTEPAD_PORT", "tcp://10.0.0.1:8080",
                "GEBOORTEPAD_PORT_8080_TCP_ADDR", "10.0.0.1"));

        var names = "GEBOORTEPAD_PORT, GEBOORTEPAD_PORT_8080_TCP_ADDR, GEBOORTEPAD_SERVICE_HOST.";
        assertThat(output.getAll())
                .containsOnlyOnce("GEBOORTEPAD_SERVICE_HOST. /")
                .contains("Geen instelling, en niet gebruikt: " + names + " / No setting, and not used: " + names);
    }

    @ParameterizedTest
    @CsvSource({"GEBOORTEPAD_VIEWS_PACIENCE", "GEBOORTEPAD_ISSUERS", "GEBOORTEPAD_BULKPAHTS_0"})
    void a_misspelt_setting_in_the_environment_stops_the_start(String misspelt) {
        assertThatThrownBy(() -> check(Map.of(misspelt, "1")))
                .isInstanceOf(RefusedSetting.class)
                .hasMessageContaining(misspelt);
    }

    private static void check(Map<String, Object> ofTheProcess) {
        var environment = environment("");
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("systemEnvironment", ofTheProcess));
        new CheckedSettings(Supplier::get).postProcessEnvironment(environment, null);
    }

    @Test
    void every_record_of_settings_is_looked_at_before_the_start() {
        var records = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nl.geboortepad").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                        .map(JavaClass::getFullName)
                        .toList();

        assertThat(SettingNames.RECORDS.stream().map(Class::getName)).containsExactlyInAnyOrderElementsOf(records);
    }

    /** Each in one place: what application.yaml says, and not a second time beside where it is read. */
    @Test
    void a_default_stands_in_a_file_of_settings_only() throws IOException {
        for (var profile : List.of("", "-postgres", "-axonserver")) {
            assertThat(Files.readString(Path.of("src", "main", "resources", "application" + profile + ".yaml")))
                    .doesNotContainPattern("\\$\\{geboortepad[^}]*:");
        }
    }

    /** A name in quotes is read with a default of its own, and without the check of its value. */
    @Test
    void no_setting_is_asked_for_by_its_name() throws IOException {
        for (var module : List.of("shared-kernel", "pathways", "command-side", "query-side", "ops")) {
            try (var files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (var file : files.filter(Files::isRegularFile)
                        .filter(file -> !file.getParent().endsWith("settings"))
                        .toList()) {
                    assertThat(Files.readString(file))
                            .as(file.toString())
                            .doesNotContainPattern("(get|getRequired|contains)Property\\(\\s*\"geboortepad");
                }
            }
        }
    }

    @Test
    void the_readme_lists_every_setting_with_its_default() throws IOException {
        var shown = new TreeMap<String, String>();
        ROW.matcher(Files.readString(Path.of("..", "README.md")))
                .results()
                .forEach(row -> shown.put(row.group(1), row.group(2) == null ? "" : row.group(2)));
        var defaults = environment("-axonserver", "-postgres", "");
        var expected = new TreeMap<String, String>();
        SettingNames.all().forEach(name -> expected.put(name, defaults.getProperty(name, "")));

        assertThat(shown).isEqualTo(expected);
    }

    private static StandardEnvironment environment(String... profiles) {
        try {
            var environment = new StandardEnvironment();
            environment
                    .getPropertySources()
                    .forEach(source -> environment.getPropertySources().remove(source.getName()));
            for (var profile : profiles) {
                var file = "application" + profile + ".yaml";
                new YamlPropertySourceLoader()
                        .load(file, new ClassPathResource(file))
                        .forEach(environment.getPropertySources()::addLast);
            }
            return environment;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void start(String... settings) {
        new SpringApplication(SettingsTest.class).run(settings).close();
    }
}
