package nl.geboortepad.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.event.CareEvent.ReferralMade;
import nl.geboortepad.kernel.event.CareEvent.TransferredToOtherVsv;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.event.RecordEvent.EntryRetracted;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.event.VsvEvent.PathwayAdopted;
import nl.geboortepad.kernel.event.VsvEvent.VsvEntryRetracted;
import nl.geboortepad.kernel.event.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.json.Samples;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.query.Database;
import nl.geboortepad.query.Given;
import nl.geboortepad.query.reading.Cases;
import nl.geboortepad.query.reading.Viewpoint;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The view tells of partnerships what the question about one case tells. */
class PartnershipsInTheViewTest {
    private static final List<Vsv> PARTNERSHIPS = List.of(Given.MIDDEN, new Vsv("vsv:noord"), new Vsv("vsv:zuid"));
    private static final int CASES = 3;
    private static final int FACTS = 45;

    final Given given = new Given();
    final Reader reader = Reader.ofPartnerships(given, Database.fresh());
    private final List<PregnancyId> pregnancies = new ArrayList<>();

    static String region(int week) {
        return """
                pathway: regio
                version: 2026-01-%02d
                parent: zig@2026-11-23
                title: {nl: Regio, en: Region}
                tightens:
                  - norm: first-consult
                    rules:
                      - since: 2018-01-01
                        window: {before: %dw0d}
                adds:
                  - norm: seen-%d
                    title: {nl: Gezien, en: Seen}
                    says: {nl: Zij is gezien., en: She was seen.}
                    basis: team
                    source: {document: "regio", section: "2", checked: 2026-01-30}
                    kind: response
                    rules:
                      - since: 2018-01-01
                        evidence: CheckupHeld
                        window: {before: %dw0d}
                """.formatted(week, week, week, 10 + week);
    }

    static PathwayAdopted adopted(LocalDate from, int week) {
        return new PathwayAdopted(When.day(from), new Reference("regio"), LocalDate.of(2026, 1, week), region(week));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("seeds", 4));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_rows_are_what_each_case_is_judged_at_every_moment_and_do_not_depend_on_batches(long seed) {
        var random = new Random(seed);
        var events = lives(random);
        reader.readsInParts(events, random, 5);
        same(random, events);
        var rows = reader.rows();
        reader.startsAgain();
        reader.reads(events);
        assertThat(reader.rows()).isEqualTo(rows);
    }

    void readsAll(Random random) {
        var events = lives(random);
        given.publish(events);
        reader.reads(events);
    }

    private void same(Random random, List<DomainEventMessage<?>> events) {
        var cases = new Cases(
                given.streams(),
                given.settings(),
                bsn -> Optional.empty(),
                (audited, vsv) -> true,
                Given.still(Clock.systemUTC()));
        for (var i = 0; i < 120; i++) {
            var event = events.get(random.nextInt(events.size()));
            var moment = random.nextInt(5) == 0
                    ? Optional.<Instant>empty()
                    : Optional.of(event.getTimestamp().minusMillis(random.nextInt(2)));
            var day = Given.DAY_ZERO.plusDays(random.nextInt(330));
            var pregnancy = pregnancies.get(random.nextInt(CASES));
            var viewpoint = new Viewpoint(moment, day, Instant.EPOCH);
            assertThat(sql(pregnancy, viewpoint))
                    .as("%s known at %s on %s", pregnancy, moment, day)
                    .isEqualTo(java(cases, pregnancy, viewpoint));
        }
    }

    private static List<String> java(Cases cases, PregnancyId pregnancy, Viewpoint viewpoint) {
        return cases.of(List.of(pregnancy), viewpoint).getFirst().judged().shown().stream()
                .map(j -> j.norm().id() + " " + j.since() + " "
                        + j.by().map(by -> by.pathway().name()).orElse("") + " "
                        + Reader.NAMES.kept(pregnancy, j.occurrence()) + " "
                        + j.on(viewpoint.on()).verdict().kind())
                .sorted()
                .toList();
    }

    private List<String> sql(PregnancyId pregnancy, Viewpoint viewpoint) {
        return reader.verdicts(
                pregnancy,
                viewpoint,
                "v.norm || ' ' || v.since || ' ' || coalesce(v.details->>'pathway', '') || ' ' || v.occurrence || ' ' || v.kind");
    }

