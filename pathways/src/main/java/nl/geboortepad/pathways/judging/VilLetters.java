package nl.geboortepad.pathways.judging;

import java.time.LocalDate;
import java.util.SortedMap;
import nl.geboortepad.kernel.event.VsvEvent.VilLetter;
import nl.geboortepad.kernel.identity.VilCode;

/**
 * The letters that a region gives to the codes of the obstetric indication list.
 *
 * @param from the day from which it does; what it says of the past is no decision, so it may reach back
 */
public record VilLetters(LocalDate from, SortedMap<VilCode, VilLetter> letters) {
    VilLetters from(LocalDate day) {
        return new VilLetters(day, letters);
    }
}
