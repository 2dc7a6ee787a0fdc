package nl.geboortepad.ops.vault;

import java.nio.ByteBuffer;
import nl.geboortepad.query.figures.Chance;
import org.springframework.stereotype.Component;

/** Draws by the key of the hashes, which stays for ever; apart from all other hashes that it makes. */
@Component
final class ChanceOfInstallation implements Chance {
    private final MasterKeyFile file;

    ChanceOfInstallation(MasterKeyFile file) {
        this.file = file;
    }

    @Override
    public long draw(String about) {
        return ByteBuffer.wrap(file.keys().hash("figure", about)).getLong();
    }
}
