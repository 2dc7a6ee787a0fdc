package nl.geboortepad.ops.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A key for whoever is asked for, until it is destroyed. */
public final class KeysInMemory implements FactKeys {
    public static final KeysInMemory OF_ALL_ENGINES = new KeysInMemory();

    private final Map<UUID, Optional<Aead>> keys = new ConcurrentHashMap<>();
    private final Map<String, UUID> registry = new ConcurrentHashMap<>();

    @Override
    public Optional<UUID> holder(String stream) {
        return Optional.ofNullable(registry.get(stream));
    }

    @Override
    public Optional<Aead> find(UUID holder) {
        return keys.computeIfAbsent(holder, made -> Optional.of(key()));
    }

    @Override
    public boolean begin(String stream, UUID holder) {
        return find(holder).isPresent();
    }

    @Override
    public void prepare(Set<UUID> holders) {
        // they are all there
    }

    public void destroy(UUID holder) {
        keys.put(holder, Optional.empty());
    }

    /** Whose facts lie in a stream is known without reading it. */
    void register(String stream, UUID holder) {
        registry.put(stream, holder);
    }

    void forgetRegistry() {
        registry.clear();
    }

    private static Aead key() {
        try {
            AeadConfig.register();
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
