package nl.geboortepad.ops.storage;

import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far a view has read, by all engines that read it together. */
final class ReadPositions {
    private final JdbcClient database;
    private final Serializer tokens = new TokenJson();

    ReadPositions(DataSource source) {
        this.database = JdbcClient.create(source);
    }

    /** Of each part of the view that has begun. */
    List<TrackingToken> of(String view) {
        return database.sql(
                        "select token, token_type from event_store.token where processor = :view and token is not null")
                .param("view", view)
                .query((row, number) -> position(row.getString("token"), row.getString("token_type")))
                .list();
    }

    private TrackingToken position(String token, String type) {
        TrackingToken read = tokens.deserialize(new SimpleSerializedObject<>(token, String.class, type, null));
        return WrappedToken.unwrapLowerBound(read);
    }
}
