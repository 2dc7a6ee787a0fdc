package nl.geboortepad.ops.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.geboortepad.command.registry.KeyClaim;
import nl.geboortepad.command.registry.RegisteredPregnancy;
import nl.geboortepad.command.registry.Registry;
import nl.geboortepad.command.registry.ToldPregnancy;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The registry in PostgreSQL: whatever happens at the same moment, its exclusion constraint lets one pregnancy through. */
@Component
final class PostgresRegistry implements Registry {
    private final JdbcClient jdbc;
    private final ClaimedKeys keys;
    private final TransactionTemplate transaction;

    PostgresRegistry(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.keys = new ClaimedKeys(jdbc);
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Optional<PregnancyId> register(
            WomanId woman, LocalDate dueDate, PregnancyId proposed, Set<PregnancyId> others) {
        // Twice: what stood in the way of the insert can be seen by the second look.
        for (int attempt = 0; attempt < 2; attempt++) {
            var there = nearest(woman, dueDate, others);
            if (there.isPresent()) {
                return there;
            }
            if (insert(woman, dueDate, proposed)) {
                return Optional.of(proposed);
            }
        }
        var there = nearest(woman, dueDate, others);
        if (there.isEmpty() && find(proposed).isPresent()) {
            throw new IllegalArgumentException(proposed + " is in use for another registration");
        }
        return there;
    }

    private Optional<PregnancyId> nearest(WomanId woman, LocalDate dueDate, Set<PregnancyId> others) {
        return jdbc
                .sql("""
                        select registry.survivor(id) from registry.pregnancy
                        where woman = :woman and abs(due_date - :due::date) < :apart
                          and (ended_on is null or :due::date < ended_on + :next)
                        order by abs(due_date - :due::date), due_date""")
                .param("woman", woman.id())
                .param("due", dueDate)
                .param("apart", RegisteredPregnancy.APART)
                .param("next", RegisteredPregnancy.NEXT_DUE_AFTER_END)
                .query(PostgresRegistry::id)
                .list()
                .stream()
                .filter(Predicate.not(others::contains))
                .findFirst();
    }

    private boolean insert(WomanId woman, LocalDate dueDate, PregnancyId proposed) {
        return jdbc.sql("""
                        insert into registry.pregnancy (id, woman, due_date, span)
                        values (:id, :woman, :due, daterange(:due::date, :due::date + :apart))
                        on conflict do nothing""")
                        .param("id", proposed.id())
                        .param("woman", woman.id())
                        .param("due", dueDate)
                        .param("apart", RegisteredPregnancy.APART)
                        .update()
                == 1;
    }

    @Override
    public void ended(PregnancyId pregnancy, LocalDate day, boolean birth) {
        end(pregnancy, day, birth);
    }

    @Override
    public void notEnded(PregnancyId pregnancy) {
        end(pregnancy, null, null);
    }

    @Override
    public void revised(PregnancyId pregnancy, LocalDate dueDate) {
        jdbc.sql("""
                        update registry.pregnancy p set due_date = :due::date, span = case
                            when exists (select from registry.pregnancy o
                                where o.woman = p.woman and o.id <> p.id and o.span @> :due::date) then 'empty'
                            else daterange(:due::date, greatest(:due::date, least(
                                :due::date + :apart,
                                p.ended_on + :next,
                                (select min(o.due_date) from registry.pregnancy o
                                    where o.woman = p.woman and o.id <> p.id and o.due_date > :due::date)))) end
                        where p.id = :id and p.due_date <> :due::date""")
                .param("id", pregnancy.id())
                .param("due", dueDate)
                .param("apart", RegisteredPregnancy.APART)
                .param("next", RegisteredPregnancy.NEXT_DUE_AFTER_END)
                .update();
    }

    /** The span also keeps clear of her other pregnancies: an end may be taken back when the next one is already there. */
    private void end(PregnancyId pregnancy, LocalDate day, Boolean birth) {
        jdbc.sql("""
                        update registry.pregnancy p set ended_on = :day::date, birth = :birth::boolean, span = case
                            when exists (select from registry.pregnancy o
                                where o.woman = p.woman and o.id <> p.id and o.span @> p.due_date) then 'empty'
                            else daterange(p.due_date, greatest(p.due_date, least(
                                p.due_date + :apart,
                                :day::date + :next,
                                (select min(o.due_date) from registry.pregnancy o
                                    where o.woman = p.woman and o.due_date > p.due_date)))) end
                        where p.id = :id""")
                .param("id", pregnancy.id())
                .param("day", day)
                .param("birth", birth)
                .param("apart", RegisteredPregnancy.APART)
                .param("next", RegisteredPregnancy.NEXT_DUE_AFTER_END)
                .update();
    }

    @Override
    public void merged(PregnancyId absorbed, PregnancyId survivor) {
        transaction.executeWithoutResult(status -> {
            // One merge at a time: two of them could close a circle that neither sees.
            jdbc.sql("select pg_advisory_xact_lock(hashtext('registry.pregnancy.merged_into'))")
                    .query((row, n) -> n)
                    .list();
            if (absorbed.equals(survivor) || find(survivor).isEmpty() || absorbed.equals(surviving(survivor))) {
                throw new IllegalArgumentException(absorbed + " cannot be merged into " + survivor
                        + ", which is not registered or was merged into it");
            }
            mergeInto(absorbed, survivor.id());
        });
    }

    @Override
    public void unmerged(PregnancyId absorbed) {
        mergeInto(absorbed, null);
    }

    private void mergeInto(PregnancyId absorbed, UUID survivor) {
        jdbc.sql("update registry.pregnancy set merged_into = :survivor::uuid where id = :id")
                .param("survivor", survivor)
                .param("id", absorbed.id())
                .update();
    }

    private PregnancyId surviving(PregnancyId pregnancy) {
        return jdbc.sql("select registry.survivor(:id)")
                .param("id", pregnancy.id())
                .query(PostgresRegistry::id)
                .single();
    }

    @Override
    public Optional<WomanId> woman(PregnancyId pregnancy) {
        return find(pregnancy).map(RegisteredPregnancy::woman);
    }

    @Override
    public Optional<RegisteredPregnancy> find(PregnancyId pregnancy) {
        return jdbc.sql("select *, registry.survivor(id) as survivor from registry.pregnancy where id = :id")
                .param("id", pregnancy.id())
                .query(PostgresRegistry::registered)
                .optional();
    }

    @Override
    public List<RegisteredPregnancy> pregnancies(WomanId woman) {
        return jdbc.sql("""
                        select *, registry.survivor(id) as survivor from registry.pregnancy
                        where woman = :woman order by due_date, id""")
                .param("woman", woman.id())
                .query(PostgresRegistry::registered)
                .list();
    }

    @Override
    public void tell(WomanId woman, Organisation to, ToldPregnancy told) {
        jdbc.sql("""
                        insert into registry.told (woman, organisation, due_date, pregnancy)
                        values (:woman, :to, :due, :pregnancy) on conflict do nothing""")
                .param("woman", woman.id())
                .param("to", to.code())
                .param("due", told.dueDate())
                .param("pregnancy", told.pregnancy().id())
                .update();
    }

    @Override
    public List<ToldPregnancy> told(WomanId woman, Organisation to) {
        return jdbc.sql("select pregnancy, due_date from registry.told where woman = :woman and organisation = :to")
                .param("woman", woman.id())
                .param("to", to.code())
                .query((row, n) -> new ToldPregnancy(row.getObject(2, LocalDate.class), id(row, n)))
                .list();
    }

    @Override
    public void begun(PregnancyId pregnancy) {
        jdbc.sql("update registry.pregnancy set begun = true where id = :id and not begun")
                .param("id", pregnancy.id())
                .update();
    }

    @Override
    public void takeBack(PregnancyId pregnancy) {
        delete("id = :id and not begun").param("id", pregnancy.id()).update();
    }

    @Override
    public void takeBackUnfinished(Instant before) {
        delete("not begun and since < :before")
                .param("before", Timestamp.from(before))
                .update();
        jdbc.sql("delete from registry.told where since < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    @Override
    public void forget(WomanId woman) {
        jdbc.sql("""
                        delete from registry.told where woman = :woman
                            or pregnancy in (select id from registry.pregnancy where woman = :woman)""").param("woman", woman.id()).update();
        delete("woman = :woman").param("woman", woman.id()).update();
    }

    /** With what was asked about them. */
    private JdbcClient.StatementSpec delete(String which) {
        return jdbc.sql("""
                with gone as (delete from registry.pregnancy where %s returning 'pregnancy-' || id as record)
                delete from registry.claimed_key where record in (select record from gone)""".formatted(which));
    }

    @Override
    public Optional<KeyClaim> claimedKey(String sender, String key) {
        return keys.claimed(sender, key);
    }

    @Override
    public KeyClaim claimKey(String sender, String key, KeyClaim claim) {
        return keys.claim(sender, key, claim);
    }

    private static PregnancyId id(ResultSet row, int number) throws SQLException {
        return new PregnancyId(row.getObject(1, UUID.class));
    }

    private static RegisteredPregnancy registered(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var survivor = row.getObject("survivor", UUID.class);
        return new RegisteredPregnancy(
                new PregnancyId(id),
                new WomanId(row.getObject("woman", UUID.class)),
                row.getObject("due_date", LocalDate.class),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                Optional.of(survivor).filter(other -> !other.equals(id)).map(PregnancyId::new));
    }
}
