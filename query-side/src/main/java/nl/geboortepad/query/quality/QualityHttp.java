package nl.geboortepad.query.quality;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.Role;
import nl.geboortepad.query.answer.Csv;
import nl.geboortepad.query.reading.QueryParameters;
import nl.geboortepad.query.reading.Viewpoint;
import nl.geboortepad.query.reading.Workplace;
import nl.geboortepad.query.rows.ReadYourWrites;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of the caller's own VSV. */
@RestController
public final class QualityHttp {
    private final ComplianceCounts counts;
    private final ReadYourWrites after;
    private final Clock clock;

    public QualityHttp(ComplianceCounts counts, ReadYourWrites after, Clock clock) {
        this.counts = counts;
        this.after = after;
        this.clock = clock;
    }

    @GetMapping(
            path = "/api/quality/compliance",
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.MEDIA_TYPE})
    ComplianceFigures compliance(
            @RequestParam Optional<String> vsv,
            @RequestParam Optional<String> knownAt,
            @RequestParam Optional<String> on,
            @RequestParam(name = "after") Optional<String> written,
            Caller caller,
            HttpServletResponse answer) {
        caller.mustBe(Role.QUALITY, Role.AUDITOR, Role.STEWARD);
        var own = Workplace.vsv(caller);
        Workplace.mustBeOwn(QueryParameters.vsv(vsv), caller);
        var viewpoint = Viewpoint.of(knownAt, on, clock);
        after.await(written, answer);
        return counts.of(own, viewpoint);
    }
}
