package io.reelwright.chaos;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Damage to stored files as a bad disk does it: without a trace in their times. */
final class Damage {
    private static final int BYTES = 256;

    private final Path kept;
    private final Random random;

    Damage(Path data, Random random) {
        this.kept = data.resolve("assets/kept");
        this.random = random;
    }

    /** Damages one of a campaign's files whose name ends so; what was done, or empty when there is none. */
    String to(String campaign, String ending) throws IOException {
        Path folder = kept.resolve(campaign);
        if (!Files.isDirectory(folder)) return "";
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(each -> each.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) return "";
        Path file = files.get(random.nextInt(files.size()));
        return damaged(file) + " " + kept.relativize(file);
    }

    private String damaged(Path file) throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        String how;
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            if (random.nextBoolean()) {
                bytes.setLength(bytes.length() / 2);
                how = "cut to half:";
            } else {
                byte[] noise = new byte[BYTES];
                random.nextBytes(noise);
                bytes.seek(bytes.length() / 2);
                bytes.write(noise);
                how = "overwritten in the middle:";
            }
        }
        Files.setLastModifiedTime(file, time);
        return how;
    }
}
