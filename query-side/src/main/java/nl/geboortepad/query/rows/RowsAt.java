package nl.geboortepad.query.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.query.reading.Viewpoint;

/**
 * The rows as they were known at a moment and hold on a day: pieces of SQL that a question puts together without knowing
 * a table. Their parameters are {@code on} and {@code knownAt}.
 */
public record RowsAt(Optional<Instant> knownAt, LocalDate on) {
    /** Not as seen by those who see a part. */
    private static final String BY_ALL = " and %s.viewers is null";

    public static RowsAt of(Viewpoint viewpoint) {
        return new RowsAt(viewpoint.knownAt(), viewpoint.on());
    }

    /** By all that is known. */
    public static RowsAt now(LocalDate on) {
        return new RowsAt(Optional.empty(), on);
    }

    /** For those that a question adds its own to. */
    public Map<String, Object> parameters() {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("on", on);
        knownAt.ifPresent(moment -> parameters.put("knownAt", moment.atOffset(ZoneOffset.UTC)));
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
        return "(select pregnancy, viewers, vsv, organisations, due_date, ended from %s r where %s%s) c"
                .formatted(RowTable.CASE, known("r"), of.formatted("r"));
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
                    from %s r where %s and %s %s) v""".formatted(RowTable.VERDICT, known("r"), holds("r"), of.formatted("r"));
    }

    /** As {@link #verdicts}, by what those inside say: what a stranger says makes no verdict and takes none away. */
    public String verdictsByThoseInside() {
        return verdicts("""
                 and (r.viewers = '{}' or r.viewers is null and not exists (
                    select from %s i where i.pregnancy = r.pregnancy and i.viewers = '{}' and %s))""".formatted(RowTable.CASE, known("i")));
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
        return "%s h where h.pregnancy = c.pregnancy and h.viewers is not distinct from c.viewers and h.kind = '%s' and %s and %s"
                .formatted(RowTable.HOLDING, kind, known("h"), holds("h"));
    }

    /** Without a moment it is what is known up to now, which has an index of its own. */
    String known(String row) {
        return knownAt.isPresent()
                ? "%1$s.known_from <= :knownAt and :knownAt < %1$s.known_to".formatted(row)
                : "%s.known_to = 'infinity'".formatted(row);
    }

    String holds(String row) {
        return "%1$s.from_day <= :on and :on < %1$s.to_day".formatted(row);
    }
}
