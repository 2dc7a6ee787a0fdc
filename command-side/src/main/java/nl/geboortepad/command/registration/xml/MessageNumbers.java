package nl.geboortepad.command.registration.xml;

import java.util.Optional;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;

/** Counts and measures. */
public final class MessageNumbers {
    private MessageNumbers() {}

    /** The number, when it lies within bounds; outside them it is a slip of the pen, told and not used. */
    public static Optional<Integer> within(int least, int most, Optional<XmlElement> element, Findings findings) {
        return element.flatMap(counted -> {
            var number = number(counted);
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

    private static int number(XmlElement element) {
        if (!element.text().matches("[0-9]{1,6}")) {
            throw Problem.of(Problem.Code.INVALID, new Text("Verwacht een geheel getal.", "Expected a whole number."))
                    .at(element.path());
        }
        return Integer.parseInt(element.text());
    }
}