    /** Cases that come, move and are corrected, in partnerships that adopt, take back and merge. */
    List<DomainEventMessage<?>> lives(Random random) {
        var now = Given.noon(Given.DAY_ZERO.plusDays(20));
        for (var i = 0; i < CASES; i++) {
            var pregnancy = new PregnancyId(new UUID(random.nextLong(), random.nextLong()));
            pregnancies.add(pregnancy);
            given.happens(pregnancy, now, registered(random, i));
            given.happens(pregnancy, now, Given.sourceSpeaks());
            given.happens(pregnancy, now, Given.dueDate(Given.DUE, DueDateBasis.DEFINITIVE, 20));
        }
        var moves = new ArrayList<EventId>();
        var movers = new ArrayList<PregnancyId>();
        var adoptions = new ArrayList<EventId>();
        var adopters = new ArrayList<Vsv>();
        var absorbed = new ArrayList<Vsv>();
        for (var i = 0; i < FACTS; i++) {
            now = now.plusMillis(random.nextInt(3) == 0 ? 0 : random.nextInt(600_000_000));
            var today = LocalDate.ofInstant(now, When.ZONE);
            var pregnancy = pregnancies.get(random.nextInt(CASES));
            var vsv = PARTNERSHIPS.get(random.nextInt(PARTNERSHIPS.size()));
            switch (random.nextInt(10)) {
                case 0, 1 -> {
                    adoptions.add(given.happens(
                            vsv, now, adopted(today.plusDays(random.nextInt(30) - 15), 5 + random.nextInt(4))));
                    adopters.add(vsv);
                }
                case 2 -> {
                    if (!adoptions.isEmpty()) {
                        var which = random.nextInt(adoptions.size());
                        given.happens(
                                adopters.get(which),
                                now,
                                new VsvEntryRetracted(
                                        When.day(today), adoptions.get(which), CorrectionReason.TYPING_ERROR));
                    }
                }
                case 3 -> {
                    movers.add(pregnancy);
                    moves.add(given.happens(
                            pregnancy,
                            now,
                            new TransferredToOtherVsv(
                                    When.day(today.minusDays(random.nextInt(20))),
                                    Optional.empty(),
                                    vsv,
                                    Optional.empty())));
                }
                case 4 -> {
                    if (!moves.isEmpty()) {
                        var which = random.nextInt(moves.size());
                        given.happens(movers.get(which), now, retracted(moves.get(which), today));
                    }
                }
                case 5 -> {
                    if (absorbed.isEmpty() && i > FACTS / 2) {
                        absorbed.add(PARTNERSHIPS.get(1));
                        var merged = new VsvsMerged(When.day(today), PARTNERSHIPS.get(2), PARTNERSHIPS.get(1));
                        given.happens(PARTNERSHIPS.get(1), now, merged);
                        given.happens(PARTNERSHIPS.get(2), now, merged);
                    }
                }
                case 6 -> given.happens(pregnancy, now, Given.intake(20 + random.nextInt(60)));
                case 7 -> given.happens(pregnancy, now, referral(today.minusDays(random.nextInt(20)), i));
                case 8 -> given.happens(pregnancy, now, Given.coordinator(30 + random.nextInt(100)));
                default -> given.happens(pregnancy, now, registered(random, pregnancies.indexOf(pregnancy)));
            }
        }
        return new ArrayList<>(given.waiting());
    }

    private static EntryRetracted retracted(EventId entry, LocalDate today) {
        return new EntryRetracted(When.day(today), entry, CorrectionReason.TYPING_ERROR, Optional.empty());
    }

    private static ReferralMade referral(LocalDate day, int number) {
        var made = (ReferralMade) EventJson.mapper()
                .readValue(Samples.of("ReferralMade"), nl.geboortepad.kernel.event.PregnancyEvent.class);
        return new ReferralMade(
                When.day(day),
                new Reference("R-" + number),
                made.from(),
                made.to(),
                made.line(),
                made.kind(),
                made.urgency(),
                made.vilCodes(),
                made.channel());
    }

    private static PregnancyRegistered registered(Random random, int woman) {
        return new PregnancyRegistered(
                Given.at(20),
                new WomanId(new UUID(7, woman)),
                Optional.of(PARTNERSHIPS.get(random.nextInt(PARTNERSHIPS.size()))),
                Optional.of(1),
                Optional.of(0));
    }

    @Test
    void what_only_a_region_asks_is_a_norm_for_who_was_ever_there() {
        given.recorded(Given.MIDDEN, Given.noon(Given.DAY_ZERO), adopted(Given.DAY_ZERO, 5));
        var settings = given.settings();
        assertThat(settings.hasNorm("seen-5", List.of(Given.MIDDEN, PARTNERSHIPS.get(1))))
                .isTrue();
        assertThat(settings.hasNorm("seen-5", List.of(PARTNERSHIPS.get(1)))).isFalse();
        assertThat(given.settings().norm("seen-5"))
                .as("also where nothing was judged by it yet")
                .isPresent();
        assertThat(settings.hasNorm("seen-6", List.of(Given.MIDDEN))).isFalse();
    }
}
