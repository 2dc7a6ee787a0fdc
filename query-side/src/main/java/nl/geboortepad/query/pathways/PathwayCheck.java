package nl.geboortepad.query.pathways;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.region.Proof;
import nl.geboortepad.pathways.region.Proof.Result.NotProvable;
import nl.geboortepad.pathways.region.Proof.Result.Proven;
import nl.geboortepad.pathways.region.Proof.Result.Refuted;

/**
 * What was found of a pathway that a region wrote.
 *
 * @param parent what it tightens, such as {@code zig@2026-11-23}
 * @param adoptable whether it is proven of every norm that whoever meets the region meets the parent
 * @param norms those that it changes; the others are as the parent has them
 * @param adds ids of norms that the parent does not have
 */
@Says(
        nl = "wat er van elke gewijzigde norm is bewezen of weerlegd",
        en = "what was proven or refuted of each norm that it changes")
public record PathwayCheck(
        String pathway, LocalDate version, String parent, boolean adoptable, List<NormCheck> norms, List<String> adds) {

    /**
     * @param result {@code proven}, {@code refuted} or {@code not-provable}
     * @param why where it falls short; of what is proven, for whom it does not hold
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record NormCheck(
            String norm, Text title, String result, Optional<Text> why, Optional<CounterExampleShown> counterExample) {}

    public static PathwayCheck of(Proof proof) {
        var region = proof.region();
        return new PathwayCheck(
                region.pathway().id(),
                region.pathway().version(),
                region.parent().name(),
                proof.adoptable(),
                proof.findings().stream().map(f -> of(f, title(proof, f))).toList(),
                region.added());
    }

    private static Text title(Proof proof, Proof.Result finding) {
        return proof.region().parent().norm(finding.norm()).orElseThrow().title();
    }

    private static NormCheck of(Proof.Result finding, Text title) {
        return switch (finding) {
            case Proven f -> new NormCheck(f.norm(), title, "proven", f.unless(), Optional.empty());
            case Refuted f ->
                new NormCheck(
                        f.norm(),
                        title,
                        "refuted",
                        Optional.of(f.why()),
                        Optional.of(CounterExampleShown.of(f.course())));
            case NotProvable f ->
                new NormCheck(f.norm(), title, "not-provable", Optional.of(f.why()), Optional.empty());
        };
    }
}
