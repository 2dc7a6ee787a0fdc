package nl.geboortepad.ops.norms;

import java.util.List;
import nl.geboortepad.command.vsv.Adoptable;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.region.Proof;
import nl.geboortepad.pathways.region.Region;
import nl.geboortepad.pathways.yaml.NormFileException;
import nl.geboortepad.query.pathways.PathwayCheck;
import nl.geboortepad.query.reading.DraftPathways;
import org.springframework.stereotype.Component;

/** A partnership adopts what is proven to ask at least what the nation asks; a refusal shows why, norm by norm. */
@Component
final class ProvenOnly implements Adoptable {
    private final Pathway national;

    ProvenOnly(Pathway national) {
        this.national = national;
    }

    @Override
    public Admission judge(String text) {
        try {
            var proof = Proof.of(Region.read("pathway", text, List.of(national)));
            var pathway = proof.region().pathway();
            return proof.adoptable()
                    ? new Proven(new Reference(pathway.id()), pathway.version())
                    : new Unproven(refused(proof));
        } catch (NormFileException unreadable) {
            return new Unproven(DraftPathways.unreadable(unreadable).at("/pathway"));
        }
    }

    private static Problem refused(Proof proof) {
        return Problem.of(
                        Problem.Code.REFUSED,
                        new Text(
                                "Het is niet bewezen dat wie aan dit zorgpad voldoet, ook aan het landelijke voldoet.",
                                "It is not proven that whoever meets this pathway meets the national one too."))
                .at("/pathway")
                .with("norms", PathwayCheck.of(proof).norms());
    }
}
