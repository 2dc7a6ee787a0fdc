package nl.geboortepad.query.rows;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.query.answer.Outcome;

/** One of the three tables of lines, as {@code V10__worklist.sql} lays them. */
enum RowTable {
    CASE("view.case_row", "vsv, organisations, due_date, ended", "?, ?, ?, ?"),
    VERDICT(
            "view.verdict_row",
            "norm, since, occurrence, from_day, to_day, kind, due, details",
            "?, ?, ?, ?, ?, ?, ?, ?::jsonb"),
    HOLDING("view.holding_row", "kind, holder, from_day, to_day", "?, ?, ?, ?");

    private final String name;
    private final String columns;
    private final String places;

    RowTable(String name, String columns, String places) {
        this.name = name;
        this.columns = columns;
        this.places = places;
    }

    @Override
    public String toString() {
        return name;
    }

    String insert() {
        return "insert into " + name + " (pregnancy, line, known_from, known_to, viewers, " + columns
                + ") values (?, ?, ?, ?, ?, " + places + ")";
    }

    static Object[] values(PregnancyId pregnancy, Row row) {
        var values = new ArrayList<Object>();
        var key = row.key();
        Collections.addAll(values, pregnancy.id(), key.says().digest(), time(key.from()), time(row.to()));
        var line = row.line().orElseThrow();
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

    static OffsetDateTime time(Instant moment) {
        return moment.equals(Instant.MAX) ? OffsetDateTime.MAX : moment.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(OffsetDateTime time) {
        return time.equals(OffsetDateTime.MAX) ? Instant.MAX : time.toInstant();
    }
}
