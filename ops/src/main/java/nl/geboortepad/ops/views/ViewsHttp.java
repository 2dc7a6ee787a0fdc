package nl.geboortepad.ops.views;

import java.util.List;
import java.util.Map;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.rows.RowsView;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where an operator sees how the views stand, and has one built again. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
final class ViewsHttp {
    private final Views views;
    private final RowsView worklist;

    ViewsHttp(Views views, RowsView worklist) {
        this.views = views;
        this.worklist = worklist;
    }

    @Says(
            nl = "hoeveel zwangerschappen nog niet te beoordelen zijn",
            en = "how many pregnancies still cannot be judged")
    @Shape(example = """
            {"parked": 0}
            """)
    record StillParked(int parked) {}

    @Says(
            nl = "Hoe de weergaven ervoor staan",
            en = "How the views stand",
            moreNl =
                    "Per weergave of zij loopt, hoeveel feiten zij achterloopt, hoeveel seconden het oudste daarvan al wacht en of zij wordt herbouwd. Van de werklijst, die ondertussen antwoordt, ook hoeveel gevallen klaar zijn, van hoeveel, hoeveel per seconde en hoeveel seconden nog.",
            moreEn =
                    "For each view whether it runs, how many facts it is behind, how many seconds the oldest of these has waited and whether it is being rebuilt. Of the worklist, which answers meanwhile, also how many cases are done, of how many, how many a second and how many seconds are left.")
    @Shape(example = """
            {"worklist": {"running": true, "failing": false, "behind": 0, "oldest": 0, "rebuilding": true,
              "progress": {"done": 12000, "of": 48000, "perSecond": 750, "secondsLeft": 48}}}
            """)
    @GetMapping("/api/operator/views")
    Map<String, Views.Standing> views(Caller caller) {
        caller.mustBe(Caller.AccessRole.OPERATOR);
        return views.standings();
    }

    /** Judges again what could not be judged before; says how many pregnancies still cannot. */
    @Says(
            nl = "Zwangerschappen die niet te beoordelen waren opnieuw beoordelen",
            en = "Judge again the pregnancies that could not be judged",
            moreNl = "Antwoordt hoeveel er nog niet te beoordelen zijn.",
            moreEn = "Answers how many still cannot be judged.")
    @PostMapping("/api/operator/views/worklist/retry")
    StillParked retry(Caller caller) {
        caller.mustBe(Caller.AccessRole.OPERATOR);
        return new StillParked(worklist.retryParked());
    }

    @Says(
            nl = "Een weergave opnieuw maken uit de feiten",
            en = "Make a view again from the facts",
            moreNl =
                    "Feiten veranderen niet. De werklijst antwoordt ondertussen met wat er staat, en gevallen die nog niet aan de beurt waren, staan erin als achterlopend. Vraagt u het nog eens terwijl zij al wordt herbouwd, dan gaat dat gewoon verder. Elke andere weergave wordt geleegd en antwoordt 503 tot zij alles heeft gelezen.",
            moreEn =
                    "No fact changes. The worklist answers meanwhile with what stands, and cases whose turn has not come are told as lagging. Asked once more while it is being rebuilt already, that simply goes on. Any other view is emptied, and answers 503 until it has read everything.")
    @Shape(example = """
            {"worklist": {"running": true, "failing": false, "behind": 0, "oldest": 0, "rebuilding": true,
              "progress": {"done": 12000, "of": 48000, "perSecond": 750, "secondsLeft": 48}}}
            """)
    @PostMapping("/api/operator/views/{view}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Views.Standing> rebuild(
            Caller caller,
            @Says(nl = "de weergave", en = "the view") @Shape(example = "worklist") @PathVariable String view) {
        caller.mustBe(Caller.AccessRole.OPERATOR);
        var known = views.all();
        if (!known.containsKey(view)) {
            throw Problem.of(Problem.Code.UNKNOWN, new Text("Deze weergave bestaat niet.", "There is no such view."))
                    .with("views", List.copyOf(known.keySet()));
        }
        views.rebuild(known.get(view));
        return views.standings();
    }
}
