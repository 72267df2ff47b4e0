package io.reelwright.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A volume of its own for the data folder, in memory, which can be filled to its last byte. Needs root. */
final class ChaosDisk implements AutoCloseable {
    private final Path folder;
    private final Path ballast;

    private ChaosDisk(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
    }

    /** Mounts one. */
    static ChaosDisk mounted(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        return new ChaosDisk(folder);
    }

    Path data() throws IOException {
        return Files.createDirectories(folder.resolve("data"));
    }

    /** Leaves no room at all; whatever is freed meanwhile is taken as well, if it is called again. */
    void fill() throws IOException {
        byte[] block = new byte[65_536];
        try (OutputStream out = Files.newOutputStream(
                ballast, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
            for (int size = block.length; size > 0; )
                try {
                    out.write(block, 0, size);
                } catch (IOException full) {
                    size /= 2;
                }
        }
    }

    void empty() throws IOException {
        Files.deleteIfExists(ballast);
    }

    private static void run(String... line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IOException(String.join(" ", line) + ": " + said);
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", "-l", folder.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
