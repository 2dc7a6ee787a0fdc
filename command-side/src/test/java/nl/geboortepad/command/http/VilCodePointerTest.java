package nl.geboortepad.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.Text;
import org.junit.jupiter.api.Test;

class VilCodePointerTest {
    private static String pointer(String pointer, String sent) {
        return VilCodePointer.asSent(
                        Problem.of(Problem.Code.INVALID, new Text("Klopt niet.", "Not so."))
                                .at(pointer),
                        EventJson.mapper().readTree(sent))
                .pointer()
                .orElseThrow();
    }

    @Test
    void a_code_is_pointed_at_where_it_was_written() {
        assertThat(pointer("/vilCodes/1", "{\"vilCodes\": [\"9999\", \"1010\"]}"))
                .isEqualTo("/vilCodes/0");
        assertThat(pointer("/vilCodes/1", "{\"vilCodes\": [\"1010\", \"1010\", \"9999\"]}"))
                .isEqualTo("/vilCodes/2");
    }

    @Test
    void so_is_one_in_a_correction() {
        assertThat(pointer("/replacement/vilCodes/0", "{\"replacement\": {\"vilCodes\": [\"1010\", \"0101\"]}}"))
                .isEqualTo("/replacement/vilCodes/1");
    }

    @Test
    void so_is_each_of_many() {
        var code = Problem.of(Problem.Code.INVALID, new Text("Klopt niet.", "Not so."));
        var both = WrongFields.together(List.of(code.at("/vilCodes/0"), code.at("/vilCodes/1")));

        var told = VilCodePointer.asSent(both, EventJson.mapper().readTree("{\"vilCodes\": [\"9999\", \"0101\"]}"));

        assertThat(told.pointer()).contains("/vilCodes/1");
        assertThat(told.faults().stream().map(Problem::pointer))
                .containsExactly(Optional.of("/vilCodes/1"), Optional.of("/vilCodes/0"));
    }

    @Test
    void any_other_pointer_stays_as_it_is() {
        assertThat(pointer("/when", "{}")).isEqualTo("/when");
    }
}
