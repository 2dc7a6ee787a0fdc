package nl.geboortepad.query.worklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Person;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.verdict.Verdict.Kind;
import nl.geboortepad.query.answer.Outcome;
import nl.geboortepad.query.reading.QueryParameters;
import nl.geboortepad.query.rows.RowsAt;

/** What a worklist is narrowed to; all conditions hold together. */
record WorklistFilter(
        Optional<Vsv> vsv,
        Optional<Organisation> organisation,
        Optional<Person> coordinator,
        Optional<List<Kind>> status,
        Optional<String> norm) {
    private static final String ME = "me";
    private static final List<Kind> TO_DO = List.of(Kind.OPEN, Kind.MISSED);

    static Optional<Organisation> organisation(Optional<String> text) {
        return text.map(t -> QueryParameters.read(
                "organisation",
                t,
                Organisation::new,
                new Text(
                        "de code van een organisatie, zoals agb:08001234",
                        "the code of an organisation, such as agb:08001234")));
    }

    /** A caregiver says {@code me}: her number does not belong in an address, which ends up in logs. */
    static Optional<Person> coordinator(Optional<String> text, Caller caller, Staff staff) {
        return text.map(t -> QueryParameters.read(
                "coordinator",
                t,
                word -> word.equals(ME) ? herself(caller, staff) : new Person(word),
                new Text(
                        "een zorgverlener bij pseudoniem (cg- en 20 tekens), of me voor de zorgverlener die het vraagt",
                        "a caregiver by pseudonym (cg- and 20 characters), or me for the caregiver who asks")));
    }

    private static Person herself(Caller caller, Staff staff) {
        return caller.organisation()
                .filter(organisation -> caller.is(AccessRole.CAREGIVER))
                .map(organisation -> staff.pseudonym(organisation, caller.person()))
                .orElseThrow();
    }

    /** In SQL, {@code c} is the case and {@code v} the verdict. */
    List<String> conditions(RowsAt rows) {
        return with("v.kind = any (:status)", rows);
    }

    /** Of verdicts that are not shown: which they are is not told by whether they are found. */
    List<String> conditionsOfHidden(RowsAt rows) {
        return with("v.kind = '" + Outcome.NOT_VISIBLE + "'", rows);
    }

    private List<String> with(String ofKind, RowsAt rows) {
        var conditions = new ArrayList<String>();
        conditions.add(ofKind);
        // Without it, what can still be done, and not what is about a pregnancy that has been over for a year.
        if (status.isEmpty()) {
            conditions.add("v.details #> '{outcome,tooLate}' is distinct from 'true'");
            conditions.add("(c.ended is null or :on <= c.ended + interval '1 year')");
        }
        vsv.ifPresent(v -> conditions.add("c.vsv = :vsv"));
        organisation.ifPresent(o -> conditions.add(":organisation = any (c.organisations)"));
        norm.ifPresent(n -> conditions.add("v.norm = :norm"));
        coordinator.ifPresent(p -> conditions.add(rows.coordinatedBy("coordinator")));
        return conditions;
    }

    Map<String, Object> parameters() {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put(
                "status", status.orElse(TO_DO).stream().map(Kind::toString).toArray(String[]::new));
        vsv.ifPresent(v -> parameters.put("vsv", v.code()));
        organisation.ifPresent(o -> parameters.put("organisation", o.code()));
        norm.ifPresent(n -> parameters.put("norm", n));
        coordinator.ifPresent(p -> parameters.put("coordinator", p.code()));
        return parameters;
    }
}
