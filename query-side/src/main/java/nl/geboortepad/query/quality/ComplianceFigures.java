package nl.geboortepad.query.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.answer.Csv;
import nl.geboortepad.query.answer.NormsVersion;
import nl.geboortepad.query.figures.Rounding;

/**
 * Of how many women in a VSV each norm was met. Figures only: no case can be named from it.
 *
 * @param knownTo up to which moment all that was recorded is counted
 * @param behind events that are stored and not yet in the view
 * @param judgedBy by which norms
 * @param pregnancies how many are counted; absent where they are too few
 * @param tooFew whether they are too few to tell anything of
 * @param lagging at most so many are counted by an earlier version, because they could not be judged or are still to be
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ComplianceFigures(
        String vsv,
        Instant knownAt,
        Optional<Instant> knownTo,
        long behind,
        LocalDate on,
        NormsVersion judgedBy,
        Optional<Long> pregnancies,
        boolean tooFew,
        long lagging,
        List<NormCounts> norms,
        Optional<Rounding> rounding)
        implements Csv.Table {

    /**
     * @param since the version of the norm
     * @param basis what it rests on; an {@code assumption} is no guideline
     * @param tooFew whether it asks something of too few women to tell of
     * @param counts women by verdict; who has two of them is in both
     */
    record NormCounts(
            String norm, Text title, String basis, LocalDate since, boolean tooFew, Map<String, Long> counts) {}

    @Override
    public Map<String, Long> lacks() {
        return Map.of("Behind-Count", behind, "Lagging-Count", lagging);
    }

    @Override
    public List<String> header() {
        return List.of("vsv", "norm", "titleNl", "titleEn", "basis", "since", "status", "count", "multipleOf");
    }

    @Override
    public List<List<Object>> lines() {
        return norms.stream()
                .flatMap(norm -> norm.counts().entrySet().stream()
                        .map(count -> List.<Object>of(
                                vsv,
                                norm.norm(),
                                norm.title().nl(),
                                norm.title().en(),
                                norm.basis(),
                                norm.since(),
                                count.getKey(),
                                count.getValue(),
                                rounding.map(Rounding::base).orElse(1))))
                .toList();
    }
}
