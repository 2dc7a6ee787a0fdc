package nl.geboortepad.ops.storage;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.geboortepad.query.settled.ViewReading;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What no view has read yet of {@code event_store.event}, by the positions that lie beside it. */
final class SqlReading implements ViewReading {
    /** More are not looked at one by one: of those, no moment lies further back than a transaction lasts. */
    private static final int MOST = 5_000;

    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(60);

    private static final GapAwareTrackingToken NOTHING = GapAwareTrackingToken.newInstance(0, Set.of());
    private static final Unread NONE = new Unread(0, Optional.empty());

    private final JdbcClient database;
    private final ReadPositions positions;

    SqlReading(DataSource source, ReadPositions positions) {
        this.positions = positions;
        this.database = JdbcClient.create(source);
    }

    @Override
    public Unread unread(String view) {
        var read = positions.of(view);
        return (read.isEmpty() ? List.of(NOTHING) : read)
                .stream().map(SqlReading::position).map(this::beyond).reduce(NONE, SqlReading::together);
    }

    private static Unread together(Unread one, Unread other) {
        return new Unread(
                Math.max(one.events(), other.events()),
                Stream.of(one.first(), other.first()).flatMap(Optional::stream).min(Comparator.naturalOrder()));
    }

    private Unread beyond(GapAwareTrackingToken read) {
        var gaps = read.getGaps().toArray(Long[]::new);
        return database.sql("""
                        select count(*) as events, min(recorded) as first from (
                            select recorded from event_store.event
                            where global_index >= :from and (global_index > :index or global_index = any (:gaps))
                            order by global_index limit :most) unread""")
                .param("from", gaps.length == 0 ? read.getIndex() + 1 : gaps[0])
                .param("index", read.getIndex())
                .param("gaps", gaps)
                .param("most", MOST)
                .query((row, number) -> {
                    var events = row.getLong("events");
                    return new Unread(
                            events,
                            Optional.ofNullable(row.getObject("first", OffsetDateTime.class))
                                    .map(OffsetDateTime::toInstant)
                                    .map(first -> events < MOST ? first : first.minus(LONGEST_TRANSACTION)));
                })
                .single();
    }

    private static GapAwareTrackingToken position(TrackingToken token) {
        return token instanceof GapAwareTrackingToken position ? position : NOTHING;
    }
}
