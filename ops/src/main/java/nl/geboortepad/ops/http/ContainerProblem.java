package nl.geboortepad.ops.http;

import java.io.IOException;
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
            ProblemAnswer.write(
                    response.getResponse(),
                    response.getStatus() < 500 ? PlainProblem.of(response.getStatus()) : PlainProblem.of(503));
            response.finishResponse();
        } catch (IOException gone) {
            // Nobody is listening any more.
        }
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
