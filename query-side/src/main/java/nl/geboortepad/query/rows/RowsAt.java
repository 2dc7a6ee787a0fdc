package nl.geboortepad.query.rows;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.geboortepad.query.lines.RowContent;

/**
 * The rows as one question knows them and as they hold on a day: pieces of SQL that the question puts together without knowing a
 * table. Their parameter is {@code on}. {@link KnownRows} makes them for a moment.
 *
 * @param then whether beside the rows of now some stand of what was known otherwise, in place of theirs
 */
public record RowsAt(LocalDate on, boolean then) {
    /** Not as seen by those who see a part. */
    private static final String BY_ALL = " and %s.viewers is null";

    /** By all that is known. */
    public static RowsAt now(LocalDate on) {
        return new RowsAt(on, false);
    }

    /** For those that a question adds its own to. */
    public Map<String, Object> parameters() {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("on", on);
        return parameters;
    }

    /** For a from-clause: {@code c}, with pregnancy, vsv, organisations, due_date and ended. */
    public String cases() {
        return cases(BY_ALL);
    }

    /**
     * The same, also as those see them who see a part: then {@code viewers} says who they are, and else it is null. Beside it
     * come the verdicts of {@link #verdictsWithParts} and the holders, of the same viewers.
     */
    public String casesWithParts() {
        return cases("");
    }

    private String cases(String of) {
        return "(select pregnancy, viewers, vsv, organisations, due_date, ended from %s r where true%s) c"
                .formatted(from(RowTable.CASE), of.formatted("r"));
    }

    /**
     * For a from-clause: {@code v}, the verdicts of the day, with pregnancy, norm, since, occurrence, kind, due and
     * from_day; {@code details} as {@link VerdictDetails} reads them, and of these {@code because}, {@code done_on} and
     * {@code broken_days}.
     */
    public String verdicts() {
        return verdicts(BY_ALL);
    }

    /** The same, also as those see them who see a part: what they do not see is not-visible, without details. */
    public String verdictsWithParts() {
        return verdicts("");
    }

    private String verdicts(String of) {
        return """
                (select pregnancy, viewers, norm, since, occurrence, kind, due, from_day, details,
                    details -> 'because' as because, (details #>> '{outcome,on}')::date as done_on,
                    details #> '{outcome,days}' as broken_days
                    from %s r where %s %s) v""".formatted(from(RowTable.VERDICT), holds("r"), of.formatted("r"));
    }

    /** As {@link #verdicts}, by what those inside say: what a stranger says makes no verdict and takes none away. */
    public String verdictsByThoseInside() {
        return verdicts("""
                 and (r.viewers = '{}' or r.viewers is null and not exists (
                    select from %s i where i.pregnancy = r.pregnancy and i.viewers = '{}'))""".formatted(from(RowTable.CASE)));
    }

    /** For a select beside {@code c}: who coordinates her care, each once. */
    public String coordinators() {
        return holders(RowContent.COORDINATOR);
    }

    /** The same of the organisations that are accountable. */
    public String accountable() {
        return holders(RowContent.ACCOUNTABLE);
    }

    private String holders(String kind) {
        return "array(select distinct h.holder from %s order by 1)".formatted(holding(kind));
    }

    /** For a where-clause beside {@code c}. */
    public String coordinatedBy(String parameter) {
        return "exists (select from %s and h.holder = :%s)".formatted(holding(RowContent.COORDINATOR), parameter);
    }

    private String holding(String kind) {
        return "%s h where h.pregnancy = c.pregnancy and h.viewers is not distinct from c.viewers and h.kind = '%s' and %s"
                .formatted(from(RowTable.HOLDING), kind, holds("h"));
    }

    private String from(RowTable table) {
        return then
                ? "(select %1$s from %2$s l where not exists (select from %3$s o where o.pregnancy = l.pregnancy) union all select %1$s from %4$s)"
                        .formatted(table.columns(), table, KnownRows.OTHERS, table.then())
                : table.toString();
    }

    /** For a from-clause: {@code p}, with pregnancy, those that could not be judged, or are still to be. */
    public String parked() {
        return """
                (select pregnancy from view.parked union
                select h.pregnancy from view.cases_changed w
                join view.case_head h on (w.changed = '*' or h.partnerships @> array[w.changed]) and h.pregnancy > w.after%s) p""".formatted(then ? " union select pregnancy from %s where lagging".formatted(KnownRows.OTHERS) : "");
    }

    String holds(String row) {
        return "%1$s.from_day <= :on and :on < %1$s.to_day".formatted(row);
    }
}
