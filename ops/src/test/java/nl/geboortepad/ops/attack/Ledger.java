package nl.geboortepad.ops.attack;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every fact of which a sender was told that it is recorded, to be held against the store afterwards. */
final class Ledger {
    private final Set<String> facts = ConcurrentHashMap.newKeySet();
    private final Set<String> pregnancies = ConcurrentHashMap.newKeySet();

    /** @param answer to one request, or one line of a bulk */
    void acknowledged(String answer) {
        acknowledged(JsonMapper.shared().readTree(answer));
    }

    void acknowledged(JsonNode answer) {
        pregnancies.add(answer.path("pregnancy").stringValue());
        answer.path("events").forEach(event -> facts.add(event.stringValue()));
    }

    int size() {
        return facts.size();
    }

    /** Recorded, as somebody was told, and not in the store. */
    Set<String> lost(JdbcClient database) {
        var lost = new TreeSet<>(facts);
        database.sql("select event_id::text from event_store.event")
                .query(String.class)
                .list()
                .forEach(lost::remove);
        return lost;
    }

    /** In the store, of these pregnancies, and nobody was told: what was kept twice is among them. */
    Set<String> untold(JdbcClient database) {
        var untold = new HashSet<>(
                database.sql("select event_id::text from event_store.event where stream = any (?::text[])")
                        .param(pregnancies.toArray(String[]::new))
                        .query(String.class)
                        .list());
        untold.removeAll(facts);
        return untold;
    }
}
