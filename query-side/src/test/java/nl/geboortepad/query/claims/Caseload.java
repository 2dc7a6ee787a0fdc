package nl.geboortepad.query.claims;

import static nl.geboortepad.query.Given.HOSPITAL;
import static nl.geboortepad.query.Given.PRACTICE;
import static nl.geboortepad.query.Given.noon;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.TreeSet;
import javax.sql.DataSource;
import nl.geboortepad.kernel.event.CareEvent.Channel;
import nl.geboortepad.kernel.event.CareEvent.Line;
import nl.geboortepad.kernel.event.CareEvent.ReferralKind;
import nl.geboortepad.kernel.event.CareEvent.ReferralMade;
import nl.geboortepad.kernel.event.CareEvent.Urgency;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.query.Given;
import org.springframework.jdbc.core.JdbcTemplate;

/** Women of one partnership, each with her record in the store and her verdicts in the view. */
final class Caseload {
    static final LocalDate MARCH = LocalDate.of(2026, 3, 10);

    private final Given given;
    private final JdbcTemplate database;

    Caseload(Given given, DataSource source) {
        this.given = given;
        this.database = new JdbcTemplate(source);
    }

    /** Registered, and known to the view. */
    PregnancyId woman() {
        return woman(LocalDate.of(2026, 2, 14));
    }

    /** @param known since when the view knows her */
    PregnancyId woman(LocalDate known) {
        var woman = PregnancyId.random();
        given.recorded(woman, LocalDate.of(2026, 2, 14), Given.registered(WomanId.random()));
        var moment = noon(known).atOffset(ZoneOffset.UTC);
        database.update("""
                insert into view.case_head (pregnancy, version, begun, reached, partnerships)
                values (?, 0, ?, ?, '{vsv:midden}')""", woman.id(), moment, moment);
        database.update(
                "insert into view.case_news (pregnancy, vsv, moments) values (?, 'vsv:midden', array[?::timestamptz])",
                woman.id(),
                moment);
        database.update("""
                insert into view.case_row (pregnancy, line, vsv, organisations, due_date)
                values (?, gen_random_uuid(), 'vsv:midden', '{}', ?)""", woman.id(), Given.DUE);
        return woman;
    }

    EventId recorded(PregnancyId woman, LocalDate day, PregnancyEvent event) {
        return given.recorded(woman, noon(day), event);
    }

    /** @param outcome the JSON of the rest of its outcome */
    void verdict(PregnancyId woman, String norm, String kind, LocalDate due, String outcome, EventId because) {
        database.update(
                """
                insert into view.verdict_row (pregnancy, line, norm, since, occurrence, from_day, to_day, kind, due,
                    details)
                values (?, gen_random_uuid(), ?, '2018-01-01', '', '-infinity', 'infinity', ?, ?, ?::jsonb)""",
                woman.id(),
                norm,
                kind,
                due,
                "{\"outcome\": {\"kind\": \"%s\"%s}, \"because\": [\"%s\"]}".formatted(kind, outcome, because));
    }

    void met(PregnancyId woman, String norm, LocalDate on, EventId because) {
        verdict(woman, norm, "met", null, ", \"on\": \"" + on + "\"", because);
    }

    static ReferralMade referral(LocalDate day, Channel channel) {
        return new ReferralMade(
                When.day(day),
                new Reference("R-1"),
                PRACTICE,
                HOSPITAL,
                Line.SECOND,
                ReferralKind.CONSULT,
                Urgency.ROUTINE,
                new TreeSet<>(),
                channel);
    }
}
