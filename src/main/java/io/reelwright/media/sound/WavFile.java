package io.reelwright.media.sound;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes sound as RIFF WAVE with 32 bit floating point samples, so that nothing is lost before the encoder. */
public final class WavFile {
    private static final int FORMAT_FLOAT = 3;

    private WavFile() {}

    /** Writes the sound from sample {@code from} to its end. */
    public static void write(Path file, StereoSound sound, int from) throws IOException {
        int data = (sound.length() - from) * 2 * Float.BYTES;
        ByteBuffer head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        head.put(ascii("RIFF")).putInt(36 + data).put(ascii("WAVEfmt ")).putInt(16);
        head.putShort((short) FORMAT_FLOAT).putShort((short) 2).putInt(StereoSound.RATE);
        head.putInt(StereoSound.RATE * 2 * Float.BYTES)
                .putShort((short) (2 * Float.BYTES))
                .putShort((short) 32);
        head.put(ascii("data")).putInt(data);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(head.array());
            ByteBuffer block = ByteBuffer.allocate(4800 * 2 * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = from; i < sound.length(); i++) {
                block.putFloat(sound.left()[i]).putFloat(sound.right()[i]);
                if (!block.hasRemaining() || i == sound.length() - 1) {
                    out.write(block.array(), 0, block.position());
                    block.clear();
                }
            }
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
