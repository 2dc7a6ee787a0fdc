package nl.geboortepad.ops.http;

import static jakarta.servlet.http.HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED;
import static jakarta.servlet.http.HttpServletResponse.SC_NOT_IMPLEMENTED;
import static jakarta.servlet.http.HttpServletResponse.SC_SERVICE_UNAVAILABLE;

import java.io.IOException;
import nl.geboortepad.kernel.request.Problem;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Requests that the container cannot even parse get a problem too, and not its own page with its own name on it. */
public final class ContainerProblem extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            ProblemAnswer.write(response.getResponse(), problem(response.getStatus()));
            response.finishResponse();
        } catch (IOException gone) {
            // Nobody is listening any more.
        }
    }

    /** Another version of HTTP, a coding that we do not know: nothing of ours that would be better in a while. */
    private static Problem problem(int status) {
        var isOfTheSender = status < 500 || status == SC_NOT_IMPLEMENTED || status == SC_HTTP_VERSION_NOT_SUPPORTED;
        return isOfTheSender ? PlainProblem.of(status) : PlainProblem.of(SC_SERVICE_UNAVAILABLE);
    }

    @Component
    static class AtTheHost implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
        @Override
        public void customize(ConfigurableTomcatWebServerFactory factory) {
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ContainerProblem.class.getName());
                }
            });
        }
    }
}
