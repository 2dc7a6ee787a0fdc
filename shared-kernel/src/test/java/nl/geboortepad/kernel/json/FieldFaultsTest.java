package nl.geboortepad.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.request.Problem;
import org.junit.jupiter.api.Test;

class FieldFaultsTest {
    @Test
    void every_field_is_told_of_at_its_place() {
        assertThat(faults("""
                        {"type": "ChildBorn", "when": "2026-02-30", "child": "1", "alive": 1, "place": 0, "mode": "no",
                         "apgar5": 1.5, "extra": {}}"""))
                .containsExactlyInAnyOrder("/when", "/child", "/alive", "/place", "/mode", "/apgar5", "/extra");
    }

    @Test
    void what_is_missing_is_not_told_as_another_fields_fault() {
        assertThat(faults("{\"type\": \"ReferralDeclined\", \"note\": null}"))
                .containsExactlyInAnyOrder("/when", "/referral", "/by", "/note");
    }

    @Test
    void a_fact_that_cannot_be_is_told_when_each_field_is_right_by_itself() {
        assertThat(faults("""
                        {"type": "ChildBorn", "when": "2026-02-28", "child": 9, "place": "home", "mode": "spontaneous"}""")).containsExactly("/child");
    }

    @Test
    void fields_that_are_there_twice_and_characters_that_cannot_be_kept_are_told_together() {
        var sent = SentJson.read(
                "{\"a\": [\"\\ud83d\", {\"b\": 1, \"b\": 2}], \"c\": \"x\\u0000\", \"d\": \"\\ud83d\\ude00\"}"
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(sent.faults())
                .extracting(fault -> fault.pointer().orElseThrow())
                .containsExactly("/a/0", "/a/1/b", "/c");
        assertThat(sent.object().get("d").stringValue()).isEqualTo("\ud83d\ude00");
    }

    private static Iterable<String> faults(String json) {
        var sent = SentJson.read(json.getBytes(StandardCharsets.UTF_8));
        return FieldFaults.of(CareEvent.class, sent.object(), EventJson.mapper().reader(), Map.of()).stream()
                .map(Problem::pointer)
                .map(pointer -> pointer.orElseThrow())
                .toList();
    }
}
