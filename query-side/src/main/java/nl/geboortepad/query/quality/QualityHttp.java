package nl.geboortepad.query.quality;

import java.time.Clock;
import java.util.Optional;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.query.answer.Csv;
import nl.geboortepad.query.answer.SharedParameters.KnownAt;
import nl.geboortepad.query.answer.SharedParameters.OfVsv;
import nl.geboortepad.query.answer.SharedParameters.OnDay;
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
    private final ReadYourWrites view;
    private final Clock clock;

    public QualityHttp(ComplianceCounts counts, ReadYourWrites view, Clock clock) {
        this.counts = counts;
        this.view = view;
        this.clock = clock;
    }

    @Says(
            nl = "De cijfers van het eigen VSV",
            en = "The figures of one's own VSV",
            moreNl = "Aantallen per norm en oordeel, zonder namen; ook als CSV.",
            moreEn = "Counts by norm and verdict, without names; also as CSV.")
    @GetMapping(
            path = "/api/quality/compliance",
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.MEDIA_TYPE})
    ComplianceFigures compliance(
            @OfVsv @RequestParam Optional<String> vsv,
            @KnownAt @RequestParam Optional<String> knownAt,
            @OnDay @RequestParam Optional<String> on,
            Caller caller) {
        caller.mustBe(AccessRole.QUALITY, AccessRole.AUDITOR, AccessRole.STEWARD);
        var own = Workplace.vsv(caller);
        Workplace.mustBeOwn(QueryParameters.vsv(vsv), caller);
        var viewpoint = Viewpoint.of(knownAt, on, clock);
        view.requireWhole();
        return counts.of(own, viewpoint);
    }
}
