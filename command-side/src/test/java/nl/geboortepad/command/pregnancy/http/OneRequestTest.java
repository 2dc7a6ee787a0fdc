package nl.geboortepad.command.pregnancy.http;

import static nl.geboortepad.command.pregnancy.http.Door.HOSPITAL;
import static nl.geboortepad.command.pregnancy.http.Door.MIDWIFE;
import static nl.geboortepad.command.pregnancy.http.Door.QUALITY;
import static nl.geboortepad.command.pregnancy.http.Door.STEWARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.ReferralDeclined;
import nl.geboortepad.kernel.event.CareEvent.TeamMemberJoined;
import nl.geboortepad.kernel.event.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

class OneRequestTest {
    private static final String REGISTRATION = """
            {"type": "RegisterPregnancy", "bsn": "999990019", "name": "Mevrouw Voorbeeld", "vsv": "vsv:midden",
             "dueDate": "2026-10-01", "basis": "ultrasound", "gravidity": 2, "parity": 1,
             "careFrom": "2026-03-01", "fromTheStart": true}""";
    private static final String CHECKUP = """
            {"type": "CheckupHeld", "when": "2026-05-01", "organisation": "agb:08000001"}""";
    private static final String WITH_WORDS = """
            {"type": "ReferralDeclined", "when": "2026-05-01", "referral": "R-1", "by": "agb:08000001", "note": "geen plek"}""";

    private final Door door = new Door();

    @Test
    void a_wrong_header_is_told_together_with_what_is_wrong_in_the_message() throws Exception {
        var pregnancy = json(register(REGISTRATION)).path("pregnancy").stringValue();
        var request = MockMvcRequestBuilders.post("/api/pregnancies/" + pregnancy + "/commands")
                .contentType("application/json")
                .header("Idempotency-Key", "=")
                .header("If-Match", "3")
                .content("{\"type\": \"CheckupHeld\", \"when\": \"no\"}");

        var problem = json(door.http.perform(request).andReturn().getResponse());

        assertThat(problem.path("faults")
                        .valueStream()
                        .map(fault -> fault.path("header").stringValue("")
                                + fault.path("pointer").stringValue("")))
                .containsExactlyInAnyOrder("Idempotency-Key", "If-Match", "/when", "/organisation");
    }

    // ---- registering

    @Test
    void a_first_registration_is_created_and_a_repeat_gets_the_same_answer() throws Exception {
        var first = register(REGISTRATION);
        var again = register(REGISTRATION);

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(first.getHeader("Location"))
                .isEqualTo("/api/pregnancies/" + json(first).path("pregnancy").stringValue());
        assertThat(first.getHeader("ETag")).isEqualTo("\"2\"");
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(json(again).path("repeated").booleanValue()).isTrue();
        assertThat(json(again).path("events")).isEqualTo(json(first).path("events"));
    }

    @Test
    void another_organisation_finds_the_pregnancy_that_is_there() throws Exception {
        var first = register(REGISTRATION);
        door.as(HOSPITAL);
        var second = register(REGISTRATION);

        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(json(second).path("version")).isEqualTo(json(first).path("version"));
        assertThat(json(second).path("events")).hasSameSizeAs(json(first).path("events"));
        assertThat(json(second).path("pregnancy")).isEqualTo(json(first).path("pregnancy"));
        assertThat(door.events(json(second)))
                .filteredOn(RegistrationReceived.class::isInstance)
                .extracting(
                        event -> ((RegistrationReceived) event).organisation().code())
                .containsExactly("agb:08000001", "agb:06000001");
    }

    @Test
    void what_a_newcomer_says_of_who_she_is_stands_beside_what_was_known() throws Exception {
        var answer = register(REGISTRATION);
        door.as(HOSPITAL);
        register(REGISTRATION.replace("Mevrouw Voorbeeld", "Mevrouw Anders"));

        assertThat(door.vault.identities.values())
                .containsExactly(Map.of("name", "Mevrouw Voorbeeld", "agb:06000001 name", "Mevrouw Anders"));
        door.as(MIDWIFE);
        register(REGISTRATION.replace("Mevrouw Voorbeeld", "Mevrouw Beter"));
        assertThat(door.vault.identities.values().iterator().next()).containsEntry("name", "Mevrouw Beter");
        assertThat(answer.getStatus()).isEqualTo(201);
    }

