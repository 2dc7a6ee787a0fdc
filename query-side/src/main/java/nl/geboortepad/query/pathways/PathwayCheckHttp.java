package nl.geboortepad.query.pathways;

import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.pathways.region.Proof;
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
    @PostMapping(
            path = "/api/pathways/check",
            consumes = "application/yaml",
            produces = MediaType.APPLICATION_JSON_VALUE)
    PathwayCheck check(@RequestBody(required = false) byte[] yaml, Caller caller) {
        return PathwayCheck.of(Proof.of(drafts.read(yaml)));
    }
}
