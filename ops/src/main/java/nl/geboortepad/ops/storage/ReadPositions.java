package nl.geboortepad.ops.storage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
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

    /** Of each part of the view that has begun, with the gaps that it keeps a place for. */
    List<TrackingToken> of(String view) {
        return parts(view).stream()
                .flatMap(Optional::stream)
                .map(WrappedToken::unwrapLowerBound)
                .toList();
    }

    /** The position up to which every part of it has read; empty while some part has not begun. */
    public OptionalLong lowest(String view) {
        var positions = parts(view).stream()
                .map(part -> part.map(TrackingToken::position).orElse(OptionalLong.empty()))
                .toList();
        return positions.isEmpty() || positions.stream().anyMatch(OptionalLong::isEmpty)
                ? OptionalLong.empty()
                : positions.stream().mapToLong(OptionalLong::getAsLong).min();
    }

    private List<Optional<TrackingToken>> parts(String view) {
        return database.sql("select token, token_type from event_store.token where processor = :view")
                .param("view", view)
                .query((row, number) -> token(row.getString("token"), row.getString("token_type")))
                .list();
    }

    private Optional<TrackingToken> token(String token, String type) {
        return token == null || type == null
                ? Optional.empty()
                : Optional.of(tokens.deserialize(new SimpleSerializedObject<>(token, String.class, type, null)));
    }
}
