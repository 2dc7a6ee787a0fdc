package nl.geboortepad.command.vsv;

import static nl.geboortepad.command.vsv.Given.OOST;
import static nl.geboortepad.command.vsv.Given.adopt;
import static nl.geboortepad.command.vsv.Given.correct;
import static nl.geboortepad.command.vsv.Given.mdo;
import static nl.geboortepad.command.vsv.Given.merge;
import static nl.geboortepad.command.vsv.Given.report;
import static nl.geboortepad.command.vsv.Given.retract;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.geboortepad.kernel.json.EventJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A command may be handled by another process than the one that took it. */
class MessagesTest {
    static Stream<Object> messages() {
        return Stream.of(
                report(mdo("2026-06-01")), adopt("pathway"), merge(OOST), correct(1, mdo("2026-06-01")), retract(1));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void commands_cross_from_process_to_process(Object message) {
        var json = EventJson.mapper().writeValueAsString(message);

        assertThat(EventJson.mapper().readValue(json, message.getClass())).isEqualTo(message);
    }
}
