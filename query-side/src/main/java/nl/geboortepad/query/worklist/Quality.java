package nl.geboortepad.query.worklist;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.query.Asked;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of the caller's own VSV. */
@RestController
final class Quality {
    private final Counts counts;
    private final After after;
    private final Clock clock;

    Quality(Counts counts, After after, Clock clock) {
        this.counts = counts;
        this.after = after;
        this.clock = clock;
    }

    @GetMapping(
            path = "/api/quality/compliance",
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.MEDIA_TYPE})
    Figures compliance(
            @RequestParam Optional<String> vsv,
            @RequestParam Optional<String> knownAt,
            @RequestParam Optional<String> on,
            @RequestParam(name = "after") Optional<String> written,
            Caller caller,
            HttpServletResponse answer) {
        var own = Visible.figures(caller);
        if (Filter.vsv(vsv).map(Vsv::code).filter(code -> !code.equals(own)).isPresent()) {
            throw Visible.otherVsv();
        }
        var asked = Asked.of(knownAt, on, clock);
        after.await(written, answer);
        return counts.of(own, asked);
    }
}
