package nl.geboortepad.ops.bench;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.json.Samples;
import nl.geboortepad.ops.embedded.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

/**
 * Not a test: what it costs to keep facts in each of four forms, in one run, by the same JDBC and the same PostgreSQL. The
 * figures of decision 19 come from here.
 */
class StoredForms {
    private static final int WOMEN = 1000;
    private static final int FACTS = 30;
    private static final int SINGLES = 1500;
    private static final int BATCH = 500;
    private static final int ROUNDS = 3;
    private static final byte[] SEPARATOR = {0};
    private static final String METADATA = """
            {"client":"system-of-the-practice","person":"cg-0123456789abcdef0123","role":"caregiver","organisation":\
            "agb:08001234","source":"interactive","key":"=%1$s","body":"%1$s","traceId":"%2$s","correlationId":"%2$s"}""".formatted("q8ZBWGVYJv7f0uO1n2kL5xT9cR4eD6aS8hP3mN0bQwE", new UUID(7, 7));
    private static final List<String> TYPES = List.of(
            "FirstContactMade",
            "IntakeHeld",
            "InformationGiven",
            "ConsentGiven",
            "RiskScreened",
            "CoordinatorAssigned",
            "CarePlanEstablished",
            "CheckupHeld",
            "ReferralMade",
            "ChildBorn");

    enum Form {
        PLAIN("text", "text"),
        PAYLOAD_IN_BASE64("text", "text"),
        PAYLOAD_IN_BYTES("bytea", "text"),
        ALL_IN_BYTES("bytea", "text");

        private final String payload;
        private final String metadata;

        Form(String payload, String metadata) {
            this.payload = payload;
            this.metadata = metadata;
        }

        String table() {
            return "forms." + name().toLowerCase(Locale.ROOT);
        }
    }

    private record Woman(UUID id, byte[] wrapped) {}

    private final Rounds rounds = new Rounds();
    private final List<Woman> women = new ArrayList<>();
    private final Map<UUID, Aead> unlocked = new HashMap<>();
    private Aead master;

    @Test
    void table() throws Exception {
        AeadConfig.register();
        master = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        try (var connection = EmbeddedDatabase.fresh().owner().getConnection()) {
            prepare(connection);
            for (var form : Form.values()) {
                append(connection, form, WOMEN, 0, FACTS, 1000);
            }
            execute(connection, "vacuum analyze");
            for (var round = 0; round < ROUNDS; round++) {
                for (var form : Form.values()) {
                    measure(connection, form, round);
                }
            }
            for (var form : Form.values()) {
                System.out.printf(
                        Locale.ROOT,
                        "| %s | append %.2f | load warm %.2f cold %.2f | scan %.2f | bytes a fact %.0f |%n",
                        form,
                        rounds.ratio("append " + form, "append " + Form.PLAIN),
                        rounds.ratio("warm " + form, "warm " + Form.PLAIN),
                        rounds.ratio("cold " + form, "warm " + Form.PLAIN),
                        rounds.ratio("scan " + form, "scan " + Form.PLAIN),
                        rounds.median("size " + form));
            }
        }
    }

    private void measure(Connection connection, Form form, int round) throws Exception {
        rounds.add("size " + form, size(connection, form));
        connection.setAutoCommit(true);
        unlocked.clear();
        rounds.add("cold " + form, load(connection, form));
        rounds.add("warm " + form, load(connection, form));
        unlocked.clear();
        rounds.add("scan " + form, scan(connection, form));
        rounds.add("append " + form, append(connection, form, SINGLES, FACTS + round * 2, 1, 1));
    }

