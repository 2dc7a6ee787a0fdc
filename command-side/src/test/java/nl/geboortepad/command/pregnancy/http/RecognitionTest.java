package nl.geboortepad.command.pregnancy.http;

import static nl.geboortepad.command.pregnancy.http.Door.HOSPITAL;
import static nl.geboortepad.command.pregnancy.http.Door.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import nl.geboortepad.command.http.SentRequest;
import nl.geboortepad.command.pregnancy.PregnancyDossier;
import nl.geboortepad.command.pregnancy.http.WomanRegistration.IdentifiedRegistration;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Asked;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever knows a number alone learns nothing by registering, however often and with whatever dates. */
class RecognitionTest {
    private static final LocalDate DUE = LocalDate.parse("2026-10-01");
    private static final List<String> BIRTH_DATES = List.of("", "1990-01-01", "1990-01-10");

    /** One who registers, and what it is told: which of its registrations are of one pregnancy. */
    private static final class Newcomer {
        private final Door door;
        private final Map<PregnancyId, Integer> told = new LinkedHashMap<>();
        private final List<IdentifiedRegistration> underWay = new ArrayList<>();
        private final List<String> answers = new ArrayList<>();

        Newcomer(Door door) {
            this.door = door;
        }

        /** @param finished whether it is recorded before the next thing is asked, which in bulk it need not be */
        String register(LocalDate due, String birthDate, boolean finished) {
            door.as(HOSPITAL);
            var identified = door.registrations.identify(sent(registration(due, birthDate)), door.sender());
            underWay.add(identified);
            if (finished) {
                finish();
            }
            return answered("registered " + told.computeIfAbsent(identified.pregnancy(), id -> told.size()));
        }

        void finish() {
            door.as(HOSPITAL);
            for (var identified : underWay) {
                var recorded = door.desk.send(identified.command());
                door.recognition.describe(identified.recognised(), recorded);
                answered("recorded " + recorded.version() + " "
                        + recorded.events().size() + " " + recorded.begun());
            }
            underWay.clear();
            door.records.tell(door.registry);
        }

        /** @param which of those that it was told of */
        void report(int which, String fact) {
            finish();
            var pregnancy = List.copyOf(told.keySet()).get(which % told.size());
            door.as(HOSPITAL);
            try {
                var recorded = door.desk.handle(pregnancy, sent(fact), door.sender());
                answered("reported " + recorded.version());
            } catch (Problem refused) {
                answered("refused " + refused.code() + refused.extra());
            }
            door.records.tell(door.registry);
        }

        private String answered(String answer) {
            answers.add(answer);
            return answer;
        }
    }

    private static SentRequest sent(String json) {
        return SentRequest.alone(json.getBytes(StandardCharsets.UTF_8), Optional.empty(), new Asked());
    }

    private static String registration(LocalDate due, String birthDate) {
        return """
                {"type": "RegisterPregnancy", "bsn": "999990019", %s"dueDate": "%s", "basis": "ultrasound",
                 "careFrom": "2026-03-01", "fromTheStart": true}""".formatted(birthDate.isEmpty() ? "" : "\"birthDate\": \"" + birthDate + "\", ", due);
    }

    private static String registration(String who, String region) {
        return registration(DUE, "").replace("\"bsn\"", who + region + "\"bsn\"");
    }

    private static PregnancyId registered(Door door, Caller by, String json) {
        door.as(by);
        var identified = door.registrations.identify(sent(json), door.sender());
        door.desk.send(identified.command());
        door.records.tell(door.registry);
        return identified.pregnancy();
    }

    private static PregnancyId known(Door door, LocalDate due, String birthDate) {
        return known(door, due, birthDate, "");
    }

    private static PregnancyId known(Door door, LocalDate due, String birthDate, String region) {
        door.as(MIDWIFE);
        var json = registration(due, birthDate).replace("\"bsn\"", region + "\"bsn\"");
        var identified = door.registrations.identify(sent(json), door.sender());
        door.recognition.describe(identified.recognised(), door.desk.send(identified.command()));
        door.records.tell(door.registry);
        return identified.pregnancy();
    }

    private static void reported(Door door, PregnancyId pregnancy, String fact) {
        door.as(MIDWIFE);
        try {
            door.desk.handle(pregnancy, sent(fact), door.sender());
        } catch (Problem refused) {
            // as well
        }
        door.records.tell(door.registry);
    }

    private static String revised(Random random) {
        return "{\"type\": \"DueDateRevised\", \"when\": \"2026-06-%02d\", \"dueDate\": \"%s\", \"basis\": \"ultrasound\"}"
                .formatted(1 + random.nextInt(28), due(random));
    }

    private static String ended(Random random) {
        return "{\"type\": \"PregnancyEnded\", \"when\": \"2026-0%d-10\", \"how\": \"miscarriage\"}"
                .formatted(3 + random.nextInt(4));
    }

    private static LocalDate due(Random random) {
        return DUE.plusDays(random.nextInt(420) - 220);
    }

