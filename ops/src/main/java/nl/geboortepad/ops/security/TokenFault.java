package nl.geboortepad.ops.security;

import nl.geboortepad.kernel.text.KebabCase;
import nl.geboortepad.kernel.text.Text;

/**
 * Why a token lets nobody in, in words that repeat nothing of it. The English ones go into a header as well: plain letters,
 * no quotes.
 */
enum TokenFault {
    MALFORMED("Dit is geen ondertekend JWT.", "This is no signed JWT."),
    ALGORITHM(
            "Met dit algoritme is geen handtekening geldig (geboortepad.tokens.algorithms).",
            "No signature by this algorithm is accepted (geboortepad.tokens.algorithms)."),
    TYPE("Dit JWT is geen toegangsbewijs: typ is JWT of at+jwt.", "This JWT is no access token: typ is JWT or at+jwt."),
    SIGNATURE("De handtekening is niet van de uitgever.", "The signature is not of the issuer."),
    ISSUER("Een andere uitgever dan geboortepad.issuer.", "Another issuer than geboortepad.issuer."),
    AUDIENCE(
            "Bedoeld voor een ander: aud noemt geboortepad.audience niet.",
            "Meant for somebody else: aud does not name geboortepad.audience."),
    NO_END("Zonder einde: exp ontbreekt.", "Without an end: exp is missing."),
    ENDED("Verlopen: vraag een nieuw toegangsbewijs.", "Expired: ask for a new access token."),
    NOT_YET("Nog niet geldig: nbf ligt in de toekomst.", "Not valid yet: nbf lies in the future."),
    TOO_LONG(
            "Te lang geldig: langer dan geboortepad.tokens.longest-life.",
            "Valid for too long: longer than geboortepad.tokens.longest-life."),
    CLIENT("Welk systeem vraagt staat er niet in.", "Which system asks is not said."),
    PERSON("Welke persoon vraagt staat er niet in.", "Which person asks is not said."),
    ROLE("Geen rol die wij kennen staat erin.", "No role that we know is named."),
    ROLES(
            "Meer dan een rol van ons: vraag een toegangsbewijs voor een rol tegelijk.",
            "More than one of our roles: ask for an access token with one role at a time."),
    ORGANISATION("De organisatie is geen code van een organisatie.", "The organisation is no code of an organisation."),
    VSV("Het VSV is geen naam van een VSV.", "The VSV is no name of a VSV."),
    BSN("Welke vrouw vraagt staat er niet in.", "Which woman asks is not said.");

    private final Text said;

    TokenFault(String nl, String en) {
        this.said = new Text(nl, en);
    }

    Text said() {
        return said;
    }

    /** As the metrics name it: {@code too-long}. */
    @Override
    public String toString() {
        return KebabCase.of(this);
    }
}
