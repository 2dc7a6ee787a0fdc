package nl.geboortepad.query.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.query.answer.Outcome;
import nl.geboortepad.query.lines.RowContent;

/**
 * One of the three tables of lines, as {@code V60__worklist_of_now.sql} lays them, and the table of the same shape in which one
 * question holds what was known otherwise at its moment.
 */
enum RowTable {
    CASE("case_row", "vsv, organisations, due_date, ended"),
    VERDICT("verdict_row", "norm, since, occurrence, from_day, to_day, kind, due, details"),
    HOLDING("holding_row", "kind, holder, from_day, to_day");

    private final String name;
    private final String columns;

    RowTable(String name, String columns) {
        this.name = name;
        this.columns = columns;
    }

    static RowTable of(RowContent line) {
        return switch (line) {
            case RowContent.CaseLine l -> CASE;
            case RowContent.VerdictLine l -> VERDICT;
            case RowContent.HoldingLine l -> HOLDING;
            case RowContent.HiddenLine l -> VERDICT;
            case RowContent.InPart part -> of(part.line());
        };
    }

    @Override
    public String toString() {
        return "view." + name;
    }

    /** Of this question alone, and empty at its beginning. */
    String then() {
        return "pg_temp.then_" + name;
    }

    /** Of what both hold alike. */
    String columns() {
        return "pregnancy, viewers, " + columns;
    }

    /** The table with its columns, the digest of the line first. */
    String withLine() {
        return this + " (line, " + columns() + ")";
    }

    /** In the order of {@link #columns()}. */
    static Object[] values(PregnancyId pregnancy, RowContent line, Object... before) {
        var values = new ArrayList<Object>();
        Collections.addAll(values, before);
        values.add(pregnancy.id());
        values.add(line instanceof RowContent.InPart part ? codes(part.organisations()) : null);
        Collections.addAll(values, columns(line));
        return values.toArray();
    }

    /** A first or last day that is open becomes PostgreSQL's infinity: its driver reads LocalDate.MIN and MAX so. */
    private static Object[] columns(RowContent line) {
        return switch (line) {
            case RowContent.CaseLine l ->
                new Object[] {
                    l.vsv().map(Vsv::code).orElse(null),
                    codes(l.organisations()),
                    l.dueDate().orElse(null),
                    l.ended().orElse(null)
                };
            case RowContent.VerdictLine l ->
                new Object[] {
                    l.norm(),
                    l.since(),
                    l.occurrence(),
                    l.days().from(),
                    l.days().to(),
                    l.outcome().kind(),
                    l.outcome().due().orElse(null),
                    new VerdictDetails(
                                    l.outcome(),
                                    l.because(),
                                    l.note(),
                                    Optional.of(l.pathway()).filter(p -> !p.isEmpty()))
                            .json()
                };
            case RowContent.HoldingLine l ->
                new Object[] {l.kind(), l.holder(), l.days().from(), l.days().to()};
            case RowContent.HiddenLine l ->
                new Object[] {
                    l.norm(),
                    l.since(),
                    l.occurrence(),
                    l.days().from(),
                    l.days().to(),
                    Outcome.NOT_VISIBLE,
                    null,
                    "{}"
                };
            case RowContent.InPart part -> columns(part.line());
        };
    }

    static String[] codes(Collection<Organisation> organisations) {
        return organisations.stream().map(Organisation::code).toArray(String[]::new);
    }
}
