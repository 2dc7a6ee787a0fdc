package nl.geboortepad.command.registration.kernset;

import java.util.Optional;
import nl.geboortepad.command.registration.xml.Findings;
import nl.geboortepad.command.registration.xml.XmlElement;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.text.Text;

/** The organisation that speaks, by its AGB code if it gives one, and its code in the perinatal registry (LVR). */
record KernsetSender(Organisation organisation, Optional<String> lvr) {

    /** Where the sender does not say who it is the message is wrong, and is read on only to tell what else is. */
    private static final String NOBODY = "lvr:0000";

    static KernsetSender of(XmlElement root) {
        var institution = root.one("zorgverlenerzorginstelling", "zorginstelling");
        var agb = institution
                .flatMap(i -> i.one("zorginstelling_agbid"))
                .filter(a -> a.text().matches("[0-9]{8}"));
        var lvr = institution.flatMap(i -> i.one("zorginstelling_lvrid")).filter(KernsetSender::isLvr);
        agb.ifPresent(XmlElement::use);
        lvr.ifPresent(XmlElement::use);
        var code = agb.map(a -> "agb:" + a.text()).or(() -> lvr.map(l -> "lvr:" + l.text()));
        if (code.isEmpty()) {
            root.lacks(
                    new Text(
                            "De zorginstelling heeft een AGB-code van 8 cijfers of een LVR-code van 4 of 5 cijfers nodig.",
                            "The organisation needs an AGB code of 8 digits or an LVR code of 4 or 5 digits."),
                    "zorgverlenerzorginstelling",
                    "zorginstelling");
        }
        return new KernsetSender(new Organisation(code.orElse(NOBODY)), lvr.map(XmlElement::text));
    }

    private static boolean isLvr(XmlElement code) {
        return code.text().matches("[0-9]{4,5}");
    }

    /** The organisation with this LVR code; the sender itself goes by the one name that it has chosen. */
    Optional<Organisation> byLvr(Optional<XmlElement> code, Findings findings) {
        return code.flatMap(c -> {
            if (!isLvr(c)) {
                findings.remark(
                        new Text(
                                "Dit is geen LVR-code van 4 of 5 cijfers; niet overgenomen.",
                                "This is no LVR code of 4 or 5 digits; not taken over."),
                        c);
                return Optional.empty();
            }
            c.use();
            return Optional.of(lvr.equals(Optional.of(c.text())) ? organisation : new Organisation("lvr:" + c.text()));
        });
    }
}