    @Test
    void another_birth_date_with_one_number_is_another_woman_until_the_steward_has_looked() throws Exception {
        var dated = REGISTRATION.replace("{\"type\"", "{\"birthDate\": \"1990-01-01\", \"type\"");
        var first = register(dated);
        door.as(HOSPITAL);
        var other = register(dated.replace("1990-01-01", "1990-01-10"));
        var again = register(dated.replace("1990-01-01", "1990-01-10").replace("Voorbeeld", "Voorbeelden"));

        assertThat(other.getStatus()).isEqualTo(201);
        assertThat(json(other).path("version")).isEqualTo(json(first).path("version"));
        assertThat(json(other).path("pregnancy")).isNotEqualTo(json(first).path("pregnancy"));
        assertThat(json(again).path("pregnancy")).isEqualTo(json(other).path("pregnancy"));
        assertThat(door.vault.namesakes()).hasSize(1);
        assertThat(door.vault.identities.values())
                .extracting(identity -> identity.get("birthDate"))
                .containsExactlyInAnyOrder("1990-01-01", "1990-01-10");
    }

    @Test
    void who_she_is_goes_to_the_vault_and_nowhere_else() throws Exception {
        var answer = register(REGISTRATION);

        assertThat(door.vault.identities.values()).containsExactly(Map.of("name", "Mevrouw Voorbeeld"));
        assertThat(door.events(json(answer)).toString()).doesNotContain("Voorbeeld", "999990019");
        assertThat(answer.getContentAsString()).doesNotContain("Voorbeeld", "999990019");
    }

    @Test
    void a_repeat_of_an_old_request_does_not_bring_back_her_old_name() throws Exception {
        register(REGISTRATION);
        register(REGISTRATION.replace("Mevrouw Voorbeeld", "Mevrouw Nieuw"));

        register(REGISTRATION);

        assertThat(door.vault.identities.values()).containsExactly(Map.of("name", "Mevrouw Nieuw"));
    }

    @Test
    void a_registration_that_is_refused_leaves_nothing_of_her_behind() throws Exception {
        var refused = register(REGISTRATION.replace("2026-03-01", "2026-08-01"));

        problem(refused, 409, "refused", "/careFrom");
        assertThat(door.vault.women).isEmpty();
    }

    @Test
    void what_is_refused_after_she_was_looked_up_leaves_nothing_of_her_behind_either() throws Exception {
        send(post("/api/pregnancies").header("Idempotency-Key", "k-1"), REGISTRATION);
        var women = Map.copyOf(door.vault.women);
        door.vault.recorded = women.values()::contains;
        var another = REGISTRATION.replace("999990019", "999990020");

        problem(send(post("/api/pregnancies").header("Idempotency-Key", "k-1"), another), 422, "key-reused", null);
        assertThat(door.vault.women).isEqualTo(women);
        assertThat(send(post("/api/pregnancies").header("Idempotency-Key", "k-2"), another)
                        .getStatus())
                .isEqualTo(201);
    }

    @Test
    void a_bsn_that_fails_the_eleven_test_is_pointed_at_and_not_repeated() throws Exception {
        var refused = register(REGISTRATION.replace("999990019", "999990018"));

        problem(refused, 400, "invalid", "/bsn");
        assertThat(refused.getContentAsString()).doesNotContain("999990018");
    }

    @Test
    void a_key_that_registered_her_is_not_used_for_something_else() throws Exception {
        assertThat(send(post("/api/pregnancies").header("Idempotency-Key", "k-1"), REGISTRATION)
                        .getStatus())
                .isEqualTo(201);

        var other = REGISTRATION.replace("2026-10-01", "2026-10-02");
        problem(send(post("/api/pregnancies").header("Idempotency-Key", "k-1"), other), 422, "key-reused", null);
    }

    @Test
    void a_key_with_a_space_in_it_is_none() throws Exception {
        problem(send(post("/api/pregnancies").header("Idempotency-Key", "k 1"), REGISTRATION), 400, "invalid", null);
    }

    @Test
    void a_caregiver_registers_for_the_own_organisation_only() throws Exception {
        var other = REGISTRATION.replace("\"vsv\"", "\"organisation\": \"agb:06000001\", \"vsv\"");
        problem(register(other), 403, "forbidden", "/organisation");

        door.as(STEWARD);
        assertThat(register(other).getStatus()).isEqualTo(201);
        problem(register(REGISTRATION), 400, "invalid", "/organisation");
    }

