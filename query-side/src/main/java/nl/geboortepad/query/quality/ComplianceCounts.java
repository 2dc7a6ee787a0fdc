package nl.geboortepad.query.quality;

import java.util.ArrayList;
import java.util.List;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.query.reading.CaseSettings;
import nl.geboortepad.query.reading.Viewpoint;
import nl.geboortepad.query.rows.CasesOfVsv;
import nl.geboortepad.query.rows.JudgedCases;
import nl.geboortepad.query.rows.VerdictCounts;
import org.springframework.stereotype.Component;

/** Counts the verdicts of a VSV, by the same rows as the worklist. */
@Component
public final class ComplianceCounts {
    private final JudgedCases judged;
    private final VerdictCounts verdicts;
    private final CaseSettings settings;

    public ComplianceCounts(JudgedCases judged, VerdictCounts verdicts, CaseSettings settings) {
        this.judged = judged;
        this.verdicts = verdicts;
        this.settings = settings;
    }

    ComplianceFigures of(Vsv vsv, Viewpoint viewpoint) {
        var cases = CasesOfVsv.all(vsv, viewpoint);
        return new ComplianceFigures(
                vsv.code(),
                viewpoint.moment(),
                judged.knownTo(),
                viewpoint.on(),
                judged.number(cases),
                judged.lagging(cases),
                norms(cases));
    }

    private List<ComplianceFigures.NormCounts> norms(CasesOfVsv cases) {
        var counted = new ArrayList<ComplianceFigures.NormCounts>();
        verdicts.byNorm(cases)
                .forEach((version, kinds) -> counted.add(new ComplianceFigures.NormCounts(
                        version.norm(),
                        settings.title(version.norm()),
                        settings.norm(version.norm())
                                .map(norm -> norm.basis().toString())
                                .orElse(""),
                        version.since(),
                        kinds)));
        return counted;
    }
}
