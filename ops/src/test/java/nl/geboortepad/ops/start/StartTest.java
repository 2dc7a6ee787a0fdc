package nl.geboortepad.ops.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.geboortepad.ops.EdgeOnly;
import nl.geboortepad.ops.Geboortepad;
import nl.geboortepad.ops.http.Weighings;
import nl.geboortepad.ops.settings.RefusedSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {
    private static final String DEMO = "--geboortepad.demo=true";
    private static final String ISSUER = "--geboortepad.issuer=https://issuer.example";
    private static final String AUDIENCE = "--geboortepad.audience=geboortepad";
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--server.address=0.0.0.0",
                "--server.address=",
                "--server.address=192.0.2.1",
                "--management.server.port=0",
                "--server.forward-headers-strategy=framework",
                "--server.forward-headers-strategy=native",
                "--spring.profiles.active=postgres",
                "--spring.profiles.active=axonserver",
                ISSUER
            })
    void demo_identities_are_refused_outside_this_machine_and_its_own_store(String setting, CapturedOutput output) {
        refused(output, DEMO, setting);
    }

    @Test
    void without_demo_asked_for_by_name_an_issuer_and_an_audience_are_wanted(CapturedOutput output) {
        refused(output);
        assertThat(output.getAll()).contains("geboortepad.issuer", "Set geboortepad.issuer", "--geboortepad.demo=true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--geboortepad.audience=", "--geboortepad.audience= "})
    void an_issuer_without_an_audience_is_refused(String audience, CapturedOutput output) {
        refused(output, ISSUER, audience);
        assertThat(output.getAll()).contains("geboortepad.audience");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://issuer.example", "http://localhost.evil.example", "ftp://issuer.example", "https://"})
    void an_issuer_whose_keys_anyone_on_the_way_could_replace_is_refused(String issuer, CapturedOutput output) {
        refused(output, "--geboortepad.issuer=" + issuer, AUDIENCE);
        assertThat(output.getAll()).contains("geboortepad.issuer is " + issuer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--server.address=0.0.0.0",
                "--server.address=",
                "--server.address=192.0.2.1",
                "--management.server.port=0"
            })
    void plain_http_beyond_this_machine_is_refused(String setting, CapturedOutput output) {
        refused(output, ISSUER, AUDIENCE, setting);
        assertThat(output.getAll()).contains("ssl.bundle", "geboortepad.plain-http-behind-tls-proxy");
    }

    @Test
    void tls_that_was_switched_off_is_no_tls(CapturedOutput output) {
        refused(
                output,
                ISSUER,
                AUDIENCE,
                "--server.address=0.0.0.0",
                "--server.ssl.bundle=web",
                "--server.ssl.enabled=false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--server.ssl.bundle=web", "--geboortepad.plain-http-behind-tls-proxy=true"})
    void beyond_this_machine_tls_is_ours_or_of_a_proxy_that_is_named(String setting, CapturedOutput output) {
        // Port 99999 stops this start, behind all that is looked at before.
        assertThatThrownBy(() -> start(ISSUER, AUDIENCE, "--server.address=0.0.0.0", setting, "--server.port=99999"))
                .isNotInstanceOf(RefusedSetting.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-rw----", "rw----r--", "rw-----w-"})
    void a_master_key_that_others_can_reach_is_refused(String rights, CapturedOutput output) throws IOException {
        var key = file("master-key.json", "{}", rights);

        refused(output, DEMO, "--geboortepad.vault.master-key-file=" + key);
        assertThat(output.getAll()).contains("geboortepad.vault.master-key-file", rights, "chmod go-rwx " + key);
    }

    @Test
    void a_group_may_read_the_master_key_since_platforms_hand_out_secrets_so() throws IOException {
        start(DEMO, "--server.port=0", "--geboortepad.vault.master-key-file=" + file("key", "{}", "rw-r-----"))
                .close();
    }

    @Test
    void a_folder_in_which_anyone_can_put_another_master_key_is_refused(CapturedOutput output) throws IOException {
        var open = Files.createDirectory(folder.resolve("open"));
        var key = Files.writeString(open.resolve("key"), "{}");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

        refused(output, DEMO, "--geboortepad.vault.master-key-file=" + key);
        assertThat(output.getAll()).contains("chmod o-w " + open);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxr-xr-x", "rwxrwx---", "rwx-----x", "rwx--x---", "rwx---rwx"})
    void a_data_folder_that_others_can_enter_is_refused(String rights, CapturedOutput output) throws IOException {
        var data = Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString(rights));

        refused(output, DEMO, "--geboortepad.data-folder=" + data);
        assertThat(output.getAll()).contains("geboortepad.data-folder", "chmod go-rwx " + data);
    }

    @ParameterizedTest
    @CsvSource({
        "geboortepad.database.app.password: hidden, rw-r--r--",
        "server.ssl.key-store-password: hidden, rw----r--",
        "geboortepad.audience: other, rw-rw-rw-"
    })
    void a_file_of_settings_that_others_can_write_or_with_a_secret_that_they_can_read_is_refused(
            String setting, String rights, CapturedOutput output) throws IOException {
        var settings = file("application.yaml", setting, rights);

        refused(output, DEMO, "--spring.config.additional-location=file:" + folder + "/");
        assertThat(output.getAll()).contains(settings.toString(), rights).doesNotContain("hidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server.ssl.certificate-private-key",
                "management.server.ssl.key-store",
                "spring.ssl.bundle.pem.web.keystore.private-key"
            })
    void a_key_of_tls_that_others_can_read_is_refused(String setting, CapturedOutput output) throws IOException {
        var key = file("tls.pem", "hidden", "rw-r--r--");

        refused(output, DEMO, "--" + setting + "=file:" + key);
        assertThat(output.getAll()).contains(setting, "chmod go-rwx " + key);
    }

    @Test
    void a_file_of_settings_without_secrets_may_be_read(CapturedOutput output) throws IOException {
        file("application.yaml", "geboortepad.audience: other", "rw-r--r--");

        try (var engine = start(DEMO, "--server.port=0", "--spring.config.additional-location=file:" + folder + "/")) {
            assertThat(engine.getEnvironment().getProperty("geboortepad.audience"))
                    .isEqualTo("other");
        }
    }

    @Test
    void whoever_starts_us_sees_who_to_try_us_as_and_a_line_that_works(CapturedOutput output) throws Exception {
        try (var engine = start(DEMO, "--server.port=0")) {
            assertThat(output.getOut())
                    .contains("Geboortepad draait / is running", "midwife-demo", "client-demo", "--server.port=9090");
            assertThat(output.getOut()).doesNotContain("WARN", "ERROR", "password");
            assertThat(status(firstAddress(output))).isEqualTo(200);

            var line = engine.getBean(StartBanner.class).curl();
            assertThat(output.getOut()).contains(line);
            assumeThat(onThePath("curl")).isTrue();
            assertThat(shell(line)).contains("\"client\":\"midwife-demo\"");
        }
    }

    /** The whole of it, as somebody who has nothing but the jar: what is printed, and how it ends. */
    @Test
    void the_engine_alone_says_at_once_that_it_starts_and_in_one_line_why_it_does_not() throws Exception {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Geboortepad.class.getName(),
                        "--geboortepad.data-folder=" + folder.resolve("data"))
                .redirectErrorStream(true)
                .start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(told.lines()).hasSize(2);
        assertThat(told).startsWith("Geboortepad start").contains("--geboortepad.demo=true");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private static void refused(CapturedOutput output, String... settings) {
        assertThatThrownBy(() -> start(settings)).isInstanceOf(RefusedSetting.class);
        assertThat(output.getErr().lines()).hasSize(1);
        assertThat(output.getErr()).startsWith("Geboortepad start niet / does not start: ");
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    private Path file(String name, String content, String rights) throws IOException {
        var file = Files.writeString(folder.resolve(name), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        return file;
    }

    private static String firstAddress(CapturedOutput output) {
        return ADDRESS.matcher(output.getOut())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    private static int status(String address) throws IOException {
        return ((HttpURLConnection) URI.create(address).toURL().openConnection()).getResponseCode();
    }

    private static ConfigurableApplicationContext start(String... settings) {
        return new SpringApplication(EdgeOnly.class, Weighings.class).run(settings);
    }

    private static boolean onThePath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> new File(folder, program).canExecute());
    }

    private static String shell(String line) throws IOException, InterruptedException {
        var shell =
                new ProcessBuilder("sh", "-c", line).redirectErrorStream(true).start();
        var told = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return told;
    }
}
