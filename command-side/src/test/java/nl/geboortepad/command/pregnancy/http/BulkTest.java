package nl.geboortepad.command.pregnancy.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.pregnancy.PregnancyCommand;
import nl.geboortepad.kernel.event.CareEvent.CheckupHeld;
import nl.geboortepad.kernel.identity.Bsn;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BulkTest {
    private static final int WOMEN = 5;
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void of_ten_thousand_lines_exactly_the_broken_one_is_a_problem() {
        var handled = new AtomicInteger();
        var door = new Door(Optional.of(counting(handled)));
        int broken = 5_000;
        var file = IntStream.rangeClosed(1, 10_000)
                .mapToObj(line -> line == broken
                        ? "{\"type\": \"CheckupHeld\", "
                        : line <= WOMEN ? registration(line - 1) : checkup(line % WOMEN, line));

        var answers = send(door, file.collect(Collectors.joining("\n")));

        assertThat(answers.stream().map(a -> a.path("line").intValue()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 10_000).boxed().toList());
        assertThat(answers.stream().filter(a -> a.has("problem")))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.path("line").intValue()).isEqualTo(broken);
                    assertThat(a.path("problem").path("code").stringValue()).isEqualTo("malformed");
                });
        assertThat(handled).hasValue(9_999);
    }

    @Test
    void the_same_lines_again_store_nothing() {
        var door = new Door();
        var file = registration(0) + "\n" + checkup(0, 1) + "\n\n" + checkup(0, 2) + "\n";

        var first = send(door, file);
        var again = send(door, file);

        assertThat(first).noneMatch(a -> a.has("problem"));
        assertThat(again).allMatch(a -> a.path("repeated").booleanValue());
        assertThat(again.stream().map(a -> a.path("events")))
                .containsExactlyElementsOf(
                        first.stream().map(a -> a.path("events")).toList());
    }

    @Test
    void lines_of_one_pregnancy_are_recorded_in_their_order() {
        var door = new Door();
        var file = Stream.concat(
                        IntStream.range(0, WOMEN).mapToObj(BulkTest::registration),
                        IntStream.range(0, 300).mapToObj(i -> checkup(i % WOMEN, i)))
                .collect(Collectors.joining("\n"));

        var answers = send(door, file);

        assertThat(answers).noneMatch(a -> a.has("problem"));
        for (int woman = 0; woman < WOMEN; woman++) {
            int her = woman;
            assertThat(door.events(answers.get(her)).stream()
                            .filter(CheckupHeld.class::isInstance)
                            .map(e -> e.when().toString()))
                    .containsExactlyElementsOf(IntStream.range(0, 300)
                            .filter(i -> i % WOMEN == her)
                            .mapToObj(BulkTest::day)
                            .toList());
        }
    }

    @Test
    void blank_lines_are_skipped_and_counted() {
        var answers = send(new Door(), "\n  \r\n" + registration(0) + "\r\n\n");

        assertThat(answers)
                .singleElement()
                .satisfies(a -> assertThat(a.path("line").intValue()).isEqualTo(3));
    }

    @Test
    void a_name_that_no_line_gave_is_pointed_at() {
        var answers = send(new Door(), checkup(0, 1) + "\n{\"type\": \"CheckupHeld\"}");

        assertThat(answers.stream().map(a -> a.path("problem").path("pointer").stringValue()))
                .containsExactly("/pregnancy", "/pregnancy");
    }

    @Test
    void all_that_is_wrong_with_a_line_is_told_at_once_each_at_its_place() {
        var answers = send(new Door(), """
                {"type": "RegisterPregnancy", "pregnancy": "@x", "as": "~", "key": "=", "bsn": "1", "name": "", "gravidity": 0}
                {"type": "ChildBorn", "as": 1, "pregnancy": "@x", "key": 1, "when": "no", "child": 9, "place": "home", "apgar5": 11}
                {"type": "EmergencyAccess", "pregnancy": 1, "recordedAtSource": "yesterday"}
                {"type": "TakeEmergencyAccess", "pregnancy": "~", "hours": 25, "organisation": "~", "more": 1}
                """);

        assertThat(answers.stream()
                        .map(a -> a.path("problem")
                                .path("faults")
                                .valueStream()
                                .map(fault -> fault.path("pointer").stringValue())
                                .collect(Collectors.toSet())))
                .containsExactly(
                        Set.of(
                                "/pregnancy",
                                "/as",
                                "/key",
                                "/bsn",
                                "/name",
                                "/gravidity",
                                "/dueDate",
                                "/basis",
                                "/careFrom",
                                "/fromTheStart"),
                        Set.of("/as", "/pregnancy", "/key", "/when", "/child", "/mode", "/apgar5"),
                        Set.of("/pregnancy", "/recordedAtSource", "/type"),
                        Set.of("/pregnancy", "/hours", "/organisation", "/more", "/reason"));
    }

    @Test
    void a_line_that_is_too_long_does_not_stop_the_rest() {
        var answers = send(new Door(), "{\"x\": \"" + "x".repeat(1_000_001) + "\"}\n" + registration(0));

        assertThat(answers.getFirst().path("problem").path("code").stringValue())
                .isEqualTo("too-large");
        assertThat(answers.getLast().has("problem")).isFalse();
    }

    @Test
    void a_refused_line_does_not_stop_the_rest() {
        var answers = send(
                new Door(),
                registration(0) + "\n" + checkup(0, 1).replace("2026-05", "2027-05") + "\n" + checkup(0, 2));

        assertThat(answers.stream().map(a -> a.has("problem"))).containsExactly(false, true, false);
    }

    @Test
    void answers_come_while_lines_still_come_in() {
        assertTimeoutPreemptively(LONG, () -> {
            var door = new Door();
            var requests = new PipedOutputStream();
            var answers = new PipedInputStream(1 << 16);
            var in = new PipedInputStream(requests, 1 << 16);
            var out = new PipedOutputStream(answers);
            var server = Thread.ofPlatform().start(() -> run(door, in, out));
            var reader = new BufferedReader(new InputStreamReader(answers, StandardCharsets.UTF_8));
            for (var line : List.of(registration(0), checkup(0, 1), checkup(0, 2))) {
                requests.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                requests.flush();
                assertThat(reader.readLine()).contains("\"repeated\":false");
            }
            requests.close();
            server.join();
        });
    }

    @Test
    void who_does_not_read_the_answers_is_not_served_on() {
        assertTimeoutPreemptively(LONG, () -> {
            var door = new Door();
            assertThatThrownBy(() -> door.bulk.run(new Endless(checkup(0, 1)), new Gone(), door.sender()))
                    .isInstanceOf(IOException.class);
        });
    }

    @Test
    void the_address_answers_in_lines() throws Exception {
        var answer = new Door()
                .http
                .perform(post("/api/commands")
                        .contentType("application/x-ndjson")
                        .content(registration(0)))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("application/x-ndjson");
        assertThat(answer.getContentAsString()).endsWith("\n");
    }

    // ----

    private static String registration(int woman) {
        return """
                {"type": "RegisterPregnancy", "as": "w%d", "bsn": "%s", "dueDate": "2026-10-01", "basis": "ultrasound", \
                "careFrom": "2026-03-01", "fromTheStart": true}""".formatted(woman, bsn(woman));
    }

    private static String checkup(int woman, int number) {
        return """
                {"type": "CheckupHeld", "key": "k%d", "pregnancy": "@w%d", "when": "%s", "organisation": "agb:08000001"}""".formatted(number, woman, day(number));
    }

    private static String day(int number) {
        return "2026-05-%02d".formatted(number % 28 + 1);
    }

    /** Numbers that nobody has: those of test persons begin with 99999. */
    private static String bsn(int woman) {
        return IntStream.range(0, 10_000)
                .mapToObj("99999%04d"::formatted)
                .filter(BulkTest::passes)
                .skip(woman)
                .findFirst()
                .orElseThrow();
    }

    private static boolean passes(String bsn) {
        try {
            Bsn.parse(bsn);
            return true;
        } catch (IllegalArgumentException fails) {
            return false;
        }
    }

    private static List<JsonNode> send(Door door, String file) {
        var out = new ByteArrayOutputStream();
        run(door, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8).lines().map(Door::json).toList();
    }

    private static void run(Door door, InputStream in, OutputStream out) {
        try {
            door.bulk.run(in, out, door.sender());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static CommandGateway counting(AtomicInteger handled) {
        var bus = SimpleCommandBus.builder().build();
        for (var type : PregnancyCommand.class.getPermittedSubclasses()) {
            bus.subscribe(
                    type.getName(),
                    message -> new Recorded(
                            ((PregnancyCommand) message.getPayload())
                                    .pregnancy()
                                    .toString(),
                            handled.incrementAndGet(),
                            List.of(),
                            false,
                            false));
        }
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    private static final class Endless extends InputStream {
        private final byte[] line;
        private int at;

        Endless(String line) {
            this.line = (line + "\n").getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            return line[at++ % line.length];
        }
    }

    private static final class Gone extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("gone");
        }
    }
}
