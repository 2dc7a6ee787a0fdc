package nl.geboortepad.pathways.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.geboortepad.pathways.yaml.Fault;

/** Whether the Dutch of a fault tells whatever the English tells: each word of the file, each number, each code. */
public final class BothLanguages {
    /** What stands in files is in no language: quoted, with a digit, of several words with a dash, or in capitals within. */
    private static final Pattern OF_FILES =
            Pattern.compile("'[^']*'|[A-Za-z]*[0-9][A-Za-z0-9@+/-]*|[a-z]+(?:-[a-z]+)+|[A-Z][a-z]+[A-Z][A-Za-z]*");

    private BothLanguages() {}

    public static void assertAsMuchInDutch(Fault fault) {
        var expected = fault.expected();
        assertThat(expected.nl()).isNotEqualTo(expected.en());
        if (fault.kind() == Fault.Kind.UNREADABLE) {
            return; // who reads YAML tells what was found there in English only
        }
        assertThat(ofFiles(expected.nl())).containsExactlyInAnyOrderElementsOf(ofFiles(expected.en()));
        assertThat(ofFiles(fault.found().nl()))
                .containsExactlyInAnyOrderElementsOf(ofFiles(fault.found().en()));
    }

    private static List<String> ofFiles(String words) {
        return OF_FILES.matcher(words).results().map(MatchResult::group).toList();
    }
}
