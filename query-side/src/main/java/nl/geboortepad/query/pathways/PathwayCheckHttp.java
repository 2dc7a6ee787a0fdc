package nl.geboortepad.query.pathways;

import nl.geboortepad.kernel.request.Asked;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.pathways.region.Proof;
import nl.geboortepad.query.answer.SharedParameters.Draft;
import nl.geboortepad.query.reading.DraftPathways;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever writes a pathway for a region whether it only tightens. Nothing is kept of it. */
@RestController
final class PathwayCheckHttp {
    private final DraftPathways drafts;

    PathwayCheckHttp(DraftPathways drafts) {
        this.drafts = drafts;
    }

    /** For whoever is known here: norms are no secret, and nothing in them is about a person. */
    @Says(
            nl = "Een zorgpad van een regio toetsen",
            en = "Check a pathway of a region",
            moreNl =
                    "Per norm die de regio wijzigt: bewezen dat wie de regio naleeft ook de ouder naleeft, weerlegd met"
                            + " een verloop dat een verloskundige kan lezen, of niet te bewijzen. Er wordt niets bewaard.",
            moreEn = "For each norm that the region changes: proven that whoever meets the region meets the parent,"
                    + " refuted by a course that a midwife can read, or not provable. Nothing is kept.")
    @PostMapping(
            path = "/api/pathways/check",
            consumes = "application/yaml",
            produces = MediaType.APPLICATION_JSON_VALUE)
    PathwayCheck check(@Draft @RequestBody(required = false) byte[] yaml, Asked asked, Caller caller) {
        return PathwayCheck.of(Proof.of(asked.last(() -> drafts.read(yaml))));
    }
}
