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
            if (folder.getParent() != null) {
                Files.createDirectories(folder.getParent());
            }
            makeForOwner(folder);
        }
        FileChannel channel = FileChannel.open(ownFile(folder.resolve("in-use")), StandardOpenOption.WRITE);
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
        Path binaries = folder.resolve("binaries");
        if (Files.notExists(binaries)) {
            makeForOwner(binaries);
        }
        onlyForOwner(binaries, "rwx------");
        try (var versions = Files.newDirectoryStream(binaries, "PG-*")) {
            for (Path version : versions) {
                if (Files.notExists(version.resolve(".exists"))) {
                    FileSystemUtils.deleteRecursively(version);
                }
            }
        }
        return binaries;
    }

    Path log() throws IOException {
        return ownFile(folder.resolve("postgres.log"));
    }

    Path passwordFile() {
        return folder.resolve("postgres.password");
    }

    /** The administrator's password, made once and readable only by the owner of the folder. */
    String password() throws IOException {
        Path file = passwordFile();
        if (Files.notExists(file)) {
            Path fresh = Files.writeString(ownFile(folder.resolve("postgres.password.new")), secret());
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
        ownFile(finished());
    }

    /** Whether no database was ever made in it. */
    boolean isNew() {
        return Files.notExists(finished());
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    private Path finished() {
        return folder.resolve("postgres.finished");
    }

    /** Of what the library made: whoever may write a program of ours runs her own as us. */
    static void onlyForOwner(Path programs) throws IOException {
        if (hasPosix(programs)) {
            try (var files = Files.walk(programs)) {
                for (Path file : files.filter(it -> !Files.isSymbolicLink(it)).toList()) {
                    boolean runs = Files.isDirectory(file) || Files.isExecutable(file);
                    onlyForOwner(file, runs ? "rwx------" : "rw-------");
                }
            }
        }
    }

    private static void makeForOwner(Path folder) throws IOException {
        if (hasPosix(folder.getParent())) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }

    /** Made for the owner only from its first moment, whatever the process gives to files it makes. */
    private static Path ownFile(Path file) throws IOException {
        if (Files.exists(file)) {
            onlyForOwner(file, "rw-------");
        } else if (hasPosix(file.getParent())) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        return file;
    }

    private static void onlyForOwner(Path path, String rights) throws IOException {
        if (hasPosix(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }

    private static boolean hasPosix(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
