package nl.geboortepad.ops.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UnknownSendersTest {
    private final AtomicLong clock = new AtomicLong();
    private final UnknownSenders senders =
            new UnknownSenders(new Buckets(1, 3, clock::get), new Buckets(5, 5, clock::get));
    private int looked;

    @Test
    void wrong_tokens_from_one_address_are_no_longer_looked_at_until_time_has_passed() throws Exception {
        for (var i = 0; i < 10; i++) {
            ask("10.0.0.1", "wrong" + i);
        }
        assertThat(looked).isEqualTo(3);
        assertThat(ask("10.0.0.1", "wrong")).isEqualTo(429);
        assertThat(ask("10.0.0.2", "wrong")).isEqualTo(401);
        clock.addAndGet(1_000_000_000);
        assertThat(ask("10.0.0.1", "wrong")).isEqualTo(401);
    }

    @Test
    void whose_token_was_right_goes_on_from_an_address_that_sends_wrong_ones() throws Exception {
        assertThat(ask("10.0.0.1", "right")).isEqualTo(200);
        for (var i = 0; i < 10; i++) {
            ask("10.0.0.1", "wrong" + i);
        }
        assertThat(ask("10.0.0.1", "right")).isEqualTo(200);
    }

    @Test
    void right_tokens_however_many_are_all_looked_at() throws Exception {
        for (var i = 0; i < 10; i++) {
            assertThat(ask("10.0.0.1", "right" + i)).isEqualTo(200);
        }
    }

    @Test
    void what_is_no_token_and_wrong_secrets_stand_in_the_way_of_no_token() throws Exception {
        for (var i = 0; i < 10; i++) {
            ask("10.0.0.1", "wrong" + i);
            ask("/oauth2/token", "10.0.0.1", "wrong");
        }
        assertThat(ask("10.0.0.1", "wrong")).isEqualTo(429);
        assertThat(ask("10.0.0.1", "right.in.form")).isEqualTo(200);
    }

    @Test
    void wrong_signatures_are_no_longer_looked_at_either_when_there_are_more_of_them() throws Exception {
        for (var i = 0; i < 5; i++) {
            assertThat(ask("10.0.0.1", "wrong.signature." + i)).isEqualTo(401);
        }
        assertThat(ask("10.0.0.1", "wrong.signature.x")).isEqualTo(429);
    }

    @Test
    void wrong_secrets_are_limited_as_wrong_tokens_are() throws Exception {
        for (var i = 0; i < 3; i++) {
            assertThat(ask("/oauth2/token", "10.0.0.1", "wrong")).isEqualTo(401);
        }
        assertThat(ask("/oauth2/token", "10.0.0.1", "wrong")).isEqualTo(429);
    }

    @Test
    void the_addresses_of_one_network_are_one() throws Exception {
        for (var i = 0; i < 3; i++) {
            assertThat(ask("2001:db8:0:1:0:0:0:" + i, "wrong")).isEqualTo(401);
        }
        assertThat(ask("2001:db8:0:1:0:0:0:9", "wrong")).isEqualTo(429);
        assertThat(ask("2001:db8:0:2:0:0:0:9", "wrong")).isEqualTo(401);
    }

    private int ask(String address, String token) throws Exception {
        return ask("/api/worklist", address, token);
    }

    private int ask(String path, String address, String token) throws Exception {
        var request = new MockHttpServletRequest("POST", path);
        request.setRemoteAddr(address);
        request.addHeader("Authorization", "Bearer " + token);
        var response = new MockHttpServletResponse();
        senders.doFilter(request, response, (in, out) -> {
            looked++;
            ((HttpServletResponse) out).setStatus(token.startsWith("right") ? 200 : 401);
        });
        return response.getStatus();
    }
}
