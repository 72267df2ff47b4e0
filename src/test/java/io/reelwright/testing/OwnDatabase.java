package io.reelwright.testing;

import io.reelwright.store.Database;
import io.reelwright.store.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Embedded databases for tests that do not ask how one is made. Each has files and a server of its own, as in the program; the files are
 * copied from a database that is made once in each JVM: initdb alone takes 0.7 s of a processor, the migrations come on top, a copy 0.1 s.
 */
public final class OwnDatabase {
    private OwnDatabase() {}

    /** Opens the database of a data folder; a new one has all tables and no rows. */
    public static Database in(Path data) throws IOException, InterruptedException {
        prepare(data.resolve("postgres"));
        return Database.embedded(data, SharedFolders.programs());
    }

    /** Starts the server of a folder; a new one has a database with all tables and no rows. */
    public static EmbeddedPostgres server(Path folder) throws IOException, InterruptedException {
        prepare(folder);
        return EmbeddedPostgres.start(folder, SharedFolders.programs());
    }

    /** Puts the database and the unpacked programs into a data folder that the program itself will open; returns the folder. */
    public static Path before(Path data) throws IOException, InterruptedException {
        Files.createDirectories(data);
        Files.createSymbolicLink(data.resolve("programs"), SharedFolders.programs());
        prepare(data.resolve("postgres"));
        return data;
    }

    private static void prepare(Path folder) throws IOException, InterruptedException {
        if (Files.exists(folder)) return;
        Files.createDirectories(folder);
        // With owners and rights: the server runs as another user where the tests run as root.
        List<String> copy = List.of(
                "cp",
                "-a",
                Made.FOLDER.resolve("postgres/cluster").toString(),
                Made.FOLDER.resolve("postgres/password").toString(),
                folder.toString());
        if (new ProcessBuilder(copy).inheritIO().start().waitFor() != 0)
            throw new IOException(folder + ": the files of a database could not be copied there");
    }

    /** The one from which all are copied. It has been shut down. */
    private static final class Made {
        static final Path FOLDER = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory("reelwright-database-");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                Database.embedded(folder, SharedFolders.programs()).close();
                return folder;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException("stopped before the tests had a database", stopped);
            }
        }

        private static void delete(Path folder) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(one);
            } catch (IOException left) {
                System.err.println(folder + " could not be deleted: " + left);
            }
        }
    }
}
