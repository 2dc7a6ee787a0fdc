package nl.geboortepad.query.rows;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import nl.geboortepad.pathways.verdict.Verdict.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many verdicts there are of each kind, over all pregnancies, by what is known now. */
@Component
public class VerdictCounts {
    private final JdbcClient database;

    VerdictCounts(DataSource source) {
        this.database = JdbcClient.create(source);
    }

    public Map<Kind, Long> on(LocalDate day) {
        var counts = new EnumMap<Kind, Long>(Kind.class);
        database.sql("""
                        select kind, count(*) from view.verdict_row
                        where known_to = 'infinity' and from_day <= :day and :day < to_day group by kind""")
                .param("day", day)
                .query((row, number) -> counts.put(Kind.parse(row.getString(1)), row.getLong(2)))
                .list();
        return counts;
    }
}