    @Test
    void from_what_lies_beside_the_events_nobody_computes_what_was_sent() throws Exception {
        var answer = send(post("/api/pregnancies").header("Idempotency-Key", "999990019"), REGISTRATION);
        var pregnancy = PregnancyId.parse(json(answer).path("pregnancy").stringValue());
        command(pregnancy.toString(), CHECKUP);

        var kept = door.records.metadata(pregnancy) + door.registry.claims();
        assertThat(kept).doesNotContain("999990019").contains(door.vault.seal(bytes("999990019")));
        for (var sent : List.of(REGISTRATION, CHECKUP, "999990019")) {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes(sent));
            assertThat(kept)
                    .doesNotContain(Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
                    .doesNotContain(HexFormat.of().formatHex(hash));
        }
    }

    // ---- commands

    @Test
    void a_fact_is_answered_with_version_and_events() throws Exception {
        var answer = command(registered(), CHECKUP);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("ETag")).isEqualTo("\"3\"");
        assertThat(json(answer).path("events").size()).isEqualTo(1);
        assertThat(json(answer).path("version").longValue()).isEqualTo(3);
    }

    @Test
    void an_identical_request_without_a_key_stores_nothing_twice() throws Exception {
        var pregnancy = registered();
        command(pregnancy, CHECKUP);

        var again = command(pregnancy, CHECKUP);

        assertThat(json(again).path("repeated").booleanValue()).isTrue();
        assertThat(door.events(json(again))).hasSize(4);
    }

    @Test
    void the_same_fact_under_another_key_is_another_fact() throws Exception {
        var pregnancy = registered();
        command(pregnancy, CHECKUP);

        var again =
                send(post("/api/pregnancies/" + pregnancy + "/commands").header("Idempotency-Key", "second"), CHECKUP);

        assertThat(door.events(json(again))).hasSize(5);
    }

    @Test
    void an_entry_is_corrected_by_its_id() throws Exception {
        var pregnancy = registered();
        var entry = json(command(pregnancy, CHECKUP)).path("events").path(0).stringValue();

        var answer = command(pregnancy, """
                {"type": "CorrectEntry", "entry": "%s", "reason": "wrong-day",
                 "replacement": {"type": "CheckupHeld", "when": "2026-05-02", "organisation": "agb:08000001"}}""".formatted(entry));

        assertThat(answer.getStatus()).isEqualTo(200);
    }

    @Test
    void a_stale_version_is_told_with_the_current_one() throws Exception {
        var stale = send(post("/api/pregnancies/" + registered() + "/commands").header("If-Match", "\"1\""), CHECKUP);

        problem(stale, 412, "stale", null);
        assertThat(json(stale).path("version").longValue()).isEqualTo(2);
    }

    @Test
    void a_version_without_quotes_is_not_one() throws Exception {
        problem(
                send(post("/api/pregnancies/" + registered() + "/commands").header("If-Match", "1"), CHECKUP),
                400,
                "invalid",
                null);
    }

    // ---- words and caregivers

    @Test
    void words_go_to_the_vault_and_the_event_refers_to_them() throws Exception {
        var answer = command(registered(), WITH_WORDS);

        var event = (ReferralDeclined) door.events(json(answer)).getLast();
        assertThat(door.vault.texts).containsExactly(Map.entry(event.note().orElseThrow(), "geen plek"));
    }

    @Test
    void the_words_of_a_repeat_are_not_kept_twice() throws Exception {
        var pregnancy = registered();
        command(pregnancy, WITH_WORDS);

        var again = command(pregnancy, WITH_WORDS);

        assertThat(json(again).path("repeated").booleanValue()).isTrue();
        assertThat(door.vault.texts).hasSize(1);
    }

    @Test
    void the_words_of_a_refused_request_are_forgotten() throws Exception {
        var pregnancy = registered();

        problem(command(pregnancy, WITH_WORDS.replace("2026-05-01", "2026-08-01")), 409, "refused", "/when");
        problem(command(pregnancy, WITH_WORDS.replace("}", ", \"tone\": 1}")), 400, "invalid", "/tone");
        assertThat(door.vault.texts).isEmpty();
    }

    @Test
    void a_text_that_is_too_long_is_pointed_at() throws Exception {
        var tooLong = WITH_WORDS.replace("geen plek", "x".repeat(10_001));
        problem(command(registered(), tooLong), 400, "invalid", "/note");
    }

    @Test
    void caregivers_are_recorded_by_pseudonym() throws Exception {
        var joined = """
                {"type": "TeamMemberJoined", "when": "2026-05-01",
                 "member": {"role": "midwife", "organisation": "agb:08000001", "person": "%s"}}""";
        var pregnancy = registered();

        var event = (TeamMemberJoined) door.events(json(command(pregnancy, joined.formatted("900001234"))))
                .getLast();

        assertThat(event.member().person())
                .isEqualTo(door.vault.pseudonym(Optional.of(event.member().organisation()), "900001234"));
        assertThat(event.member().person())
                .isNotEqualTo(door.vault.pseudonym(Optional.of(new Organisation("agb:06000001")), "900001234"));
        problem(command(pregnancy, joined.formatted("zr. Voorbeeld")), 400, "invalid", "/member/person");
    }

    // ---- what cannot be read, or may not

    @Test
    void unknown_fields_and_types_are_errors() throws Exception {
        var pregnancy = registered();

        problem(command(pregnancy, CHECKUP.replace("}", ", \"colour\": 1}")), 400, "invalid", "/colour");
        problem(command(pregnancy, "{\"type\": \"CoffeeMade\", \"when\": \"2026-05-01\"}"), 400, "invalid", "/type");
        problem(command(pregnancy, "{\"when\": \"2026-05-01\"}"), 400, "invalid", "/type");
        problem(command(pregnancy, REGISTRATION), 400, "invalid", "/type");
        problem(command(pregnancy, "[]"), 400, "malformed", null);
        problem(command(pregnancy, "{"), 400, "malformed", null);
        problem(register(CHECKUP), 400, "invalid", "/type");
    }

    @Test
    void what_only_a_record_says_of_itself_cannot_be_reported() throws Exception {
        problem(
                command(registered(), "{\"type\": \"PregnancyRegistered\", \"when\": \"2026-05-01\"}"),
                400,
                "invalid",
                "/type");
    }

    @Test
    void an_unknown_pregnancy_is_not_found() throws Exception {
        problem(command("pregnancy-00000000-0000-0000-0000-00000000000f", CHECKUP), 404, "unknown-pregnancy", null);
        problem(command("pregnancy-00000000-0000-0000-0000-00000000000f", WITH_WORDS), 404, "unknown-pregnancy", "");
    }

    @Test
    void who_has_no_part_in_it_writes_nothing() throws Exception {
        var pregnancy = registered();

        door.as(HOSPITAL);
        problem(command(pregnancy, CHECKUP), 404, "unknown-pregnancy", null);
        door.as(QUALITY);
        problem(command(pregnancy, CHECKUP), 403, "forbidden", null);
        door.as(MIDWIFE);
        assertThat(command(pregnancy, CHECKUP).getStatus()).isEqualTo(200);
    }

    @Test
    void the_words_of_who_has_no_part_in_it_are_not_kept_for_a_moment() throws Exception {
        var pregnancy = registered();
        door.as(HOSPITAL);
        door.vault.kept = 0;

        problem(command(pregnancy, WITH_WORDS), 404, "unknown-pregnancy", "");
        assertThat(door.vault.kept).isZero();
    }

    // ----

    private String registered() throws Exception {
        return json(register(REGISTRATION)).path("pregnancy").stringValue();
    }

    private MockHttpServletResponse register(String body) throws Exception {
        return send(post("/api/pregnancies"), body);
    }

    private MockHttpServletResponse command(String pregnancy, String body) throws Exception {
        return send(post("/api/pregnancies/" + pregnancy + "/commands"), body);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return door.http
                .perform(request.contentType(MediaType.APPLICATION_JSON).content(bytes(body)))
                .andReturn()
                .getResponse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return Door.json(answer.getContentAsString());
    }

    private static void problem(MockHttpServletResponse answer, int status, String code, String pointer)
            throws Exception {
        var problem = json(answer);
        assertThat(answer.getStatus()).as(problem.toString()).isEqualTo(status);
        assertThat(problem.path("code").stringValue()).isEqualTo(code);
        assertThat(problem.path("pointer").stringValue(null)).isEqualTo(pointer);
    }
}
