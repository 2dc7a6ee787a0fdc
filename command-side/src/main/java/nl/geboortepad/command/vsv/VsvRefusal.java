package nl.geboortepad.command.vsv;

import static nl.geboortepad.kernel.request.Problem.Code.INVALID;
import static nl.geboortepad.kernel.request.Problem.Code.REFUSED;

import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.Refusal;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;

/** All that is refused of a request about a partnership, beside an impossible day. */
enum VsvRefusal implements Refusal {
    ALREADY_FOUNDED(
            REFUSED,
            "Een tweede oprichting van hetzelfde VSV wordt geweigerd.",
            "A second founding of the same VSV is refused."),
    ABSORBED(
            REFUSED,
            "Iets anders dan een correctie bij een VSV dat in een ander is opgegaan wordt geweigerd.",
            "Anything but a correction in a VSV that was absorbed is refused."),
    NO_MEMBER(
            REFUSED, "Het vertrek van wie geen lid is wordt geweigerd.", "The leaving of who is no member is refused."),
    OWN_NEIGHBOUR(
            REFUSED,
            "Afstemming van een VSV met zichzelf als buur wordt geweigerd.",
            "A VSV that consults itself as its neighbour is refused."),
    YEAR_NOT_BEGUN(
            REFUSED,
            "Een verslag over een jaar dat nog niet was begonnen wordt geweigerd.",
            "A report about a year that had not begun is refused."),
    DUE_BEFORE_OPENED(
            REFUSED,
            "Een verbeteractie die klaar moest zijn voor zij werd afgesproken wordt geweigerd.",
            "An improvement action that was due before it was agreed is refused."),
    UNKNOWN_VIL_CODE(
            INVALID,
            "Een letter bij een code die niet op de verloskundige indicatielijst staat wordt geweigerd.",
            "A letter for a code that is not on the obstetric indication list is refused."),
    UNPROVEN(
            REFUSED,
            "Het vaststellen van een zorgpad waarvan niet bewezen is dat het alleen aanscherpt wordt geweigerd.",
            "Adopting a pathway that is not proven to tighten only is refused."),
    SAME_VERSION(
            REFUSED,
            "Een andere tekst onder een versie van een zorgpad die al is vastgesteld wordt geweigerd.",
            "Another text under a version of a pathway that was adopted is refused."),
    UNKNOWN_ENTRY(
            REFUSED,
            "Een wijziging van een feit dat niet bij dit VSV staat wordt geweigerd.",
            "A change of an entry that is not in the record is refused."),
    RETRACTED_ENTRY(
            REFUSED,
            "Een wijziging van een feit dat al is ingetrokken wordt geweigerd.",
            "A change of an entry that was already retracted is refused."),
    OTHER_KIND(
            REFUSED,
            "Een correctie naar een ander soort feit wordt geweigerd.",
            "A correction into another kind of fact is refused."),
    OTHER_PATHWAY(
            REFUSED,
            "Een correctie van meer dan de dag van een vastgesteld zorgpad wordt geweigerd.",
            "A correction of more than the day of an adopted pathway is refused."),
    NOT_CHANGEABLE(
            REFUSED,
            "Het wijzigen van een samenvoeging of het intrekken van de oprichting wordt geweigerd.",
            "Changing a merge or retracting the founding is refused."),
    WITH_ITSELF(
            REFUSED,
            "Het samenvoegen van een VSV met zichzelf wordt geweigerd.",
            "Merging a VSV with itself is refused."),
    ALREADY_MERGED(
            REFUSED,
            "Het samenvoegen van een VSV dat al in een ander is opgegaan wordt geweigerd.",
            "Merging a VSV that was already absorbed is refused.");

    private final Refused said;

    VsvRefusal(Problem.Code code, String nl, String en) {
        this.said = Refused.of(code, new Text(nl, en));
    }

    @Override
    public Refused said() {
        return said;
    }
}
