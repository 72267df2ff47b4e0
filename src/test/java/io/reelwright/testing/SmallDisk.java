package io.reelwright.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A disk of a few megabytes. A test that asks for one where none can be mounted is left out. */
public final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /**
     * Mounts one.
     *
     * @param folder is made, and must not be there
     */
    public static SmallDisk at(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        assumeTrue(mounted, "file systems cannot be mounted here");
        return new SmallDisk(folder);
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** Fills it to the last byte. */
    public void fill() throws IOException {
        byte[] block = new byte[4096];
        try (var out = Files.newOutputStream(folder.resolve("filler"))) {
            while (true) out.write(block);
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    /** Makes room again. */
    public void empty() throws IOException {
        Files.deleteIfExists(folder.resolve("filler"));
    }

    public void makeReadOnly() throws IOException, InterruptedException {
        assertThat(run("mount", "-o", "remount,ro", folder.toString())).isTrue();
    }

    public void makeWritable() throws IOException, InterruptedException {
        assertThat(run("mount", "-o", "remount,rw", folder.toString())).isTrue();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", "-l", folder.toString());
    }

    private static boolean run(String... line) throws IOException, InterruptedException {
        List<Path> places = Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin")
                .map(place -> Path.of(place, line[0]))
                .filter(Files::isExecutable)
                .toList();
        if (places.isEmpty()) return false;
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor() == 0;
    }
}
