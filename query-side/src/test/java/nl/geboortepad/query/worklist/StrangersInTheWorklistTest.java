package nl.geboortepad.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.CareEvent.CareKind;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.identity.Caregiver;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Person;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.access.Access;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.judging.Judge;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.pathways.record.History;
import nl.geboortepad.pathways.verdict.Verdict.Kind;
import nl.geboortepad.query.Database;
import nl.geboortepad.query.Door;
import nl.geboortepad.query.Given;
import nl.geboortepad.query.answer.Csv;
import nl.geboortepad.query.language.VerdictSentences;
import nl.geboortepad.query.reading.Case;
import nl.geboortepad.query.reading.Cases;
import nl.geboortepad.query.reading.Viewpoint;
import nl.geboortepad.query.rows.CasesOfVsv;
import nl.geboortepad.query.rows.JudgedCases;
import nl.geboortepad.query.rows.ReadYourWrites;
import nl.geboortepad.query.rows.Reader;
import nl.geboortepad.query.rows.RowsAt;
import nl.geboortepad.query.rows.VerdictCounts;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What strangers record takes from the worklist of those inside what it takes from what they are told of one case, and no more. */
class StrangersInTheWorklistTest {
    private static final int CASES = 3;
    private static final int FACTS = 45;
    private static final Clock CLOCK = Clock.fixed(Given.noon(Given.DAY_ZERO.plusDays(1000)), ZoneOffset.UTC);
    private static final Caregiver NEIGHBOUR =
            new Caregiver(Role.MIDWIFE, Given.ELSEWHERE, new Person("cg-3f0c9a7d52e84b6a0c3d"));
    private static final String ALL_KINDS =
            Arrays.stream(Kind.values()).map(Kind::toString).collect(Collectors.joining(","));

