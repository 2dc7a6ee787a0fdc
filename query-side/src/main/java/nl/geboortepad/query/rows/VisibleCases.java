package nl.geboortepad.query.rows;

import java.util.Map;
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
    private final String mine;

    private VisibleCases(String condition, String mine) {
        this.condition = condition;
        this.mine = mine;
    }

    /** Caregivers see those that their organisation has a part in, stewards those of their VSV. */
    public static VisibleCases to(Caller caller) {
        caller.mustBe(AccessRole.CAREGIVER, AccessRole.STEWARD);
        return caller.is(AccessRole.CAREGIVER)
                ? new VisibleCases(
                        "organisations @> array[:mine]::text[]",
                        Workplace.organisation(caller).code())
                : of(Workplace.vsv(caller));
    }

    public static VisibleCases of(Vsv vsv) {
        return new VisibleCases("vsv = :mine", vsv.code());
    }

    /** For a from-clause: {@code a}, with pregnancy. */
    public String cases() {
        return "(select pregnancy from view.case_head where " + condition + ") a";
    }

    public Map<String, Object> parameters() {
        return Map.of("mine", mine);
    }
}
