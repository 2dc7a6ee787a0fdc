package nl.geboortepad.query.rows;

import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.query.reading.Workplace;

/**
 * Which cases a caller may see by name, by what is known now whatever moment is asked about: what
 * {@link nl.geboortepad.query.reading.ReadAccess} says of one, said in SQL of many.
 */
public final class VisibleCases implements AskedCases {
    private static final String MINE = "array[:mine]::text[]";

    private final String whole;
    private final Optional<Organisation> viewer;
    private final String mine;

    private VisibleCases(String whole, Optional<Organisation> viewer, String mine) {
        this.whole = whole;
        this.viewer = viewer;
        this.mine = mine;
    }

    /** Caregivers see those of which their organisation sees what decides, stewards those of their VSV. */
    public static VisibleCases to(Caller caller) {
        caller.mustBe(AccessRole.CAREGIVER, AccessRole.STEWARD);
        return caller.is(AccessRole.CAREGIVER) ? of(Workplace.organisation(caller)) : of(Workplace.vsv(caller));
    }

    private static VisibleCases of(Organisation viewer) {
        return new VisibleCases("organisations @> " + MINE, Optional.of(viewer), viewer.code());
    }

    public static VisibleCases of(Vsv vsv) {
        return new VisibleCases("vsv = :mine", Optional.empty(), vsv.code());
    }

    /** For a from-clause: {@code a}, with pregnancy, and whether it is seen whole. */
    public String cases() {
        return "(select pregnancy, %1$s as whole from view.case_head where %1$s%2$s) a"
                .formatted(whole, viewer.map(v -> " or in_part @> " + MINE).orElse(""));
    }

    /** For a from-clause: those cases as {@code c} with their verdicts as {@code v}, both as the caller sees them. */
    public String verdicts(RowsAt rows) {
        return """
                %s join %s on c.pregnancy = a.pregnancy and %s
                join %s on v.pregnancy = c.pregnancy and v.viewers is not distinct from c.viewers""".formatted(
                cases(),
                rows.casesWithParts(),
                viewer.map(v -> "case when a.whole then c.viewers is null else c.viewers @> %s end".formatted(MINE))
                        .orElse("c.viewers is null"),
                rows.verdictsWithParts());
    }

    /** For a from-clause: {@code a}, with pregnancy, those that the caller may ask about and sees no verdicts of. */
    public Optional<String> casesWithoutVerdicts() {
        return viewer.map(v -> """
                (select pregnancy from view.case_head where parts @> %1$s
                and not organisations @> %1$s and not in_part @> %1$s) a""".formatted(MINE));
    }

    @Override
    public String condition() {
        return "h.pregnancy in (select a.pregnancy from " + cases() + ")";
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("mine", mine);
    }
}
