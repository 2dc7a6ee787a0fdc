package nl.geboortepad.ops.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.command.vault.AuditedCase;
import nl.geboortepad.command.vault.BroughtCase;
import nl.geboortepad.kernel.identity.Bsn;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.ops.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class NothingLeaksTest {
    private static final String NUMBER = "123456782";
    private static final String CHILD = "111222333";
    private static final String CAREGIVER = "987654321";
    private static final String TEXT = "een heel eigen verhaal";
    private static final String NAME = "Wilhelmina Voorbeeld";
    private static final String BIRTH_DATE = "1991-02-03";
    private static final PregnancyId AUDITED = PregnancyId.random();
    private static final List<String> SECRETS = List.of(
            NUMBER, CHILD, CAREGIVER, TEXT, NAME, BIRTH_DATE, AUDITED.id().toString());

    @TempDir
    Path folder;

    @Test
    void no_number_name_or_text_is_in_the_database_the_log_an_exception_or_a_description() {
        var postgres = TestPostgres.fresh();
        var process = Given.firstProcess(postgres, folder.resolve("master-key.json"));
        var vault = process.vault();
        var seen = new StringBuilder();

        var logged = everythingLoggedBy(() -> {
            var woman = vault.woman(Bsn.parse(NUMBER));
            var words = vault.keep(woman, TEXT);
            vault.describe(woman, Map.of("name", NAME, "bsn", NUMBER));
            vault.namesake(woman, Bsn.parse(NUMBER), BIRTH_DATE);
            var pseudonym = vault.pseudonym(Optional.empty(), CAREGIVER);
            vault.nameCaregiver(pseudonym, NAME);
            vault.claimChild(Bsn.parse(CHILD), PregnancyId.random(), 1);
            var elsewhere = vault.claimChild(Bsn.parse(CHILD), PregnancyId.random(), 1);
            var brought = new AuditedCase(new Reference("theme"), AUDITED, Optional.of(1), When.parse("2026-02-01"));
            var audit = ((BroughtCase.First) process.audits().bring(brought, "client", "key", "body")).audit();
            var line = process.audits().keep(audit, TEXT, false);
            process.audits().keep(audit, TEXT, true);
            process.audits().caseOf(audit);
            process.audits().isOpen(brought.theme(), AUDITED, brought.child());
            seen.append(database(postgres)).append(brought).append(audit).append(line);
            Stream.of(woman, words, pseudonym, elsewhere, vault, process, vault.childConflicts(), Bsn.parse(NUMBER))
                    .forEach(seen::append);
            seen.append(SaltedText.of(TEXT)).append(process.file().keys());

            seen.append(failure(() -> vault.read(woman, new Words(words.id(), "x"))));
            seen.append(failure(() -> process.audits().read(audit, new Words(line.id(), "x"))));
            postgres.owner()
                    .sql("update vault.audit set sealed = substr(sealed, 1, 20)")
                    .update();
            seen.append(failure(() -> process.audits().caseOf(audit)));
            process.audits().close(audit);
            seen.append(failure(() -> process.audits().keep(audit, TEXT, true)));
            postgres.owner()
                    .sql("update vault.identity set sealed = substr(sealed, 1, 20)")
                    .update();
            seen.append(failure(() -> vault.identity(woman)));
            vault.erase(woman);
            seen.append(failure(() -> vault.keep(woman, TEXT)));
            seen.append(failure(() -> vault.describe(woman, Map.of("name", NAME))));
            postgres.owner().sql("drop schema vault cascade").update();
            seen.append(failure(() -> vault.woman(Bsn.parse(NUMBER))));
            seen.append(failure(() -> vault.nameCaregiver(pseudonym, NAME)));
            seen.append(failure(() -> process.audits().bring(brought, "client", "key", "body")));
            seen.append(failure(() -> process.audits().caseOf(audit)));
            seen.append(failure(() -> vault.claimChild(Bsn.parse(CHILD), PregnancyId.random(), 1)));
            seen.append(failure(() -> Bsn.parse(NUMBER + NUMBER)));
        });

        assertThat(logged).contains("insert into vault.words");
        for (var secret : SECRETS) {
            assertThat(logged).doesNotContain(secret);
            assertThat(seen).doesNotContain(secret, hex(secret));
        }
    }

    private static String everythingLoggedBy(Runnable work) {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var level = root.getLevel();
        var list = new ListAppender<ILoggingEvent>();
        list.start();
        root.addAppender(list);
        root.setLevel(Level.TRACE);
        try {
            work.run();
        } finally {
            root.setLevel(level);
            root.detachAppender(list);
        }
        var text = new StringBuilder();
        for (var event : List.copyOf(list.list)) {
            text.append(event.getFormattedMessage()).append('\n');
            if (event.getThrowableProxy() != null) {
                text.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
        return text.toString();
    }

    private static String database(TestPostgres postgres) {
        var tables = postgres.owner()
                .sql("select table_name from information_schema.tables where table_schema = 'vault'")
                .query(String.class)
                .list();
        var dump = new StringBuilder();
        for (var table : tables) {
            var rows = postgres.owner()
                    .sql("select t::text from vault." + table + " t")
                    .query(String.class)
                    .list();
            assertThat(rows).as(table).isNotEmpty();
            dump.append(rows);
        }
        return dump.toString();
    }

    private static String failure(Runnable work) {
        var thrown = catchThrowable(work::run);
        assertThat(thrown).isNotNull();
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
