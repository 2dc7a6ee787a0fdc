package nl.geboortepad.command.pregnancy.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import nl.geboortepad.command.registration.kernset.Kernset;
import nl.geboortepad.command.vault.ChildConflict;
import nl.geboortepad.command.vault.ChildElsewhere;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class RegistrationsTest {
    private final Door door = new Door();

    @BeforeEach
    void steward() {
        door.as(Door.STEWARD);
    }

    @Test
    void a_registration_is_taken_over_with_a_report() throws Exception {
        var answer = send(sample("small"));

        var json = Door.json(answer.getContentAsString());
        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(json.path("report").path("taken").size()).isEqualTo(4);
        assertThat(door.events(json).stream().map(PregnancyEvent::type))
                .containsExactly(
                        "PregnancyRegistered",
                        "RegistrationReceived",
                        "FirstContactMade",
                        "CareTransferred",
                        "DueDateEstablished",
                        "CheckupHeld");
    }

    @Test
    void the_same_registration_again_changes_nothing() throws Exception {
        send(sample("small"));

        var again = Door.json(send(sample("small")).getContentAsString());

        assertThat(again.path("repeated").booleanValue()).isTrue();
        assertThat(door.events(again)).hasSize(6);
    }

    @Test
    void the_same_facts_in_another_message_are_not_recorded_again() throws Exception {
        send(sample("small"));

        var again = Door.json(send(sample("small") + "\n").getContentAsString());

        assertThat(again.path("events").size()).isZero();
        assertThat(door.events(again)).hasSize(6);
    }

    @Test
    void from_what_lies_beside_the_events_nobody_computes_what_was_sent() throws Exception {
        var answer = Door.json(send(sample("small")).getContentAsString());

        var pregnancy = PregnancyId.parse(answer.path("pregnancy").stringValue());
        var sent = (sample("small") + "2026-06-30").getBytes(StandardCharsets.UTF_8);
        var hash = MessageDigest.getInstance("SHA-256").digest(sent);
        assertThat(door.records.metadata(pregnancy))
                .contains(door.vault.seal(sent))
                .doesNotContain(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    }

    @Test
    void the_content_type_says_which_format_it_is() throws Exception {
        var answer = Door.json(send("application/x-other;charset=utf-8", "?").getContentAsString());

        assertThat(door.events(answer))
                .filteredOn(RegistrationReceived.class::isInstance)
                .singleElement()
                .satisfies(event ->
                        assertThat(((RegistrationReceived) event).source()).isEqualTo("other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/*", "no type", ""})
    void a_form_that_no_format_reads_is_not_taken(String contentType) throws Exception {
        var answer = send(contentType, sample("small"));

        assertThat(answer.getStatus()).isEqualTo(415);
        assertThat(answer.getContentAsString()).isEmpty();
    }

    @Test
    void it_is_not_looked_at_what_else_is_wrong_with_a_form_that_no_format_reads() throws Exception {
        assertThat(send("2026-06-30", "application/json", "").getStatus()).isEqualTo(415);
        assertThat(send("gisteren", "application/json", sample("small")).getStatus())
                .isEqualTo(415);
        assertThat(send("gisteren", "application/xml", sample("small")).getStatus())
                .isEqualTo(400);
    }

    @Test
    void where_the_due_date_would_tell_which_pregnancy_it_is_about_it_is_pointed_at() throws Exception {
        var answer = send(sample("small").replace("<definitieve_a_terme_datum value=\"2026-09-03\"/>", ""));

        assertThat(answer.getStatus()).isEqualTo(400);
        var problem = Door.json(answer.getContentAsString());
        var place = "/kernset_geboortezorg/zwangerschap/definitieve_a_terme_datum";
        assertThat(problem.path("pointer").stringValue()).isEqualTo(place);
        assertThat(problem.at("/faults/0/pointer").stringValue()).isEqualTo(place);
        assertThat(problem.at("/faults/0/code").stringValue()).isEqualTo("missing");
    }

    @Test
    void only_a_steward_takes_over_registrations_and_sees_what_to_settle() throws Exception {
        door.as(Door.MIDWIFE);

        assertThat(send(sample("small")).getStatus()).isEqualTo(403);
        assertThat(report().getStatus()).isEqualTo(403);
    }

    @Test
    void the_steward_sees_what_to_settle() throws Exception {
        assertThat(report().getStatus()).isEqualTo(200);
        assertThat(report().getContentAsString()).isEqualTo("{\"childrenWithOneBsn\":[],\"womenWithOneBsn\":[]}");
    }

    @Test
    void of_a_child_elsewhere_the_steward_sees_only_that_it_is_there() throws Exception {
        var here = PregnancyId.random();
        var there = PregnancyId.random();
        door.records.register(here, "vsv:midden");
        door.records.register(there, "vsv:noord");
        var noticed = Instant.parse("2026-06-01T00:00:00Z");
        door.vault.conflicts.add(new ChildConflict(new ChildElsewhere(there, 1), new ChildElsewhere(here, 2), noticed));
        door.vault.conflicts.add(
                new ChildConflict(new ChildElsewhere(there, 1), new ChildElsewhere(there, 2), noticed));

        door.as(new Caller(
                "s",
                "1",
                Caller.AccessRole.STEWARD,
                Optional.empty(),
                Optional.of(new Vsv("vsv:midden")),
                Optional.empty()));

        var settle = Door.json(report().getContentAsString()).path("childrenWithOneBsn");
        assertThat(settle.size()).isEqualTo(1);
        assertThat(settle.path(0).path("second").path("child").intValue()).isEqualTo(2);
        assertThat(settle.toString()).doesNotContain(there.toString());
    }

    private MockHttpServletResponse report() throws Exception {
        return door.http.perform(get("/api/steward/report")).andReturn().getResponse();
    }

    private MockHttpServletResponse send(String xml) throws Exception {
        return send("application/xml", xml);
    }

    private MockHttpServletResponse send(String contentType, String xml) throws Exception {
        return send("2026-06-30", contentType, xml);
    }

    private MockHttpServletResponse send(String baseDay, String contentType, String xml) throws Exception {
        return door.http
                .perform(post("/api/registrations?baseDay=" + baseDay)
                        .header("Content-Type", contentType)
                        .content(xml.getBytes(StandardCharsets.UTF_8)))
                .andReturn()
                .getResponse();
    }

    private static String sample(String name) throws Exception {
        try (var in = Kernset.class.getResourceAsStream("samples/" + name + ".xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
