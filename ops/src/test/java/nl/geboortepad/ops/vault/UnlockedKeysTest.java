package nl.geboortepad.ops.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnlockedKeysTest {
    private Instant now = Given.NOW;
    private final InstantSource clock = () -> now;
    private final UnlockedKeys keys = new UnlockedKeys(clock.withZone(ZoneOffset.UTC));

    private static final Aead KEY = new Aead() {
        @Override
        public byte[] encrypt(byte[] plain, byte[] boundTo) {
            return plain;
        }

        @Override
        public byte[] decrypt(byte[] sealed, byte[] boundTo) {
            return sealed;
        }
    };

    @Test
    void a_key_stays_in_memory_for_two_minutes_however_often_it_is_used() {
        var holder = UUID.randomUUID();
        keys.put(holder, KEY);
        now = now.plus(Duration.ofSeconds(119));
        assertThat(keys.get(holder)).contains(KEY);
        now = now.plus(Duration.ofSeconds(1));
        assertThat(keys.get(holder)).isEmpty();
        assertThat(keys.size()).isZero();
    }

    @Test
    void a_key_that_was_destroyed_is_not_brought_back_by_whoever_had_just_read_it() {
        var holder = UUID.randomUUID();
        keys.put(holder, KEY);
        keys.bar(holder);
        keys.put(holder, KEY);
        assertThat(keys.get(holder)).isEmpty();
    }

    @Test
    void no_more_than_two_thousand_keys_are_in_memory() {
        var first = UUID.randomUUID();
        keys.put(first, KEY);
        for (int i = 0; i < 2000; i++) {
            keys.put(UUID.randomUUID(), KEY);
        }
        assertThat(keys.size()).isEqualTo(2000);
        assertThat(keys.get(first)).isEmpty();
    }

    @Test
    void a_dropped_key_is_gone() {
        var holder = UUID.randomUUID();
        keys.put(holder, KEY);
        keys.drop(holder);
        assertThat(keys.get(holder)).isEmpty();
    }
}
