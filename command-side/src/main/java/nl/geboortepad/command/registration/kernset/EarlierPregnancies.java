package nl.geboortepad.command.registration.kernset;

import java.util.Optional;
import nl.geboortepad.command.registration.xml.Findings;
import nl.geboortepad.command.registration.xml.MessageNumbers;
import nl.geboortepad.command.registration.xml.XmlElement;
import nl.geboortepad.kernel.text.Text;

/** How often she was pregnant, this time included, and how often that ended at 16w0d or later, this time not. */
record EarlierPregnancies(Optional<Integer> gravidity, Optional<Integer> parity) {

    static EarlierPregnancies of(XmlElement root, Findings findings) {
        var gravidityAt = root.one("zwangerschap", "graviditeit");
        var parityAt = root.one("zwangerschap", "pariteit_voor_deze_zwangerschap");
        var counted = new EarlierPregnancies(
                MessageNumbers.within(1, 75, gravidityAt, findings), MessageNumbers.within(0, 30, parityAt, findings));
        if (counted.gravidity.isPresent()
                && counted.parity.isPresent()
                && counted.parity.get() >= counted.gravidity.get()) {
            findings.contradiction(
                    new Text(
                            "De pariteit vóór deze zwangerschap moet kleiner zijn dan de graviditeit.",
                            "Parity before this pregnancy must be less than gravidity."),
                    parityAt.get(),
                    gravidityAt.get());
        }
        return counted;
    }
}
