package nl.geboortepad.query.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.query.figures.FigureReader;
import nl.geboortepad.query.reading.CaseSettings;
import nl.geboortepad.query.reading.Viewpoint;
import nl.geboortepad.query.rows.AskedCases;
import nl.geboortepad.query.rows.CasesOfVsv;
import nl.geboortepad.query.rows.JudgedCases;
import nl.geboortepad.query.rows.KnownRows;
import nl.geboortepad.query.rows.RowsAt;
import nl.geboortepad.query.rows.RowsView;
import nl.geboortepad.query.rows.VerdictCounts;
import nl.geboortepad.query.settled.SettledViews;
import org.springframework.stereotype.Component;

/** Counts women of a VSV by their verdicts, by the same rows as the worklist. */
@Component
public final class ComplianceCounts {
    private final JudgedCases judged;
    private final VerdictCounts verdicts;
    private final CaseSettings settings;
    private final SettledViews views;
    private final KnownRows rows;

    public ComplianceCounts(
            JudgedCases judged, VerdictCounts verdicts, CaseSettings settings, SettledViews views, KnownRows rows) {
        this.judged = judged;
        this.verdicts = verdicts;
        this.settings = settings;
        this.views = views;
        this.rows = rows;
    }

    ComplianceFigures of(Vsv vsv, Viewpoint asked, FigureReader reader) {
        return of(vsv, views.of(RowsView.NAME, asked), reader);
    }

    /** Of all that was recorded until now. */
    ComplianceFigures upToNow(Vsv vsv, Viewpoint asked, FigureReader reader) {
        return of(vsv, views.upToNow(RowsView.NAME, asked), reader);
    }

    private ComplianceFigures of(Vsv vsv, SettledViews.Read read, FigureReader reader) {
        return reader.known(vsv, read.viewpoint())
                .map(known ->
                        rows.ask(known, AskedCases.of(vsv), then -> counted(vsv, known, then, read.behind(), reader)))
                .orElseGet(() -> figures(vsv, read.viewpoint(), read.behind(), Optional.empty(), 0, List.of(), reader));
    }

    private ComplianceFigures counted(Vsv vsv, Viewpoint known, RowsAt then, long behind, FigureReader reader) {
        var cases = CasesOfVsv.all(vsv, then);
        var women = reader.cohort("women", judged.women(cases));
        return figures(
                vsv,
                known,
                behind,
                women,
                women.isPresent() ? reader.atMost(judged.lagging(cases)) : 0,
                women.isPresent() ? norms(cases, reader) : List.of(),
                reader);
    }

    private ComplianceFigures figures(
            Vsv vsv,
            Viewpoint known,
            long behind,
            Optional<Long> women,
            long lagging,
            List<ComplianceFigures.NormCounts> norms,
            FigureReader reader) {
        return new ComplianceFigures(
                vsv.code(),
                known.moment(),
                Optional.of(known.moment()),
                reader.atMost(behind),
                known.on(),
                settings.norms(known.moment()),
                women,
                women.isEmpty(),
                lagging,
                norms,
                reader.rounding());
    }

    private List<ComplianceFigures.NormCounts> norms(CasesOfVsv cases, FigureReader reader) {
        return verdicts.byNorm(cases).entrySet().stream()
                .map(each -> norm(each.getKey(), each.getValue(), reader))
                .toList();
    }

    private ComplianceFigures.NormCounts norm(
            VerdictCounts.NormVersion version, VerdictCounts.NormWomen women, FigureReader reader) {
        var enough = reader.cohort(version.norm(), women.asked()).isPresent();
        var counts = new LinkedHashMap<String, Long>();
        if (enough) {
            women.kinds()
                    .forEach((kind, behind) -> reader.cell(version.norm() + " " + kind, behind)
                            .ifPresent(count -> counts.put(kind, count)));
        }
        return new ComplianceFigures.NormCounts(
                version.norm(),
                settings.title(version.norm()),
                settings.norm(version.norm())
                        .map(norm -> norm.basis().toString())
                        .orElse(""),
                version.since(),
                !enough,
                counts);
    }
}
