package io.reelwright.store.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the Postgres programs, once, from the bundled archive. Several processes may do so at the same time. */
final class PostgresPrograms {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private PostgresPrograms() {}

    /**
     * Returns the folder with {@code bin}, {@code lib} and {@code share}; unpacks the archive first if needed.
     *
     * @param cache the folder of the unpacked programs, with one subfolder per version
     */
    static Path unpacked(Path cache) throws IOException {
        URL archive = PostgresPrograms.class.getResource(ARCHIVE);
        if (archive == null)
            throw new IOException("Reelwright includes no Postgres for this machine (only for Linux x86-64):"
                    + " set DATABASE_URL to a database of your own");
        // An archive of another version has another size, and its size is cheaper to get at each start than a hash of
        // 15 MB.
        Path folder = cache.resolve("postgres-" + archive.openConnection().getContentLengthLong());
        if (Files.isDirectory(folder)) return folder;
        Files.createDirectories(cache);
        Path half = Files.createTempDirectory(cache, "postgres-half");
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (InputStream packed = archive.openStream()) {
            unpack(packed, half);
        }
        settle(half, folder);
        return folder;
    }

    private static void settle(Path half, Path folder) throws IOException {
        try {
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException failed) {
            delete(half);
            // Another process may have unpacked the programs first; its copy is identical.
            if (!Files.isDirectory(folder)) throw failed;
        }
    }

    private static void unpack(InputStream packed, Path into) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) throw new IOException(entry.getName() + ": points outside the archive");
                if (entry.getName().endsWith(".a")) continue; // Static libraries are only for linkers.
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }
}
