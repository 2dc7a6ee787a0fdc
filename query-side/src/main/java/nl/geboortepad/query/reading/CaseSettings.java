package nl.geboortepad.query.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.judging.Adoption;
import nl.geboortepad.pathways.judging.Partnerships;
import nl.geboortepad.pathways.judging.Setting;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.query.answer.NormsVersion;
import nl.geboortepad.query.answer.NormsVersion.MendedNorms;
import org.springframework.stereotype.Component;

/** By what cases are judged: the national pathway, and what the partnerships that she was in have on record. */
@Component
public final class CaseSettings {
    private final FactStreams streams;
    private final Pathway national;
    private final AdoptedPathways adopted;
    private final PartnershipsOfCases partners;
    private final MendedNorms mended;
    private boolean partnersRead;

    public CaseSettings(
            FactStreams streams,
            Pathway national,
            AdoptedPathways adopted,
            PartnershipsOfCases partners,
            MendedNorms mended) {
        this.mended = mended;
        this.partners = partners;
        this.streams = streams;
        this.national = national;
        this.adopted = adopted;
    }

    public Pathway national() {
        return national;
    }

    /** The norms by which is judged now, as an answer about this moment tells them. */
    public NormsVersion norms(Instant knownAt) {
        return mended.version(national, knownAt);
    }

    /** The records of the partnerships that she was in, by this course. */
    public Partnerships of(Course course) {
        return Partnerships.of(course.partnerships(), streams::facts);
    }

    public Setting at(Partnerships partnerships, Instant moment) {
        return partnerships.at(moment, national, adopted::read);
    }

    public Setting at(Course course, Instant moment) {
        return at(of(course), moment);
    }

    /** @param records reads all facts of one partnership */
    Setting at(Course course, Instant moment, Function<Vsv, List<VsvFact>> records) {
        return at(Partnerships.of(course.partnerships(), records), moment);
    }

    /** The national pathway or one that these partnerships adopted, by its name and version. */
    public Optional<Pathway> pathway(String name, Collection<Vsv> partnerships) {
        return Stream.concat(Stream.of(national), adoptedBy(partnerships))
                .filter(pathway -> pathway.name().equals(name))
                .findFirst();
    }

    /** A norm by its id, as the nation has it or else as a region that adopted it wrote it. */
    public Optional<Norm> norm(String id) {
        return national.norm(id).or(() -> adopted.norm(id)).or(() -> {
            readOnce();
            return adopted.norm(id);
        });
    }

    /** The title of a norm; its id where no pathway has it any more. */
    public Text title(String norm) {
        return norm(norm).map(Norm::title).orElse(new Text(norm, norm));
    }

    /** Since the start nothing may have been judged by what partnerships adopted; what they adopt later is. */
    private synchronized void readOnce() {
        if (!partnersRead) {
            latest(partners.all());
            partnersRead = true;
        }
    }

    /** Whether there is such a norm, for the nation or by any adoption of these partnerships. */
    public boolean hasNorm(String id, Collection<Vsv> partnerships) {
        return national.norm(id).isPresent()
                || adoptedBy(partnerships).anyMatch(pathway -> pathway.norm(id).isPresent());
    }

    private Setting latest(Collection<Vsv> partnerships) {
        return at(Partnerships.of(partnerships, streams::facts), Instant.MAX);
    }

    private Stream<Pathway> adoptedBy(Collection<Vsv> partnerships) {
        return latest(partnerships).adoptions().values().stream()
                .flatMap(List::stream)
                .map(Adoption::pathway);
    }
}
