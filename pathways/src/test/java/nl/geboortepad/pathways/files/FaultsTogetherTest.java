package nl.geboortepad.pathways.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.claims.Claims;
import nl.geboortepad.pathways.region.Region;
import nl.geboortepad.pathways.yaml.Fault;
import nl.geboortepad.pathways.yaml.NormFileException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Whoever wrote a file with faults is told all of them at once, in the order in which they stand there. */
class FaultsTogetherTest {
    private static final String SIX = """
            norm: six
            title: {nl: Zes, en: Six, fr: Six}
            says: {nl: Zes fouten.}
            basis: guess
            source: {document: "003", section: "2.5", href: "http://example.org", checked: yesterday}
            kind: response
            rules:
              - since: 2018-01-01
                each: {event: ReferralMade, where: {lien: second}, per: child}
                evidence: {event: ReferalAnswered, same: mdo}
                window: {opens: 9d, within: 7d}
                stopped-by: [WomanDied, WomanDead]
            examples:
              - says: het deugt niet
                facts: [18w7d ReferralMade, 18w5d ReferralAnswered, 18w6d Nothing]
                on: twenty
                expect: fine
            """;

    @Test
    void every_fault_of_a_norm_is_told_in_the_order_of_its_place() {
        assertThat(faults(() -> NormReader.read("zig/six.yaml", SIX)))
                .extracting(Fault::toString)
                .satisfiesExactly(
                        told("2:27", "'fr'", "one of nl, en"),
                        told("3:7", "only nl", "'en' too"),
                        told("4:8", "'guess'", "one of standard"),
                        told("5:49", "'http://example.org'", "a link such as https://"),
                        told("5:80", "'yesterday'", "a day such as"),
                        told("9:41", "'lien'", "a field of ReferralMade"),
                        told("9:61", "'child'", "a field of ReferralMade"),
                        told("10:23", "'ReferalAnswered'", "the name of an event"),
                        told("11:33", "'7d'", "at least the 9 days"),
                        told("12:29", "'WomanDead'", "the name of an event"),
                        told("15:13", "'18w7d ReferralMade'", "a gestational age"),
                        told("15:57", "'18w6d Nothing'", "an event and fields"),
                        told("16:9", "'twenty'", "a gestational age"),
                        told("17:13", "'fine'", "a verdict such as"));
    }

    @Test
    void each_key_that_is_missing_is_told_once_and_nothing_that_follows_from_it() {
        assertThat(faults(() ->
                        NormReader.read("zig/none.yaml", "norm: none\nkind: response\nrules: [{since: 2018-01-01}]\n")))
                .extracting(fault -> fault.expected().en())
                .containsExactly(
                        "'title' too",
                        "'says' too",
                        "'basis' too",
                        "'source' too",
                        "'examples' too",
                        "'evidence' too",
                        "'window' too");
    }

    @Test
    void of_a_key_that_is_misspelt_it_is_not_said_that_it_is_missing() {
        var file = "norm: one\n" + "titel: {nl: Een, en: One}\n"
                + SIX.substring(SIX.indexOf("says:"), SIX.indexOf("kind:")).replace("guess", "plan")
                + "kind: respons\nrules: []\n";

        assertThat(faults(() -> NormReader.read("zig/one.yaml", file)))
                .extracting(fault -> fault.line() + " " + fault.expected().en())
                .containsExactly(
                        "2 one of norm, order, title, says, basis, source, kind, rules, parts, examples",
                        "3 'en' too",
                        "5 a link such as https://example.org/page",
                        "5 a day such as 2018-01-01",
                        "6 one of response, precedence, unbroken, recurrence, agreement");
    }

    @Test
    void each_key_that_stands_twice_and_each_rule_out_of_order_is_told() {
        var second = SIX.substring(SIX.indexOf("  - since:"), SIX.indexOf("examples:"))
                .replace("2018-01-01", "2017-01-01")
                .replace("window:", "since: 2017-01-01\n    window:");
        var faults = faults(() -> NormReader.read("zig/six.yaml", SIX.replace("examples:", second + "examples:")));

        assertThat(faults)
                .extracting(fault -> fault.line() + ":" + fault.expected().en())
                .contains("13:a day after that of the rule before it", "16:each key once");
    }

