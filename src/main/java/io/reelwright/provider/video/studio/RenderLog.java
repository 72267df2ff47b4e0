package io.reelwright.provider.video.studio;

import io.reelwright.campaign.Aspect;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An append-only file with a line for each rendition that was finished: campaign, scene, take, shape. It is written by the
 * one that renders, so that what was rendered can be counted without asking the database. Safe for several threads and
 * processes.
 */
public final class RenderLog {
    private final Path file;

    /** @param file is made, with its folder, when the first line comes */
    public RenderLog(Path file) {
        this.file = file;
    }

    /** Notes a finished rendition; it is on the disk when this returns. */
    public void finished(String campaign, int scene, int take, Aspect aspect) throws IOException {
        String line = campaign + " " + scene + " " + take + " " + aspect.label() + "\n";
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) Files.createDirectories(folder);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }
}
