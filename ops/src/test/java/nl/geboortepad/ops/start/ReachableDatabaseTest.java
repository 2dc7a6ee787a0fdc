package nl.geboortepad.ops.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import nl.geboortepad.ops.EdgeOnly;
import nl.geboortepad.ops.embedded.EmbeddedDatabase;
import nl.geboortepad.ops.settings.RefusedSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Generous, and far below the two minutes for which a wrong password was once tried. */
@Timeout(30)
@ExtendWith(OutputCaptureExtension.class)
class ReachableDatabaseTest {
    private static final String[] NEVER = {"geboortepad.database.patience=10m"};

    @ParameterizedTest
    @CsvSource({
        "geboortepad.database.owner.password, wrong, geboortepad.database.owner.password",
        "geboortepad.database.app.password, wrong, geboortepad.database.app.password",
        "geboortepad.database.app.user, nobody, geboortepad.database.app.password"
    })
    void who_may_not_enter_is_told_at_once(String setting, String value, String told, CapturedOutput output) {
        refused(output, EmbeddedDatabase.fresh().properties(), NEVER, setting + "=" + value);

        assertThat(output.getErr()).contains(told).doesNotContain("wrong");
    }

    @Test
    void a_database_that_is_not_there_is_told_at_once(CapturedOutput output) {
        var elsewhere = EmbeddedDatabase.fresh().url().replaceFirst("/test_\\d+$", "/nowhere");

        refused(output, EmbeddedDatabase.fresh().properties(), NEVER, "geboortepad.database.url=" + elsewhere);

        assertThat(output.getErr()).contains("geboortepad.database.url", "create database");
    }

    @ParameterizedTest
    @ValueSource(strings = {"geboortepad.database.url", "geboortepad.database.owner.password"})
    void a_setting_that_misses_is_told_by_its_name(String setting, CapturedOutput output) {
        var properties = Arrays.stream(EmbeddedDatabase.fresh().properties())
                .filter(property -> !property.startsWith(setting + "="))
                .toArray(String[]::new);

        refused(output, properties, NEVER, "server.port=0");

        assertThat(output.getErr()).contains(setting + " is niet gezet. / is not set.");
    }

    @Test
    void for_a_server_that_does_not_answer_a_start_waits_as_long_as_it_was_told_and_says_so(CapturedOutput output) {
        refused(
                output,
                EmbeddedDatabase.fresh().properties(),
                new String[] {"geboortepad.database.patience=1500ms"},
                "geboortepad.database.url=jdbc:postgresql://127.0.0.1:1/geboortepad");

        assertThat(output.getErr()).contains("geboortepad.database.patience");
        assertThat(output.getOut()).contains("The database does not answer yet; we wait.");
    }

    @ParameterizedTest
    @CsvSource({"15.8, false", "13.2, false", "16.0, true", "18.6, true"})
    void postgresql_before_16_is_refused(String version, boolean welcome, CapturedOutput output) throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> speakAs(version, server));
            var url = "geboortepad.database.url=jdbc:postgresql://127.0.0.1:" + server.getLocalPort()
                    + "/geboortepad?sslmode=disable";
            if (welcome) {
                start(EmbeddedDatabase.fresh().properties(), NEVER, url);
                return;
            }
            refused(output, EmbeddedDatabase.fresh().properties(), NEVER, url);
            assertThat(output.getErr()).contains("PostgreSQL " + version.split("\\.")[0], "PostgreSQL 16");
        }
    }

    /** The first words of a server of PostgreSQL: who you are is well, this is my version, I am ready. */
    private static void speakAs(String version, ServerSocket server) {
        try {
            while (true) {
                try (Socket client = server.accept()) {
                    var in = new DataInputStream(client.getInputStream());
                    in.skipNBytes(in.readInt() - 4);
                    var out = new DataOutputStream(client.getOutputStream());
                    out.write(message('R', new byte[4]));
                    out.write(parameter("server_version", version));
                    out.write(parameter("client_encoding", "UTF8"));
                    out.write(parameter("DateStyle", "ISO"));
                    out.write(parameter("standard_conforming_strings", "on"));
                    out.write(message('K', new byte[8]));
                    out.write(message('Z', new byte[] {'I'}));
                    out.flush();
                    in.readAllBytes();
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static byte[] parameter(String name, String value) throws IOException {
        return message('S', (name + "\0" + value + "\0").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] message(char type, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeByte(type);
        out.writeInt(content.length + 4);
        out.write(content);
        return bytes.toByteArray();
    }

    private static void refused(CapturedOutput output, String[] database, String[] patience, String setting) {
        assertThatThrownBy(() -> start(database, patience, setting)).isInstanceOf(RefusedSetting.class);
        assertThat(output.getErr().lines()).hasSize(1);
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    private static void start(String[] database, String[] patience, String setting) {
        var doors = new String[] {
            "server.port=0", "geboortepad.issuer=https://issuer.example", "geboortepad.audience=geboortepad"
        };
        var arguments = new LinkedHashMap<String, String>();
        Stream.of(database, patience, doors, new String[] {setting})
                .flatMap(Stream::of)
                .map(property -> property.split("=", 2))
                .forEach(property -> arguments.put(property[0], property[1]));
        new SpringApplication(EdgeOnly.class)
                .run(arguments.entrySet().stream()
                        .map(it -> "--" + it.getKey() + "=" + it.getValue())
                        .toArray(String[]::new))
                .close();
    }
}
