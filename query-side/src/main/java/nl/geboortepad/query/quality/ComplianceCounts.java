package nl.geboortepad.query.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.query.reading.CaseSettings;
import nl.geboortepad.query.reading.SettledViews;
import nl.geboortepad.query.reading.Viewpoint;
import nl.geboortepad.query.rows.CasesOfVsv;
import nl.geboortepad.query.rows.JudgedCases;
import nl.geboortepad.query.rows.RowsView;
import nl.geboortepad.query.rows.VerdictCounts;
import org.springframework.stereotype.Component;

/** Counts the verdicts of a VSV, by the same rows as the worklist. */
@Component
public final class ComplianceCounts {
    private final JudgedCases judged;
    private final VerdictCounts verdicts;
    private final CaseSettings settings;
    private final SettledViews views;

    public ComplianceCounts(JudgedCases judged, VerdictCounts verdicts, CaseSettings settings, SettledViews views) {
        this.judged = judged;
        this.verdicts = verdicts;
        this.settings = settings;
        this.views = views;
    }

    ComplianceFigures of(Vsv vsv, Viewpoint asked) {
        var read = views.of(RowsView.NAME, asked);
        var viewpoint = read.viewpoint();
        var cases = CasesOfVsv.all(vsv, viewpoint);
        return new ComplianceFigures(
                vsv.code(),
                viewpoint.moment(),
                Optional.of(read.knownTo()),
                read.behind(),
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
