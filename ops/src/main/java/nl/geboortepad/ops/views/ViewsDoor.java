package nl.geboortepad.ops.views;

import java.util.Map;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.query.rows.RowsView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where an operator sees how the views stand, and has one built again. */
@RestController
final class ViewsDoor {
    private final Views views;
    private final RowsView worklist;

    ViewsDoor(Views views, RowsView worklist) {
        this.views = views;
        this.worklist = worklist;
    }

    @GetMapping("/api/operator/views")
    Map<String, Views.Standing> views(Caller caller) {
        caller.mustBe(Caller.Role.OPERATOR);
        return views.standings();
    }

    /** Judges again what could not be judged before; says how many pregnancies still cannot. */
    @PostMapping("/api/operator/views/worklist/retry")
    Map<String, Integer> retry(Caller caller) {
        caller.mustBe(Caller.Role.OPERATOR);
        return Map.of("parked", worklist.retryParked());
    }

    @PostMapping("/api/operator/views/{view}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Views.Standing> rebuild(Caller caller, @PathVariable String view) {
        caller.mustBe(Caller.Role.OPERATOR);
        var known = views.all();
        if (!known.containsKey(view)) {
            throw Problem.of(Problem.Code.UNKNOWN, "Deze weergave bestaat niet.", "There is no such view.")
                    .with("views", java.util.List.copyOf(known.keySet()));
        }
        views.rebuild(known.get(view));
        return views.standings();
    }
}
