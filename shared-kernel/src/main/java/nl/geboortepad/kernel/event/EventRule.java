package nl.geboortepad.kernel.event;

import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.text.ValueRule;

/** What every fact keeps, whatever is on record beside it. */
public enum EventRule implements ValueRule {
    CHILD_NUMBER(
            "kinderen zijn genummerd vanaf 1 in de volgorde van geboorte, tot en met 8",
            "children are numbered from 1 in the order of birth, 8 at most"),
    CHILDREN_OF_A_MULTIPLE(
            "een meerlingzwangerschap heeft 2 tot 8 kinderen", "a multiple pregnancy has 2 to 8 children"),
    OUTCOME_FITS_DOMAIN(
            "medisch risico krijgt een lijn van zorg; ander risico is verhoogd of niet",
            "medical risk ends in a line of care; other risk is raised or not"),
    ANOTHER_COORDINATOR("een andere coördinator is iemand anders", "a change of coordinator names somebody else"),
    AGE_NOT_NEGATIVE(
            "een controle heeft geen negatieve zwangerschapsduur", "a check-up has no negative gestational age"),
    REFERRED_ELSEWHERE("een verwijzing gaat naar een andere organisatie", "a referral goes to another organisation"),
    TRANSFERRED_ELSEWHERE(
            "zorg wordt overgedragen aan een andere organisatie", "care is transferred to another organisation"),
    PLACE_TO_CHOOSE(
            "zij kiest thuis, een geboortecentrum, poliklinisch of het ziekenhuis",
            "she chooses home, a birth centre, outpatient hospital or hospital"),
    PLACE_TO_INDICATE(
            "een indicatie is voor thuis, een geboortecentrum, poliklinisch of het ziekenhuis",
            "an indication is for home, a birth centre, outpatient hospital or hospital"),
    APGAR_SCORE("een apgarscore is 0 tot en met 10", "an Apgar score is 0 to 10"),
    BIRTH_WEIGHT("een geboortegewicht is 100 tot en met 8000 gram", "a birth weight is 100 to 8000 grams"),
    ANOTHER_VSV("zij gaat over naar een ander VSV", "she is transferred to another partnership"),
    HOURS_IN_EMERGENCY("toegang in nood is voor 1 tot en met 24 uur", "emergency access is for 1 to 24 hours"),
    MERGED_WITH_ANOTHER("een VSV gaat samen met een ander", "a partnership merges with another one"),
    PATHWAY_FILE(
            "een zorgpad is een bestand van 1 tot en met 400.000 tekens",
            "a pathway is a file of 1 to 400,000 characters"),
    SOME_LETTERS("ten minste één code heeft een letter", "at least one code has a letter"),
    YEAR_OF_REPORT(
            "een verslag gaat over een jaar van 2000 tot en met 2199", "a report is about a year from 2000 to 2199"),
    YEAR_OF_INDICATORS(
            "indicatoren gaan over een jaar van 2000 tot en met 2199", "indicators are about a year from 2000 to 2199"),
    PERCENTAGE("een aandeel is 0 tot en met 100 procent", "a share is 0 to 100 percent"),
    LEVEL("een niveau is 1 tot en met 4", "a level is 1 to 4"),
    SOME_LINES("een tijdlijn heeft ten minste één regel", "a chronology has at least one line"),
    SOMEBODY_ATTENDED("aan een bespreking neemt iemand deel", "somebody attends a meeting"),
    FACTOR_NUMBER("factoren zijn genummerd vanaf 1", "factors are numbered from 1"),
    LINES_CITED(
            "een factor noemt ten minste één regel van de tijdlijn",
            "a factor cites at least one line of the chronology");

    private final Text says;

    EventRule(String nl, String en) {
        this.says = new Text(nl, en);
    }

    @Override
    public Text says() {
        return says;
    }
}
