package io.reelwright.testing;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.media.Ffmpeg;
import io.reelwright.media.FrameRequest;
import io.reelwright.media.FrameWriter;
import io.reelwright.media.Pixels;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes the file of a take again with a fault in it. */
final class TakeSpoiler {
    /** Nearly without loss: what is measured in the file is to be the fault. */
    private static final List<String> FINE = List.of(
            "-c:v", "libx264", "-preset", "ultrafast", "-crf", "6", "-pix_fmt", "yuv420p", "-g", "15", "-f", "mp4");

    private final Ffmpeg ffmpeg;
    private final Fault fault;
    private final Aspect aspect;
    private final List<TextBox> boxes;
    private final int frames;
    private final BufferedImage frame;
    private final int[] pixels;

    TakeSpoiler(Ffmpeg ffmpeg, Fault fault, Aspect aspect, List<TextBox> boxes, int frames) {
        this.ffmpeg = ffmpeg;
        this.fault = fault;
        this.aspect = aspect;
        this.boxes = boxes;
        this.frames = frames;
        this.frame = new BufferedImage(aspect.width(), aspect.height(), BufferedImage.TYPE_INT_RGB);
        this.pixels = ((DataBufferInt) frame.getRaster().getDataBuffer()).getData();
    }

    void rewrite(Path file) throws IOException, InterruptedException {
        Path spoiled = file.resolveSibling(file.getFileName() + ".spoiled");
        try (FrameWriter writer = ffmpeg.writer(spoiled, aspect.width(), aspect.height(), FINE)) {
            if (fault == Fault.FROZEN) still(file, writer);
            else copy(file, writer, fault == Fault.WRONG_LENGTH ? Math.max(1, frames * 2 / 5) : frames);
            writer.finish();
        }
        Files.move(spoiled, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void copy(Path file, FrameWriter writer, int count) throws IOException, InterruptedException {
        ffmpeg.frames(file, wish(), (index, bytes) -> {
            if (index >= count) return false;
            read(bytes);
            fault.spoil(frame, boxes);
            writer.frame(pixels);
            return true;
        });
    }

    /** The middle of it, all the time. */
    private void still(Path file, FrameWriter writer) throws IOException, InterruptedException {
        ffmpeg.frames(file, wish(), (index, bytes) -> {
            if (index == frames / 2) read(bytes);
            return index < frames / 2;
        });
        for (int i = 0; i < frames; i++) writer.frame(pixels);
    }

    private FrameRequest wish() {
        return FrameRequest.all(aspect.width(), aspect.height(), Pixels.BGR0);
    }

    private void read(byte[] bytes) {
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(pixels);
    }
}
