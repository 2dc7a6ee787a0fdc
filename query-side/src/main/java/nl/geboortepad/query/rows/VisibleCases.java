package nl.geboortepad.query.rows;

import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.query.reading.Workplace;

/**
 * Which cases a caller may see by name, by what is known now whatever moment is asked about: what
 * {@link nl.geboortepad.query.reading.ReadAccess} says of one, said in SQL of many.
 */
public final class VisibleCases {
    private final String condition;
    private final Optional<String> inPart;
    private final String mine;

    private VisibleCases(String condition, Optional<String> inPart, String mine) {
        this.condition = condition;
        this.inPart = inPart;
        this.mine = mine;
    }

    /** Caregivers see those of which their organisation sees all that matters, stewards those of their VSV. */
    public static VisibleCases to(Caller caller) {
        caller.mustBe(AccessRole.CAREGIVER, AccessRole.STEWARD);
        return caller.is(AccessRole.CAREGIVER)
                ? new VisibleCases(
                        "organisations @> array[:mine]::text[]",
                        Optional.of("parts @> array[:mine]::text[] and not organisations @> array[:mine]::text[]"),
                        Workplace.organisation(caller).code())
                : of(Workplace.vsv(caller));
    }

    public static VisibleCases of(Vsv vsv) {
        return new VisibleCases("vsv = :mine", Optional.empty(), vsv.code());
    }

    /** For a from-clause: {@code a}, with pregnancy. */
    public String cases() {
        return "(select pregnancy from view.case_head where " + condition + ") a";
    }

    /** The same of those that the caller may ask about, but of which it does not see all that matters. */
    public Optional<String> casesInPart() {
        return inPart.map(only -> "(select pregnancy from view.case_head where " + only + ") a");
    }

    public Map<String, Object> parameters() {
        return Map.of("mine", mine);
    }
}
