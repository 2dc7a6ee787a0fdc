package nl.geboortepad.query.rows;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.query.answer.NormsVersion.MendedNorms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers by which norms the rows were judged, and since when. */
@Component
public class JudgedBy implements MendedNorms {
    private final JdbcClient database;
    private final Clock clock;
    private final Map<String, Optional<Instant>> since = new ConcurrentHashMap<>();

    public JudgedBy(DataSource source, Clock clock) {
        this.database = JdbcClient.create(source);
        this.clock = clock;
    }

    /** Whether this was judged by other norms than those in force; whoever asks first is taken at today's. */
    public boolean otherNorms(Pathway pathway) {
        database.sql("""
                        insert into view.judged_by (pathway, digest) values (:pathway, :digest)
                        on conflict do nothing""")
                .param("pathway", pathway.id())
                .param("digest", pathway.digest())
                .update();
        return database.sql("select digest <> :digest from view.judged_by where pathway = :pathway")
                .param("pathway", pathway.id())
                .param("digest", pathway.digest())
                .query(Boolean.class)
                .single();
    }

    /** From now on it is judged by these. */
    public void remember(Pathway pathway) {
        database.sql("update view.judged_by set digest = :digest, since = :now where pathway = :pathway")
                .param("pathway", pathway.id())
                .param("digest", pathway.digest())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        since.remove(pathway.id());
    }

    /** Read once: while an engine runs its norms stay as they are. */
    @Override
    public Optional<Instant> since(Pathway pathway) {
        return since.computeIfAbsent(pathway.id(), this::read);
    }

    private Optional<Instant> read(String pathway) {
        return database.sql("select since from view.judged_by where pathway = :pathway and since is not null")
                .param("pathway", pathway)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
