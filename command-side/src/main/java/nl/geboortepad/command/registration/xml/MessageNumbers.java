package nl.geboortepad.command.registration.xml;

import java.util.Optional;
import nl.geboortepad.kernel.text.Text;

/** Counts and measures. */
public final class MessageNumbers {
    private MessageNumbers() {}

    /** The number, when it lies within bounds; outside them it is a slip of the pen, told and not used. */
    public static Optional<Integer> within(int least, int most, Optional<XmlElement> element, Findings findings) {
        return element.filter(MessageNumbers::isNumber).flatMap(counted -> {
            var number = Integer.parseInt(counted.text());
            if (number < least || number > most) {
                findings.contradiction(
                        new Text(
                                "Dit getal kan niet: verwacht " + least + " tot en met " + most + "; niet overgenomen.",
                                "This number cannot be: expected " + least + " to " + most + "; not taken over."),
                        counted);
                return Optional.empty();
            }
            counted.use();
            return Optional.of(number);
        });
    }

    private static boolean isNumber(XmlElement element) {
        var is = element.text().matches("[0-9]{1,6}");
        if (!is) {
            element.wrong(new Text("Verwacht een geheel getal.", "Expected a whole number."));
        }
        return is;
    }
}
