package nl.geboortepad.command.handling;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;

/** What was used lately, as far as memory reaches. None stays long after its last use: what it holds may be erased elsewhere. */
final class LatelyUsed implements Cache {
    private static final int MOST = 2000;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> used = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(LONGEST)
            .softValues()
            .build();

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> V get(K key) {
        return (V) used.getIfPresent(key);
    }

    @Override
    public void put(Object key, Object value) {
        used.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return used.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return used.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        used.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return used.asMap().containsKey(key);
    }

    /** Nobody listens: what is gone is read again. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> true;
    }
}
