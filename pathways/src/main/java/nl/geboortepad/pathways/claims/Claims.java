package nl.geboortepad.pathways.claims;

import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.event.VsvEvent.Aspect;
import nl.geboortepad.kernel.event.VsvEvent.InspectionTheme;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.verdict.Basis;
import nl.geboortepad.pathways.verdict.Source;
import nl.geboortepad.pathways.yaml.NormFileException;

/**
 * What a partnership can claim of itself, and which of its events can speak of that. All of it is configuration: see
 * {@code claims.yaml}.
 *
 * @param thin of fewer cases than this nothing is concluded
 * @param mostCases so many records of women are read for one answer
 * @param mostEvents so many events are named for one figure
 */
public record Claims(
        String digest, int thin, int mostCases, int mostEvents, List<Count> counts, List<Subject> subjects) {
    private static final String FILE = "claims.yaml";

    /** As shipped, held against the norms that there are. */
    public static Claims shipped(Pathway pregnancies, Pathway partnerships) {
        return shipped(Optional.of(pregnancies), Optional.of(partnerships));
    }

    /** As shipped; a pathway that has faults itself is absent, and no norm is looked for in it. */
    public static Claims shipped(Optional<Pathway> pregnancies, Optional<Pathway> partnerships) {
        return new ClaimsReader(pregnancies, partnerships).read(FILE, Shipped.text(FILE));
    }

    /** @throws NormFileException when it cannot be read, with the place of the fault */
    public static Claims read(String file, String text, Pathway pregnancies, Pathway partnerships) {
        return new ClaimsReader(Optional.of(pregnancies), Optional.of(partnerships)).read(file, text);
    }

    public Count count(String id) {
        return counts.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    /** A figure that the file names, and what is counted for it. */
    public record Count(String id, Text title, Measure what) {}

    /**
     * One thing of which a partnership claims a level.
     *
     * @param name of the aspect, or of the norm as the inspectorate calls it
     * @param theme of a norm of the inspectorate
     * @param levels from low to high; the lowest asks for nothing
     * @param silent what no event can tell of it
     */
    public record Subject(
            String name,
            Optional<Aspect> aspect,
            Optional<InspectionTheme> theme,
            Text title,
            Source source,
            List<Level> levels,
            Optional<Text> silent) {

        /** The figures that speak of it. */
        public List<String> counts() {
            return levels.stream()
                    .flatMap(level -> level.needs().stream())
                    .flatMap(need -> need.count().stream())
                    .distinct()
                    .toList();
        }
    }

    /** @param says in a few words what the source asks for at this level */
    public record Level(String name, Text says, Basis basis, List<Need> needs) {}

    /** What must be so before a level is borne out. */
    public sealed interface Need {
        Optional<String> count();

        record Share(String of, int percent) implements Need {
            @Override
            public Optional<String> count() {
                return Optional.of(of);
            }
        }

        record Times(String of, int least) implements Need {
            @Override
            public Optional<String> count() {
                return Optional.of(of);
            }
        }

        /** Something that no event can tell. */
        record Unheard(Text of) implements Need {
            @Override
            public Optional<String> count() {
                return Optional.empty();
            }
        }
    }
}
