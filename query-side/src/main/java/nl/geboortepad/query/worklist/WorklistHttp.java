package nl.geboortepad.query.worklist;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.Role;
import nl.geboortepad.query.answer.Csv;
import nl.geboortepad.query.reading.CaseSettings;
import nl.geboortepad.query.reading.Staff;
import nl.geboortepad.query.reading.Viewpoint;
import nl.geboortepad.query.rows.ReadYourWrites;
import nl.geboortepad.query.rows.VisibleCases;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is to be done, over all pregnancies that the caller has a part in. */
@RestController
final class WorklistHttp {
    private final WorklistRows rows;
    private final ReadYourWrites after;
    private final CaseSettings settings;
    private final Staff staff;
    private final Clock clock;

    WorklistHttp(WorklistRows rows, ReadYourWrites after, CaseSettings settings, Staff staff, Clock clock) {
        this.rows = rows;
        this.after = after;
        this.settings = settings;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping(
            path = "/api/worklist",
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.MEDIA_TYPE})
    Worklist worklist(
            @RequestParam Optional<String> vsv,
            @RequestParam Optional<String> organisation,
            @RequestParam Optional<String> coordinator,
            @RequestParam Optional<String> status,
            @RequestParam Optional<String> norm,
            @RequestParam Optional<String> knownAt,
            @RequestParam Optional<String> on,
            @RequestParam Optional<String> page,
            @RequestParam Optional<String> size,
            @RequestParam Optional<String> sort,
            @RequestParam(name = "after") Optional<String> written,
            Caller caller,
            HttpServletResponse answer) {
        var visible = VisibleCases.cases(caller);
        var asked = Viewpoint.of(knownAt, on, clock);
        var filter = new WorklistFilter(
                Viewpoint.vsv(vsv),
                WorklistFilter.organisation(organisation),
                WorklistFilter.coordinator(coordinator, caller, staff),
                Viewpoint.status(status),
                Viewpoint.norm(norm, settings));
        var part = Page.of(page, size, sort);
        if (!caller.is(Role.CAREGIVER)
                && filter.vsv().filter(other -> !caller.worksFor(other)).isPresent()) {
            throw VisibleCases.otherVsv();
        }
        after.await(written, answer);
        return rows.page(asked, visible, filter, part);
    }
}
