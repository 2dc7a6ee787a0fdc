package nl.geboortepad.ops.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.ops.http.ProblemAnswer;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * An engine with demo identities answers only whoever sits at this machine: by the address that she comes from, by the name
 * that she calls us, and by no sign that somebody passed her request on.
 */
final class DemoDoor extends OncePerRequestFilter {
    private static final Pattern THIS_MACHINE =
            Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PASSED_ON = Pattern.compile(
            "forwarded|via|(x-)?(forwarded|original|real|client|cluster|remote|envoy|proxy)-.*"
                    + "|x-forwarded.*|true-client-ip|cf-.*|fastly-.*|x-arr-.*|x-azure-.*|x-amzn-.*|x-cloud-trace-context");
    /** Reverse proxies speak it when nobody told them better, and add nothing by which we could know them. */
    private static final String OLD_HTTP = "HTTP/1.0";

    private static final Problem ELSEWHERE = Problem.of(
            Problem.Code.FORBIDDEN,
            new Text(
                    "Demo-identiteiten zijn er alleen op dit apparaat zelf: op http://localhost, zonder proxy ertussen.",
                    "Demo identities are for this machine itself only: at http://localhost, without a proxy between."));

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isFromHere(request) && isToHere(request) && !isPassedOn(request)) {
            chain.doFilter(request, response);
        } else {
            ProblemAnswer.write(response, ELSEWHERE);
        }
    }

    private static boolean isFromHere(HttpServletRequest request) {
        try {
            // an address in figures: no name is looked up
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** A page of elsewhere whose name was made to lead here still calls us by that name. */
    private static boolean isToHere(HttpServletRequest request) {
        var hosts = all(request, "Host");
        return hosts.size() == 1
                && THIS_MACHINE.matcher(hosts.getFirst()).matches()
                && THIS_MACHINE.matcher(request.getServerName()).matches()
                && all(request, "Origin").stream().allMatch(DemoDoor::isPageOfHere);
    }

    private static boolean isPageOfHere(String origin) {
        return THIS_MACHINE.matcher(origin.replaceFirst("^https?://", "")).matches();
    }

    private static boolean isPassedOn(HttpServletRequest request) {
        return OLD_HTTP.equals(request.getProtocol())
                || Collections.list(request.getHeaderNames()).stream()
                        .anyMatch(name ->
                                PASSED_ON.matcher(name.toLowerCase(Locale.ROOT)).matches());
    }

    private static List<String> all(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header));
    }
}
