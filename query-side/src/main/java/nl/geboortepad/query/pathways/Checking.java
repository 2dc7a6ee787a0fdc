package nl.geboortepad.query.pathways;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.geboortepad.kernel.Caller;
import nl.geboortepad.pathways.NormFileException;
import nl.geboortepad.pathways.Pathway;
import nl.geboortepad.pathways.Proof;
import nl.geboortepad.pathways.Region;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever writes a pathway for a region whether it only tightens. Nothing is kept of it. */
@RestController
final class Checking {
    private static final String FILE = "region.yaml";

    private final Pathway national;

    Checking(Pathway national) {
        this.national = national;
    }

    /** For whoever is known here: norms are no secret, and nothing in them is about a person. */
    @PostMapping(
            path = "/api/pathways/check",
            consumes = "application/yaml",
            produces = MediaType.APPLICATION_JSON_VALUE)
    Checked check(@RequestBody(required = false) byte[] yaml, Caller caller) {
        return Checked.of(Proof.of(read(yaml == null ? "" : new String(yaml, StandardCharsets.UTF_8))));
    }

    private Region read(String yaml) {
        try {
            return Region.read(FILE, yaml, List.of(national));
        } catch (NormFileException e) {
            throw Checked.unreadable(e);
        }
    }
}
