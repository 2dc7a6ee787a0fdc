package nl.geboortepad.command.registration.kernset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import nl.geboortepad.command.registration.ReadingReport;
import nl.geboortepad.kernel.request.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileMessageTest {
    private static Problem refusal(String xml) {
        return Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> catchThrowableOfType(Problem.class, () -> Given.read(xml)));
    }

    @Test
    void a_document_type_is_refused_and_what_it_points_at_is_never_read(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "999940119");
        var problem = refusal("<!DOCTYPE kernset_geboortezorg [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n"
                + "<kernset_geboortezorg><vrouw><burgerservicenummer value=\"1\"/>&x;</vrouw></kernset_geboortezorg>");

        assertThat(problem.code()).isEqualTo(Problem.Code.MALFORMED);
        assertThat(problem.detail().en()).contains("DOCTYPE");
        assertThat(problem.extra()).containsEntry("line", 1).containsKey("column");
        assertThat(problem.faults())
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.extra()).containsEntry("line", 1).containsKey("column"));
        assertThat(problem.toString() + problem.extra()).doesNotContain("secret", "999940119");
        assertThat(refusal("<!DOCTYPE kernset_geboortezorg SYSTEM \"http://127.0.0.1:1/x.dtd\"><kernset_geboortezorg/>")
                        .detail()
                        .en())
                .contains("DOCTYPE");
    }

    @Test
    void entities_that_multiply_are_refused_before_they_do() {
        var laughs = new StringBuilder("<!DOCTYPE k [<!ENTITY a \"ha\">");
        for (char c = 'b'; c < 'p'; c++) {
            laughs.append("<!ENTITY ").append(c).append(" \"").append(("&" + (char) (c - 1) + ";").repeat(10));
            laughs.append("\">");
        }

        assertThat(refusal(laughs + "]><kernset_geboortezorg><x value=\"&o;\"/></kernset_geboortezorg>")
                        .code())
                .isEqualTo(Problem.Code.MALFORMED);
        assertThat(refusal("<kernset_geboortezorg>&o;</kernset_geboortezorg>").code())
                .isEqualTo(Problem.Code.MALFORMED);
    }

    @Test
    void what_is_deeper_wider_or_longer_than_any_registration_is_too_large() {
        var deep = "<a>".repeat(100_000);
        var many = "<kernset_geboortezorg>" + "<x value=\"1\"/>".repeat(200_000) + "</kernset_geboortezorg>";
        var longValue = "<kernset_geboortezorg><x value=\"" + "9".repeat(10_000) + "\"/></kernset_geboortezorg>";
        var longName = "<kernset_geboortezorg><" + "x".repeat(500) + "/></kernset_geboortezorg>";
        var longText = "<kernset_geboortezorg>" + " ".repeat(3_000_000) + "</kernset_geboortezorg>";

        for (var xml : new String[] {deep, many, longValue, longName, longText}) {
            assertThat(refusal(xml).code()).isEqualTo(Problem.Code.TOO_LARGE);
        }
    }

    @Test
    void twenty_thousand_elements_are_read_without_delay() {
        var checkups = "<prenatale_controle><datum_controle value=\"2026-02-01\"/></prenatale_controle>".repeat(9_000);
        var xml = Given.sample("small").replace("<prenatale_controle>", checkups + "<prenatale_controle>");

        var read = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Given.read(xml));

        assertThat(read.facts()).hasSize(9_004);
    }

    @Test
    void a_message_cut_off_anywhere_is_refused_with_its_place_and_nothing_of_its_content() {
        var whole = Given.sample("first-line").strip();
        for (int length = 0; length < whole.length(); length += 7) {
            var problem = refusal(whole.substring(0, length));

            assertThat(problem.code()).isEqualTo(Problem.Code.MALFORMED);
            assertThat(problem.toString() + problem.extra()).doesNotContain("999940119", "1234 ZZ");
        }
        assertThat(refusal(whole.substring(0, 500)).extra()).containsKeys("line", "column");
    }

    @Test
    void bytes_that_are_no_text_and_xml_that_is_something_else_are_refused() {
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> new Kernset()
                                        .read(
                                                new ByteArrayInputStream(
                                                        new byte[] {'<', 'a', (byte) 0xff, (byte) 0xfe, '>'}),
                                                Optional.empty(),
                                                Given.RECEIVED))
                        .code())
                .isEqualTo(Problem.Code.MALFORMED);
        assertThat(refusal("<html/>").pointer()).contains("/");
        assertThat(refusal("<kernset_geboortezorg xmlns=\"urn:other\"/>").code())
                .isEqualTo(Problem.Code.INVALID);
    }

    @Test
    void a_connection_that_breaks_is_not_the_fault_of_the_message() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatThrownBy(() -> new Kernset().read(broken, Optional.empty(), Given.RECEIVED))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void an_attribute_that_is_not_understood_is_reported_and_not_used() {
        var xml = Given.sample("small").replace("<vrouw>", "<vrouw taal=\"nl\" xmlns:o=\"urn:other\" o:value=\"1\">");

        assertThat(Given.read(xml).report().notUsed())
                .extracting(ReadingReport.NotUsed::path)
                .containsExactly("/kernset_geboortezorg/vrouw/@*:value", "/kernset_geboortezorg/vrouw/@taal");
    }

    @Test
    void free_text_and_foreign_elements_are_reported_and_not_used() {
        var xml = Given.sample("small")
                .replace(
                        "<vrouw>", "<vrouw xmlns:o=\"urn:other\">Zij woont elders<o:burgerservicenummer value=\"1\"/>");
        var read = new Kernset()
                .read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), Optional.empty(), Given.RECEIVED);

        assertThat(read.report().notUsed())
                .extracting(ReadingReport.NotUsed::path)
                .containsExactly("/kernset_geboortezorg/vrouw", "/kernset_geboortezorg/vrouw/*:burgerservicenummer");
    }
}
