package nl.geboortepad.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.judging.Effort;
import nl.geboortepad.pathways.judging.Judge;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.query.Database;
import nl.geboortepad.query.Door;
import nl.geboortepad.query.Given;
import nl.geboortepad.query.reading.Viewpoint;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A question of a moment is answered as it was known then, of one state of the view, however much came and comes since. */
class KnownRowsTest {
    /** More than are judged by whoever asks. */
    private static final int MANY = 210;

    private final Given given = new Given();
    private boolean tooMuch;
    private final Reader reader = new Reader(given, Database.fresh(), this::judge);
    private final JudgedCases judged = new JudgedCases(reader.source);
    private final List<PregnancyId> women = new ArrayList<>();
    private Instant now = Given.noon(Given.DAY_ZERO.plusDays(80));

    private List<Judgement> judge(Course course) {
        if (tooMuch) {
            Effort.atMost(0).spend(1);
        }
        return Judge.judge(course, Shipped.zig());
    }

    private void known(int many) {
        for (var i = 0; i < many; i++) {
            var woman = new PregnancyId(new UUID(1, i));
            women.add(woman);
            given.happens(woman, now, Given.registered(new WomanId(new UUID(7, i))));
            given.happens(woman, now, Given.sourceSpeaks());
            given.happens(woman, now, Given.dueDate(Given.DUE, DueDateBasis.ULTRASOUND, 45));
        }
        read();
    }

    private void read() {
        var messages = given.waiting();
        given.publish(messages);
        reader.reads(messages);
    }

    private void consult(PregnancyId woman) {
        now = now.plusSeconds(60);
        given.happens(woman, now, Given.intake(50));
    }

    private Viewpoint at(Instant moment) {
        return new Viewpoint(Optional.of(moment), Given.DAY_ZERO.plusDays(100), moment);
    }

    private TreeSet<String> consults(RowsAt then) {
        var of = CasesOfVsv.all(Given.MIDDEN, then);
        return new TreeSet<>(JdbcClient.create(reader.source)
                .sql("select v.kind || ' ' || count(*) from " + of.verdicts()
                        + " where v.norm = 'first-consult' group by v.kind")
                .params(of.parameters())
                .query(String.class)
                .list());
    }

    private TreeSet<String> consults(Instant moment) {
        return reader.known.ask(at(moment), AskedCases.of(Given.MIDDEN), this::consults);
    }

    @Test
    void of_many_that_changed_since_each_is_as_it_was_known_then() {
        known(MANY);
        var before = now;
        women.forEach(this::consult);
        read();

        assertThat(consults(before)).containsExactly("missed " + MANY);
        assertThat(consults(now)).containsExactly("met " + MANY);
        assertThat(consults(now.minusSeconds(60 * 10))).containsExactly("met " + (MANY - 10), "missed 10");
        assertThat(consults(before.minusSeconds(1))).as("before any was known").isEmpty();
    }

    @Test
    void all_that_one_question_asks_is_of_one_state_whoever_writes_meanwhile() {
        known(3);
        var before = now;
        consult(women.get(0));
        read();
        var latest = now;

        for (var moment : List.of(before, latest)) {
            var both = reader.known.ask(at(moment), AskedCases.of(Given.MIDDEN), then -> {
                var first = consults(then);
                var elsewhere = new Thread(() -> {
                    consult(women.get(1));
                    consult(women.get(2));
                    read();
                });
                elsewhere.start();
                join(elsewhere);
                return List.of(first, consults(then));
            });
            assertThat(both.get(1)).isEqualTo(both.get(0));
        }
        assertThat(consults(latest)).as("asked again").containsExactly("met 1", "missed 2");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    @Test
    void a_case_that_cannot_be_judged_as_it_was_known_then_is_said_to_lag_and_shows_no_verdict() {
        known(2);
        var before = now;
        consult(women.get(0));
        read();
        tooMuch = true;

        var visible = VisibleCases.to(Door.MIDWIFE);
        var lagging = reader.known.ask(at(before), visible, then -> judged.lagging(visible, then));

        assertThat(lagging).containsExactly(women.get(0));
        assertThat(consults(before)).containsExactly("missed 1");
        assertThat(reader.known.<List<PregnancyId>>ask(at(now), visible, then -> judged.lagging(visible, then)))
                .isEmpty();
    }
}
