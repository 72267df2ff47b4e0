package io.reelwright.media;

import io.reelwright.process.ChildProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Encodes frames that are drawn one after the other. Not safe for use by several threads. Closing a writer before it is
 * {@linkplain #finish finished} kills the encoder and deletes the incomplete file.
 */
public final class FrameWriter implements AutoCloseable {
    private final ChildProcess encoder;
    private final OutputStream pipe;
    private final Path file;
    private final int pixels;
    private final Yuv420 yuv;
    private boolean finished;

    FrameWriter(ChildProcess encoder, Path file, int width, int height) {
        this.encoder = encoder;
        this.pipe = encoder.input();
        this.file = file;
        this.pixels = width * height;
        this.yuv = new Yuv420(width, height);
    }

    /**
     * Writes one frame.
     *
     * @param rgb 0xRRGGBB, rows from the top; the upper byte is ignored. The caller may reuse the array once this returns
     * @throws MediaException when the encoder has failed; the message states why
     */
    public void frame(int[] rgb) throws IOException, InterruptedException {
        if (rgb.length != pixels)
            throw new IllegalArgumentException("a frame has " + pixels + " pixels, but this array has " + rgb.length);
        try {
            pipe.write(yuv.from(rgb));
        } catch (IOException broken) {
            encoder.checkAlive();
            encoder.await();
            throw failure(broken);
        }
    }

    /** Ends the file and waits until the encoder has written it completely. */
    public void finish() throws IOException, InterruptedException {
        try {
            pipe.close();
        } catch (IOException broken) {
            encoder.checkAlive();
        }
        if (encoder.await() != 0) throw failure(null);
        finished = true;
    }

    private MediaException failure(@org.jspecify.annotations.Nullable IOException cause) {
        String message = file + ": cannot be encoded: " + FfmpegErrors.last(encoder.errors());
        return cause == null ? new MediaException(message) : new MediaException(message, cause);
    }

    @Override
    public void close() throws IOException {
        encoder.close();
        if (!finished) Files.deleteIfExists(file);
    }
}
