package nl.geboortepad.query.rows;

import java.util.Optional;
import javax.sql.DataSource;
import nl.geboortepad.pathways.norm.Pathway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers by which norms the rows were judged. */
@Component
public class JudgedBy {
    private final JdbcClient database;
    private final Pathway pathway;

    JudgedBy(DataSource source, Pathway pathway) {
        this.database = JdbcClient.create(source);
        this.pathway = pathway;
    }

    /** Whether the rows were judged by other norms than those in force; whoever asks first is taken at today's. */
    public boolean otherNorms() {
        if (digest().isEmpty()) {
            remember();
        }
        return !digest().equals(Optional.of(pathway.digest()));
    }

    public void remember() {
        database.sql("""
                        insert into view.judged_by (pathway, digest) values (:pathway, :digest)
                        on conflict (pathway) do update set digest = excluded.digest""")
                .param("pathway", pathway.id())
                .param("digest", pathway.digest())
                .update();
    }

    private Optional<String> digest() {
        return database.sql("select digest from view.judged_by where pathway = :pathway")
                .param("pathway", pathway.id())
                .query(String.class)
                .optional();
    }
}
