package nl.geboortepad.query.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.answer.Csv;

/**
 * How often each norm was met in a VSV. Figures only: no case can be named from it.
 *
 * @param knownTo up to which moment the view has read all that was recorded
 * @param behind events that are stored and not yet in the view
 * @param pregnancies how many are counted
 * @param lagging how many of them are counted by an earlier version, because they could not be judged
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ComplianceFigures(
        String vsv,
        Instant knownAt,
        Optional<Instant> knownTo,
        long behind,
        LocalDate on,
        long pregnancies,
        long lagging,
        List<NormCounts> norms)
        implements Csv.Table {

    /**
     * @param since the version of the norm
     * @param basis what it rests on; an {@code assumption} is no guideline
     * @param counts occurrences by verdict
     */
    record NormCounts(String norm, Text title, String basis, LocalDate since, Map<String, Long> counts) {}

    @Override
    public List<String> header() {
        return List.of("vsv", "on", "norm", "titleNl", "titleEn", "basis", "since", "status", "count");
    }

    @Override
    public List<List<Object>> lines() {
        return norms.stream()
                .flatMap(norm -> norm.counts().entrySet().stream()
                        .map(count -> List.<Object>of(
                                vsv,
                                on,
                                norm.norm(),
                                norm.title().nl(),
                                norm.title().en(),
                                norm.basis(),
                                norm.since(),
                                count.getKey(),
                                count.getValue())))
                .toList();
    }
}
