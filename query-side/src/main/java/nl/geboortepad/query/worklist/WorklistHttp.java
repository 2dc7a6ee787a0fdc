package nl.geboortepad.query.worklist;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.request.Asked;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;
import nl.geboortepad.pathways.verdict.Verdict.Kind;
import nl.geboortepad.query.answer.Csv;
import nl.geboortepad.query.answer.Page;
import nl.geboortepad.query.answer.SharedParameters.AfterVersion;
import nl.geboortepad.query.answer.SharedParameters.KnownAt;
import nl.geboortepad.query.answer.SharedParameters.OfNorm;
import nl.geboortepad.query.answer.SharedParameters.OfVsv;
import nl.geboortepad.query.answer.SharedParameters.OnDay;
import nl.geboortepad.query.answer.SharedParameters.PageNumber;
import nl.geboortepad.query.answer.SharedParameters.PageSize;
import nl.geboortepad.query.reading.CaseSettings;
import nl.geboortepad.query.reading.Cases;
import nl.geboortepad.query.reading.QueryParameters;
import nl.geboortepad.query.reading.Viewpoint;
import nl.geboortepad.query.reading.Workplace;
import nl.geboortepad.query.reading.WrittenVersion;
import nl.geboortepad.query.rows.ReadYourWrites;
import nl.geboortepad.query.rows.RowsView;
import nl.geboortepad.query.rows.VisibleCases;
import nl.geboortepad.query.settled.SettledViews;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is to be done, over all pregnancies that the caller has a part in. */
@RestController
final class WorklistHttp {
    private static final Page.Limits PAGES = new Page.Limits(1_000_000, 50, 1000);

    private final WorklistRows rows;
    private final Cases cases;
    private final ReadYourWrites after;
    private final CaseSettings settings;
    private final Staff staff;
    private final SettledViews views;
    private final Clock clock;

    WorklistHttp(
            WorklistRows rows,
            Cases cases,
            ReadYourWrites after,
            SettledViews views,
            CaseSettings settings,
            Staff staff,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.after = after;
        this.views = views;
        this.settings = settings;
        this.staff = staff;
        this.clock = clock;
    }

    @Says(
            nl = "Wat open staat of over tijd is",
            en = "What is open or overdue",
            moreNl =
                    "Over alle zwangerschappen waaraan de vrager deel heeft, of voor een steward die van het eigen VSV; ook als"
                            + " CSV.",
            moreEn =
                    "Over all pregnancies that the caller has a part in, or for a steward those of the own VSV; also as CSV.")
    @GetMapping(
            path = "/api/worklist",
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.MEDIA_TYPE})
    Worklist worklist(
            @OfVsv @RequestParam Optional<String> vsv,
            @Says(nl = "alleen waaraan deze organisatie deel heeft", en = "only what this organisation has a part in")
                    @Shape(as = Organisation.class)
                    @RequestParam
                    Optional<String> organisation,
            @Says(
                            nl = "alleen van deze zorgcoördinator, bij pseudoniem; me is wie het vraagt",
                            en = "of this coordinator only, by pseudonym; me is who asks")
                    @Shape(pattern = "me|cg-[0-9a-f]{20}", example = "cg-1f0c9a7d52e84b6a0c3d")
                    @RequestParam
                    Optional<String> coordinator,
            @Says(
                            nl =
                                    "een of meer oordelen, met komma's ertussen; zonder: open,missed zonder wat een jaar voorbij is",
                            en =
                                    "one or more verdicts, with commas between; without: open,missed less what has been over for a year")
                    @Shape(as = Kind.class, example = "open,missed")
                    @RequestParam
                    Optional<String> status,
            @OfNorm @RequestParam Optional<String> norm,
            @KnownAt @RequestParam Optional<String> knownAt,
            @OnDay @RequestParam Optional<String> on,
            @PageNumber @RequestParam Optional<String> page,
            @PageSize @RequestParam Optional<String> size,
            @Says(
                            nl = "de volgorde: naar uiterste dag, aflopend daarnaar, naar norm of naar zwangerschap",
                            en = "the order: by due day, the same descending, by norm or by pregnancy")
                    @Shape(
                            choices = {"due", "-due", "norm", "pregnancy"},
                            example = "due")
                    @RequestParam
                    Optional<String> sort,
            @AfterVersion @RequestParam(name = "after") Optional<String> written,
            Asked asked,
            Caller caller,
            HttpServletResponse answer) {
        caller.mustBe(AccessRole.CAREGIVER, AccessRole.STEWARD);
        var visible = VisibleCases.to(caller);
        var filter = new WorklistFilter(
                asked.read(() -> QueryParameters.vsv(vsv)),
                asked.read(() -> WorklistFilter.organisation(organisation)),
                asked.read(() -> WorklistFilter.coordinator(coordinator, caller, staff)),
                asked.read(() -> QueryParameters.status(status)),
                asked.read(() -> QueryParameters.norm(norm, settings)));
        var viewpoint = asked.read(() -> Viewpoint.of(knownAt, on, clock));
        var part = asked.read(() -> QueryParameters.page(page, size, PAGES));
        var order = asked.read(() -> WorklistOrder.of(sort));
        var version = asked.last(() -> written.map(WrittenVersion::parse));
        if (!caller.is(AccessRole.CAREGIVER)) {
            Workplace.mustBeOwn(filter.vsv(), caller);
        }
        after.requireWhole();
        version.ifPresent(it -> after.await(it.pregnancy(), cases.place(it, caller, viewpoint.now()), answer));
        var read = version.isPresent() ? views.upToNow(RowsView.NAME, viewpoint) : views.of(RowsView.NAME, viewpoint);
        return rows.page(read, visible, filter, order, part);
    }
}
