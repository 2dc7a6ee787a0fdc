package nl.geboortepad.query.settled;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import javax.sql.DataSource;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which views are being built again. Nobody is answered from a part that looks whole. */
@Component
public final class Rebuilding {
    private final JdbcClient database;

    public Rebuilding(DataSource source) {
        this.database = JdbcClient.create(source);
    }

    /** In the transaction in which the view is emptied. */
    public void begins(String view) {
        database.sql("""
                        insert into view.rebuilding (view) values (:view)
                        on conflict (view) do update set up_to = null""").param("view", view).update();
    }

    /** @throws Problem 503 while it is being built again */
    public void requireWhole(String view) {
        var part = database.sql("select exists (select from view.rebuilding where view = :view)")
                .param("view", view)
                .query(Boolean.class)
                .single();
        if (part) {
            throw Problem.of(
                    Problem.Code.UNAVAILABLE,
                    new Text(
                            "Dit overzicht wordt opnieuw opgebouwd en is nog niet volledig.",
                            "This view is being built again and is not whole yet."));
        }
    }

    /** Each with the position up to which it must read, once that was set. */
    public Map<String, OptionalLong> all() {
        var all = new LinkedHashMap<String, OptionalLong>();
        database.sql("select view, up_to from view.rebuilding").query(row -> {
            var upTo = row.getObject("up_to", Long.class);
            all.put(row.getString("view"), upTo == null ? OptionalLong.empty() : OptionalLong.of(upTo));
        });
        return all;
    }

    public void mustReach(String view, long position) {
        database.sql("update view.rebuilding set up_to = :position where view = :view and up_to is null")
                .param("position", position)
                .param("view", view)
                .update();
    }

    /** @param upTo as it was seen: not when it began once more since */
    public void ends(String view, long upTo) {
        database.sql("delete from view.rebuilding where view = :view and up_to = :upTo")
                .param("view", view)
                .param("upTo", upTo)
                .update();
    }
}
