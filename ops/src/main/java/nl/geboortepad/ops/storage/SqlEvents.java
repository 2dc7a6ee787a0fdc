package nl.geboortepad.ops.storage;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.geboortepad.ops.sealing.FactKeys;
import nl.geboortepad.ops.sealing.SealedFact;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.JdbcUtils;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
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
 * <p>An index is handed out before its row is committed, so a reader can meet 12 before 11. It keeps a place for 11 as long
 * as a transaction is under way that may have been given it: whoever adds rows announces from which index on (V50).
 */
final class SqlEvents extends JdbcEventStorageEngine {
    private static final String SETTLED = "select event_store.settled_index()";

    private static final int AT_ONCE = 500;

    /** Of many streams together so many events are held; a stream of which not all are in them is read by itself. */
    private static final int MOST_OF_MANY = 20_000;

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
            .trackedEventFields(schema -> "global_index, sealed, " + schema.domainEventFields())
            .build();

    private static final String APPEND = """
            insert into event_store.event
                (event_id, stream, version, stream_type, recorded, type, revision, payload, sealed, metadata)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final TransactionManager transactions;
    private final FactKeys keys;
    /** Up to which index no row will come any more, for the batch that is being read. */
    private final ThreadLocal<Long> settled;

    private SqlEvents(Builder builder, TransactionManager transactions, FactKeys keys, ThreadLocal<Long> settled) {
        super(builder);
        this.transactions = transactions;
        this.keys = keys;
        this.settled = settled;
    }

    static SqlEvents over(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer events,
            EventUpcaster upcaster,
            FactKeys keys) {
        var settled = new ThreadLocal<Long>();
        Builder builder = builder();
        builder.connectionProvider(connections)
                .transactionManager(transactions)
                .dataType(String.class)
                .schema(TABLES)
                .appendEvents(
                        (connection, schema, type, stored, serializer, time) -> append(connection, stored, serializer))
                .createTokenAt((connection, schema, time) -> tokenAt(connection, time))
                .cleanGaps((connection, schema, gaps) -> oldGaps(connection, gaps, settled.get()))
                .readEventDataWithoutGaps(
                        (connection, schema, after, most) -> next(connection, schema, after, most, List.of()))
                .readEventDataWithGaps(
                        (connection, schema, after, most, gaps) -> next(connection, schema, after, most, gaps))
                // It would leap over what is still under way.
                .extendedGapCheckEnabled(false)
                .eventSerializer(events)
                .snapshotSerializer(events)
                .upcasterChain(upcaster)
                .batchSize(AT_ONCE)
                // Versions in a stream have no gaps, so fewer than asked for are the last: no second look for nothing.
                .finalAggregateBatchPredicate(batch -> batch.size() < AT_ONCE);
        return new SqlEvents(builder, transactions, keys, settled);
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

    /**
     * First how far is settled, then what there is: what is committed in between is seen. The keys of all that are in it come
     * in one go.
     */
    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(TrackingToken last, int batchSize) {
        var batch = settledBatch(last, batchSize);
        prepareKeys(batch);
        return batch;
    }

    private void prepareKeys(List<? extends EventData<?>> events) {
        keys.prepare(events.stream()
                .map(event -> event.getPayload().getData())
                .filter(byte[].class::isInstance)
                .map(bytes -> SealedFact.of((byte[]) bytes).holder())
                .collect(Collectors.toSet()));
    }

    /** Reads many streams in one go; each is opened and decoded when it is asked for. */
    Map<String, Supplier<Stream<? extends DomainEventMessage<?>>>> streams(Collection<String> names) {
        var rows = select(
                """
                select %s from event_store.event where stream = any (?)
                order by stream, version limit %d""".formatted(TABLES.trackedEventFields(), MOST_OF_MANY),
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("text", names.toArray())),
                this::getDomainEventData);
        prepareKeys(rows);
        var streams = new LinkedHashMap<String, List<DomainEventData<?>>>();
        rows.forEach(row -> streams.computeIfAbsent(row.getAggregateIdentifier(), name -> new ArrayList<>())
                .add(row));
        if (rows.size() == MOST_OF_MANY) {
            streams.remove(rows.getLast().getAggregateIdentifier());
        }
        var decoded = new HashMap<String, Supplier<Stream<? extends DomainEventMessage<?>>>>();
        streams.forEach((name, events) -> decoded.put(
                name,
                () -> EventStreamUtils.upcastAndDeserializeDomainEvents(
                                events.stream(), getEventSerializer(), upcasterChain)
                        .asStream()));
        return decoded;
    }

    /** The names of the next streams of pregnancies, in order. */
    List<String> pregnanciesAfter(String stream, int most) {
        return select(
                """
                select stream from event_store.event
                where version = 0 and starts_with(stream, 'pregnancy-') and stream > ? order by stream limit ?""",
                (connection, statement) -> {
                    statement.setString(1, stream);
                    statement.setInt(2, most);
                },
                row -> row.getString(1));
    }

    private interface Parameters {
        void set(Connection connection, PreparedStatement statement) throws SQLException;
    }

    private <R> List<R> select(String sql, Parameters parameters, JdbcUtils.SqlResultConverter<R> row) {
        return transactions.fetchInTransaction(() -> JdbcUtils.executeQuery(
                getConnection(),
                connection -> {
                    var statement = connection.prepareStatement(sql);
                    parameters.set(connection, statement);
                    return statement;
                },
                JdbcUtils.listResults(row),
                failure -> new EventStoreException("Many streams could not be read", failure)));
    }

    /** A fact lies either sealed, as bytes, or as text. */
    @Override
    protected DomainEventData<?> getDomainEventData(ResultSet row) throws SQLException {
        var bytes = row.getBytes("sealed");
        return bytes == null
                ? super.getDomainEventData(row)
                : new SealedEntry(
                        row,
                        bytes,
                        row.getObject("recorded", OffsetDateTime.class).toInstant());
    }

    /** Its moment stays what it is: Axon would write it as text first, and read that again. */
    private static final class SealedEntry extends GenericDomainEventEntry<byte[]> {
        private final Instant recorded;

        SealedEntry(ResultSet row, byte[] bytes, Instant recorded) throws SQLException {
            super(
                    row.getString("stream_type"),
                    row.getString("stream"),
                    row.getLong("version"),
                    row.getString("event_id"),
                    "",
                    row.getString("type"),
                    row.getString("revision"),
                    bytes,
                    row.getString("metadata").getBytes(StandardCharsets.UTF_8));
            this.recorded = recorded;
        }

        @Override
        public Instant getTimestamp() {
            return recorded;
        }
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

    private List<? extends TrackedEventData<?>> settledBatch(TrackingToken last, int batchSize) {
        settled.set(index(SETTLED));
        try {
            return super.fetchTrackedEvents(last, batchSize);
        } finally {
            settled.remove();
        }
    }

    @Override
    protected TrackedEventData<?> getTrackedEventData(ResultSet row, GapAwareTrackingToken previous)
            throws SQLException {
        long index = row.getLong("global_index");
        // Identity columns count from 1, so a reader that begins has seen "nothing, up to 0".
        var from = previous != null ? previous : GapAwareTrackingToken.newInstance(0, Set.of());
        boolean fillsGap = index <= from.getIndex();
        var token = from.advanceTo(index, fillsGap ? Integer.MAX_VALUE : (int) Math.max(0, index - settled.get() - 1));
        return new TrackedDomainEventData<>(token, getDomainEventData(row));
    }

    /** Whoever begins here reads what was under way when she began. */
    @Override
    public TrackingToken createHeadToken() {
        long upTo = index(SETTLED);
        var later = transactions.fetchInTransaction(() -> JdbcUtils.executeQuery(
                getConnection(),
                connection -> {
                    var statement = connection.prepareStatement(
                            "select global_index from event_store.event where global_index > ? order by 1");
                    statement.setLong(1, upTo);
                    return statement;
                },
                JdbcUtils.listResults(row -> row.getLong(1)),
                failure -> new EventStoreException("How far the store goes could not be read", failure)));
        if (later.isEmpty()) {
            return GapAwareTrackingToken.newInstance(
                    index("select coalesce(max(global_index), 0) from event_store.event"), Set.of());
        }
        var gaps = new TreeSet<Long>();
        LongStream.range(upTo + 1, later.getLast()).forEach(gaps::add);
        gaps.removeAll(later);
        return GapAwareTrackingToken.newInstance(later.getLast(), gaps);
    }

    private long index(String select) {
        return transactions.fetchInTransaction(() -> JdbcUtils.executeQuery(
                getConnection(),
                connection -> connection.prepareStatement(select),
                row -> JdbcUtils.nextAndExtract(row, 1, Long.class),
                failure -> new EventStoreException("How far the store goes could not be read", failure)));
    }

    private static PreparedStatement next(
            Connection connection, EventSchema schema, long after, int most, List<Long> gaps) throws SQLException {
        var from = gaps.stream().mapToLong(gap -> gap).min().orElse(after + 1);
        PreparedStatement statement = connection.prepareStatement("""
                select %s from event_store.event
                where global_index >= ? and (global_index > ? or global_index = any (?))
                order by global_index limit ?""".formatted(schema.trackedEventFields()));
        statement.setLong(1, Math.min(from, after + 1));
        statement.setLong(2, after);
        statement.setArray(3, connection.createArrayOf("bigint", gaps.toArray()));
        statement.setInt(4, most);
        return statement;
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

    /** Axon drops a gap when the event after it is old; the two dates stand for "settled" and "not yet". */
    private static PreparedStatement oldGaps(Connection connection, SortedSet<Long> gaps, long settled)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement("""
                select global_index,
                    case when global_index > ? then timestamptz '9999-01-01' else timestamptz '1970-01-02' end as recorded
                from event_store.event where global_index between ? and ? order by global_index""");
        statement.setLong(1, settled);
        statement.setLong(2, gaps.first());
        statement.setLong(3, gaps.last() + 1);
        return statement;
    }
}