    private void prepare(Connection connection) throws Exception {
        execute(connection, "create schema forms");
        execute(connection, "create table forms.key (holder uuid primary key, wrapped bytea not null)");
        for (var form : Form.values()) {
            execute(connection, """
                    create table %s (global_index bigint generated always as identity primary key, event_id text not null unique,
                    stream text not null, version bigint not null, stream_type text, recorded timestamptz(3) not null,
                    type text not null, revision text, payload %s not null, metadata %s not null,
                    written timestamptz not null default clock_timestamp(), unique (stream, version))""".formatted(form.table(), form.payload, form.metadata));
        }
        try (var insert = connection.prepareStatement("insert into forms.key values (?, ?)")) {
            for (var i = 0; i < Math.max(WOMEN, SINGLES); i++) {
                var id = UUID.randomUUID();
                var handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
                var wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                        handle, master, bytes("key:" + id), RegistryConfiguration.get());
                women.add(new Woman(id, wrapped));
                insert.setObject(1, id);
                insert.setBytes(2, wrapped);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private double append(Connection connection, Form form, int streams, int from, int count, int batch)
            throws Exception {
        connection.setAutoCommit(batch == 1);
        var start = System.nanoTime();
        var written = 0;
        try (var insert = connection.prepareStatement(
                "insert into " + form.table() + " (event_id, stream, version, stream_type, recorded, type, revision,"
                        + " payload, metadata) values (?, ?, ?, 'Pregnancy', now(), ?, ?, ?, ?)")) {
            for (var w = 0; w < streams; w++) {
                for (var v = from; v < from + count; v++) {
                    row(insert, form, women.get(w).id(), v);
                    insert.addBatch();
                    if (++written % batch == 0) {
                        insert.executeBatch();
                    }
                }
            }
            insert.executeBatch();
        }
        if (batch > 1) {
            connection.commit();
            connection.setAutoCommit(true);
        }
        return written / Rounds.secondsSince(start);
    }

    private void row(PreparedStatement insert, Form form, UUID woman, int version) throws Exception {
        var id = UUID.randomUUID().toString();
        var stream = "pregnancy-" + woman;
        var type = TYPES.get(version % TYPES.size());
        var event =
                EventJson.mapper().readValue(Samples.of(type), EventNames.all().get(type));
        var plain = EventJson.mapper().writeValueAsBytes(event);
        insert.setString(1, id);
        insert.setString(2, stream);
        insert.setLong(3, version);
        insert.setString(4, form == Form.ALL_IN_BYTES ? "Sealed" : type);
        insert.setString(5, "1");
        var boundTo = bytes(stream + version + id);
        switch (form) {
            case PLAIN -> insert.setString(6, new String(plain, StandardCharsets.UTF_8));
            case PAYLOAD_IN_BASE64 ->
                insert.setString(6, Base64.getEncoder().encodeToString(sealed(woman, plain, boundTo)));
            case PAYLOAD_IN_BYTES -> insert.setBytes(6, sealed(woman, plain, boundTo));
            case ALL_IN_BYTES -> insert.setBytes(6, sealed(woman, together(type, plain), boundTo));
        }
        insert.setString(7, form == Form.ALL_IN_BYTES ? "{}" : METADATA);
    }

    private static byte[] together(String type, byte[] plain) {
        var name = bytes(type);
        var metadata = bytes(METADATA);
        return ByteBuffer.allocate(name.length + metadata.length + plain.length + 2)
                .put(name)
                .put(SEPARATOR)
                .put(metadata)
                .put(SEPARATOR)
                .put(plain)
                .array();
    }

    private byte[] sealed(UUID woman, byte[] plain, byte[] boundTo) throws GeneralSecurityException, SQLException {
        var ciphertext = key(woman).encrypt(plain, boundTo);
        return ByteBuffer.allocate(16 + ciphertext.length)
                .putLong(woman.getMostSignificantBits())
                .putLong(woman.getLeastSignificantBits())
                .put(ciphertext)
                .array();
    }

    private Aead key(UUID woman) throws GeneralSecurityException {
        var there = unlocked.get(woman);
        if (there == null) {
            for (var one : women) {
                if (one.id().equals(woman)) {
                    return unlock(one);
                }
            }
        }
        return there;
    }

    private Aead unlock(Woman woman) throws GeneralSecurityException {
        var handle = TinkProtoKeysetFormat.parseEncryptedKeyset(
                woman.wrapped(), master, bytes("key:" + woman.id()), RegistryConfiguration.get());
        var aead = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
        unlocked.put(woman.id(), aead);
        return aead;
    }

    private double load(Connection connection, Form form) throws Exception {
        var start = System.nanoTime();
        try (var select = connection.prepareStatement("select event_id, stream, version, recorded, type, revision,"
                + " payload, metadata from " + form.table() + " where stream = ? and version < 500 order by version")) {
            for (var woman : women.subList(0, WOMEN)) {
                select.setString(1, "pregnancy-" + woman.id());
                var rows = select.executeQuery();
                while (rows.next()) {
                    if (form != Form.PLAIN) {
                        unlockTogether(connection, List.of(woman.id()));
                    }
                    read(form, rows);
                }
            }
        }
        return WOMEN / Rounds.secondsSince(start);
    }

    private record Row(String id, String stream, long version, String type, byte[] payload, byte[] metadata) {}

    private double scan(Connection connection, Form form) throws Exception {
        var start = System.nanoTime();
        var count = 0;
        try (var select = connection.prepareStatement("select event_id, stream, version, recorded, type, revision,"
                + " payload, metadata from " + form.table()
                + " where global_index > ? and global_index <= ? order by global_index")) {
            for (var from = 0; from < WOMEN * FACTS; from += BATCH) {
                select.setLong(1, from);
                select.setLong(2, from + BATCH);
                var batch = new ArrayList<Row>();
                var holders = new HashSet<UUID>();
                var rows = select.executeQuery();
                while (rows.next()) {
                    var row = raw(form, rows);
                    batch.add(row);
                    if (form != Form.PLAIN) {
                        holders.add(holder(row.payload()));
                    }
                }
                unlockTogether(connection, holders);
                for (var row : batch) {
                    decode(form, row);
                    count++;
                }
            }
        }
        return count / Rounds.secondsSince(start);
    }

    private void unlockTogether(Connection connection, java.util.Collection<UUID> holders) throws Exception {
        var locked = holders.stream().filter(h -> !unlocked.containsKey(h)).toArray(UUID[]::new);
        if (locked.length > 0) {
            try (var select =
                    connection.prepareStatement("select holder, wrapped from forms.key where holder = any (?)")) {
                select.setArray(1, connection.createArrayOf("uuid", locked));
                var rows = select.executeQuery();
                while (rows.next()) {
                    unlock(new Woman(rows.getObject(1, UUID.class), rows.getBytes(2)));
                }
            }
        }
    }

    private static Row raw(Form form, ResultSet rows) throws SQLException {
        var payload =
                switch (form) {
                    case PLAIN -> bytes(rows.getString("payload"));
                    case PAYLOAD_IN_BASE64 -> Base64.getDecoder().decode(rows.getString("payload"));
                    case PAYLOAD_IN_BYTES, ALL_IN_BYTES -> rows.getBytes("payload");
                };
        return new Row(
                rows.getString("event_id"),
                rows.getString("stream"),
                rows.getLong("version"),
                rows.getString("type"),
                payload,
                bytes(rows.getString("metadata")));
    }

    private void read(Form form, ResultSet rows) throws Exception {
        decode(form, raw(form, rows));
    }

    private static UUID holder(byte[] payload) {
        var told = ByteBuffer.wrap(payload);
        return new UUID(told.getLong(), told.getLong());
    }

    private void decode(Form form, Row row) throws Exception {
        if (form == Form.PLAIN) {
            event(row.type(), row.payload(), 0, row.payload().length, row.metadata());
            return;
        }
        var ciphertext = java.util.Arrays.copyOfRange(row.payload(), 16, row.payload().length);
        var plain =
                unlocked.get(holder(row.payload())).decrypt(ciphertext, bytes(row.stream() + row.version() + row.id()));
        if (form != Form.ALL_IN_BYTES) {
            event(row.type(), plain, 0, plain.length, row.metadata());
            return;
        }
        var first = 0;
        while (plain[first] != 0) {
            first++;
        }
        var second = first + 1;
        while (plain[second] != 0) {
            second++;
        }
        event(
                new String(plain, 0, first, StandardCharsets.UTF_8),
                plain,
                second + 1,
                plain.length - second - 1,
                java.util.Arrays.copyOfRange(plain, first + 1, second));
    }

    private static void event(String type, byte[] payload, int from, int length, byte[] metadata) {
        EventJson.mapper().readerFor(EventNames.all().get(type)).readValue(payload, from, length);
        EventJson.mapper().readValue(metadata, Map.class);
    }

    private static double size(Connection connection, Form form) throws SQLException {
        try (var statement = connection.createStatement()) {
            var rows =
                    statement.executeQuery("select pg_total_relation_size('%s')::float8 / (select count(*) from %1$s)"
                            .formatted(form.table()));
            rows.next();
            return rows.getDouble(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
