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
import nl.geboortepad.query.answer.NormsVersion;
import nl.geboortepad.query.answer.Outcome;
import nl.geboortepad.query.answer.Span;
import nl.geboortepad.query.figures.Rounding;

/**
 * One pregnancy as it is judged, and as it would be by another pathway from its first day.
 *
 * @param pathway the other one, such as {@code midden@2026-12-01}
 * @param judgedBy by which norms
 * @param accessChanged whether the caller sees other facts of that moment than she would have seen then
 * @param same how many verdicts are the same
 * @param notVisible how many were left out, since they rest on facts that the caller does not see
 */
@Says(nl = "de oordelen die verschillen", en = "the verdicts that differ")
record WhatIf(
        PregnancyId pregnancy,
        Instant knownAt,
        LocalDate on,
        String pathway,
        NormsVersion judgedBy,
        boolean accessChanged,
        int same,
        int notVisible,
        List<Difference> differences) {

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
     * @param judgedBy by which norms
     * @param looked how many were judged; absent where they are too few to tell
     * @param differ of how many something differs, for who may know the cases
     * @param unjudged how many took too much work to be judged, for who may know the cases
     * @param tooFew whether those that were judged are too few to tell anything of
     * @param norms of how many women each verdict became each other one, by norm
     * @param untold the norms of the other pathway of which nobody is told who may not know a case
     * @param cases a page of those that differ, for who may know them
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Says(
            nl = "de oordelen die verschillen, geteld, en voor een steward geval voor geval",
            en = "the verdicts that differ, counted, and for a steward case by case")
    record OfVsv(
            String vsv,
            Instant knownAt,
            LocalDate on,
            String pathway,
            NormsVersion judgedBy,
            Optional<Long> looked,
            Optional<Long> differ,
            Optional<Integer> unjudged,
            boolean tooFew,
            List<NormChanges> norms,
            Optional<List<UntoldNorm>> untold,
            Optional<Rounding> rounding,
            Optional<Integer> page,
            Optional<Integer> size,
            Optional<List<DifferingCase>> cases) {}

    /** @param turned such as {@code met to met-late}, and of how many women */
    record NormChanges(String norm, Text title, Map<String, Long> turned) {}

    record UntoldNorm(String norm, Text title, Text why) {}

    record DifferingCase(int number, PregnancyId pregnancy, List<Difference> differences) {}
}
