package nl.geboortepad.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.Problem.Code;
import nl.geboortepad.kernel.request.ProblemJson;
import nl.geboortepad.kernel.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

class UnreadableJsonTest {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .registerSubtypes(Weighed.class, Visited.class)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    sealed interface Fact {}

    record Weighed(LocalDate on, int grams) implements Fact {}

    record Visited(List<Place> places, Map<String, Place> byCode) implements Fact {}

    record Place(Kind kind, String postcode) {
        Place {
            if ("0000XX".equals(postcode)) {
                throw new IllegalArgumentException("no such postcode " + postcode);
            }
            if ("9999ZZ".equals(postcode)) {
                throw Problem.of(Code.REFUSED, new Text("Buiten de regio.", "Outside the region."));
            }
        }
    }

    enum Kind {
        HOME,
        CLINIC
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void the_problem_points_at_the_field_and_never_repeats_what_was_sent(
            String json, Code code, String pointer, String told) {
        var unreadable = catchThrowableOfType(JacksonException.class, () -> STRICT.readValue(json, Fact.class));

        var problem = UnreadableJson.of(unreadable);

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.pointer().orElse("")).isEqualTo(pointer);
        assertThat(problem.detail().en()).contains(told);
        assertThat(ProblemJson.of(problem).toString()).doesNotContain("999990019", "0000XX");
    }

