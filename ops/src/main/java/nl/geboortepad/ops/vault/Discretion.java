package nl.geboortepad.ops.vault;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When a pregnancy is told that it was brought to an audit: at a moment that nobody can foresee, since both are recorded and
 * two records of one moment would belong together for ever.
 *
 * @param within the longest that it takes
 */
record Discretion(Clock clock, Duration within) {
    private static final SecureRandom RANDOM = new SecureRandom();

    Instant tellAfter() {
        return clock.instant().plusMillis(RANDOM.nextLong(within.toMillis() + 1));
    }
}
