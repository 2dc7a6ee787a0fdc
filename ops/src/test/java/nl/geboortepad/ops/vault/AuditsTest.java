package nl.geboortepad.ops.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.command.vault.AuditOver;
import nl.geboortepad.command.vault.AuditedCase;
import nl.geboortepad.command.vault.BroughtCase;
import nl.geboortepad.command.vault.WordsDamaged;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.ops.TestPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditsTest {
    private static final Reference THEME = new Reference("term-asphyxia");

    @TempDir
    static Path folder;

    private static TestPostgres postgres;
    private static Given.Process first;
    private static EncryptedAudits vault;
    private static int keys;

    private final AuditedCase hers = aCase(1);

    @BeforeAll
    static void open() {
        postgres = TestPostgres.fresh();
        first = Given.firstProcess(postgres, folder.resolve("master-key.json"));
        vault = first.audits();
    }

    private static AuditedCase aCase(int child) {
        return new AuditedCase(THEME, PregnancyId.random(), Optional.of(child), When.parse("2026-02-01"));
    }

    private static AuditId bring(AuditedCase brought) {
        return ((BroughtCase.First) bring(brought, "key-" + ++keys, "body")).audit();
    }

    private static BroughtCase bring(AuditedCase brought, String key, String body) {
        return vault.bring(brought, "client", key, body);
    }

    @Test
    void the_case_is_known_while_its_audit_is_open() {
        var audit = bring(hers);

        assertThat(vault.caseOf(audit)).contains(hers);
        assertThat(vault.isOpen(THEME, hers.pregnancy(), hers.child())).isTrue();
        assertThat(vault.isOpen(THEME, hers.pregnancy(), Optional.of(2))).isFalse();
        assertThat(vault.isOpen(new Reference("other"), hers.pregnancy(), hers.child()))
                .isFalse();
        assertThat(vault.caseOf(AuditId.random())).isEmpty();
    }

    @Test
    void a_case_is_in_one_open_audit_under_a_theme() {
        var audit = bring(hers);

        assertThat(bring(hers, "another key", "body")).isEqualTo(new BroughtCase.Already(audit));
        assertThat(bring(aCase(1))).isNotEqualTo(audit);
    }

    @Test
    void a_request_that_is_repeated_leads_to_the_same_audit_and_its_key_serves_no_other() {
        var audit = ((BroughtCase.First) bring(hers, "k", "b")).audit();

        assertThat(bring(hers, "k", "b")).isEqualTo(new BroughtCase.Repeated(audit));
        assertThat(bring(hers, "k", "c")).isEqualTo(new BroughtCase.Reused());
        assertThat(bring(aCase(1), "k", "b")).isEqualTo(new BroughtCase.Reused());
        assertThat(vault.bring(hers, "another client", "k", "b")).isEqualTo(new BroughtCase.Already(audit));
    }

    @Test
    void the_pregnancy_is_told_once() {
        var audit = bring(hers);

        assertThat(vault.notYetTold()).contains(audit);
        assertThat(vault.isTold(audit)).isFalse();
        vault.markTold(audit);
        assertThat(vault.notYetTold()).doesNotContain(audit);
        assertThat(vault.isTold(audit)).isTrue();
    }

    @RepeatedTest(5)
    void the_pregnancy_is_told_at_no_moment_that_can_be_foreseen() {
        var moment = new Discretion(Given.CLOCK, Duration.ofDays(3)).tellAfter();

        assertThat(moment).isBetween(Given.NOW, Given.NOW.plus(Duration.ofDays(3)));
        assertThat(moment).isNotEqualTo(new Discretion(Given.CLOCK, Duration.ofDays(3)).tellAfter());
    }

    @Test
    void a_text_is_read_in_its_own_audit_only() {
        var audit = bring(hers);

        for (var lasting : List.of(true, false)) {
            var words = vault.keep(audit, "Regel 1", lasting);
            assertThat(vault.read(audit, words)).contains("Regel 1");
            assertThat(vault.read(bring(aCase(1)), words)).isEmpty();
            assertThatExceptionOfType(WordsDamaged.class)
                    .isThrownBy(() -> vault.read(audit, new Words(words.id(), "other")));
            vault.forget(List.of(words));
            assertThat(vault.read(audit, words)).isEmpty();
        }
    }

    @Test
    void a_closed_audit_keeps_its_results_and_nothing_that_leads_to_the_case() {
        var audit = bring(hers);
        var line = vault.keep(audit, "10.12 uur: CTG afwijkend", false);
        var result = vault.keep(audit, "Spreek af wie bij een afwijkend CTG belt", true);
        var before = rowsWith(audit);

        vault.close(audit);

        assertThat(before).isNotEmpty();
        assertThat(vault.caseOf(audit)).isEmpty();
        assertThat(vault.isOpen(THEME, hers.pregnancy(), hers.child())).isFalse();
        assertThat(vault.read(audit, line)).isEmpty();
        assertThat(vault.read(audit, result)).contains("Spreek af wie bij een afwijkend CTG belt");
        assertThat(rowsWith(audit))
                .singleElement()
                .satisfies(row -> assertThat(row).contains(result.id().toString()));
        assertThat(vault.notYetTold()).doesNotContain(audit);
        assertThatExceptionOfType(AuditOver.class).isThrownBy(() -> vault.keep(audit, "nog iets", true));
        vault.close(audit);
    }

    @Test
    void a_closed_audit_is_closed_for_every_process_and_its_link_cannot_come_back_from_a_copy_of_its_row() {
        var other =
                Given.nextProcess(postgres, folder.resolve("master-key.json")).audits();
        var audit = bring(hers);
        assertThat(other.caseOf(audit)).contains(hers);
        postgres.owner().sql("create table copy as select * from vault.audit").update();

        vault.close(audit);
        postgres.owner()
                .sql("insert into vault.audit select * from copy where id = :id")
                .param("id", audit.id())
                .update();

        assertThat(other.caseOf(audit)).isEmpty();
        assertThat(vault.caseOf(audit)).isEmpty();
        vault.close(audit);
    }

    @Test
    void the_same_case_can_be_brought_again_when_its_audit_is_closed() {
        var audit = bring(hers);
        vault.close(audit);

        assertThat(bring(hers)).isNotEqualTo(audit);
    }

    @Test
    void an_audit_stays_readable_when_the_master_key_is_renewed() {
        var audit = bring(hers);
        var line = vault.keep(audit, "Regel 1", false);

        first.rotation().rotate();

        assertThat(vault.caseOf(audit)).contains(hers);
        assertThat(vault.read(audit, line)).contains("Regel 1");
    }

    @Test
    void no_row_says_which_pregnancy_it_is_about() {
        bring(hers);

        var plain = hers.pregnancy().id().toString();
        assertThat(everyRow())
                .noneMatch(row -> row.contains(plain)
                        || row.contains(
                                HexFormat.of().formatHex(plain.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    private static List<String> rowsWith(AuditId audit) {
        return everyRow().filter(row -> row.contains(audit.id().toString())).toList();
    }

    private static Stream<String> everyRow() {
        return Stream.of("vault.audit", "vault.audit_words", "vault.key")
                .flatMap(table ->
                        postgres
                                .owner()
                                .sql("select r::text from " + table + " r")
                                .query(String.class)
                                .list()
                                .stream());
    }
}
