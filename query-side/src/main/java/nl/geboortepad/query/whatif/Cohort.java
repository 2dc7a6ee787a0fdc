package nl.geboortepad.query.whatif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.answer.Page;
import nl.geboortepad.query.reading.Case;
import nl.geboortepad.query.reading.CasePass;
import nl.geboortepad.query.reading.CaseSettings;
import nl.geboortepad.query.reading.Cases;
import nl.geboortepad.query.reading.QueryParameters;
import nl.geboortepad.query.reading.Viewpoint;
import nl.geboortepad.query.rows.AskedCases;
import nl.geboortepad.query.rows.JudgedCases;
import nl.geboortepad.query.rows.KnownRows;
import nl.geboortepad.query.rows.RowsAt;
import nl.geboortepad.query.rows.RowsView;
import nl.geboortepad.query.settled.SettledViews;
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
    private final KnownRows rows;
    private final CasePass pass;

    Cohort(JudgedCases judged, Cases cases, CaseSettings settings, SettledViews views, KnownRows rows, CasePass pass) {
        this.judged = judged;
        this.cases = cases;
        this.settings = settings;
        this.views = views;
        this.rows = rows;
        this.pass = pass;
    }

    OfVsv compare(CohortQuestion question) {
        mustBeInOrder(question.due());
        question.reader()
                .mustBeQuarter("dueTo", question.due().from(), question.due().to());
        var viewpoint = views.of(RowsView.NAME, question.viewpoint()).viewpoint();
        return question.reader()
                .known(question.vsv(), viewpoint)
                .map(known -> compare(question, known))
                .orElseGet(() -> tooFew(question, viewpoint));
    }

    private OfVsv compare(CohortQuestion question, Viewpoint known) {
        var counted = new CountedCohort(question.reader());
        var told = new ToldNorms(question, settings.national());
        pass.over(
                pregnancies(question, known).iterator(),
                some -> looked(some, question, known),
                looked -> looked.forEach((pregnancy, compared) -> compared.ifPresentOrElse(
                        verdicts -> counted.looked(
                                pregnancy,
                                verdicts.differences().stream()
                                        .filter(difference -> told.includes(difference.norm()))
                                        .toList()),
                        counted::tooMuch)));
        return counted.size()
                .map(size -> answer(question, known, counted, told, size))
                .orElseGet(() -> tooFew(question, known));
    }

    /** Those of whom something is known, and who are no part of another. */
    private Map<PregnancyId, Optional<VerdictComparison.Compared>> looked(
            List<PregnancyId> pregnancies, CohortQuestion question, Viewpoint known) {
        var looked = new LinkedHashMap<PregnancyId, Optional<VerdictComparison.Compared>>();
        cases.of(pregnancies, known).stream()
                .filter(read -> !read.history().recorded().isEmpty()
                        && read.mergedInto().isEmpty())
                .forEach(read -> looked.put(read.pregnancy(), compared(read, question)));
        return looked;
    }

    private OfVsv answer(CohortQuestion question, Viewpoint known, CountedCohort counted, ToldNorms told, long looked) {
        var cases =
                Optional.of(question.page()).filter(page -> question.reader().isExact());
        return new OfVsv(
                question.vsv().code(),
                known.moment(),
                known.on(),
                question.other().name(),
                settings.norms(known.moment()),
                Optional.of(looked),
                counted.differ(),
                cases.map(page -> counted.unjudged()),
                false,
                counted.norms(),
                told.others(),
                question.reader().rounding(),
                cases.map(Page::number),
                cases.map(Page::size),
                cases.map(page -> page.of(counted.differing())));
    }

    /** One case that takes too much work keeps nobody from the figures of the others. */
    private Optional<VerdictComparison.Compared> compared(Case read, CohortQuestion question) {
        try {
            return Optional.of(VerdictComparison.of(read, settings.national(), question.other()));
        } catch (Problem tooMuch) {
            if (tooMuch.code() == Problem.Code.TOO_MUCH) {
                return Optional.empty();
            }
            throw tooMuch;
        }
    }

    private OfVsv tooFew(CohortQuestion question, Viewpoint known) {
        return new OfVsv(
                question.vsv().code(),
                known.moment(),
                known.on(),
                question.other().name(),
                settings.norms(known.moment()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                List.of(),
                Optional.empty(),
                question.reader().rounding(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static void mustBeInOrder(CohortQuestion.Due due) {
        if (due.to().isBefore(due.from())) {
            throw QueryParameters.wrong(
                    "dueTo", new Text("Dit hoort niet vóór dueFrom te liggen.", "This should not lie before dueFrom."));
        }
    }

    private List<PregnancyId> due(CohortQuestion question, RowsAt then) {
        return judged.due(
                question.vsv(), then, question.due().from(), question.due().to(), MOST + 1);
    }

    /** Of whom cases may be known, those who are with the partnership now; else those who were when it became known. */
    private List<PregnancyId> pregnancies(CohortQuestion question, Viewpoint known) {
        var due = question.due();
        var found = question.reader().isExact()
                ? due(question, RowsAt.now(due.to()))
                : rows.ask(known, AskedCases.of(question.vsv()), then -> due(question, then));
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
