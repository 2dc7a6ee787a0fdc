package nl.geboortepad.ops.settings;

import java.nio.file.Path;
import nl.geboortepad.kernel.text.Text;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key of the vault.
 *
 * @param masterKeyFile holds the key that wraps all keys
 * @param makeMasterKey whether one is made for a database that is empty and is not the embedded one
 */
@ConfigurationProperties("geboortepad.vault")
public record VaultSettings(Path masterKeyFile, boolean makeMasterKey) {
    public VaultSettings {
        Require.isSet("geboortepad.vault.master-key-file", masterKeyFile, new Text("een bestand", "a file"));
    }
}
