package nl.geboortepad.ops.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.stream.Stream;
import nl.geboortepad.kernel.request.Problem;
import org.apache.catalina.connector.ClientAbortException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** A connection broke: of the sender, who is told nothing more, or of the database, of which the sender is told. */
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {
    static Stream<Exception> databaseGone() {
        return Stream.of(
                        new EOFException(),
                        new SocketException("Connection reset by peer"),
                        new SocketException("Broken pipe"))
                .map(io -> new PSQLException("An I/O error occurred", PSQLState.CONNECTION_FAILURE, io))
                .flatMap(sql -> Stream.of(
                        new CannotCreateTransactionException("no transaction", sql),
                        new TransactionSystemException("not committed", sql),
                        new EventStoreException("not read", sql)));
    }

    @ParameterizedTest
    @MethodSource("databaseGone")
    void a_database_that_breaks_off_is_told_as_503_and_not_as_nothing(Exception failure) throws IOException {
        var answer = new MockHttpServletResponse();

        Problems.tell(failure, new MockHttpServletRequest("POST", "/api/pregnancies"), answer);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("unavailable");
        assertThat(new LineProblem().tell(failure).code()).isEqualTo(Problem.Code.UNAVAILABLE);
    }

    @Test
    void a_sender_who_leaves_while_sending_lines_is_no_incident(CapturedOutput log) {
        assertThat(new LineProblem()
                        .tell(new ClientAbortException(new EOFException()))
                        .code())
                .isEqualTo(Problem.Code.MALFORMED);
        assertThat(log.getAll()).doesNotContain("Incident");
    }
}