    private final Given given = new Given();
    private final Reader reader = new Reader(given, Database.fresh(), course -> Judge.judge(course, Shipped.zig()));
    private final JudgedCases judged = new JudgedCases(reader.source);
    private final Cases cases = new Cases(
            given.streams(), given.settings(), bsn -> Optional.empty(), (audited, vsv) -> true, Given.still(CLOCK));
    private final Door worklist = new Door(
            new WorklistHttp(
                    new WorklistRows(reader.source, judged, given.settings(), Reader.NAMES, reader.known),
                    cases,
                    new ReadYourWrites(reader.source, Duration.ofSeconds(1)),
                    Given.whole(CLOCK),
                    given.settings(),
                    (organisation, number) -> Given.MIDWIFE.person(),
                    CLOCK),
            new Csv());
    private final List<PregnancyId> pregnancies = new ArrayList<>();
    private final List<DomainEventMessage<?>> told = new ArrayList<>();
    private int partly;
    private Instant now = Given.noon(Given.DAY_ZERO.plusDays(40));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("seeds", 2));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_worklist_of_who_is_inside_says_of_each_verdict_what_is_told_of_the_case_by_name(long seed) {
        var random = new Random(seed);
        lives(random);
        reads(random);
        for (var i = 0; i < 12; i++) {
            var moment = random.nextInt(4) == 0
                    ? Optional.<Instant>empty()
                    : Optional.of(told.get(random.nextInt(told.size())).getTimestamp());
            var day = Given.DAY_ZERO.plusDays(random.nextInt(330));
            for (var organisation : List.of(Given.PRACTICE, Given.HOSPITAL, Given.ELSEWHERE)) {
                same(organisation, new Viewpoint(moment, day, CLOCK.instant()), random);
            }
        }
        assertThat(partly).as("cases of which some is shown and some is not").isPositive();
        isTheSameWhenBuiltAgain();
    }

    private void same(Organisation organisation, Viewpoint viewpoint, Random random) {
        var caller = Door.caregiver(organisation.code().substring(4));
        var shown = new ArrayList<String>();
        var hidden = new LinkedHashMap<PregnancyId, List<Judgement>>();
        var blind = new ArrayList<PregnancyId>();
        for (var pregnancy : pregnancies) {
            var access = Access.of(History.read(pregnancy, Instant.MAX, given.streams()::facts));
            if (access.takesPart(organisation)) {
                var theCase = cases.of(pregnancy, viewpoint, caller);
                var sight = access.sight(organisation, CLOCK.instant());
                theCase.judged().shown().forEach(judgement -> shown.add(told(theCase, judgement)));
                if (!sight.complete() && !sight.allButStrangers()) {
                    blind.add(pregnancy);
                } else if (!theCase.judged().notVisible().isEmpty()) {
                    hidden.put(pregnancy, theCase.judged().notVisible());
                    partly += theCase.judged().shown().isEmpty() ? 0 : 1;
                }
            }
        }
        worklist.as(caller);
        var asked = "/api/worklist?on=" + viewpoint.on() + "&status=" + ALL_KINDS
                + viewpoint.knownAt().map(moment -> "&knownAt=" + moment).orElse("");
        var what = organisation + " known at " + viewpoint.knownAt() + " on " + viewpoint.on();

        var answer = worklist.json(asked + "&size=1000");
        assertThat(rows(answer)).as(what).containsExactlyInAnyOrderElementsOf(shown);
        assertThat(answer.get("total").asInt()).as(what).isEqualTo(shown.size());
        assertThat(notVisible(answer)).as(what).isEqualTo(both(blind, hidden.keySet()));

        // Of one norm: that it is hidden is told of the cases of which it is.
        var all = hidden.values().stream().flatMap(List::stream).toList();
        if (!all.isEmpty()) {
            var norm = all.get(random.nextInt(all.size())).norm().id();
            var its = hidden.entrySet().stream()
                    .filter(one -> one.getValue().stream()
                            .anyMatch(judgement -> judgement.norm().id().equals(norm)))
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(notVisible(worklist.json(asked + "&norm=" + norm)))
                    .as(what + " " + norm)
                    .isEqualTo(both(blind, its));
        }
        if (random.nextInt(10) == 0) {
            assertThat(inPages(asked, answer.get("total").asInt())).as(what).isEqualTo(rows(answer));
        }
    }

    private List<String> inPages(String asked, int total) {
        var rows = new ArrayList<String>();
        for (var page = 0; page * 7 < total; page++) {
            var part = worklist.json(asked + "&size=7&page=" + page);
            assertThat(part.get("total").asInt()).isEqualTo(total);
            rows.addAll(rows(part));
        }
        return rows;
    }

    private static TreeSet<String> both(List<PregnancyId> blind, java.util.Collection<PregnancyId> hidden) {
        var both = new TreeSet<String>();
        blind.forEach(pregnancy -> both.add(pregnancy.toString()));
        hidden.forEach(pregnancy -> both.add(pregnancy.toString()));
        return both;
    }

    private static TreeSet<String> notVisible(JsonNode answer) {
        return answer.get("notVisible")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String told(Case theCase, Judgement judgement) {
        var step = judgement.on(theCase.on());
        return String.join(
                " | ",
                theCase.pregnancy().toString(),
                judgement.norm().id(),
                judgement.since().toString(),
                judgement.occurrence(),
                step.verdict().kind().toString(),
                VerdictSentences.sentence(step.verdict(), theCase.on()).en(),
                step.because().toString(),
                theCase.course().dueDate().map(LocalDate::toString).orElse(""),
                held(theCase));
    }

    private static String held(Case theCase) {
        return theCase.course().coordinators().holdings().stream()
                .filter(holding -> holding.days().contains(theCase.on()))
                .map(holding -> holding.holder())
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    private static List<String> rows(JsonNode answer) {
        return answer.get("rows")
                .valueStream()
                .map(row -> String.join(
                        " | ",
                        row.get("pregnancy").asString(),
                        row.get("norm").asString(),
                        row.get("since").asString(),
                        row.get("occurrence").asString(),
                        row.at("/verdict/kind").asString(),
                        row.at("/sentence/en").asString(),
                        texts(row.get("because")).stream()
                                .map(EventId::new)
                                .toList()
                                .toString(),
                        row.has("dueDate") ? row.get("dueDate").asString() : "",
                        texts(row.get("coordinators")).toString()))
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    // ---- what is recorded

    private EventId says(Organisation organisation, PregnancyId pregnancy, PregnancyEvent event) {
        given.withMetadata("organisation", organisation.code());
        now = now.plusSeconds(3600);
        return given.happens(pregnancy, now, event);
    }

    private void reads() {
        var batch = given.waiting();
        given.publish(batch);
        told.addAll(batch);
        reader.reads(batch);
    }

    private void reads(Random random) {
        var waiting = new ArrayList<>(given.waiting());
        while (!waiting.isEmpty()) {
            var batch = List.copyOf(waiting.subList(0, Math.min(waiting.size(), 1 + random.nextInt(9))));
            waiting.subList(0, batch.size()).clear();
            given.publish(batch);
            told.addAll(batch);
            reader.reads(batch);
        }
    }

    private void isTheSameWhenBuiltAgain() {
        var rows = reader.rows();
        reader.startsAgain();
        reader.reads(told);
        assertThat(reader.rows()).isEqualTo(rows);
    }

    /** Two inside, and a third that is a stranger until one of them names it; to the last case it stays one. */
    private void lives(Random random) {
        for (var i = 0; i < CASES; i++) {
            var pregnancy = new PregnancyId(new UUID(random.nextLong(), random.nextLong()));
            pregnancies.add(pregnancy);
            says(Given.PRACTICE, pregnancy, Given.registered(new WomanId(new UUID(7, i))));
            says(Given.PRACTICE, pregnancy, Given.sourceSpeaks());
            says(Given.PRACTICE, pregnancy, Given.dueDate(Given.DUE, DueDateBasis.ULTRASOUND, 45));
        }
        var said = new ArrayList<EventId>();
        var of = new ArrayList<PregnancyId>();
        var by = new ArrayList<Organisation>();
        for (var i = 0; i < FACTS; i++) {
            now = now.plusSeconds(random.nextInt(3) == 0 ? 0 : random.nextInt(300_000));
            var pregnancy = pregnancies.get(random.nextInt(CASES));
            var last = pregnancy.equals(pregnancies.getLast());
            var organisation =
                    List.of(Given.PRACTICE, Given.ELSEWHERE, Given.HOSPITAL).get(random.nextInt(last ? 2 : 3));
            if (random.nextInt(8) == 0 && !said.isEmpty()) {
                var which = random.nextInt(said.size());
                says(by.get(which), of.get(which), Given.retracted(said.get(which), 100));
            } else if (random.nextInt(40) == 0) {
                merges(random);
            } else {
                said.add(says(organisation, pregnancy, care(random, organisation, last)));
                of.add(pregnancy);
                by.add(organisation);
            }
        }
    }

    private void merges(Random random) {
        var merged = new PregnanciesMerged(Given.at(100), pregnancies.get(0), pregnancies.get(1));
        var undone = new MergeUndone(Given.at(100), pregnancies.get(0), pregnancies.get(1));
        var event = random.nextBoolean() ? merged : undone;
        says(Given.PRACTICE, pregnancies.get(0), event);
        given.happens(pregnancies.get(1), now, event);
    }

    private static CareEvent care(Random random, Organisation organisation, boolean isLast) {
        var day = 30 + random.nextInt(200);
        return switch (random.nextInt(organisation.equals(Given.PRACTICE) ? 10 : 7)) {
            case 0 -> new CareEvent.FirstContactMade(Given.at(30 + random.nextInt(50)), organisation);
            case 1 -> Given.dueDate(Given.DUE.plusDays(random.nextInt(15) - 7), DueDateBasis.ULTRASOUND, day);
            case 2, 3 -> Given.intake(30 + random.nextInt(60));
            case 4 ->
                new CareEvent.CoordinatorAssigned(
                        Given.at(day),
                        isLast && organisation.equals(Given.ELSEWHERE) ? NEIGHBOUR : Given.MIDWIFE,
                        Optional.of(true));
            case 5 -> new CareEvent.CheckupHeld(Given.at(day), organisation, Optional.empty());
            case 6 -> new CareEvent.CareClosed(Given.at(day), organisation, CareKind.OBSTETRIC);
            case 7 -> new CareEvent.TeamMemberJoined(Given.at(day), Given.GYNAECOLOGIST);
            case 8 -> Given.transferred(day);
            default ->
                random.nextInt(6) == 0 && !isLast
                        ? new CareEvent.CareTransferred(
                                When.day(Given.DAY_ZERO.plusDays(day)),
                                Optional.empty(),
                                Optional.of(Given.PRACTICE),
                                Given.ELSEWHERE)
                        : Given.intake(60 + random.nextInt(60));
        };
    }

    // ---- one fact of a stranger

    private PregnancyId known() {
        var pregnancy = PregnancyId.random();
        pregnancies.add(pregnancy);
        says(Given.PRACTICE, pregnancy, Given.registered(WomanId.random()));
        says(Given.PRACTICE, pregnancy, Given.sourceSpeaks());
        says(Given.PRACTICE, pregnancy, Given.dueDate(Given.DUE, DueDateBasis.ULTRASOUND, 41));
        says(Given.PRACTICE, pregnancy, new CareEvent.TeamMemberJoined(Given.at(42), Given.GYNAECOLOGIST));
        reads();
        return pregnancy;
    }

    private List<String> verdicts(Caller caller, String query) {
        return worklist.as(caller)
                .json("/api/worklist?size=1000&status=" + ALL_KINDS + query)
                .get("rows")
                .valueStream()
                .map(row -> row.get("norm").asString() + " "
                        + row.at("/verdict/kind").asString())
                .toList();
    }

    private TreeSet<String> hidden(Caller caller, String query) {
        return notVisible(worklist.as(caller).json("/api/worklist?status=open" + query));
    }

    @Test
    void one_fact_of_a_stranger_hides_the_verdict_that_it_changes_and_no_other() {
        var pregnancy = known();
        var late = "&on=" + Given.DAY_ZERO.plusDays(100);
        var before = verdicts(Door.MIDWIFE, late);
        assertThat(before).contains("first-consult missed");
        var figures = figures();

        says(Given.ELSEWHERE, pregnancy, Given.intake(50));
        reads();

        assertThat(hidden(Door.MIDWIFE, late)).containsExactly(pregnancy.toString());
        assertThat(verdicts(Door.MIDWIFE, late))
                .isSubsetOf(before)
                .hasSizeGreaterThan(before.size() / 2)
                .noneMatch(verdict -> verdict.startsWith("first-consult"));
        assertThat(hidden(Door.MIDWIFE, late + "&norm=first-consult")).hasSize(1);
        assertThat(verdicts(Door.caregiver("06010234"), late))
                .as("for all that are inside")
                .isEqualTo(verdicts(Door.MIDWIFE, late));
        assertThat(verdicts(Door.MIDWIFE, "&norm=first-consult&on=" + Given.DAY_ZERO.plusDays(45)))
                .as("on a day on which it changed nothing yet")
                .containsExactly("first-consult open");
        assertThat(verdicts(Door.MIDWIFE, "&norm=first-consult" + late + "&knownAt=" + now.minusSeconds(1)))
                .as("as it was known before")
                .containsExactly("first-consult missed");
        assertThat(verdicts(Door.STRANGER, late)).isEmpty();
        assertThat(hidden(Door.STRANGER, late)).hasSize(1);
        var steward = Door.ofVsv(Caller.AccessRole.STEWARD, "vsv:midden");
        assertThat(verdicts(steward, late)).contains("first-consult met").hasSameSizeAs(before);
        assertThat(hidden(steward, late)).isEmpty();
        assertThat(figures()).as("of each woman it is counted once").isEqualTo(figures);
    }

    @Test
    void once_the_stranger_shows_what_it_recorded_all_is_shown_again() {
        var pregnancy = known();
        var late = "&on=" + Given.DAY_ZERO.plusDays(100);
        says(Given.ELSEWHERE, pregnancy, Given.intake(50));
        reads();
        says(
                Given.ELSEWHERE,
                pregnancy,
                new CareEvent.CareTransferred(
                        Given.at(60), Optional.empty(), Optional.of(Given.ELSEWHERE), Given.PRACTICE));
        reads();

        assertThat(hidden(Door.MIDWIFE, late)).isEmpty();
        assertThat(verdicts(Door.MIDWIFE, late)).contains("first-consult met");
        isTheSameWhenBuiltAgain();
    }

    private String figures() {
        var of = CasesOfVsv.all(Given.MIDDEN, RowsAt.now(Given.DAY_ZERO.plusDays(45)));
        return judged.women(of) + " " + new VerdictCounts(reader.source).byNorm(of);
    }
}
