package nl.geboortepad.ops.storage;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import nl.geboortepad.ops.sealing.FactKeys;
import nl.geboortepad.ops.sealing.SealedFact;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/**
 * The events of {@code event_store.event}.
 *
 * <p>An index is handed out before its row is committed, so a reader can meet 12 before 11. It waits for 11 as long as
 * the row of 12 is young by the clock of the database. Not by the event's own time, as would be usual: that follows the
 * clock of the engine, which a demonstration or a test may set to any day, and 11 would be missed for ever.
 */
final class SqlEvents extends JdbcEventStorageEngine {
    /** Longer than any transaction that writes events may last, see transaction_timeout in application.yaml. */
    private static final String YOUNG = "written > clock_timestamp() - interval '60 s'";

    private static final int WIDEST_GAP = 10_000;

    private static final int AT_ONCE = 500;

    private static final EventSchema TABLES = EventSchema.builder()
            .eventTable("event_store.event")
            .globalIndexColumn("global_index")
            .eventIdentifierColumn("event_id")
            .aggregateIdentifierColumn("stream")
            .sequenceNumberColumn("version")
            .typeColumn("stream_type")
            .timestampColumn("recorded")
            .payloadTypeColumn("type")
            .payloadRevisionColumn("revision")
            .payloadColumn("payload")
            .metaDataColumn("metadata")
            .trackedEventFields(
                    schema -> "global_index, sealed, " + schema.domainEventFields() + ", " + YOUNG + " as young")
            .build();

    private static final String APPEND = """
            insert into event_store.event
                (event_id, stream, version, stream_type, recorded, type, revision, payload, sealed, metadata)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final FactKeys keys;

    private SqlEvents(Builder builder, FactKeys keys) {
        super(builder);
        this.keys = keys;
    }

    static SqlEvents over(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer events,
            EventUpcaster upcaster,
            FactKeys keys) {
        Builder builder = builder();
        builder.connectionProvider(connections)
                .transactionManager(transactions)
                .dataType(String.class)
                .schema(TABLES)
                .appendEvents(
                        (connection, schema, type, stored, serializer, time) -> append(connection, stored, serializer))
                .createTokenAt((connection, schema, time) -> tokenAt(connection, time))
                .cleanGaps((connection, schema, gaps) -> oldGaps(connection, gaps))
                .eventSerializer(events)
                .snapshotSerializer(events)
                .upcasterChain(upcaster)
                .batchSize(AT_ONCE)
                // Versions in a stream have no gaps, so fewer than asked for are the last: no second look for nothing.
                .finalAggregateBatchPredicate(batch -> batch.size() < AT_ONCE);
        return new SqlEvents(builder, keys);
    }

    private static PreparedStatement append(
            Connection connection, List<? extends EventMessage<?>> events, Serializer serializer) throws SQLException {
        var statement = connection.prepareStatement(APPEND);
        for (var one : events) {
            var event = (DomainEventMessage<?>) one;
            var form = event.getPayload() instanceof SealedFact ? byte[].class : String.class;
            SerializedObject<?> payload = event.serializePayload(serializer, form);
            statement.setString(1, event.getIdentifier());
            statement.setString(2, event.getAggregateIdentifier());
            statement.setLong(3, event.getSequenceNumber());
            statement.setString(4, event.getType());
            statement.setObject(5, event.getTimestamp().atOffset(ZoneOffset.UTC));
            statement.setString(6, payload.getType().getName());
            statement.setString(7, payload.getType().getRevision());
            statement.setString(8, payload.getData() instanceof String text ? text : null);
            statement.setBytes(9, payload.getData() instanceof byte[] bytes ? bytes : null);
            statement.setString(
                    10, event.serializeMetaData(serializer, String.class).getData());
            statement.addBatch();
        }
        return statement;
    }

    /** The keys of all that are in it come in one go. */
    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(TrackingToken last, int batchSize) {
        var batch = super.fetchTrackedEvents(last, batchSize);
        keys.prepare(batch.stream()
                .map(event -> event.getPayload().getData())
                .filter(byte[].class::isInstance)
                .map(bytes -> SealedFact.of((byte[]) bytes).holder())
                .collect(Collectors.toSet()));
        return batch;
    }

    /** A fact lies either sealed, as bytes, or as text. */
    @Override
    protected DomainEventData<?> getDomainEventData(ResultSet row) throws SQLException {
        var bytes = row.getBytes("sealed");
        return bytes == null
                ? super.getDomainEventData(row)
                : new GenericDomainEventEntry<>(
                        row.getString("stream_type"),
                        row.getString("stream"),
                        row.getLong("version"),
                        row.getString("event_id"),
                        readTimeStamp(row, "recorded"),
                        row.getString("type"),
                        row.getString("revision"),
                        bytes,
                        row.getString("metadata").getBytes(StandardCharsets.UTF_8));
    }

    /** There are none: a stream is read as a whole. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("streams are short; nothing is kept beside their events");
    }

    @Override
    protected void handlePersistenceException(Exception exception, EventMessage<?> event) {
        boolean taken = exception instanceof SQLException sql && "23505".equals(sql.getSQLState());
        // Also when it is a stream's first event: whoever asked may read again and then find the stream.
        throw taken
                ? new ConcurrencyException("Somebody else has written to the same stream just now", exception)
                : new EventStoreException(
                        "An event of type %s was not stored"
                                .formatted(event.getPayloadType().getSimpleName()),
                        exception);
    }

    @Override
    protected TrackedEventData<?> getTrackedEventData(ResultSet row, GapAwareTrackingToken previous)
            throws SQLException {
        long index = row.getLong("global_index");
        // Identity columns count from 1, so a reader that begins has seen "nothing, up to 0".
        var from = previous != null ? previous : GapAwareTrackingToken.newInstance(0, Set.of());
        boolean fillsGap = index <= from.getIndex();
        var token = from.advanceTo(index, fillsGap || row.getBoolean("young") ? WIDEST_GAP : 0);
        return new TrackedDomainEventData<>(token, getDomainEventData(row));
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static PreparedStatement tokenAt(Connection connection, Instant time) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement("select min(global_index) - 1 from event_store.event where recorded >= ?");
        statement.setObject(1, time.atOffset(ZoneOffset.UTC));
        return statement;
    }

    /** Axon drops a gap when the event after it is old; the two dates stand for "young" and "old". */
    private static PreparedStatement oldGaps(Connection connection, SortedSet<Long> gaps) throws SQLException {
        PreparedStatement statement = connection.prepareStatement("""
                select global_index, case when %s then timestamptz '9999-01-01' else timestamptz '1970-01-02' end as recorded
                from event_store.event where global_index between ? and ? order by global_index""".formatted(YOUNG));
        statement.setLong(1, gaps.first());
        statement.setLong(2, gaps.last() + 1);
        return statement;
    }
}
