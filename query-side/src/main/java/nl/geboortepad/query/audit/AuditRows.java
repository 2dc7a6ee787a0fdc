package nl.geboortepad.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.pathways.verdict.CaseUnderTheme;
import nl.geboortepad.query.reading.ReadableTexts.TypedNames;
import nl.geboortepad.query.reading.Viewpoint;
import nl.geboortepad.query.rows.KnownRows;
import nl.geboortepad.query.rows.RowsAt;
import nl.geboortepad.query.rows.RowsView;
import nl.geboortepad.query.rows.VisibleCases;
import nl.geboortepad.query.settled.Rebuilding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of audits, and the verdicts on what must be brought to one. */
@Component
final class AuditRows {
    private static final String NORM = "audit-case";

    private final JdbcClient database;
    private final Rebuilding rebuilding;
    private final TypedNames names;
    private final KnownRows known;

    AuditRows(DataSource source, TypedNames names, KnownRows known) {
        this.database = JdbcClient.create(source);
        this.rebuilding = new Rebuilding(source);
        this.names = names;
        this.known = known;
    }

    record AuditRow(
            AuditId audit,
            Reference theme,
            boolean closed,
            String opened,
            int lines,
            int meetings,
            int factors,
            int recommendations,
            int followedUp) {}

    record Due(PregnancyId pregnancy, CaseUnderTheme what, String kind, Optional<LocalDate> due) {}

    List<AuditRow> audits(Vsv vsv) {
        rebuilding.requireWhole(AuditsView.NAME);
        return database.sql("select * from view.audit where vsv = :vsv order by closed, opened desc, audit")
                .param("vsv", vsv.code())
                .query(AuditRows::row)
                .list();
    }

    private static AuditRow row(ResultSet row, int number) throws SQLException {
        return new AuditRow(
                new AuditId(row.getObject("audit", UUID.class)),
                new Reference(row.getString("theme")),
                row.getBoolean("closed"),
                row.getString("opened"),
                row.getInt("lines"),
                row.getInt("meetings"),
                row.getInt("factors"),
                row.getInt("recommendations"),
                row.getInt("followed_up"));
    }

    /**
     * Cases that were not brought, as far as is known, and by what those inside say: a stranger proposes none by a fact of its
     * own, and takes none away. Where no source could have told of an audit nothing can be said of the
     * norm, but the case is one all the same.
     */
    List<Due> due(Vsv vsv, Viewpoint viewpoint) {
        rebuilding.requireWhole(RowsView.NAME);
        var cases = VisibleCases.of(vsv);
        return known.ask(viewpoint, cases, then -> due(cases, then));
    }

    /** The same by all that is known. */
    List<Due> dueNow(Vsv vsv, LocalDate on) {
        rebuilding.requireWhole(RowsView.NAME);
        return due(VisibleCases.of(vsv), RowsAt.now(on));
    }

    private List<Due> due(VisibleCases cases, RowsAt rows) {
        return database.sql("""
                        select v.pregnancy, v.occurrence, v.kind, v.due
                        from %s join %s on a.pregnancy = v.pregnancy
                        where v.norm = :norm and v.occurrence <> '' and v.kind in ('open', 'missed', 'cannot-tell')
                        order by v.due nulls last, v.pregnancy, v.occurrence""".formatted(rows.verdictsByThoseInside(), cases.cases()))
                .params(rows.parameters())
                .params(cases.parameters())
                .param("norm", NORM)
                .query(this::due)
                .list();
    }

    private Due due(ResultSet row, int number) throws SQLException {
        var pregnancy = new PregnancyId(row.getObject("pregnancy", UUID.class));
        return new Due(
                pregnancy,
                CaseUnderTheme.parse(names.told(pregnancy, row.getString("occurrence"))),
                row.getString("kind"),
                Optional.ofNullable(row.getObject("due", LocalDate.class)));
    }
}
