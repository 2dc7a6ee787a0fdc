package nl.geboortepad.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.query.Database;
import nl.geboortepad.query.Given;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a partnership records, or other norms, change for many cases is done some at a time; who reads is told which still wait. */
class ChangedCasesTest {
    /** More than go in one transaction. */
    private static final int CASES = 120;

    private final Given given = new Given();
    private final Reader reader = Reader.ofPartnerships(given, Database.fresh());
    private final JdbcClient database = JdbcClient.create(reader.source);
    private final List<PregnancyId> women = new ArrayList<>();

    private List<DomainEventMessage<?>> published() {
        var messages = given.waiting();
        given.publish(messages);
        return messages;
    }

    private void known() {
        var now = Given.noon(Given.DAY_ZERO.plusDays(50));
        for (var i = 0; i < CASES; i++) {
            var woman = new PregnancyId(new UUID(1, i));
            women.add(woman);
            given.happens(woman, now, Given.registered(new WomanId(new UUID(7, i))));
            given.happens(woman, now, Given.sourceSpeaks());
            given.happens(woman, now, Given.dueDate(Given.DUE, DueDateBasis.ULTRASOUND, 45));
        }
        reader.reads(published());
    }

    private void adopts() {
        given.happens(
                Given.MIDDEN,
                Given.noon(Given.DAY_ZERO.plusDays(60)),
                PartnershipsInTheViewTest.adopted(Given.DAY_ZERO.plusDays(40), 5));
        reader.readsOnly(published());
    }

    private long lagging() {
        return database.sql("select count(*) from " + RowsAt.now(Given.DAY_ZERO).parked())
                .query(Long.class)
                .single();
    }

    private long judgedByIt() {
        return database.sql("select count(distinct pregnancy) from view.verdict_row where norm = 'seen-5'")
                .query(Long.class)
                .single();
    }

    @Test
    void the_cases_wait_until_they_are_judged_again_and_are_said_to_lag() {
        known();
        adopts();

        assertThat(lagging()).isEqualTo(CASES);
        assertThat(judgedByIt()).isZero();
        reader.view.judgeChanged();
        assertThat(lagging()).isZero();
        assertThat(judgedByIt()).isEqualTo(CASES);
    }

    @Test
    void what_stops_halfway_goes_on_from_there_and_what_changes_meanwhile_begins_again() {
        known();
        adopts();
        var tables = new RowStore(new JdbcTemplate(reader.source));
        var first = tables.takeChanged().orElseThrow();
        tables.judgedUpTo(first, women.get(CASES / 2 - 1), CASES / 2);
        assertThat(lagging()).isEqualTo(CASES / 2);

        reader.view.judgeChanged();
        assertThat(judgedByIt()).as("only the rest").isEqualTo(CASES / 2);

        adopts();
        assertThat(lagging()).isEqualTo(CASES);
        reader.view.judgeChanged();
        assertThat(judgedByIt()).isEqualTo(CASES);
    }

    @Test
    void by_other_norms_all_are_judged_again_while_the_rows_that_stand_are_read() {
        known();
        var rows = reader.rows();
        database.sql("update view.verdict_row set line = gen_random_uuid(), kind = 'waived'")
                .update();

        reader.view.judgeAllAgain();
        assertThat(lagging()).isEqualTo(CASES);
        assertThat(database.sql("select count(*) from view.verdict_row where kind = 'waived'")
                        .query(Long.class)
                        .single())
                .isPositive();

        reader.view.judgeChanged();
        assertThat(lagging()).isZero();
        assertThat(reader.rows()).isEqualTo(rows);
    }
}
