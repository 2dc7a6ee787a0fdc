package nl.geboortepad.pathways.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.geboortepad.kernel.event.CareEvent.Channel;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.event.VsvEvent.Aspect;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.json.Samples;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.Given;
import nl.geboortepad.pathways.claims.Claims.Level;
import nl.geboortepad.pathways.claims.Claims.Need;
import nl.geboortepad.pathways.claims.LevelSupport.Stands;
import nl.geboortepad.pathways.claims.Measure.Seen.Sign;
import nl.geboortepad.pathways.claims.Tally.Holds;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.verdict.Basis;
import nl.geboortepad.pathways.yaml.NormFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What events can say of what a partnership claims. */
class ClaimsTest {
    private static final Claims SHIPPED = Claims.shipped(Shipped.zig(), Shipped.vsv());
    private static final Interval YEAR = Interval.parse("2026-01-01/2027-01-01");

    @Test
    void each_aspect_has_its_four_levels_and_each_norm_its_four_scores() {
        assertThat(SHIPPED.subjects().stream().flatMap(s -> s.aspect().stream()))
                .containsExactly(Aspect.values());
        assertThat(SHIPPED.subjects())
                .allSatisfy(s -> assertThat(s.levels().stream().map(Level::name))
                        .containsExactlyElementsOf(
                                s.aspect().isPresent() ? List.of("1", "2", "3", "4") : List.of("A", "B", "C", "D")));
    }

    @Test
    void a_threshold_is_an_assumption() {
        assertThat(SHIPPED.subjects().stream().flatMap(s -> s.levels().stream().skip(1)))
                .allSatisfy(level -> assertThat(level.basis()).isEqualTo(Basis.ASSUMPTION));
    }

    @Test
    void whatever_is_counted_speaks_of_something() {
        var used = new HashSet<String>();
        SHIPPED.subjects().forEach(s -> used.addAll(s.counts()));

        assertThat(SHIPPED.counts().stream().map(Claims.Count::id)).allMatch(used::contains);
    }

    @ParameterizedTest
    @CsvSource({
        "8, 2, 0, HOLDS",
        "7, 3, 0, DOES_NOT",
        "7, 2, 1, CANNOT_TELL",
        "8, 1, 1, HOLDS",
        "6, 3, 1, DOES_NOT",
        "0, 0, 0, CANNOT_TELL",
        "0, 0, 9, CANNOT_TELL"
    })
    void a_share_holds_only_when_it_does_whatever_the_untold_were(long shown, long not, long untold, Holds holds) {
        assertThat(new Tally(shown, not, untold, 10, true).share(80)).isEqualTo(holds);
    }

    @Test
    void silence_proves_nothing_about_days_that_were_not_to_be_told() {
        assertThat(new Tally(0, 0, 0, 0, true).times(1)).isEqualTo(Holds.DOES_NOT);
        assertThat(new Tally(0, 0, 0, 0, false).times(1)).isEqualTo(Holds.CANNOT_TELL);
        assertThat(new Tally(1, 0, 0, 0, false).times(1)).isEqualTo(Holds.HOLDS);
    }

    @Test
    void a_claim_stands_beside_what_is_certain_and_what_is_possible() {
        var digital = Map.of("d", new Tally(2, 18, 0, 20, true));
        var contradicted = LevelSupport.of(subject(new Need.Share("d", 80)), digital, 10);
        assertThat(contradicted.lowest()).isZero();
        assertThat(contradicted.highest()).isZero();
        assertThat(contradicted.beside(OptionalInt.of(1))).isEqualTo(Stands.CONTRADICTED);
        assertThat(contradicted.beside(OptionalInt.of(0))).isEqualTo(Stands.BORNE_OUT);
        assertThat(contradicted.beside(OptionalInt.empty())).isEqualTo(Stands.NOT_CLAIMED);

        var open = LevelSupport.of(subject(new Need.Share("d", 5), new Need.Unheard(new Text("x", "x"))), digital, 10);
        assertThat(open.lowest()).isZero();
        assertThat(open.highest()).isEqualTo(1);
        assertThat(open.beside(OptionalInt.of(1))).isEqualTo(Stands.CANNOT_TELL);

        var borneOut = LevelSupport.of(subject(new Need.Share("d", 5)), digital, 10);
        assertThat(borneOut.beside(OptionalInt.of(1))).isEqualTo(Stands.BORNE_OUT);
    }

