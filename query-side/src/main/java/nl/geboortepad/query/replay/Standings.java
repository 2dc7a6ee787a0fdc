package nl.geboortepad.query.replay;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import nl.geboortepad.pathways.Situation;
import nl.geboortepad.query.Entry;

/** A situation in the words of files. */
final class Standings {
    private Standings() {}

    static Film.Standing of(Situation situation) {
        var risks = new TreeMap<String, String>();
        situation.risks().forEach((domain, outcome) -> risks.put(word(domain), word(outcome)));
        return new Film.Standing(
                situation.dueDate(),
                situation.age().map(Entry.Age::of),
                List.copyOf(situation.coordinators()),
                List.copyOf(situation.accountable()),
                List.copyOf(situation.team()),
                situation.consents().stream().map(Standings::word).sorted().toList(),
                risks,
                situation.planSince(),
                situation.chosenBirthPlace().map(Standings::word),
                situation.openReferrals(),
                situation.childrenBorn());
    }

    private static String word(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
