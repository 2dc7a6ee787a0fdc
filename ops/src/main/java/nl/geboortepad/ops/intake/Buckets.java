package nl.geboortepad.ops.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** A bucket of tokens for each name, of the names that were heard last; who is forgotten begins with a full one. */
final class Buckets {
    private static final int MOST = 10_000;
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double burst;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    private record Bucket(double tokens, long at) {}

    Buckets(double perSecond, double burst, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanos = nanos;
    }

    /** Takes one token, if there is one. */
    boolean take(String name) {
        synchronized (buckets) {
            var tokens = tokens(name);
            put(name, tokens >= 1 ? tokens - 1 : tokens);
            return tokens >= 1;
        }
    }

    /** Gives one back. */
    void give(String name) {
        synchronized (buckets) {
            put(name, Math.min(burst, tokens(name) + 1));
        }
    }

    private void put(String name, double tokens) {
        buckets.put(name, new Bucket(tokens, nanos.getAsLong()));
    }

    private double tokens(String name) {
        var last = buckets.get(name);
        return last == null
                ? burst
                : Math.min(burst, last.tokens() + (nanos.getAsLong() - last.at()) / NANOS * perSecond);
    }
}
