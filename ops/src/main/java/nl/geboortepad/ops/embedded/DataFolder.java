package nl.geboortepad.ops.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.util.FileSystemUtils;

/**
 * The folder in which the embedded database lives. One process holds it at a time; what a killed process left behind
 * is put in order before the next start. Nothing in it is ever deleted: what cannot be used is moved aside.
 */
final class DataFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /** @throws IllegalStateException when another process, or this one, holds the folder already */
    static DataFolder hold(Path given) throws IOException {
        Path folder = given.toAbsolutePath().normalize();
        if (Files.notExists(folder)) {
            onlyForOwner(Files.createDirectories(folder), "rwx------");
        }
        FileChannel channel =
                FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new DataFolder(folder, channel, lock);
            }
        } catch (OverlappingFileLockException held) {
            // told below, in the same words
        }
        channel.close();
        throw new IllegalStateException("The data folder %s is in use by a running Geboortepad".formatted(folder));
    }

    Path database() {
        return folder.resolve("postgres");
    }

    /** PostgreSQL's programs, unpacked; what a killed process unpacked half is unpacked again. */
    Path binaries() throws IOException {
        Path binaries = Files.createDirectories(folder.resolve("binaries"));
        try (var versions = Files.newDirectoryStream(binaries, "PG-*")) {
            for (Path version : versions) {
                if (Files.notExists(version.resolve(".exists"))) {
                    FileSystemUtils.deleteRecursively(version);
                }
            }
        }
        return binaries;
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    Path passwordFile() {
        return folder.resolve("postgres.password");
    }

    /** The administrator's password, made once and readable only by the owner of the folder. */
    String password() throws IOException {
        Path file = passwordFile();
        if (Files.notExists(file)) {
            Path fresh = Files.writeString(folder.resolve("postgres.password.new"), secret());
            onlyForOwner(fresh, "rw-------");
            Files.move(fresh, file);
        }
        return Files.readString(file);
    }

    static String secret() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** A database whose very first start was cut off holds nothing yet, and PostgreSQL cannot finish it. */
    void moveUnfinishedAside() throws IOException {
        if (Files.exists(database()) && Files.notExists(finished())) {
            int number = 1;
            while (Files.exists(folder.resolve("postgres-unfinished-" + number))) {
                number++;
            }
            Files.move(database(), folder.resolve("postgres-unfinished-" + number));
        }
    }

    void databaseIsFinished() throws IOException {
        if (Files.notExists(finished())) {
            Files.createFile(finished());
        }
    }

    private Path finished() {
        return folder.resolve("postgres.finished");
    }

    private static void onlyForOwner(Path path, String rights) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
