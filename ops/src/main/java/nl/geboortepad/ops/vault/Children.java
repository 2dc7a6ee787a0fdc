package nl.geboortepad.ops.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geboortepad.command.vault.ChildConflict;
import nl.geboortepad.command.vault.ChildElsewhere;
import nl.geboortepad.kernel.identity.PregnancyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which child has which BSN, by the hash of it. */
final class Children {
    private final JdbcClient jdbc;
    private final Clock clock;

    Children(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<ChildElsewhere> claim(byte[] bsnHash, ChildElsewhere child) {
        // Twice, for what was in the way may have been released just now.
        for (int attempt = 0; attempt < 2; attempt++) {
            if (insert(bsnHash, child)) {
                return Optional.empty();
            }
            var there = holderOf(bsnHash);
            if (there.isPresent()) {
                return there.filter(other -> !other.equals(child)).map(other -> note(bsnHash, other, child));
            }
        }
        throw new IllegalStateException("a child's BSN was claimed and released over and over");
    }

    void release(ChildElsewhere child) {
        jdbc.sql("delete from vault.child where pregnancy = :pregnancy and number = :number")
                .param("pregnancy", child.pregnancy().id())
                .param("number", child.number())
                .update();
        jdbc.sql("""
                        delete from vault.child_conflict
                        where (first_pregnancy, first_number) = (:pregnancy, :number)
                           or (second_pregnancy, second_number) = (:pregnancy, :number)""")
                .param("pregnancy", child.pregnancy().id())
                .param("number", child.number())
                .update();
    }

    void forgetChildrenOf(List<PregnancyId> pregnancies) {
        jdbc.sql("""
                        with children as (delete from vault.child where pregnancy = any (:pregnancies))
                        delete from vault.child_conflict
                        where first_pregnancy = any (:pregnancies) or second_pregnancy = any (:pregnancies)""")
                .param("pregnancies", pregnancies.stream().map(PregnancyId::id).toArray(UUID[]::new))
                .update();
    }

    List<ChildConflict> conflicts() {
        return jdbc.sql("select * from vault.child_conflict order by noticed, second_pregnancy, second_number")
                .query((row, n) -> new ChildConflict(
                        child(row, "first_"),
                        child(row, "second_"),
                        row.getTimestamp("noticed").toInstant()))
                .list();
    }

    private boolean insert(byte[] bsnHash, ChildElsewhere child) {
        return jdbc.sql("insert into vault.child values (:hash, :pregnancy, :number) on conflict do nothing")
                        .param("hash", bsnHash)
                        .param("pregnancy", child.pregnancy().id())
                        .param("number", child.number())
                        .update()
                == 1;
    }

    private Optional<ChildElsewhere> holderOf(byte[] bsnHash) {
        return jdbc.sql("select pregnancy, number from vault.child where bsn_hash = :hash")
                .param("hash", bsnHash)
                .query((row, n) -> child(row, ""))
                .optional();
    }

    private ChildElsewhere note(byte[] bsnHash, ChildElsewhere first, ChildElsewhere second) {
        jdbc.sql("""
                        insert into vault.child_conflict
                        values (:hash, :firstPregnancy, :firstNumber, :secondPregnancy, :secondNumber, :noticed)
                        on conflict do nothing""")
                .param("hash", bsnHash)
                .param("firstPregnancy", first.pregnancy().id())
                .param("firstNumber", first.number())
                .param("secondPregnancy", second.pregnancy().id())
                .param("secondNumber", second.number())
                .param("noticed", Timestamp.from(clock.instant()))
                .update();
        return first;
    }

    private static ChildElsewhere child(ResultSet row, String prefix) throws SQLException {
        var pregnancy = new PregnancyId(row.getObject(prefix + "pregnancy", UUID.class));
        return new ChildElsewhere(pregnancy, row.getInt(prefix + "number"));
    }
}
