package nl.geboortepad.ops.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Consumer;

/** The file with the master keys, for its owner's eyes only. Whoever has it and the database can read everything. */
final class MasterKeyFile {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path path;
    private volatile MasterKeys keys;

    private MasterKeyFile(Path path, MasterKeys keys) {
        this.path = path;
        this.keys = keys;
    }

    /** @throws VaultClosed when the file is not there, is no master key file, or can be read by everybody */
    static MasterKeyFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new VaultClosed(
                    "There is no master key file at " + path + "; without it nothing in the vault can be read."
                            + " Put it back; or, for a new and empty database, start once with"
                            + " geboortepad.vault.make-master-key=true.");
        }
        return new MasterKeyFile(path, read(path));
    }

    static MasterKeyFile make(Path path) {
        var fresh = MasterKeys.fresh();
        write(path, fresh);
        return new MasterKeyFile(path, fresh);
    }

    MasterKeys keys() {
        return keys;
    }

    /** @param proven refuses keys that do not open what they must; those that were there before stay then */
    synchronized MasterKeys reread(Consumer<MasterKeys> proven) {
        var next = read(path);
        proven.accept(next);
        keys = next;
        return keys;
    }

    synchronized void replace(MasterKeys next) {
        write(path, next);
        keys = next;
    }

    private static MasterKeys read(Path path) {
        try {
            if (isOpenToAll(path)) {
                throw new VaultClosed("Everybody on this machine can read the master key file " + path
                        + "; take that right away from others (chmod o-rwx).");
            }
            return MasterKeys.parse(Files.readString(path));
        } catch (IllegalArgumentException | IOException unreadable) {
            throw new VaultClosed("The file " + path + " cannot be read as a master key file.");
        }
    }

    private static boolean isOpenToAll(Path path) throws IOException {
        return hasPosix(path) && Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_READ);
    }

    private static boolean hasPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Whole or not at all: a half-written file would close the vault for ever. */
    private static void write(Path path, MasterKeys keys) {
        try {
            var target = Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? path.toRealPath() : path.toAbsolutePath();
            Files.createDirectories(target.getParent());
            var draft = hasPosix(target)
                    ? Files.createTempFile(target.getParent(), "master-key", ".new", OWNER_ONLY)
                    : Files.createTempFile(target.getParent(), "master-key", ".new");
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(keys.text().getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException("The master key file " + path + " cannot be written.", failed);
        }
    }
}
