package nl.geboortepad.command.audit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.geboortepad.command.audit.AuditRecords;
import nl.geboortepad.command.audit.AuditVaultInMemory;
import nl.geboortepad.command.audit.Given;
import nl.geboortepad.command.handling.Answer.Recorded;
import nl.geboortepad.command.http.Sender;
import nl.geboortepad.command.http.SentRequest;
import nl.geboortepad.command.pregnancy.Records;
import nl.geboortepad.command.pregnancy.RegistryInMemory;
import nl.geboortepad.command.pregnancy.http.VaultInMemory;
import nl.geboortepad.command.vault.AuditedCase;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.Bsn;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Asked;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.time.When;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public class AuditOpeningTest {
    private static final PregnancyId HERS = PregnancyId.random();

    private final VaultInMemory people = new VaultInMemory();
    private final AuditVaultInMemory vault = new AuditVaultInMemory();
    private final RegistryInMemory registry = new RegistryInMemory();
    private final Records pregnancies = new Records();
    private final AuditRecords audits = new AuditRecords(pregnancies.store());
    private final AuditWordStores stores = new AuditWordStores(vault, people, registry);
    private final AuditDesk desk = new AuditDesk(audits.gateway(), people, stores, audits.streams(), Given.CLOCK);
    private final Set<PregnancyId> auditable = new HashSet<>(Set.of(HERS));
    private final AuditOpening opening = new AuditOpening(
            desk, vault, audits.streams(), registry, (pregnancy, vsv) -> auditable.contains(pregnancy), Given.rules());

    @BeforeEach
    void she_is_registered_with_vsv_midden() {
        var woman = people.woman(Bsn.parse("999990019"));
        people.describe(woman, Map.of("name", "Mevrouw Voorbeeld"));
        registry.register(woman, LocalDate.of(2026, 10, 1), HERS, Set.of());
        pregnancies.register(HERS, "vsv:midden");
    }

    private static String body(PregnancyId pregnancy) {
        return """
                {"type": "OpenAudit", "theme": "term-asphyxia", "pregnancy": "%s", "child": 1, "when": "2026-05-20"}""".formatted(pregnancy);
    }

    private Recorded open(String body, String key) {
        return open(body, key, "vsv:midden");
    }

    private Recorded open(String body, String key, String vsv) {
        return opening.open(sent(body, key), auditor(vsv));
    }

    private Recorded report(Recorded audit, String body) {
        return desk.handle(AuditId.parse(audit.stream()), sent(body, "k-" + body.hashCode()), auditor("vsv:midden"));
    }

    private static SentRequest sent(String body, String key) {
        return SentRequest.alone(body.getBytes(StandardCharsets.UTF_8), Optional.of(key), new Asked());
    }

    private Sender auditor(String vsv) {
        var caller = new Caller(
                "auditor-demo",
                "900001234",
                AccessRole.AUDITOR,
                Optional.empty(),
                Optional.of(new Vsv(vsv)),
                Optional.empty());
        return Sender.of(caller, people, AccessRole.AUDITOR);
    }

    private static void refused(Runnable request, Consumer<Problem> looks) {
        assertThatExceptionOfType(Problem.class).isThrownBy(request::run).satisfies(looks);
    }

    @Test
    void an_audit_is_opened_and_the_same_request_leads_to_it_again() {
        var first = open(body(HERS), "k");

        assertThat(first.begun()).isTrue();
        assertThat(open(body(HERS), "k").stream()).isEqualTo(first.stream());
        assertThat(audits.events(AuditId.parse(first.stream()))).hasSize(1);
    }

    @Test
    void nothing_in_the_audit_or_beside_it_tells_of_the_pregnancy() {
        var audit = AuditId.parse(open(body(HERS), "k").stream());

        assertThat(audits.events(audit).toString()).doesNotContain(HERS.id().toString());
        assertThat(audits.metadata(audit))
                .doesNotContain(HERS.id().toString())
                .as("nor a digest of what named her")
                .doesNotContain(people.seal(body(HERS).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_second_audit_of_a_case_under_the_same_theme_is_refused_while_the_first_is_open() {
        var first = open(body(HERS), "k");

        refused(
                () -> open(body(HERS), "another-key"),
                problem -> assertThat(problem.extra())
                        .containsEntry("rule", "already-open")
                        .containsEntry("audit", first.stream()));
        vault.close(AuditId.parse(first.stream()));
        assertThat(open(body(HERS), "another-key").stream()).isNotEqualTo(first.stream());
    }

    @Test
    void who_was_interrupted_between_the_vault_and_the_audit_is_helped_on() {
        var brought = new AuditedCase(Given.ASPHYXIA, HERS, Optional.of(1), When.parse("2026-05-20"));
        vault.bring(brought, "another client", "key", "body");

        assertThat(audits.events(AuditId.parse(open(body(HERS), "k").stream()))).hasSize(1);
    }

    @Test
    void one_key_is_one_request() {
        open(body(HERS), "k");

        refused(
                () -> open(body(HERS).replace("2026-05-20", "2026-05-21"), "k"),
                problem -> assertThat(problem.code()).isEqualTo(Problem.Code.KEY_REUSED));
    }

    @Test
    void a_pregnancy_of_another_partnership_is_the_same_as_none() {
        refused(
                () -> open(body(HERS), "k", "vsv:noord"),
                theirs -> refused(() -> open(body(PregnancyId.random()), "k"), none -> {
                    assertThat(theirs.code()).isEqualTo(Problem.Code.UNKNOWN_PREGNANCY);
                    assertThat(theirs.detail()).isEqualTo(none.detail());
                    assertThat(theirs.pointer()).isEqualTo(none.pointer()).contains("/pregnancy");
                }));
    }

    @Test
    void a_pregnancy_that_is_neither_proposed_nor_in_an_open_audit_is_the_same_as_none() {
        auditable.clear();

        refused(
                () -> open(body(HERS), "k"),
                hers -> refused(() -> open(body(PregnancyId.random()), "k"), none -> {
                    assertThat(hers.code()).isEqualTo(Problem.Code.UNKNOWN_PREGNANCY);
                    assertThat(hers.detail()).isEqualTo(none.detail());
                    assertThat(hers.pointer()).isEqualTo(none.pointer()).contains("/pregnancy");
                }));
        assertThat(vault.isEmpty()).isTrue();
    }

    @Test
    void a_line_that_leads_back_is_refused_and_not_kept() {
        var audit = open(body(HERS), "k");
        var chronology = """
                {"type": "ChronologyAgreed", "when": "2026-06-01", "lines": ["10.12 uur: CTG afwijkend", "%s"]}""";

        for (var traceable : new String[] {"mevrouw voorbeeld belt", "BSN 999990019", "zie " + HERS}) {
            refused(() -> report(audit, chronology.formatted(traceable)), problem -> {
                assertThat(problem.extra()).containsEntry("rule", "traceable");
                assertThat(problem.pointer()).contains("/lines/1");
            });
        }
        assertThat(vault.texts()).isEmpty();
        assertThat(report(audit, chronology.formatted("10.20 uur: partus")).version())
                .isEqualTo(1);
        assertThat(vault.texts()).containsExactly("10.12 uur: CTG afwijkend", "10.20 uur: partus");
    }

    @Test
    void a_name_that_leads_back_is_refused_too() {
        var audit = open(body(HERS), "k");
        var recommendation = """
                {"type": "RecommendationMade", "when": "2026-06-01", "recommendation": "%s", "factors": [], \
                "owner": "midwives", "due": "2026-12-01", "what": "Spreek af wie belt"}""";

        refused(
                () -> report(audit, recommendation.formatted(HERS)),
                problem -> assertThat(problem.extra()).containsEntry("rule", "traceable"));
        assertThat(vault.texts()).isEmpty();
    }

    @Test
    void what_is_sent_to_a_closed_audit_is_not_kept() {
        var audit = open(body(HERS), "k");
        report(audit, "{\"type\": \"CloseAudit\", \"when\": \"2026-06-01\"}");

        refused(
                () -> report(audit, "{\"type\": \"ChronologyAgreed\", \"when\": \"2026-06-01\", \"lines\": [\"x\"]}"),
                problem -> assertThat(problem.extra()).containsEntry("rule", "closed"));
        assertThat(vault.texts()).isEmpty();
    }
}
