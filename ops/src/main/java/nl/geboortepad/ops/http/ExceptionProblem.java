package nl.geboortepad.ops.http;

import java.util.List;
import java.util.concurrent.TimeoutException;
import nl.geboortepad.kernel.json.UnreadableJson;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.Problem.Code;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.ops.commands.StoreFailure;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** Every exception as the problem that may be told. */
final class ExceptionProblem {
    private ExceptionProblem() {}

    /** @param reading whether the request had something to read, so that unreadable JSON is the sender's */
    static Problem of(Throwable thrown, boolean reading) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (reading
                    && cause instanceof JacksonException unreadable
                    && UnreadableJson.notOfTheSender(unreadable).isEmpty()) {
                return UnreadableJson.of(unreadable);
            }
            if (cause instanceof Problem told) {
                return told;
            }
            if (cause instanceof TimeoutException late) {
                return Incident.unavailable(late);
            }
        }
        if (StoreFailure.behind(thrown).isPresent()) {
            return Incident.unavailable(thrown);
        }
        return switch (thrown) {
            case HttpMessageNotReadableException empty ->
                Problem.of(
                        Code.MALFORMED,
                        new Text("Hier hoort een bericht in JSON.", "A message in JSON is expected here."));
            case TypeMismatchException wrong -> wrongParameter(wrong);
            case MissingServletRequestParameterException missing -> missing("parameter", missing.getParameterName());
            case MissingRequestHeaderException missing -> missing("header", missing.getHeaderName());
            case ServletRequestBindingException unreadable -> PlainProblem.of(400);
            case AuthenticationServiceException unreachable -> Incident.unavailable(unreachable);
            case JwtDecoderInitializationException unreachable -> Incident.unavailable(unreachable);
            case AuthenticationException unknown -> PlainProblem.of(401);
            case AccessDeniedException denied -> PlainProblem.of(403);
            case DataAccessResourceFailureException unreachable -> Incident.unavailable(unreachable);
            case TransientDataAccessException busy -> Incident.unavailable(busy);
            case CannotCreateTransactionException unreachable -> Incident.unavailable(unreachable);
            case InvalidParameterException unreadable -> PlainProblem.of(unreadable.getErrorCode());
            case ErrorResponse said -> said(said.getStatusCode().value(), thrown);
            default -> Incident.of(thrown);
        };
    }

    private static Problem said(int status, Throwable thrown) {
        if (status == 503) {
            return Incident.unavailable(thrown);
        }
        return status < 500 ? PlainProblem.of(status) : Incident.of(thrown);
    }

    private static Problem missing(String where, String name) {
        return alone(
                WrongFields.as(WrongFields.Code.MISSING, PlainProblem.of(400).with(where, name)));
    }

    private static Problem wrongParameter(TypeMismatchException wrong) {
        var problem = UnreadableJson.expected(wrong.getRequiredType());
        return wrong instanceof MethodArgumentTypeMismatchException named
                ? alone(problem.with("parameter", named.getName()))
                : problem;
    }

    /** In the shape in which any fault is told: before the rest of the request was read, nothing else is known to be wrong. */
    private static Problem alone(Problem fault) {
        return WrongFields.together(List.of(fault));
    }
}
