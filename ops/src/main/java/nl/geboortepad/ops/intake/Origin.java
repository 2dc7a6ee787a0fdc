package nl.geboortepad.ops.intake;

import jakarta.servlet.http.HttpServletRequest;
import nl.geboortepad.kernel.request.Caller;
import org.springframework.security.core.Authentication;

/** From whom a request comes: by name once its token was read, by address before that. */
final class Origin {
    private static final int PARTS_OF_A_NETWORK = 4;

    private Origin() {}

    static String client(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication known
                        && known.getPrincipal() instanceof Caller caller
                ? "client " + caller.client()
                : address(request);
    }

    /** Who has an address of IPv6 has a whole network of them. */
    static String address(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        var parts = address.split(":", PARTS_OF_A_NETWORK + 1);
        return "address "
                + (parts.length > PARTS_OF_A_NETWORK
                        ? String.join(":", java.util.Arrays.copyOf(parts, PARTS_OF_A_NETWORK))
                        : address);
    }
}
