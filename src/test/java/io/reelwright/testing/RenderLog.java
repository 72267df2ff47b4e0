package io.reelwright.testing;

import io.reelwright.campaign.Aspect;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file with a line for each rendition that was made: campaign, scene, take and shape, split by spaces. What was made can so be counted
 * without asking the database. Safe for several threads and processes, of which any may be killed.
 */
public final class RenderLog {
    private final Path file;

    private RenderLog(Path file) {
        this.file = file;
    }

    /** That of a data folder; both are made when the first line comes. */
    public static RenderLog in(Path data) {
        return new RenderLog(data.resolve("renders.log"));
    }

    /** Notes a rendition; it is on the disk when this returns. */
    void made(String campaign, int scene, int take, Aspect aspect) throws IOException {
        String line = campaign + " " + scene + " " + take + " " + aspect.label() + "\n";
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) Files.createDirectories(folder);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }

    /** Scene → how many renditions of it were ever made. */
    public Map<Integer, Integer> countByScene() throws IOException {
        Map<Integer, Integer> counts = new TreeMap<>();
        if (!Files.exists(file)) return counts;
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(" ", -1);
            if (parts.length >= 4) counts.merge(Integer.parseInt(parts[1]), 1, Integer::sum);
        }
        return counts;
    }
}
