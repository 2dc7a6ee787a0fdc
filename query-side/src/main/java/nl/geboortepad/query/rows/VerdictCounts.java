package nl.geboortepad.query.rows;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import javax.sql.DataSource;
import nl.geboortepad.pathways.verdict.Verdict.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many verdicts there are of each kind. */
@Component
public class VerdictCounts {
    private final JdbcClient database;

    public VerdictCounts(DataSource source) {
        this.database = JdbcClient.create(source);
    }

    /** @param since the first day from which this version of the norm holds */
    public record NormVersion(String norm, LocalDate since) {}

    /** Over all pregnancies, by what is known now. */
    public Map<Kind, Long> on(LocalDate day) {
        var rows = RowsAt.now(day);
        var counts = new EnumMap<Kind, Long>(Kind.class);
        database.sql("select v.kind, count(*) from " + rows.verdicts() + " group by v.kind")
                .params(rows.parameters())
                .query((row, number) -> counts.put(Kind.parse(row.getString(1)), row.getLong(2)))
                .list();
        return counts;
    }

    /** By norm and version, and there by the kind of verdict, in alphabetical order. */
    public SequencedMap<NormVersion, Map<String, Long>> byNorm(CasesOfVsv cases) {
        var counts = new LinkedHashMap<NormVersion, Map<String, Long>>();
        database.sql("select v.norm, v.since, v.kind, count(*) from " + cases.verdicts()
                        + " group by v.norm, v.since, v.kind order by v.norm, v.since, v.kind")
                .params(cases.parameters())
                .query(row -> {
                    counts.computeIfAbsent(
                                    new NormVersion(row.getString(1), row.getObject(2, LocalDate.class)),
                                    version -> new LinkedHashMap<>())
                            .put(row.getString(3), row.getLong(4));
                });
        return counts;
    }
}
