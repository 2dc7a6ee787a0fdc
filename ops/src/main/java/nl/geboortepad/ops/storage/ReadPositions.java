package nl.geboortepad.ops.storage;

import java.util.OptionalLong;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far a view has read, by all engines that read it together. */
@Component
public final class ReadPositions {
    private final JdbcClient database;
    private final Serializer tokens = new TokenJson();

    ReadPositions(DataSource source) {
        this.database = JdbcClient.create(source);
    }

    /** The position up to which every part of it has read; empty while some part has not begun. */
    public OptionalLong lowest(String view) {
        var positions = database.sql("select token, token_type from event_store.token where processor = :view")
                .param("view", view)
                .query((row, number) -> position(row.getString("token"), row.getString("token_type")))
                .list();
        return positions.isEmpty() || positions.stream().anyMatch(OptionalLong::isEmpty)
                ? OptionalLong.empty()
                : positions.stream().mapToLong(OptionalLong::getAsLong).min();
    }

    private OptionalLong position(String token, String type) {
        if (token == null || type == null) {
            return OptionalLong.empty();
        }
        TrackingToken read = tokens.deserialize(new SimpleSerializedObject<>(token, String.class, type, null));
        return read.position();
    }
}