    static Stream<Arguments> the_problem_points_at_the_field_and_never_repeats_what_was_sent() {
        return Stream.of(
                row("{\"on\": 999990019}", Code.INVALID, "/type", "type is missing"),
                row("{\"type\": \"Weighed\", \"on\": oops}", Code.MALFORMED, "", "not readable JSON"),
                row("{\"type\": \"Weighed\", \"on\": \"2026-03-01\"", Code.MALFORMED, "", "not readable JSON"),
                row("", Code.INVALID, "", "an object"),
                row("[]", Code.INVALID, "", "an object"),
                row("{\"type\": \"999990019\"}", Code.INVALID, "/type", "type is not known"),
                row(
                        "{\"type\": \"Weighed\", \"on\": \"2026-02-03\", \"grams\": 1, \"bsn\": \"999990019\"}",
                        Code.INVALID,
                        "/bsn",
                        "field is not known"),
                row(
                        "{\"type\": \"Weighed\", \"on\": \"2026-02-03\", \"grams\": 1, \"999990019\": 1}",
                        Code.INVALID,
                        "",
                        "field is not known"),
                row(
                        "{\"type\": \"Weighed\", \"on\": \"999990019\", \"grams\": 1}",
                        Code.INVALID,
                        "/on",
                        "a date such as"),
                row(
                        "{\"type\": \"Weighed\", \"on\": \"2026-02-30\", \"grams\": 1}",
                        Code.INVALID,
                        "/on",
                        "a date such as"),
                row(
                        "{\"type\": \"Weighed\", \"on\": \"2026-02-03\", \"grams\": \"999990019\"}",
                        Code.INVALID,
                        "/grams",
                        "a whole number"),
                row(
                        "{\"type\": \"Weighed\", \"on\": \"2026-02-03\", \"grams\": 99999001900}",
                        Code.INVALID,
                        "/grams",
                        "a whole number"),
                row("{\"type\": \"Weighed\", \"on\": null, \"grams\": 1}", Code.INVALID, "/on", "a date"),
                row("{\"type\": \"Visited\", \"places\": 999990019}", Code.INVALID, "/places", "a list"),
                row(
                        "{\"type\": \"Visited\", \"places\": [{\"kind\": \"999990019\"}]}",
                        Code.INVALID,
                        "/places/0/kind",
                        "one of"),
                row(
                        "{\"type\": \"Visited\", \"places\": [{\"kind\": \"HOME\", \"postcode\": \"0000XX\"}]}",
                        Code.INVALID,
                        "/places/0",
                        "an object"),
                row(
                        "{\"type\": \"Visited\", \"places\": [{\"kind\": \"HOME\", \"postcode\": \"9999ZZ\"}]}",
                        Code.REFUSED,
                        "/places/0",
                        "Outside the region"),
                row(
                        "{\"type\": \"Visited\", \"places\": [], \"byCode\": {\"999990019\": 1}}",
                        Code.INVALID,
                        "/byCode",
                        "an object"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void of_a_fact_of_care_it_says_what_was_expected(String json, String pointer, String told) {
        var unreadable = catchThrowableOfType(
                JacksonException.class, () -> EventJson.mapper().readValue(json, Event.class));

        var problem = UnreadableJson.of(unreadable);

        assertThat(problem.code()).isEqualTo(Code.INVALID);
        assertThat(problem.pointer()).contains(pointer);
        assertThat(ProblemJson.of(problem).toString()).contains(told).doesNotContain("999990019");
    }

    static Stream<Arguments> of_a_fact_of_care_it_says_what_was_expected() {
        var when = "\"when\": \"2026-03-01\"";
        return Stream.of(
                arguments("{\"type\": \"IntakeHold\"}", "/type", "type is not known"),
                arguments(
                        "{\"type\": \"ConsentGiven\", \"when\": \"999990019\", \"purpose\": \"mdo\"}",
                        "/when",
                        "a day, moment or range"),
                arguments(
                        "{\"type\": \"ConsentGiven\", \"when\": \"2026-02-30\", \"purpose\": \"mdo\"}",
                        "/when",
                        "deze dag bestaat niet"),
                arguments("{\"type\": \"ConsentGiven\", " + when + "}", "/purpose", "one of the values"),
                arguments(
                        "{\"type\": \"ConsentGiven\", " + when + ", \"purpose\": \"999990019\"}",
                        "/purpose",
                        "allowed"),
                arguments(
                        "{\"type\": \"FirstContactMade\", " + when + ", \"organisation\": \"999990019\"}",
                        "/organisation",
                        "agb: or ura:"),
                arguments(
                        "{\"type\": \"MultiplePregnancyEstablished\", " + when + ", \"children\": 99}",
                        "/children",
                        "a multiple pregnancy has 2 to 8 children"),
                arguments(
                        "{\"type\": \"MultiplePregnancyEstablished\", " + when + ", \"children\": 99}",
                        "/children",
                        "een meerlingzwangerschap heeft 2 tot 8 kinderen"),
                arguments(
                        "{\"type\": \"ConsentGiven\", " + when + ", \"purpose\": 0}", "/purpose", "one of the values"),
                arguments(
                        "{\"type\": \"ConsentGiven\", " + when + ", \"purpose\": \"0\"}",
                        "/purpose",
                        "one of the values"),
                arguments(
                        "{\"type\": \"ConsentGiven\", \"when\": \"2026-04-01/2026-03-01\", \"purpose\": \"mdo-discussion\"}",
                        "/when",
                        "een reeks eindigt na het begin"),
                arguments(
                        "{\"type\": \"DueDateRevised\", " + when + ", \"dueDate\": 20500, \"basis\": \"ultrasound\"}",
                        "/dueDate",
                        "a date such as"),
                arguments(
                        "{\"type\": \"DueDateRevised\", " + when
                                + ", \"dueDate\": \"2026-10-08T00:00:00Z\", \"basis\": \"ultrasound\"}",
                        "/dueDate",
                        "a date such as"),
                arguments(
                        "{\"type\": \"DueDateRevised\", " + when
                                + ", \"dueDate\": [2026, 10, 8], \"basis\": \"ultrasound\"}",
                        "/dueDate",
                        "a date such as"),
                arguments(
                        "{\"type\": \"DueDateRevised\", " + when
                                + ", \"dueDate\": \"2026-02-30\", \"basis\": \"ultrasound\"}",
                        "/dueDate",
                        "deze dag bestaat niet"),
                arguments(
                        "{\"type\": \"AnnualReportPublished\", " + when + ", \"about\": 1}",
                        "/about",
                        "een verslag gaat over een jaar"));
    }

    @Test
    void the_values_that_were_possible_are_listed() {
        var unreadable = catchThrowableOfType(
                JacksonException.class, () -> STRICT.readValue("{\"kind\": \"ELSEWHERE\"}", Place.class));

        assertThat(UnreadableJson.of(unreadable).extra()).containsEntry("allowed", List.of("home", "clinic"));
    }

    @Test
    void broken_json_is_located_by_line_and_column() {
        var unreadable =
                catchThrowableOfType(JacksonException.class, () -> STRICT.readValue("{\n \"kind\": ?}", Place.class));

        assertThat(UnreadableJson.of(unreadable).extra()).containsEntry("line", 2);
    }

    private static Arguments row(String json, Code code, String pointer, String told) {
        return arguments(json, code, pointer, told);
    }
}
