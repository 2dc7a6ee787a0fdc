package nl.geboortepad.query.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.answer.Because;
import nl.geboortepad.query.answer.Outcome;
import nl.geboortepad.query.answer.Span;

/**
 * One pregnancy as it is judged, and as it would be by another pathway from its first day.
 *
 * @param pathway the other one, such as {@code midden@2026-12-01}
 * @param same how many verdicts are the same
 */
@Says(nl = "de oordelen die verschillen", en = "the verdicts that differ")
record WhatIf(
        PregnancyId pregnancy, Instant knownAt, LocalDate on, String pathway, int same, List<Difference> differences) {

    /**
     * A verdict that differs.
     *
     * @param is as it is; absent where only the other pathway asks it
     * @param wouldBe by the other pathway; absent where that does not ask it
     * @param why what makes the difference
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Difference(
            String norm,
            Text title,
            String occurrence,
            Optional<PathwayVerdict> is,
            Optional<PathwayVerdict> wouldBe,
            Text why) {}

    /**
     * @param by the pathway that made the norm so
     * @param since the version of its rule
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PathwayVerdict(
            String by, LocalDate since, Optional<Span> window, Outcome verdict, Text sentence, List<Because> because) {}

    /**
     * The pregnancies of a partnership of which verdicts differ.
     *
     * @param unjudged how many took too much work to be judged
     * @param looked how many were judged, {@code differ} of how many something differs
     * @param norms how often each verdict became each other one, by norm
     * @param total of the cases that differ, of which this is a page
     */
    @Says(
            nl = "de oordelen die verschillen, geval voor geval en opgeteld",
            en = "the verdicts that differ, case by case and counted")
    record OfVsv(
            String vsv,
            Instant knownAt,
            LocalDate on,
            String pathway,
            int looked,
            int unjudged,
            int differ,
            List<NormChanges> norms,
            int page,
            int size,
            List<DifferingCase> cases) {}

    /** @param turned such as {@code met to met-late}, and how often */
    record NormChanges(String norm, Text title, Map<String, Integer> turned) {}

    /** @param pregnancy absent for whoever may not see a named case; then {@code number} is all there is */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record DifferingCase(int number, Optional<PregnancyId> pregnancy, List<Difference> differences) {}
}
