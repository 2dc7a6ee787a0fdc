package nl.geboortepad.ops.http;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static nl.geboortepad.ops.Sender.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import javax.sql.DataSource;
import nl.geboortepad.ops.RunningEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An engine with one pregnancy on record, registered by the midwife. */
record OneOnRecord(RunningEngine engine, String pregnancy) implements AutoCloseable {
    /** Whatever may not be left behind by what was refused. */
    private static final String STORED = """
            select (select count(*) from event_store.event) + (select count(*) from registry.pregnancy)
                + (select count(*) from registry.claimed_key) + (select count(*) from vault.woman)
                + (select count(*) from vault.identity) + (select count(*) from vault.words)
                + (select count(*) from vault.child) + (select count(*) from vault.audit)
                + (select count(*) from vault.audit_words)""";

    static OneOnRecord start() {
        var engine = RunningEngine.start();
        var begun = engine.post("midwife-demo", "/api/pregnancies", BadRequests.registration("\"bsn\": \"999990019\""));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        return new OneOnRecord(engine, (String) json(begun).get("pregnancy"));
    }

    long stored() {
        return JdbcClient.create(engine.bean(DataSource.class))
                .sql(STORED)
                .query(Long.class)
                .single();
    }

    String commands() {
        return "/api/pregnancies/" + pregnancy + "/commands";
    }

    HttpRequest.Builder get(String path) {
        return engine.sender().as("midwife-demo", path);
    }

    HttpRequest.Builder to(String identity, String path, String type) {
        return engine.sender().as(identity, path).header("Content-Type", type);
    }

    HttpRequest.Builder post(String identity, String path, String json) {
        return to(identity, path, "application/json").POST(ofString(json));
    }

    HttpRequest.Builder lines(String lines) {
        return to("midwife-demo", "/api/commands", "application/x-ndjson").POST(ofString(lines));
    }

    HttpRequest.Builder xml(String path, String xml) {
        return to("steward-demo", path, "application/xml").POST(ofString(xml));
    }

    @Override
    public void close() {
        engine.close();
    }
}