    static LongStream seeds() {
        return LongStream.range(0, 40 * Long.getLong("seeds", 3) / 3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void by_which_registrations_end_up_together_nothing_is_told_of_what_others_recorded(long seed) {
        var random = new Random(seed);
        var here = new Door();
        var elsewhere = new Door();
        var hers = new ArrayList<PregnancyId>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            hers.add(known(here, due(random), BIRTH_DATES.get(random.nextInt(3))));
        }
        var whereSheIsKnown = new Newcomer(here);
        var whereSheIsNot = new Newcomer(elsewhere);
        for (int i = 0; i < 8; i++) {
            if (random.nextInt(4) == 0) {
                var fact = random.nextInt(3) == 0 ? ended(random) : revised(random);
                reported(here, hers.get(random.nextInt(hers.size())), fact);
            }
            if (random.nextInt(4) == 0) {
                whereSheIsKnown.finish();
                whereSheIsNot.finish();
                here.registry.forgetWhatWasTold();
                elsewhere.registry.forgetWhatWasTold();
            }
            if (i > 0 && random.nextInt(4) == 0) {
                var which = random.nextInt(8);
                var fact = random.nextInt(3) == 0 ? ended(random) : revised(random);
                whereSheIsKnown.report(which, fact);
                whereSheIsNot.report(which, fact);
            } else {
                var due = due(random);
                var birthDate = BIRTH_DATES.get(random.nextInt(3));
                var finished = random.nextInt(3) > 0;
                whereSheIsKnown.register(due, birthDate, finished);
                whereSheIsNot.register(due, birthDate, finished);
            }
            assertThat(whereSheIsKnown.answers).isEqualTo(whereSheIsNot.answers);
        }
    }

    @Test
    void a_first_registration_of_a_newcomer_is_brought_to_the_pregnancy_that_is_there() {
        var door = new Door();
        var hers = known(door, DUE, "1990-01-01");

        var newcomer = new Newcomer(door);
        newcomer.register(DUE.plusDays(100), "", true);

        assertThat(newcomer.told).containsOnlyKeys(hers);
    }

    @Test
    void what_cannot_stand_in_her_record_stands_beside_it_for_the_steward() {
        var door = new Door();
        var hers = known(door, DUE, "");
        var newcomer = new Newcomer(door);
        newcomer.register(DUE.plusDays(100), "", true);
        newcomer.register(DUE.minusDays(100), "", true);

        assertThat(newcomer.told).hasSize(2).containsKey(hers);
        assertThat(door.vault.namesakes()).singleElement().satisfies(two -> {
            assertThat(door.registry.pregnancies(two.known())).hasSize(1);
            assertThat(door.registry.pregnancies(two.other())).hasSize(1);
        });
    }

    @Test
    void another_birth_date_told_later_stays_where_the_newcomer_was_and_goes_to_the_steward() {
        var door = new Door();
        var hers = known(door, DUE, "1990-01-01");
        var newcomer = new Newcomer(door);
        newcomer.register(DUE, "", true);
        newcomer.register(DUE.plusDays(1), "1990-01-10", true);

        assertThat(newcomer.told).containsOnlyKeys(hers);
        assertThat(door.vault.identities.values())
                .singleElement()
                .satisfies(identity -> assertThat(identity)
                        .containsEntry("birthDate", "1990-01-01")
                        .containsEntry("agb:06000001 birthDate", "1990-01-10"));
        assertThat(door.vault.namesakes())
                .singleElement()
                .satisfies(two -> assertThat(two.known()).isEqualTo(two.other()));
    }

    private static final String FOR_HOSPITAL = "\"organisation\": \"agb:06000001\", ";
    private static final String MIDDEN = "\"vsv\": \"vsv:midden\", ";

    private static Caller stewardOf(String vsv) {
        return new Caller(
                "steward-of-" + vsv,
                "900001234",
                Caller.AccessRole.STEWARD,
                Optional.empty(),
                Optional.of(new Vsv("vsv:" + vsv)),
                Optional.empty());
    }

    @Test
    void
            what_a_steward_brings_of_a_woman_with_a_record_in_another_region_is_of_one_woman_beside_it_by_whatever_dates() {
        var door = new Door();
        var hers = known(door, DUE, "1990-01-01", MIDDEN);
        registered(door, HOSPITAL, registration("", ""));
        var steward = stewardOf("noord");

        var beside = registered(door, steward, registration(FOR_HOSPITAL, ""));
        assertThat(beside).isNotEqualTo(hers);
        assertThat(registered(door, steward, registration(FOR_HOSPITAL, ""))).isEqualTo(beside);
        for (var birthDate : BIRTH_DATES) {
            for (var due : List.of(DUE.minusDays(100), DUE, DUE.plusDays(40))) {
                registered(door, steward, registration(due, birthDate).replace("\"bsn\"", FOR_HOSPITAL + "\"bsn\""));
            }
        }
        assertThat(door.vault.namesakes())
                .filteredOn(two -> !two.known().equals(two.other()))
                .hasSize(1);
    }

    @Test
    void what_a_steward_brings_in_her_own_region_is_brought_to_the_record_there() {
        var door = new Door();
        var hers = registered(door, MIDWIFE, registration("", MIDDEN));

        assertThat(registered(door, stewardOf("midden"), registration("\"organisation\": \"agb:06000002\", ", "")))
                .isEqualTo(hers);
    }

    @Test
    void what_a_steward_registers_is_in_her_region() {
        var door = new Door();
        var hers = registered(door, stewardOf("noord"), registration(FOR_HOSPITAL, ""));

        assertThat(PregnancyDossier.of(hers, door.records.streams()).vsv()).contains(new Vsv("vsv:noord"));
    }
}
