package nl.geboortepad.ops.vault;

import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import java.security.GeneralSecurityException;

/** Tink's checked exceptions mean that keys and data do not belong together, which nobody who calls can mend. */
final class Tink {
    static {
        try {
            AeadConfig.register();
            DeterministicAeadConfig.register();
            MacConfig.register();
        } catch (GeneralSecurityException broken) {
            throw new ExceptionInInitializerError(broken);
        }
    }

    private Tink() {}

    static <T> T run(Work<T> work) {
        try {
            return work.now();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("a key of the vault does not fit", failed);
        }
    }

    interface Work<T> {
        T now() throws GeneralSecurityException;
    }
}
