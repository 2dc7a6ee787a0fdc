package nl.geboortepad.ops.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.verdict.Verdict.Kind;
import nl.geboortepad.query.rows.VerdictCounts;
import org.springframework.stereotype.Component;

/** How many verdicts of each kind there are today. Counted at most once in half a minute, whoever asks how often. */
@Component
final class VerdictMeters {
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final VerdictCounts counts;
    private final Clock clock;
    private Instant counted = Instant.MIN;
    private Map<Kind, Long> latest = Map.of();

    VerdictMeters(MeterRegistry meters, VerdictCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
        for (var kind : Kind.values()) {
            Gauge.builder("geboortepad.verdicts", this, m -> m.count(kind))
                    .description("verdicts of this kind today, over all pregnancies")
                    .tag("kind", kind.toString())
                    .register(meters);
        }
    }

    private synchronized double count(Kind kind) {
        var now = clock.instant();
        if (counted.isBefore(now.minus(FRESH))) {
            latest = counts.on(LocalDate.ofInstant(now, When.ZONE));
            counted = now;
        }
        return latest.getOrDefault(kind, 0L);
    }
}
