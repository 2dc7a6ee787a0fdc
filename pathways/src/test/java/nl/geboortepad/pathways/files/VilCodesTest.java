package nl.geboortepad.pathways.files;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.geboortepad.kernel.identity.VilCode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class VilCodesTest {
    @Test
    void an_indication_of_the_list_is_known() {
        assertThat(VilCodes.known(new VilCode("1010"))).isTrue();
        assertThat(VilCodes.known(new VilCode("1171"))).isTrue();
        assertThat(VilCodes.known(new VilCode("8499"))).isTrue();
    }

    @Test
    void a_heading_and_a_code_outside_the_list_are_not() {
        assertThat(VilCodes.known(new VilCode("1000"))).isFalse();
        assertThat(VilCodes.known(new VilCode("1170"))).isFalse();
        assertThat(VilCodes.known(new VilCode("0101"))).isFalse();
    }

    @Test
    void the_list_has_241_indications_under_34_headings() {
        assertThat(indications()).hasSize(241);
        assertThat(headings()).hasSize(34).doesNotContainAnyElementsOf(indications());
    }

    /** The list as its maker gives it lies beside the product, not in it: {@code code,parent,level,type,…}, A for a heading. */
    @Test
    void the_list_has_the_codes_that_its_maker_gives() throws IOException {
        var headings = new TreeSet<VilCode>();
        var indications = new TreeSet<VilCode>();
        for (var line : Files.readAllLines(shared()).stream().skip(1).toList()) {
            var cells = line.split(",", 5);
            (cells[3].equals("A") ? headings : indications).add(new VilCode(cells[0]));
        }

        assertThat(headings()).isEqualTo(headings);
        assertThat(indications()).isEqualTo(indications);
    }

    private static SortedSet<VilCode> indications() {
        return IntStream.range(0, 10_000)
                .mapToObj("%04d"::formatted)
                .map(VilCode::new)
                .filter(VilCodes::known)
                .collect(toCollection(TreeSet::new));
    }

    /** In the file a heading stands above its codes: {@code 1000:} or {@code {1080: [1081, 1082]}}. */
    private static SortedSet<VilCode> headings() {
        return Pattern.compile("(?m)(?:^ *|[{])([0-9]{4}):")
                .matcher(Shipped.text("vil/codes.yaml"))
                .results()
                .map(heading -> new VilCode(heading.group(1)))
                .collect(toCollection(TreeSet::new));
    }

    private static Path shared() {
        var file = Path.of("shared", "data", "code-lists", "vil-lijst-prn-codelijst-A-2013.csv");
        var found = Optional.<Path>empty();
        for (var at = Path.of("").toAbsolutePath(); at != null && found.isEmpty(); at = at.getParent()) {
            found = Optional.of(at.resolve(file)).filter(Files::isRegularFile);
        }
        Assumptions.assumeTrue(found.isPresent(), "skipped: no shared/data/code-lists beside the product");
        return found.orElseThrow();
    }
}
