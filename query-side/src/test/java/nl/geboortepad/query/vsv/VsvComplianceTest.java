package nl.geboortepad.query.vsv;

import static nl.geboortepad.query.Given.MIDDEN;
import static nl.geboortepad.query.Given.noon;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvEvent.ActionOrigin;
import nl.geboortepad.kernel.event.VsvEvent.DeferralReason;
import nl.geboortepad.kernel.event.VsvEvent.Element;
import nl.geboortepad.kernel.event.VsvEvent.ElementDeferred;
import nl.geboortepad.kernel.event.VsvEvent.ImprovementActionOpened;
import nl.geboortepad.kernel.event.VsvEvent.MdoMeetingHeld;
import nl.geboortepad.kernel.event.VsvEvent.MemberKind;
import nl.geboortepad.kernel.event.VsvEvent.VsvFounded;
import nl.geboortepad.kernel.event.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.query.Door;
import nl.geboortepad.query.Given;
import nl.geboortepad.query.reading.PartnershipNorms;
import nl.geboortepad.query.reading.VsvRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VsvComplianceTest {
    private static final Vsv NOORD = new Vsv("vsv:noord");
    private static final String COMPLIANCE = "/api/vsvs/vsv:midden/compliance";

    private final Given given = new Given();
    private final Door door = new Door(new VsvComplianceHttp(
                    new VsvRecords(
                            given.streams(),
                            given.settings(),
                            Given.still(Clock.fixed(noon(LocalDate.of(2026, 7, 15)), ZoneOffset.UTC))),
                    new PartnershipNorms(Shipped.vsv()),
                    pathway -> Optional.empty(),
                    Clock.fixed(noon(LocalDate.of(2026, 7, 15)), ZoneOffset.UTC)))
            .as(Door.QUALITY);

    @BeforeEach
    void founded() {
        recorded("2026-01-05", new VsvFounded(When.parse("2012-05-01"), LocalDate.of(2026, 1, 1)));
        recorded("2026-02-11", mdo("2026-02-10"));
        recorded("2026-03-11", mdo("2026-03-10"));
        recorded("2026-06-11", mdo("2026-06-09"));
    }

    @Test
    void periods_are_told_up_to_the_one_of_the_day_the_newest_first() {
        var told = monthly("?norm=mdo-monthly");

        assertThat(told.stream().map(v -> v.get("occurrence").asString()))
                .containsExactly(
                        "2026-07-01",
                        "2026-06-01",
                        "2026-05-01",
                        "2026-04-01",
                        "2026-03-01",
                        "2026-02-01",
                        "2026-01-01");
        assertThat(told.stream().map(v -> v.at("/verdict/kind").asString()))
                .containsExactly("open", "met", "missed", "missed", "met", "met", "missed");
        assertThat(told).noneMatch(v -> v.has("folded"));
        assertThat(door.json(COMPLIANCE).get("ahead").asInt()).isPositive();
    }

    @Test
    void periods_in_a_row_that_are_alike_are_folded_and_that_is_told() {
        var told = monthly("");

        assertThat(told.stream().map(v -> v.get("occurrence").asString()))
                .containsExactly("2026-07-01", "2026-06-01", "2026-05-01", "2026-03-01", "2026-01-01");
        assertThat(told.get(2).at("/folded/periods").asInt()).isEqualTo(1);
        assertThat(told.get(2).at("/folded/from").asString()).isEqualTo("2026-04-01");
        assertThat(told.get(2).at("/folded/to").asString()).isEqualTo("2026-05-01");
        assertThat(told.get(1).has("folded")).isFalse();
    }

    @Test
    void a_verdict_explains_itself() {
        var june = monthly("").get(1);

        assertThat(june.at("/title/nl").asString()).isEqualTo("Iedere maand een MDO");
        assertThat(june.get("basis").asString()).isEqualTo("standard");
        assertThat(june.at("/source/document").asString()).isEqualTo("003");
        assertThat(june.at("/window/lastDay").asString()).isEqualTo("2026-06-30");
        assertThat(june.at("/sentence/nl").asString()).isEqualTo("Voldaan op 9 juni 2026.");
        assertThat(june.at("/because/0/type").asString()).isEqualTo("MdoMeetingHeld");
        assertThat(monthly("").get(0).at("/next/on").asString()).isEqualTo("2026-08-01");
    }

    @Test
    void what_is_put_off_is_said_of_a_partnership_and_not_of_a_woman() {
        recorded(
                "2026-01-06",
                new ElementDeferred(
                        When.parse("2017-06-01"), Element.INDIVIDUAL_PLAN, DeferralReason.CAPACITY, Optional.empty()));

        var deferred = door.json("/api/vsvs/vsv:midden/compliance?norm=element-individual-plan&on=2018-06-20")
                .get("verdicts")
                .get(0);

        assertThat(deferred.at("/verdict/kind").asString()).isEqualTo("waived");
        assertThat(deferred.at("/sentence/nl").asString()).isEqualTo("Met reden uitgesteld sinds 1 juni 2017.");
    }

    @Test
    void what_is_no_period_is_told_each_by_itself() {
        recorded("2026-02-02", opened("A-1", "2026-02-01"));
        recorded("2026-02-02", opened("A-2", "2026-02-01"));

        var told = verdicts(door.json(COMPLIANCE + "?norm=improvement-followed"));

        assertThat(told)
                .hasSize(2)
                .allMatch(v -> v.at("/verdict/kind").asString().equals("missed"));
        assertThat(told.get(0).at("/trigger/type").asString()).isEqualTo("ImprovementActionOpened");
    }

    @Test
    void it_is_judged_on_any_day_by_what_was_known_at_any_moment() {
        assertThat(monthly("?on=2026-06-05").getFirst().at("/verdict/kind").asString())
                .isEqualTo("open");
        assertThat(monthly("?knownAt=2026-06-10T00:00:00Z&norm=mdo-monthly")
                        .get(1)
                        .at("/verdict/kind")
                        .asString())
                .isEqualTo("missed");
        var before = door.json(COMPLIANCE + "?knownAt=2026-01-01T00:00:00Z");
        assertThat(before.get("version").asInt()).isEqualTo(-1);
        assertThat(before.get("verdicts").isEmpty()).isTrue();
    }

    @Test
    void only_the_verdicts_that_are_asked_for_are_told() {
        assertThat(monthly("?status=missed").stream()
                        .map(v -> v.get("occurrence").asString()))
                .containsExactly("2026-05-01", "2026-01-01");
        assertThat(door.get(COMPLIANCE + "?status=late").getStatus()).isEqualTo(400);
        assertThat(door.get(COMPLIANCE + "?norm=first-consult").getStatus()).isEqualTo(400);
    }

    @Test
    void another_partnership_is_not_found_whether_it_is_there_or_not() {
        var others = door.as(Door.OTHER_AUDITOR).get(COMPLIANCE);
        var nobodys = door.get("/api/vsvs/vsv:nergens/compliance");

        assertThat(others.getStatus()).isEqualTo(404);
        assertThat(Door.text(others)).isEqualTo(Door.text(nobodys));
        assertThat(door.get("/api/vsvs/nonsense/compliance").getStatus()).isEqualTo(404);
        assertThat(door.as(Door.MIDWIFE).get(COMPLIANCE).getStatus()).isEqualTo(403);
        assertThat(door.as(Door.ofVsv(Caller.AccessRole.STEWARD, "vsv:midden"))
                        .get(COMPLIANCE)
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void it_is_read_by_the_partnership_that_it_went_on_in() {
        recorded("2026-07-01", new VsvsMerged(When.parse("2026-07-01"), NOORD, MIDDEN));

        var told = door.as(Door.OTHER_AUDITOR).json(COMPLIANCE);

        assertThat(told.get("mergedInto").asString()).isEqualTo("vsv:noord");
    }

    private List<JsonNode> monthly(String query) {
        return verdicts(door.json(COMPLIANCE + query)).stream()
                .filter(v -> v.get("norm").asString().equals("mdo-monthly"))
                .toList();
    }

    private static List<JsonNode> verdicts(JsonNode told) {
        return told.get("verdicts").valueStream().toList();
    }

    private EventId recorded(String day, VsvEvent event) {
        return given.recorded(MIDDEN, noon(LocalDate.parse(day)), event);
    }

    private static MdoMeetingHeld mdo(String day) {
        return new MdoMeetingHeld(When.parse(day), new TreeSet<>(List.of(Role.MIDWIFE)));
    }

    private static ImprovementActionOpened opened(String action, String day) {
        return new ImprovementActionOpened(
                When.parse(day),
                new Reference(action),
                ActionOrigin.AUDIT,
                MemberKind.MIDWIVES,
                LocalDate.parse(day).plusDays(60));
    }
}
