package nl.geboortepad.ops.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import nl.geboortepad.ops.EdgeOnly;
import nl.geboortepad.ops.http.Weighings;
import nl.geboortepad.ops.settings.RefusedSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--server.address=0.0.0.0",
                "--server.address=",
                "--server.address=192.0.2.1",
                "--management.server.port=0"
            })
    void demo_identities_are_refused_outside_this_machine(String setting, CapturedOutput output) {
        assertThatThrownBy(() -> start(setting)).isInstanceOf(RefusedSetting.class);

        assertThat(output.getOut())
                .contains("server.address", "Set geboortepad.issuer to the issuer of your tokens")
                .doesNotContain("\tat ");
    }

    @Test
    void whoever_starts_us_sees_who_to_try_us_as_and_a_line_that_works(CapturedOutput output) throws Exception {
        try (var engine = start("--server.port=0")) {
            assertThat(output.getOut()).contains("Geboortepad draait / is running", "midwife-demo", "client-demo");
            assertThat(output.getOut()).doesNotContain("WARN", "ERROR", "password");

            var line = engine.getBean(StartBanner.class).curl();
            assertThat(output.getOut()).contains(line);
            assumeThat(onThePath("curl")).isTrue();
            assertThat(shell(line)).contains("\"client\":\"midwife-demo\"");
        }
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
