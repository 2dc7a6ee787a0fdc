package nl.geboortepad.query.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.reading.CaseSettings;
import nl.geboortepad.query.reading.Cases;
import nl.geboortepad.query.reading.QueryParameters;
import nl.geboortepad.query.reading.SettledViews;
import nl.geboortepad.query.reading.Viewpoint;
import nl.geboortepad.query.rows.JudgedCases;
import nl.geboortepad.query.rows.RowsView;
import nl.geboortepad.query.whatif.WhatIf.Difference;
import nl.geboortepad.query.whatif.WhatIf.DifferingCase;
import nl.geboortepad.query.whatif.WhatIf.NormChanges;
import nl.geboortepad.query.whatif.WhatIf.OfVsv;
import org.springframework.stereotype.Component;

/** The pregnancies of a partnership that were due in a period, each judged twice. */
@Component
final class Cohort {
    /** A period with more is asked in parts: each case is read and judged while somebody waits. */
    private static final int MOST = 5_000;

    private final JudgedCases judged;
    private final Cases cases;
    private final CaseSettings settings;
    private final SettledViews views;

    Cohort(JudgedCases judged, Cases cases, CaseSettings settings, SettledViews views) {
        this.judged = judged;
        this.cases = cases;
        this.settings = settings;
        this.views = views;
    }

    OfVsv compare(CohortQuestion question) {
        var viewpoint = views.of(RowsView.NAME, question.viewpoint()).viewpoint();
        var found = pregnancies(question, viewpoint);
        var differing = new ArrayList<DifferingCase>();
        var changes = new LinkedHashMap<String, NormChanges>();
        var looked = 0;
        var records = cases.records();
        for (var pregnancy : found) {
            var read = cases.of(pregnancy, viewpoint, records);
            if (read.history().recorded().isEmpty() || read.mergedInto().isPresent()) {
                continue;
            }
            looked++;
            var differences = VerdictComparison.of(read, settings.national(), question.other())
                    .differences();
            if (!differences.isEmpty()) {
                differing.add(
                        new DifferingCase(looked, Optional.of(pregnancy).filter(p -> question.named()), differences));
                differences.forEach(d -> count(d, changes));
            }
        }
        return new OfVsv(
                question.vsv().code(),
                viewpoint.moment(),
                viewpoint.on(),
                question.other().name(),
                looked,
                differing.size(),
                List.copyOf(changes.values()),
                question.page().number(),
                question.page().size(),
                question.page().of(differing));
    }

    private static void count(Difference difference, Map<String, NormChanges> changes) {
        var was = difference.is().map(side -> side.verdict().kind()).orElse("nothing");
        var becomes = difference.wouldBe().map(side -> side.verdict().kind()).orElse("nothing");
        changes.computeIfAbsent(difference.norm(), norm -> new NormChanges(norm, difference.title(), new TreeMap<>()))
                .turned()
                .merge(was + " to " + becomes, 1, Integer::sum);
    }

    private List<PregnancyId> pregnancies(CohortQuestion question, Viewpoint viewpoint) {
        var due = question.due();
        if (due.to().isBefore(due.from())) {
            throw QueryParameters.wrong(
                    "dueTo", new Text("Dit hoort niet vóór dueFrom te liggen.", "This should not lie before dueFrom."));
        }
        var found = judged.due(question.vsv(), viewpoint, due.from(), due.to(), MOST + 1);
        if (found.size() > MOST) {
            throw QueryParameters.wrong(
                            "dueTo",
                            new Text(
                                    "In deze periode vallen meer dan " + MOST + " zwangerschappen; vraag een kortere.",
                                    "More than " + MOST
                                            + " pregnancies were due in this period; ask for a shorter one."))
                    .with("most", MOST);
        }
        return found;
    }
}
