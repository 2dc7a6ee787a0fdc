package nl.geboortepad.query.quality;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import nl.geboortepad.kernel.request.Asked;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.query.answer.Csv;
import nl.geboortepad.query.answer.SharedParameters.AfterVersion;
import nl.geboortepad.query.answer.SharedParameters.KnownAt;
import nl.geboortepad.query.answer.SharedParameters.OfVsv;
import nl.geboortepad.query.answer.SharedParameters.OnDay;
import nl.geboortepad.query.figures.FigureReaders;
import nl.geboortepad.query.reading.Cases;
import nl.geboortepad.query.reading.QueryParameters;
import nl.geboortepad.query.reading.Workplace;
import nl.geboortepad.query.reading.WrittenVersion;
import nl.geboortepad.query.rows.ReadYourWrites;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of the caller's own VSV. */
@RestController
public final class QualityHttp {
    private final ComplianceCounts counts;
    private final FigureReaders figures;
    private final Cases cases;
    private final ReadYourWrites after;
    private final Clock clock;

    public QualityHttp(ComplianceCounts counts, FigureReaders figures, Cases cases, ReadYourWrites after, Clock clock) {
        this.counts = counts;
        this.figures = figures;
        this.cases = cases;
        this.after = after;
        this.clock = clock;
    }

    @Says(
            nl = "De cijfers van het eigen VSV",
            en = "The figures of one's own VSV",
            moreNl =
                    "Aantallen vrouwen per norm en oordeel, zonder namen; ook als CSV. Voor een steward precies; voor kwaliteit en"
                            + " auditoren afgerond, naar de laatste dag van een maand, en van te weinig vrouwen niets.",
            moreEn =
                    "Counts of women by norm and verdict, without names; also as CSV. Exact for a steward; for quality staff and"
                            + " auditors rounded, by the last day of a month, and of too few women nothing.")
    @GetMapping(
            path = "/api/quality/compliance",
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.MEDIA_TYPE})
    ComplianceFigures compliance(
            @OfVsv @RequestParam Optional<String> vsv,
            @KnownAt @RequestParam Optional<String> knownAt,
            @OnDay @RequestParam Optional<String> on,
            @AfterVersion @RequestParam(name = "after") Optional<String> written,
            Asked asked,
            Caller caller,
            HttpServletResponse answer) {
        caller.mustBe(AccessRole.QUALITY, AccessRole.AUDITOR, AccessRole.STEWARD);
        var own = Workplace.vsv(caller);
        var wanted = asked.read(() -> QueryParameters.vsv(vsv));
        var reader = figures.to(caller);
        var viewpoint = asked.read(() -> reader.viewpoint(knownAt, on, clock));
        var version = asked.last(() -> reader.isExact()
                ? written.map(WrittenVersion::parse)
                : QueryParameters.<WrittenVersion>absent("after", written));
        Workplace.mustBeOwn(wanted, caller);
        after.requireWhole();
        version.ifPresent(it -> after.await(it.pregnancy(), cases.place(it, caller, viewpoint.now()), answer));
        return written.isPresent() ? counts.upToNow(own, viewpoint, reader) : counts.of(own, viewpoint, reader);
    }
}
