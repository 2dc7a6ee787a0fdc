package nl.geboortepad.ops.http;

import static nl.geboortepad.ops.Sender.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import nl.geboortepad.ops.EdgeOnly;
import nl.geboortepad.ops.Sender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = {EdgeOnly.class, Weighings.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geboortepad.demo=true")
@ExtendWith(OutputCaptureExtension.class)
class NothingPersonalInTheLogTest {
    @LocalServerPort
    private int port;

    @Test
    void a_fault_is_logged_under_its_number_by_kind_and_place_only(CapturedOutput output) {
        var sender = new Sender(port);

        var answer = sender.send(sender.as("midwife-demo", "/api/broken"));

        assertThat(output.getAll())
                .contains("Incident " + json(answer).get("incident"))
                .contains("java.lang.IllegalStateException", "Weighings")
                .doesNotContain("Aukje", "999990019");
    }

    @Test
    void bad_input_is_no_news(CapturedOutput output) {
        var sender = new Sender(port);

        sender.send(sender.as("midwife-demo", "/api/pregnancies/1/commands")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\": \"Aukje\"}")));

        assertThat(output.getAll()).doesNotContain("Aukje", "WARN", "ERROR");
    }

    @Test
    void nine_digits_never_reach_the_log(CapturedOutput output) {
        LoggerFactory.getLogger("somebody.else").warn("found 999990019", new IllegalStateException("twice 999990019"));

        assertThat(output.getAll())
                .contains("found *********", "twice *********")
                .doesNotContain("999990019")
                .containsOnlyOnce("IllegalStateException");
    }
}
