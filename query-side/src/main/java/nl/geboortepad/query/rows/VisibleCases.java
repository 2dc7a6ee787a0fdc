package nl.geboortepad.query.rows;

import java.util.Map;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.Role;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.Problem.Code;

/**
 * Which rows a caller may see, by what is known now. In SQL, {@code a} is the head of the case.
 *
 * @param condition on {@code a}
 */
public record VisibleCases(String condition, String parameter) {

    /** Named cases: caregivers those that their organisation has a part in, auditors and stewards those of their VSV. */
    public static VisibleCases cases(Caller caller) {
        caller.mustBe(Role.CAREGIVER, Role.AUDITOR, Role.STEWARD);
        if (caller.is(Role.CAREGIVER)) {
            return new VisibleCases(
                    "a.organisations @> array[:mine]::text[]",
                    caller.organisation().map(Organisation::code).orElseThrow(VisibleCases::nowhere));
        }
        return new VisibleCases("a.vsv = :mine", ownVsv(caller));
    }

    /** Figures of a VSV, for those who work on its quality. */
    public static String figures(Caller caller) {
        caller.mustBe(Role.QUALITY, Role.AUDITOR, Role.STEWARD);
        return ownVsv(caller);
    }

    private static String ownVsv(Caller caller) {
        return caller.vsv().map(Vsv::code).orElseThrow(VisibleCases::nowhere);
    }

    private static Problem nowhere() {
        return Problem.of(
                Code.FORBIDDEN,
                "Uw aanmelding zegt niet voor welke organisatie of welk VSV u werkt.",
                "Your identity does not say for which organisation or VSV you work.");
    }

    public static Problem otherVsv() {
        return Problem.of(Code.FORBIDDEN, "Dit is niet uw VSV.", "This is not your VSV.")
                .with("parameter", "vsv");
    }

    public void into(Map<String, Object> parameters) {
        parameters.put("mine", parameter);
    }
}
