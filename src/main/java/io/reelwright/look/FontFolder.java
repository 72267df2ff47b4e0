package io.reelwright.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The folder to which the shipped typefaces are unpacked, each when it is first used. */
final class FontFolder {
    private static @Nullable FontFolder current; // guarded by the class

    private final Path folder;
    private final boolean persistent;

    private FontFolder(Path folder, boolean persistent) {
        this.folder = folder.toAbsolutePath();
        this.persistent = persistent;
    }

    /** Uses a folder that is kept and shared with later processes. */
    static FontFolder persistent(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + folder + " for the typefaces", e);
        }
        return use(new FontFolder(folder, true));
    }

    /** Uses a new temporary folder, in which no other user can replace a file. It is removed when the process ends. */
    static FontFolder temporary() {
        try {
            Path folder = Files.createTempDirectory("reelwright-fonts");
            folder.toFile().deleteOnExit();
            return use(new FontFolder(folder, false));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write the typefaces to " + System.getProperty("java.io.tmpdir")
                            + "; make that folder writable or name another with -Djava.io.tmpdir",
                    e);
        }
    }

    /** Returns the folder in use. */
    static synchronized FontFolder current() {
        if (current == null) throw new IllegalStateException("HeadlessDrawing.prepare() must be called first");
        return current;
    }

    private static synchronized FontFolder use(FontFolder folder) {
        current = folder;
        return folder;
    }

    /** Returns the file of a typeface, and unpacks it when necessary. */
    synchronized Path file(Typeface face) throws IOException {
        try (InputStream in = face.open()) {
            return write(face.fileName(), in.readAllBytes());
        }
    }

    /** Writes Java's font configuration, which {@code form} builds from the path of one typeface, and returns the file. */
    synchronized Path configuration(Function<Path, String> form) {
        try {
            String text = form.apply(file(Typeface.DM_SANS));
            return write("fontconfig.properties", text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the typefaces to " + folder, e);
        }
    }

    /** Writes a file by an atomic move, so that no incomplete file appears when processes write it at once or are killed. */
    private Path write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) return file;
        Path part = folder.resolve(name + ".part-" + UUID.randomUUID());
        // The data folder may have been emptied while the program runs.
        Files.createDirectories(folder);
        Files.write(part, content);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (!persistent) file.toFile().deleteOnExit();
        return file;
    }
}
