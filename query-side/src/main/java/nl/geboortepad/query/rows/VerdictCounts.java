package nl.geboortepad.query.rows;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import javax.sql.DataSource;
import nl.geboortepad.query.figures.Contributors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of how many women there are verdicts of each kind. */
@Component
public class VerdictCounts {
    private final JdbcClient database;

    public VerdictCounts(DataSource source) {
        this.database = JdbcClient.create(source);
    }

    /** @param since the first day from which this version of the norm holds */
    public record NormVersion(String norm, LocalDate since) {}

    /**
     * The women behind the verdicts of one version of a norm, each once for each kind that she has.
     *
     * @param asked those of whom it asks something
     * @param kinds in alphabetical order
     */
    public record NormWomen(Contributors asked, SequencedMap<String, Contributors> kinds) {}

    /** By norm and version. */
    public SequencedMap<NormVersion, NormWomen> byNorm(CasesOfVsv cases) {
        var found = new LinkedHashMap<NormVersion, NormWomen>();
        database.sql("""
                        with each as (
                            select v.norm, v.since, v.kind, v.pregnancy from %s group by 1, 2, 3, 4),
                        asked as (
                            select norm, since, pregnancy from each where kind <> 'not-applicable' group by 1, 2, 3)
                        select norm, since, kind, count(*), sum(%2$s) from each group by 1, 2, 3
                        union all
                        select norm, since, null, count(*), sum(%2$s) from asked group by 1, 2
                        order by 1, 2, 3""".formatted(cases.verdicts(), Contributors.key("pregnancy")))
                .params(cases.parameters())
                .query(row -> {
                    var version = new NormVersion(row.getString(1), row.getObject(2, LocalDate.class));
                    var women = Contributors.counted(row.getLong(4), row.getBigDecimal(5));
                    var norm = found.getOrDefault(version, new NormWomen(Contributors.NONE, new LinkedHashMap<>()));
                    if (row.getString(3) == null) {
                        found.put(version, new NormWomen(women, norm.kinds()));
                    } else {
                        norm.kinds().put(row.getString(3), women);
                        found.put(version, norm);
                    }
                });
        return found;
    }
}