    @Test
    void the_faults_of_all_files_of_a_pathway_are_told_together() {
        var files = new LinkedHashMap<String, String>();
        files.put("zig/b.yaml", "norm: b\ntitel: B\n");
        files.put("zig/a.yaml", "norm: x\n\ttitle: A\n");
        files.put("zig/c.yaml", "");

        assertThat(faults(() -> Shipped.pathway("zig", LocalDate.EPOCH, new Text("z", "z"), files)))
                .extracting(Fault::file, Fault::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("zig/a.yaml", 2),
                        org.assertj.core.groups.Tuple.tuple("zig/b.yaml", 2),
                        org.assertj.core.groups.Tuple.tuple("zig/c.yaml", 1));
    }

    @Test
    void every_fault_of_a_region_is_told_also_where_its_parent_is_unknown() {
        var text = """
                pathway: Midden
                version: morgen
                parent: zig@2000-01-01
                title: {nl: Midden}
                tightens:
                  - norm: first-consult
                    basis: guess
                    rules: [{since: 2026-12-01, window: {before: acht}}, {since: later, window: {before: negen}}]
                  - norm: no-such-norm
                    rules: []
                  - norm: first-consult
                    rules: [{window: {before: 8w0d}}]
                adds:
                  - no-such-offer
                  - {norm: birth-location}
                """;

        assertThat(faults(() -> Region.read("region.yaml", text, List.of(Shipped.zig()))))
                .extracting(fault -> fault.line() + ":" + fault.column())
                .containsSubsequence(
                        "1:10", "2:10", "3:9", "4:8", "7:12", "8:50", "8:66", "8:90", "9:11", "11:11", "12:13", "14:5",
                        "15:5", "15:12");
    }

    @Test
    void what_a_region_changes_that_does_not_go_with_its_parent_is_told_beside_its_other_faults() {
        var text = """
                pathway: midden
                version: 2026-12-01
                parent: %s
                title: {nl: Midden}
                tightens:
                  - norm: referral-answered
                    rules: [{since: 2026-12-01, each: IntakeHeld}]
                """.formatted(Shipped.zig().name());

        assertThat(faults(() -> Region.read("region.yaml", text, List.of(Shipped.zig()))))
                .extracting(Fault::toString)
                .satisfies(
                        told -> assertThat(told).startsWith("region.yaml:4:8: found only nl"),
                        org.assertj.core.data.Index.atIndex(0))
                .anySatisfy(told -> assertThat(told)
                        .startsWith("region.yaml:7:12: found rules that do not go with what they inherit")
                        .contains("(zig/referral-answered.yaml:"));
    }

    @Test
    void every_fault_of_the_audit_themes_is_told() {
        var text = Shipped.text("audit-themes.yaml")
                .replaceFirst("basis: [a-z]+", "basis: guess")
                .replaceFirst("from: [0-9-]+", "from: ooit")
                .replaceFirst("event: [A-Za-z]+", "event: Nothing");

        assertThat(faults(() -> AuditThemeReader.read("audit-themes.yaml", text)))
                .extracting(fault -> fault.found().en())
                .containsExactlyInAnyOrder("'guess'", "'ooit'", "'Nothing'");
    }

    @Test
    void every_fault_of_the_claims_is_told_and_a_count_with_faults_is_still_one_of_the_counts() {
        var text = Shipped.text("claims.yaml")
                .replaceFirst("thin: 10", "thin: tien")
                .replaceFirst("\\{channel: digital\\}", "{canal: digital}")
                .replaceFirst("aspect: vision", "aspect: sight");

        assertThat(faults(() -> Claims.read("claims.yaml", text, Shipped.zig(), Shipped.vsv())))
                .extracting(fault -> fault.found().en())
                .containsExactly("'tien'", "'canal'", "'sight'");
    }

    private static java.util.function.Consumer<String> told(String place, String found, String expected) {
        return fault -> assertThat(fault)
                .startsWith("zig/six.yaml:" + place + ": found " + found)
                .contains(", expected " + expected);
    }

    private static List<Fault> faults(ThrowingCallable reading) {
        return catchThrowableOfType(NormFileException.class, reading).faults();
    }
}
