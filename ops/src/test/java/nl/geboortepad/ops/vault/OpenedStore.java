package nl.geboortepad.ops.vault;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import nl.geboortepad.ops.sealing.Opened;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The facts about a pregnancy as they lie in the database, for whoever has the master key file beside it. */
public final class OpenedStore {
    private final JdbcClient jdbc;
    private final KeyRing ring;

    public OpenedStore(DataSource database, Path masterKeyFile) {
        jdbc = JdbcClient.create(database);
        ring = new KeyRing(jdbc, MasterKeyFile.open(masterKeyFile), new UnlockedKeys(Clock.systemUTC()));
    }

    public record Row(String id, long version, Opened fact) {}

    public List<Row> stream(String stream) {
        return jdbc.sql(
                        "select event_id, version, sealed from event_store.event where stream = :stream order by version")
                .param("stream", stream)
                .query((row, n) ->
                        row(stream, row.getString("event_id"), row.getLong("version"), row.getBytes("sealed")))
                .list();
    }

    private Row row(String stream, String id, long version, byte[] sealed) {
        var opened = Opened.of(sealed, holder -> ring.find(holder).orElseThrow(), stream, version, id);
        return new Row(id, version, opened);
    }
}
