package nl.geboortepad.pathways.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.geboortepad.pathways.Given;
import nl.geboortepad.pathways.judging.Judge;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.pathways.region.Region;
import nl.geboortepad.pathways.yaml.NormFileException;
import org.junit.jupiter.api.Test;

/** What no source calls binding is judged only where a region takes it into its own pathway. */
class OfferedNormsTest {
    private static Region region(String adds) {
        var text = """
                pathway: midden
                version: 2026-12-01
                parent: %s
                title: {nl: Midden, en: Midden}
                adds: [%s]
                """.formatted(Shipped.zig().name(), adds);
        return Region.read("midden.yaml", text, List.of(Shipped.zig()));
    }

    @Test
    void the_national_pathway_asks_none_of_them() {
        assertThat(Shipped.offered().norms())
                .isNotEmpty()
                .allSatisfy(norm -> assertThat(Shipped.zig().norm(norm.id())).isEmpty());
    }

    @Test
    void a_region_takes_one_by_its_name() {
        var pathway = region("risk-reviewed").pathway();
        var course = Given.pregnancy().on("12w0d", "MdoDecisionTaken").course();

        assertThat(pathway.norms()).hasSize(Shipped.zig().norms().size() + 1);
        assertThat(Judge.judge(course, pathway.norm("risk-reviewed").orElseThrow()))
                .extracting(Judgement::occurrence)
                .containsExactly("before mdo M-4", "after mdo M-4");
    }

    @Test
    void a_name_that_nothing_is_offered_by_is_named_with_its_place() {
        assertThatThrownBy(() -> region("risk-revued"))
                .isInstanceOf(NormFileException.class)
                .hasMessage("midden.yaml:5:8: found 'risk-revued',"
                        + " expected a norm, or the name of one that is offered: risk-reviewed");
    }

    @Test
    void one_is_taken_once() {
        assertThatThrownBy(() -> region("risk-reviewed, risk-reviewed"))
                .hasMessage("midden.yaml:5:23: found 'risk-reviewed', expected each norm once");
    }
}
