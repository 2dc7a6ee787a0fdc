package nl.geboortepad.command.pregnancy;

import static nl.geboortepad.command.pregnancy.Given.HERS;
import static nl.geboortepad.command.pregnancy.Given.MIDWIVES;
import static nl.geboortepad.command.pregnancy.Given.SECOND;
import static nl.geboortepad.command.pregnancy.Given.TODAY;
import static nl.geboortepad.command.pregnancy.Given.checkup;
import static nl.geboortepad.command.pregnancy.Given.correct;
import static nl.geboortepad.command.pregnancy.Given.entry;
import static nl.geboortepad.command.pregnancy.Given.expecting;
import static nl.geboortepad.command.pregnancy.Given.midwives;
import static nl.geboortepad.command.pregnancy.Given.register;
import static nl.geboortepad.command.pregnancy.Given.registration;
import static nl.geboortepad.command.pregnancy.Given.report;
import static nl.geboortepad.command.pregnancy.Given.retract;
import static nl.geboortepad.command.pregnancy.Given.steward;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.DayRefusal;
import nl.geboortepad.command.pregnancy.PregnancyCommand.MergePregnancies;
import nl.geboortepad.command.pregnancy.PregnancyCommand.UndoMerge;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.When;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A command may be handled by another process than the one that took it. */
class MessagesTest {
    static Stream<Object> messages() {
        return Stream.of(
                register(expecting(3, midwives("k")), MIDWIVES),
                report(checkup("2026-05-01")),
                registration("k", checkup("2026-05-01"), Given.born("2026-06-01/2026-06-20")),
                correct(3, checkup("2026-05-01")),
                retract(3),
                new MergePregnancies(HERS, steward("k"), When.day(TODAY), SECOND),
                new UndoMerge(HERS, steward("k"), When.day(TODAY), SECOND),
                new Recorded(HERS.toString(), 7, List.of(entry(7)), false, true),
                DayRefusal.IN_THE_FUTURE.at("/when"),
                Refused.all(
                                Optional.of(DayRefusal.IN_THE_FUTURE.at("/when")),
                                Optional.of(PregnancyRefusal.UNKNOWN_NORM.at("/norm")))
                        .orElseThrow(),
                Refused.of(Problem.Code.STALE, new Text("nl", "en")).with("version", 12));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void commands_and_answers_cross_from_process_to_process(Object message) {
        var json = EventJson.mapper().writeValueAsString(message);

        assertThat(EventJson.mapper().readValue(json, message.getClass())).isEqualTo(message);
    }
}
