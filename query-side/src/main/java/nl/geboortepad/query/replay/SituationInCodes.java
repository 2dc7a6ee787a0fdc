package nl.geboortepad.query.replay;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.geboortepad.kernel.text.KebabCase;
import nl.geboortepad.pathways.record.FactOrder;
import nl.geboortepad.pathways.situation.OpenRequests;
import nl.geboortepad.pathways.situation.Plans;
import nl.geboortepad.pathways.situation.Situation;
import nl.geboortepad.pathways.situation.Testimony;
import nl.geboortepad.query.answer.Entry;

/** A situation in the words of files. */
final class SituationInCodes {
    private SituationInCodes() {}

    static Replay.SituationSummary of(Situation situation) {
        var term = situation.term();
        var locations = situation.birthLocations();
        return new Replay.SituationSummary(
                term.dueDate(),
                term.age().map(Entry.Age::of),
                situation.coordinators().names(),
                situation.accountable().names(),
                team(situation),
                situation.consents().inForce().stream()
                        .map(SituationInCodes::word)
                        .sorted()
                        .toList(),
                risks(situation),
                situation.plans().plans().get(Plans.Kind.CARE_PLAN).since(),
                locations.chosen().likely().map(SituationInCodes::word),
                situation.referrals().open().stream()
                        .filter(OpenRequests::askedForCertain)
                        .map(open -> open.about().code())
                        .toList(),
                situation.births().born());
    }

    private static List<String> team(Situation situation) {
        return situation.team().members().entrySet().stream()
                .filter(m -> m.getValue().likely().flatMap(member -> member).isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What was told last of each domain, reviewed or not. */
    private static Map<String, String> risks(Situation situation) {
        var risks = new TreeMap<String, String>();
        for (var risk : situation.risks().risks()) {
            risk.domain()
                    .ifPresent(domain -> Stream.of(risk.before(), risk.after())
                            .flatMap(held -> held.words().stream())
                            .filter(Testimony::certain)
                            .max(Comparator.comparing(Testimony::fact, FactOrder.IN_TIME))
                            .ifPresent(last ->
                                    risks.put(word(domain), word(last.says().outcome()))));
        }
        return risks;
    }

    private static String word(Enum<?> code) {
        return KebabCase.of(code);
    }
}
