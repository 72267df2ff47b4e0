package io.reelwright.media;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The ffmpeg and ffprobe programs on disk, unpacked from the jar that contains them.
 *
 * <p>The folder is written next to its final place and renamed, so it is there completely or not at all, and two processes
 * that unpack at the same time end up with the same folder. A folder with a missing or incomplete file is replaced.
 *
 * @param folder contains the programs and their libraries
 */
record FfmpegPrograms(Path folder) {
    /** Version of the jar and of the files added to it. Each version gets its own folder. */
    private static final String VERSION = "ffmpeg-8.1.2-1.5.14-a";

    private static final String IN_JAR = "/org/bytedeco/ffmpeg/linux-x86_64-gpl/";
    private static final List<String> FROM_JAR = List.of(
            "ffmpeg",
            "ffprobe",
            "libavcodec.so.62",
            "libavfilter.so.11",
            "libavformat.so.62",
            "libavutil.so.60",
            "libswresample.so.6",
            "libswscale.so.9",
            "libva.so.2",
            "libva-drm.so.2",
            "libdrm.so.2");

    /** Replacement for the original library: see {@code src/main/native/avdevice_stub.c}. */
    private static final String STUB = "libavdevice.so.62";

    /** File that lists the name and size of every other file; written last. */
    private static final String CONTENTS = "contents";

    static FfmpegPrograms in(Path cache) throws IOException {
        Path folder = cache.toAbsolutePath().resolve(VERSION);
        if (!isComplete(folder)) unpack(folder);
        return new FfmpegPrograms(folder);
    }

    Path ffmpeg() {
        return folder.resolve("ffmpeg");
    }

    Path ffprobe() {
        return folder.resolve("ffprobe");
    }

    private static void unpack(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        Path fresh = Files.createTempDirectory(folder.getParent(), VERSION + ".part");
        try {
            Map<String, Long> sizes = new LinkedHashMap<>();
            for (String name : FROM_JAR) sizes.put(name, copy(IN_JAR + name, fresh.resolve(name)));
            sizes.put(STUB, copy("/io/reelwright/media/" + STUB, fresh.resolve(STUB)));
            StringBuilder contents = new StringBuilder();
            sizes.forEach((name, size) ->
                    contents.append(name).append(' ').append(size).append('\n'));
            Files.writeString(fresh.resolve(CONTENTS), contents);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            moveIn(fresh, folder);
        } finally {
            delete(fresh);
        }
    }

    private static void moveIn(Path fresh, Path folder) throws IOException {
        if (Files.exists(folder) && !isComplete(folder)) {
            Path broken = Files.createTempDirectory(folder.getParent(), VERSION + ".broken");
            Files.move(folder, broken.resolve("it"), StandardCopyOption.ATOMIC_MOVE);
            delete(broken);
        }
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException other) {
            requireComplete(folder, other);
        } catch (FileSystemException other) {
            requireComplete(folder, other);
        }
    }

    /** Ignores a failed rename when another process has already put a complete folder there. */
    private static void requireComplete(Path folder, IOException failure) throws IOException {
        if (!isComplete(folder)) throw failure;
    }

    private static long copy(String resource, Path to) throws IOException {
        try (InputStream in = FfmpegPrograms.class.getResourceAsStream(resource)) {
            if (in == null) throw new FileNotFoundException("the ffmpeg jar does not contain " + resource);
            long size = Files.copy(in, to);
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
            try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return size;
        }
    }

    private static boolean isComplete(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(CONTENTS), StandardCharsets.UTF_8);
            for (String line : lines) {
                String[] nameAndSize = line.split(" ", -1);
                if (Files.size(folder.resolve(nameAndSize[0])) != Long.parseLong(nameAndSize[1])) return false;
            }
            return lines.size() == FROM_JAR.size() + 1;
        } catch (IOException | RuntimeException absentOrDamaged) {
            return false;
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) return;
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
