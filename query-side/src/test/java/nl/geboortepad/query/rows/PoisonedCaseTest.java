package nl.geboortepad.query.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.query.Database;
import nl.geboortepad.query.Given;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One case that takes far more work than any other, or breaks whoever judges it, stands alone. */
class PoisonedCaseTest {
    private static final int FACTS = 360;
    /** As many as still leave every way open in which they can be read. */
    private static final int DOUBTFUL = 9;

    private final Given given = new Given();
    private final PregnancyId poisoned = new PregnancyId(UUID.randomUUID());
    private final PregnancyId healthy = new PregnancyId(UUID.randomUUID());
    private final Reader reader = Reader.ofPartnerships(given, Database.fresh());
    private Instant now = Given.noon(Given.DAY_ZERO.plusDays(300));

    @Test
    void a_case_that_can_be_read_in_too_many_ways_is_parked_and_the_others_go_on() {
        reads(life(poisoned, DOUBTFUL), life(healthy, 0).subList(0, 30));

        assertThat(parked()).containsExactly(poisoned + " " + "nl.geboortepad.pathways.judging.Effort$Exceeded");
        assertThat(judged()).containsExactly(healthy);
    }

    @Test
    void a_case_that_changes_after_it_took_too_much_is_judged_by_itself_later() {
        reads(life(poisoned, DOUBTFUL));
        happens(poisoned, Given.coordinator(60));
        happens(healthy, Given.registered(new WomanId(UUID.randomUUID())));
        happens(healthy, Given.intake(50));
        reads();

        assertThat(waiting()).containsExactly(poisoned);
        assertThat(judged()).containsExactly(healthy);
        reader.view.judgeWaiting();
        assertThat(waiting()).isEmpty();
        assertThat(parked()).hasSize(1);

        happens(poisoned, Given.coordinator(61));
        reads();
        reader.view.judgeWaiting();
        assertThat(waiting()).as("tried in vain a moment ago").containsExactly(poisoned);
    }

    @Test
    void many_facts_of_which_no_day_is_known_are_judged_as_not_to_tell() {
        reads(life(poisoned, FACTS).subList(0, 60));

        assertThat(parked()).isEmpty();
        assertThat(judged()).containsExactly(poisoned);
    }

    @Test
    void a_batch_that_fails_is_taken_apart_to_the_one_that_makes_it_fail() {
        var breaks = new boolean[] {true};
        var broken = new Reader(given, Database.fresh(), course -> {
            if (breaks[0] && course.facts().stream().anyMatch(f -> f.stream().equals(poisoned))) {
                throw new AssertionError("breaks");
            }
            return AllVerdicts.judge(course);
        });
        for (var pregnancy : List.of(poisoned, healthy)) {
            happens(pregnancy, Given.registered(new WomanId(UUID.randomUUID())));
            happens(pregnancy, Given.intake(50));
        }
        var batch = given.waiting();
        given.publish(batch);
        assertThatThrownBy(() -> broken.reads(batch)).hasStackTraceContaining("breaks");

        broken.reads(batch);
        broken.view.judgeWaiting();

        var database = JdbcClient.create(broken.source);
        assertThat(judged(database))
                .as(() -> poisoned + " "
                        + database.sql("select p::text from view.parked p")
                                .query(String.class)
                                .list())
                .containsExactly(healthy);
        assertThat(waiting(database)).containsExactly(poisoned);
        breaks[0] = false;
        assertThat(broken.view.retryParked())
                .as(() -> database.sql("select p::text from view.parked p")
                        .query(String.class)
                        .list()
                        .toString())
                .isZero();
        assertThat(judged(database)).containsExactlyInAnyOrder(healthy, poisoned);
    }

    /** A registration and checkups, each at a moment of its own; of the first the day may not be known. */
    private List<DomainEventMessage<?>> life(PregnancyId pregnancy, int doubtful) {
        happens(pregnancy, Given.registered(new WomanId(UUID.randomUUID())));
        happens(pregnancy, Given.dueDate(Given.DUE, CareEvent.DueDateBasis.DEFINITIVE, 70));
        for (var i = 0; i < FACTS; i++) {
            var day = Given.DAY_ZERO.plusDays(40 + i % 200);
            var when = i < doubtful ? When.days(new Interval(day, day.plusDays(2))) : When.day(day);
            happens(
                    pregnancy,
                    new CareEvent.IntakeHeld(
                            when,
                            Given.MIDWIFE,
                            Optional.of(true),
                            new TreeSet<>(List.of(CareEvent.IntakeTopic.values()))));
        }
        return given.waiting();
    }

    private void happens(PregnancyId pregnancy, nl.geboortepad.kernel.event.PregnancyEvent event) {
        now = now.plusSeconds(1);
        given.happens(pregnancy, now, event);
    }

    @SafeVarargs
    private final void reads(List<DomainEventMessage<?>>... lives) {
        var batch = new ArrayList<DomainEventMessage<?>>();
        for (var life : lives) {
            batch.addAll(life);
        }
        batch.addAll(given.waiting());
        given.publish(batch);
        reader.reads(batch);
    }

    private List<String> parked() {
        return database()
                .sql("select 'pregnancy-' || pregnancy || ' ' || error from view.parked")
                .query(String.class)
                .list();
    }

    private List<PregnancyId> waiting() {
        return waiting(database());
    }

    private List<PregnancyId> judged() {
        return judged(database());
    }

    private JdbcClient database() {
        return JdbcClient.create(reader.source);
    }

    private static List<PregnancyId> waiting(JdbcClient database) {
        return pregnancies(database, "select pregnancy from view.parked where waiting");
    }

    private static List<PregnancyId> judged(JdbcClient database) {
        return pregnancies(database, "select distinct pregnancy from view.verdict_row");
    }

    private static List<PregnancyId> pregnancies(JdbcClient database, String sql) {
        return database.sql(sql)
                .query((row, number) -> new PregnancyId(row.getObject(1, UUID.class)))
                .list();
    }
}
