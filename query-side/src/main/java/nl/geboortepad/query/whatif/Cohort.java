package nl.geboortepad.query.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.query.reading.CaseSettings;
import nl.geboortepad.query.reading.Cases;
import nl.geboortepad.query.reading.Viewpoint;
import nl.geboortepad.query.whatif.WhatIf.Difference;
import nl.geboortepad.query.whatif.WhatIf.DifferingCase;
import nl.geboortepad.query.whatif.WhatIf.NormChanges;
import nl.geboortepad.query.whatif.WhatIf.OfVsv;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pregnancies of a partnership that were due in a period, each judged twice. */
@Component
final class Cohort {
    /** A period with more is asked in parts: each case is read and judged while somebody waits. */
    private static final int MOST = 5_000;

    private final JdbcClient database;
    private final Cases cases;
    private final CaseSettings settings;

    Cohort(DataSource source, Cases cases, CaseSettings settings) {
        this.database = JdbcClient.create(source);
        this.cases = cases;
        this.settings = settings;
    }

    OfVsv compare(
            Vsv vsv, Pathway other, LocalDate from, LocalDate to, Viewpoint asked, int page, int size, boolean named) {
        var found = pregnancies(vsv, from, to);
        var differing = new ArrayList<DifferingCase>();
        var turned = new LinkedHashMap<String, NormChanges>();
        var looked = 0;
        var records = cases.records();
        for (var pregnancy : found) {
            var read = cases.of(pregnancy, asked, records);
            if (read.history().recorded().isEmpty() || read.mergedInto().isPresent()) {
                continue;
            }
            looked++;
            var differences =
                    VerdictComparison.of(read, settings.national(), other).differences();
            if (!differences.isEmpty()) {
                differing.add(new DifferingCase(looked, Optional.of(pregnancy).filter(p -> named), differences));
                differences.forEach(d -> count(d, turned));
            }
        }
        var first = Math.min(page * size, differing.size());
        return new OfVsv(
                vsv.code(),
                asked.moment(),
                asked.on(),
                other.name(),
                looked,
                differing.size(),
                List.copyOf(turned.values()),
                page,
                size,
                differing.subList(first, Math.min(first + size, differing.size())));
    }

    private static void count(Difference difference, Map<String, NormChanges> turned) {
        var was = difference.is().map(side -> side.verdict().kind()).orElse("nothing");
        var becomes = difference.wouldBe().map(side -> side.verdict().kind()).orElse("nothing");
        turned.computeIfAbsent(difference.norm(), norm -> new NormChanges(norm, title(difference), new TreeMap<>()))
                .turned()
                .merge(was + " to " + becomes, 1, Integer::sum);
    }

    private static Text title(Difference difference) {
        return difference.title();
    }

    private List<PregnancyId> pregnancies(Vsv vsv, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Viewpoint.wrong(
                    "dueTo", "Dit hoort niet vóór dueFrom te liggen.", "This should not lie before dueFrom.");
        }
        var found = database.sql("""
                        select distinct pregnancy, due_date from view.case_row
                        where vsv = :vsv and due_date between :from and :to and known_to = 'infinity'
                        order by due_date, pregnancy limit :most""")
                .param("vsv", vsv.code())
                .param("from", from)
                .param("to", to)
                .param("most", MOST + 1)
                .query((row, number) -> new PregnancyId(row.getObject("pregnancy", UUID.class)))
                .list();
        if (found.size() > MOST) {
            throw Viewpoint.wrong(
                            "dueTo",
                            "In deze periode vallen meer dan " + MOST + " zwangerschappen; vraag een kortere.",
                            "More than " + MOST + " pregnancies were due in this period; ask for a shorter one.")
                    .with("most", MOST);
        }
        return found;
    }
}
