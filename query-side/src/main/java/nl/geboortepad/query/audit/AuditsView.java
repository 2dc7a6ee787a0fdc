package nl.geboortepad.query.audit;

import javax.sql.DataSource;
import nl.geboortepad.kernel.event.AuditEvent;
import nl.geboortepad.kernel.event.AuditEvent.AuditOpened;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.query.settled.Rebuilding;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the list of audits: one row each, made anew from its few facts whenever one is added. */
@Component
@ProcessingGroup(AuditsView.NAME)
class AuditsView {
    static final String NAME = "audits";

    private final FactStreams audits;
    private final JdbcClient database;
    private final Rebuilding rebuilding;

    AuditsView(FactStreams audits, DataSource source) {
        this.audits = audits;
        this.database = JdbcClient.create(new JdbcTemplate(source));
        this.rebuilding = new Rebuilding(source);
    }

    @EventHandler
    void on(AuditEvent event, @SourceId String stream) {
        var audit = AuditId.parse(stream);
        var held = new AuditState(audit, audits.facts(audit));
        held.opened().ifPresent(opened -> write(held, opened));
    }

    private void write(AuditState held, AuditOpened opened) {
        database.sql("""
                        insert into view.audit values (:audit, :vsv, :theme, :opened, :closed, :lines, :meetings, :factors,
                            :recommendations, :followedUp)
                        on conflict (audit) do update set closed = excluded.closed, lines = excluded.lines,
                            meetings = excluded.meetings, factors = excluded.factors,
                            recommendations = excluded.recommendations, followed_up = excluded.followed_up""")
                .param("audit", held.audit().id())
                .param("vsv", opened.vsv().code())
                .param("theme", opened.theme().code())
                .param("opened", opened.when().toString())
                .param("closed", held.isClosed())
                .param("lines", held.lines().size())
                .param("meetings", held.meetings().size())
                .param("factors", held.factors().size())
                .param("recommendations", held.recommendations().size())
                .param(
                        "followedUp",
                        held.recommendations().stream()
                                .filter(r -> !held.followUps(r.recommendation()).isEmpty())
                                .count())
                .update();
    }

    @ResetHandler
    void reset() {
        database.sql("truncate view.audit").update();
        rebuilding.begins(NAME);
    }
}
