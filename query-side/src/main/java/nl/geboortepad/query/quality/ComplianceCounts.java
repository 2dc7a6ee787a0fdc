package nl.geboortepad.query.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.geboortepad.query.reading.CaseSettings;
import nl.geboortepad.query.reading.NormTitles;
import nl.geboortepad.query.reading.Viewpoint;
import nl.geboortepad.query.rows.RowsAt;
import nl.geboortepad.query.worklist.WorklistRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the verdicts of a VSV, by the same lookup as the worklist. */
@Component
public final class ComplianceCounts {
    private final JdbcClient database;
    private final WorklistRows rows;
    private final CaseSettings settings;

    public ComplianceCounts(DataSource source, WorklistRows rows, CaseSettings settings) {
        this.database = JdbcClient.create(source);
        this.rows = rows;
        this.settings = settings;
    }

    private record Version(String norm, LocalDate since) {}

    ComplianceFigures of(String vsv, Viewpoint asked) {
        var moment = new RowsAt(asked);
        var parameters = new LinkedHashMap<String, Object>(Map.of("vsv", vsv));
        moment.into(parameters, asked);
        var cases = " from view.case_row c where c.vsv = :vsv and " + moment.known("c");
        return new ComplianceFigures(
                vsv,
                asked.moment(),
                rows.knownTo(),
                asked.on(),
                number("select count(*)" + cases, parameters),
                number(
                        "select count(*)" + cases
                                + " and exists (select from view.parked p where p.pregnancy = c.pregnancy)",
                        parameters),
                norms(moment, parameters));
    }

    private long number(String sql, Map<String, Object> parameters) {
        return database.sql(sql).params(parameters).query(Long.class).single();
    }

    private List<ComplianceFigures.NormCounts> norms(RowsAt moment, Map<String, Object> parameters) {
        var counts = new LinkedHashMap<Version, Map<String, Long>>();
        database.sql("""
                        select v.norm, v.since, v.kind, count(*) as occurrences
                        from view.case_row c
                        join view.verdict_row v on v.pregnancy = c.pregnancy and %s and %s
                        where c.vsv = :vsv and %s
                        group by v.norm, v.since, v.kind order by v.norm, v.since, v.kind""".formatted(moment.known("v"), moment.holds("v"), moment.known("c")))
                .params(parameters)
                .query(row -> {
                    counts.computeIfAbsent(
                                    new Version(row.getString("norm"), row.getObject("since", LocalDate.class)),
                                    version -> new LinkedHashMap<>())
                            .put(row.getString("kind"), row.getLong("occurrences"));
                });
        var counted = new ArrayList<ComplianceFigures.NormCounts>();
        counts.forEach((version, kinds) -> counted.add(new ComplianceFigures.NormCounts(
                version.norm(),
                NormTitles.title(settings, version.norm()),
                settings.norm(version.norm())
                        .map(norm -> norm.basis().toString())
                        .orElse(""),
                version.since(),
                kinds)));
        return counted;
    }
}
