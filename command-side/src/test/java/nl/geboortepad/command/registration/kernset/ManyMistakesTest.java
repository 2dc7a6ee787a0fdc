package nl.geboortepad.command.registration.kernset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.geboortepad.command.registration.Registration;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.request.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Samples in which values and elements were changed at random: each is read, or refused with the place. */
class ManyMistakesTest {
    private static final List<String> VALUES = List.of(
            "",
            "NI",
            "UNK",
            "true",
            "false",
            "0",
            "1",
            "2",
            "5",
            "10",
            "21",
            "99",
            "-1",
            "999999",
            "T",
            "T-1D",
            "T+300D",
            "T-2000D",
            "T-41D{23:52}",
            "2026-04-28",
            "2026-04-28T00:00:00Z",
            "2025-01-01",
            "2026-12-31",
            "9999-12-31",
            "276506001",
            "237361005",
            "236990004",
            "447972007",
            "22232009",
            "999940119",
            "999940108",
            "01.046");
    private static final Pattern VALUE = Pattern.compile("value=\"[^\"]*\"");
    private static final Pattern LEAF = Pattern.compile("<[a-z_0-9]+ value=[^>]*/>");

    static LongStream seeds() {
        return LongStream.range(0, 1500);
    }

    private static String mistaken(Random random) {
        var xml = Given.sample(
                List.of("small", "first-line", "second-line", "twins").get(random.nextInt(4)));
        for (int i = random.nextInt(6); i >= 0; i--) {
            xml = random.nextInt(3) == 0
                    ? replaceOne(xml, LEAF, "", random)
                    : replaceOne(xml, VALUE, "value=\"" + VALUES.get(random.nextInt(VALUES.size())) + "\"", random);
        }
        return xml;
    }

    private static String replaceOne(String xml, Pattern pattern, String by, Random random) {
        var places = pattern.matcher(xml).results().toList();
        var place = places.get(random.nextInt(places.size()));
        return xml.substring(0, place.start()) + by + xml.substring(place.end());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_is_wrong_is_told_and_what_is_read_can_be_stored(long seed) {
        var xml = mistaken(new Random(seed));
        Registration read;
        try {
            read = Given.read(xml);
        } catch (Problem problem) {
            assertThat(problem.pointer()).as(problem.detail().nl()).isPresent();
            assertThat(problem.faults())
                    .isNotEmpty()
                    .allSatisfy(fault ->
                            assertThat(fault.pointer()).as(fault.detail().nl()).isPresent());
            return;
        }
        assertThat(read.facts()).allSatisfy(told -> {
            var json = EventJson.mapper().writeValueAsString(told.event());
            assertThat(EventJson.mapper().readValue(json, PregnancyEvent.class)).isEqualTo(told.event());
            assertThat(told.event().when().last()).isBeforeOrEqualTo(Given.RECEIVED);
        });
        var report = read.report();
        Stream.of(report.contradictions(), report.remarks())
                .flatMap(List::stream)
                .forEach(r -> assertThat(r.paths()).isNotEmpty());
    }
}
