package io.reelwright.store.postgres;

import io.reelwright.process.ChildProcess;
import io.reelwright.process.ProcessCommand;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * The files of a Postgres server. They are created once, in a temporary folder that is renamed when it is complete.
 *
 * @param folder   the data directory, passed to the server with {@code -D}
 * @param password the password of the only database user, kept in a file that only this process's user can read
 */
record Cluster(Path folder, String password) {
    static final String USER = "reelwright";

    static Cluster of(Path root, Path programs, PostgresUser identity) throws IOException, InterruptedException {
        Path folder = root.resolve("cluster");
        Path password = root.resolve("password");
        if (!Files.isDirectory(folder)) make(root, folder, newPassword(password), programs, identity);
        checkVersion(folder);
        identity.own(folder);
        return new Cluster(folder, Files.readString(password));
    }

    /** Leaves out the password. */
    @Override
    public String toString() {
        return "Cluster[" + folder + "]";
    }

    private static void make(Path root, Path folder, Path password, Path programs, PostgresUser identity)
            throws IOException, InterruptedException {
        Path half = root.resolve("cluster.half");
        PostgresPrograms.delete(half);
        Files.createDirectory(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        identity.own(half);
        ProcessCommand initdb = new ProcessCommand(
                identity.command(List.of(
                        programs.resolve("bin/initdb").toString(),
                        "-D",
                        half.toString(),
                        "--username=" + USER,
                        "--encoding=UTF8",
                        "--locale=C",
                        "--auth=scram-sha-256",
                        "--pwfile=/dev/stdin",
                        "--wal-segsize=4")),
                PostgresUser.environment(),
                root,
                Duration.ofMinutes(3));
        run(initdb, Files.readAllBytes(password));
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void run(ProcessCommand initdb, byte[] password) throws IOException, InterruptedException {
        try (ChildProcess child = ChildProcess.start(initdb)) {
            try (OutputStream input = child.input()) {
                input.write(password);
            }
            child.output().transferTo(OutputStream.nullOutputStream());
            if (child.await() != 0)
                throw new IOException(initdb.directory() + ": initdb could not create the database files there: "
                        + child.errors().strip());
        }
    }

    private static Path newPassword(Path file) throws IOException {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, HexFormat.of().formatHex(random));
    }

    private static void checkVersion(Path folder) throws IOException {
        String version = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!version.equals("18"))
            throw new IOException(folder + ": was written by Postgres " + version + ", and this Reelwright includes 18;"
                    + " use another data folder (REELWRIGHT_DATA) or the Reelwright that wrote it");
    }
}
