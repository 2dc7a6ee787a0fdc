package nl.geboortepad.command.registration.kernset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.command.registration.xml.MessageCalendar;
import nl.geboortepad.command.registration.xml.XmlElement;
import nl.geboortepad.kernel.identity.Bsn;
import nl.geboortepad.kernel.text.Text;

/**
 * Who she is; for the vault.
 *
 * @param bsn null where it is wrong, and then the message is
 */
record KernsetWoman(Bsn bsn, Map<String, String> identity) {

    static KernsetWoman of(XmlElement root, MessageCalendar calendar) {
        var identity = new LinkedHashMap<String, String>();
        root.one("vrouw", "geboortedatum")
                .flatMap(calendar::dayOf)
                .ifPresent(born -> identity.put("birthDate", born.toString()));
        text(root.one("vrouw", "adres", "postcode")).ifPresent(code -> identity.put("postcode", code));
        text(root.one("vrouw", "lokale_persoonsidentificatie")).ifPresent(id -> identity.put("localId", id));
        return new KernsetWoman(bsn(root), Map.copyOf(identity));
    }

    static Optional<String> text(Optional<XmlElement> element) {
        element.ifPresent(XmlElement::use);
        return element.map(XmlElement::text);
    }

    private static Bsn bsn(XmlElement root) {
        var told = root.one("vrouw", "burgerservicenummer");
        if (told.isEmpty()) {
            root.lacks(
                    new Text(
                            "Het burgerservicenummer van de vrouw ontbreekt.",
                            "The citizen service number of the woman is missing."),
                    "vrouw",
                    "burgerservicenummer");
            return null;
        }
        var number = told.get();
        number.use();
        var bsn = passing(number);
        if (bsn.isEmpty()) {
            number.wrong(new Text(
                    "Dit burgerservicenummer doorstaat de elfproef niet.",
                    "This citizen service number does not pass the eleven-test."));
        }
        return bsn.orElse(null);
    }

    static Optional<Bsn> passing(XmlElement number) {
        try {
            return Optional.of(Bsn.parse(number.text()));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "a woman";
    }
}