    @Test
    void of_few_cases_nothing_is_concluded() {
        var few = LevelSupport.of(subject(new Need.Share("d", 80)), Map.of("d", new Tally(90, 0, 0, 9, true)), 10);

        assertThat(few.levels().get(1).needs().getFirst().thin()).isTrue();
        assertThat(few.beside(OptionalInt.of(1))).isEqualTo(Stands.CANNOT_TELL);
    }

    @Test
    void what_two_sources_tell_alike_counts_once_and_what_they_tell_otherwise_nobody_can_tell() {
        var share = (Measure.Share) SHIPPED.count("referrals-digital").what();

        var seen = share.in(
                List.of(
                        referral(0, "R-1", Channel.DIGITAL),
                        referral(1, "R-1", Channel.DIGITAL),
                        referral(2, "R-2", Channel.PAPER),
                        referral(3, "R-3", Channel.PAPER),
                        referral(4, "R-3", Channel.DIGITAL)),
                YEAR);

        assertThat(seen.stream().map(Measure.Seen::says)).containsExactly(Sign.SHOWN, Sign.NOT, Sign.UNTOLD);
        assertThat(seen.getFirst().facts()).hasSize(2);
        assertThat(share.in(List.of(referral(0, "R-1", Channel.DIGITAL)), Interval.parse("2027-01-01/2028-01-01")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "norms: [mdo-held]     | norms: [mdo-hold]       | a norm of pathway zig",
                "norms: [mdo-monthly]  | norms: [first-consult]  | a norm of pathway vsv",
                "{channel: digital}    | {canal: digital}        | a field of ReferralMade",
                "{channel: digital}    | {channel: pigeon}       | one of digital, paper, oral",
                "each: HandedOverToJgz | each: HandedOver        | the name of an event",
                "aspect: vision        | aspect: sight           | one of vision",
                "aspect: records       | aspect: vision          | each aspect once",
                "count: referrals-digital, share: 90% | count: referrals-telepathic, share: 90% | one of the counts",
                "count: referrals-digital, share: 90% | count: referrals-digital, share: 900%   | a share such as 80%",
                "count: referrals-digital, share: 90% | count: referrals-digital, times: 9      | one of count, share",
                "- level: 2            | - level: 3              | levels 1, 2, 3, 4 in that order"
            })
    void a_fault_in_the_file_is_pointed_at(String right, String wrong, String expected) {
        var text = Shipped.text("claims.yaml").replaceFirst(java.util.regex.Pattern.quote(right), wrong);

        assertThatThrownBy(() -> Claims.read("claims.yaml", text, Shipped.zig(), Shipped.vsv()))
                .isInstanceOf(NormFileException.class)
                .hasMessageMatching("claims\\.yaml:\\d+:\\d+: .*")
                .hasMessageContaining(
                        expected.substring(expected.indexOf('…') + 1).strip());
    }

    private static Claims.Subject subject(Need... needs) {
        return new Claims.Subject(
                "records",
                Optional.of(Aspect.RECORDS),
                Optional.empty(),
                new Text("", ""),
                SHIPPED.subjects().getFirst().source(),
                List.of(
                        new Level("1", new Text("", ""), Basis.LEVEL, List.of()),
                        new Level("2", new Text("", ""), Basis.ASSUMPTION, Arrays.asList(needs))),
                Optional.empty());
    }

    private static Statement referral(int place, String referral, Channel channel) {
        var tree = new java.util.TreeMap<>(
                EventJson.tree(EventJson.mapper().readValue(Samples.of("ReferralMade"), PregnancyEvent.class)));
        tree.put("when", "2026-03-0" + (place + 1));
        tree.put("referral", referral);
        tree.put("channel", channel.name().toLowerCase(java.util.Locale.ROOT));
        var event = EventJson.mapper().convertValue(tree, PregnancyEvent.class);
        return new nl.geboortepad.kernel.event.Fact(
                new EventId("e-" + place), PregnancyId.random(), place, event, Instant.EPOCH, Given.SOMEBODY);
    }
}
