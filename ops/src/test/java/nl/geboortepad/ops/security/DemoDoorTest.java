package nl.geboortepad.ops.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DemoDoorTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, localhost:8080",
        "127.0.0.1, LOCALHOST",
        "127.0.0.1, 127.0.0.1:8080",
        "0:0:0:0:0:0:0:1, '[::1]:8080'",
        "127.0.0.7, 127.0.0.1"
    })
    void who_sits_at_this_machine_is_let_in(String from, String host) throws Exception {
        assertThat(status(from(from, host))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "10.0.0.4", "2001:db8::1", "::ffff:192.0.2.1"})
    void who_comes_from_another_address_is_not(String address) throws Exception {
        assertThat(status(from(address, "localhost:8080"))).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "geboortepad.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example:8080",
                "localhost.",
                "localhost:8080x",
                "localhost:",
                "evil.example@localhost",
                "192.0.2.1",
                "[::1",
                ""
            })
    void who_calls_us_by_another_name_is_not(String host) throws Exception {
        assertThat(status(from("127.0.0.1", host))).isEqualTo(403);
    }

    @Test
    void who_calls_us_by_no_name_or_by_two_is_not() throws Exception {
        assertThat(status(from("127.0.0.1", null))).isEqualTo(403);
        var two = from("127.0.0.1", "localhost");
        two.addHeader("Host", "127.0.0.1");
        assertThat(status(two)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "Via",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "x-forwarded-prefix",
                "X-Real-IP",
                "X-Client-IP",
                "Client-IP",
                "X-Cluster-Client-IP",
                "X-Original-Host",
                "True-Client-IP",
                "CF-Connecting-IP",
                "X-Envoy-External-Address"
            })
    void a_request_that_somebody_passed_on_is_not(String header) throws Exception {
        var request = from("127.0.0.1", "localhost:8080");
        request.addHeader(header, "127.0.0.1");
        assertThat(status(request)).isEqualTo(403);
    }

    @Test
    void a_request_in_the_old_form_of_proxies_is_not() throws Exception {
        var request = from("127.0.0.1", "localhost:8080");
        request.setProtocol("HTTP/1.0");
        assertThat(status(request)).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, 200",
        "http://127.0.0.1:3000, 200",
        "https://evil.example, 403",
        "null, 403",
        "http://localhost.evil.example, 403"
    })
    void a_page_of_elsewhere_in_the_browser_of_this_machine_is_not(String origin, int status) throws Exception {
        var request = from("127.0.0.1", "localhost:8080");
        request.addHeader("Origin", origin);
        assertThat(status(request)).isEqualTo(status);
    }

    private static MockHttpServletRequest from(String address, String host) {
        var request = new MockHttpServletRequest("POST", "/oauth2/token");
        request.setProtocol("HTTP/1.1");
        request.setRemoteAddr(address);
        if (host != null) {
            request.addHeader("Host", host);
        }
        return request;
    }

    private static int status(MockHttpServletRequest request) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        new DemoDoor().doFilter(request, response, new MockFilterChain());
        if (response.getStatus() != 200) {
            assertThat(response.getContentAsString()).contains("\"code\":\"forbidden\"");
        }
        return response.getStatus();
    }
}
