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

/** Where the shipped typefaces lie as files, each unpacked when it is first wanted. */
final class FontFolder {
    private static @Nullable FontFolder current; // guarded by the class

    private final Path folder;
    private final boolean lasts;

    private FontFolder(Path folder, boolean lasts) {
        this.folder = folder.toAbsolutePath();
        this.lasts = lasts;
    }

    /** A folder that is kept and shared by the processes that follow. */
    static FontFolder lasting(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder + " for the typefaces", e);
        }
        return use(new FontFolder(folder, true));
    }

    /** A folder of this process's own, so that nobody else can put a file in its place; removed when it ends. */
    static FontFolder passing() {
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

    /** The one in use. */
    static synchronized FontFolder current() {
        if (current == null) throw new IllegalStateException("Headless.prepare() comes first");
        return current;
    }

    private static synchronized FontFolder use(FontFolder folder) {
        current = folder;
        return folder;
    }

    /** The file of a face. */
    synchronized Path file(Typeface face) throws IOException {
        try (InputStream in = face.open()) {
            return written(face.fileName(), in.readAllBytes());
        }
    }

    /** The file that tells Java of one face, in the form that {@code form} gives it. */
    synchronized Path configuration(Function<Path, String> form) {
        try {
            String text = form.apply(file(Typeface.DM_SANS));
            return written("fontconfig.properties", text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the typefaces to " + folder, e);
        }
    }

    /** Never half a file, whoever else unpacks here or is killed meanwhile. */
    private Path written(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) return file;
        Path part = folder.resolve(name + ".part-" + UUID.randomUUID());
        // Somebody may have emptied the data folder under a running program.
        Files.createDirectories(folder);
        Files.write(part, content);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (!lasts) file.toFile().deleteOnExit();
        return file;
    }
}
