package nl.geboortepad.command.audit;

import static nl.geboortepad.kernel.request.Problem.Code.INVALID;
import static nl.geboortepad.kernel.request.Problem.Code.REFUSED;

import nl.geboortepad.command.handling.Answer.Refused;
import nl.geboortepad.command.handling.Refusal;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;

/** All that is refused of a request about an audit, beside an impossible day. */
public enum AuditRefusal implements Refusal {
    UNKNOWN_THEME(
            INVALID,
            "Een audit onder een thema dat niet bestaat wordt geweigerd.",
            "An audit under a theme that does not exist is refused."),
    WHICH_CHILD(
            INVALID,
            "Een audit onder een thema over een kind wordt geweigerd als er niet bij staat welk kind.",
            "An audit under a theme about a child is refused unless it says which child."),
    NO_CHILD(
            INVALID,
            "Een audit over een kind wordt geweigerd onder een thema dat niet over een kind gaat.",
            "An audit about a child is refused under a theme that is not about a child."),
    ALREADY_OPEN(
            REFUSED,
            "Een tweede audit van een casus onder hetzelfde thema wordt geweigerd zolang de eerste open is.",
            "A second audit of a case under the same theme is refused while the first is open."),
    TRACEABLE(
            REFUSED,
            "Een tekst of naam die terugleidt naar de vrouw of een zorgverlener wordt geweigerd.",
            "A text or name that leads back to the woman or a caregiver is refused."),
    CHRONOLOGY_FIRST(
            REFUSED,
            "Een auditbespreking voordat de chronologie is vastgesteld wordt geweigerd.",
            "A meeting before the chronology was agreed is refused."),
    CITED_CHRONOLOGY(
            REFUSED,
            "Een andere chronologie nadat een factor ernaar verwees wordt geweigerd.",
            "Another chronology after a factor cited its lines is refused."),
    UNKNOWN_LINE(
            REFUSED,
            "Een factor die verwijst naar een regel die niet in de chronologie staat wordt geweigerd.",
            "A factor that cites a line that is not in the chronology is refused."),
    NEXT_FACTOR(
            REFUSED,
            "Een factor met een ander nummer dan het volgende wordt geweigerd.",
            "A factor with another number than the next is refused."),
    UNKNOWN_FACTOR(
            REFUSED,
            "Een aanbeveling bij een factor die niet is gevonden wordt geweigerd.",
            "A recommendation about a factor that was not found is refused."),
    SAME_RECOMMENDATION(
            REFUSED,
            "Een tweede aanbeveling onder dezelfde naam wordt geweigerd.",
            "A second recommendation under the same name is refused."),
    DUE_BEFORE_MADE(
            REFUSED,
            "Een aanbeveling die klaar moest zijn voor zij werd gedaan wordt geweigerd.",
            "A recommendation that was due before it was made is refused."),
    UNKNOWN_RECOMMENDATION(
            REFUSED,
            "Opvolging van een aanbeveling die niet is gedaan wordt geweigerd.",
            "The follow-up of a recommendation that was not made is refused."),
    CLOSED(
            REFUSED,
            "Iets toevoegen aan een gesloten audit wordt geweigerd.",
            "Adding anything to a closed audit is refused.");

    private final Refused said;

    AuditRefusal(Problem.Code code, String nl, String en) {
        this.said = Refused.of(code, new Text(nl, en));
    }

    @Override
    public Refused said() {
        return said;
    }
}
