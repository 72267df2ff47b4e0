package io.reelwright.provider.speech.cache;

import io.reelwright.provider.speech.SpeechProvider.Speech;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads and writes WAV files in one format: mono, 16 bit, {@link Speech#RATE}, a header of 44 bytes. */
public final class Wav {
    private static final int HEADER = 44;

    private Wav() {}

    /** Returns the whole file, header included. */
    public static byte[] of(short[] samples) {
        int bytes = samples.length * 2;
        ByteBuffer file = ByteBuffer.allocate(HEADER + bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF"))
                .putInt(HEADER - 8 + bytes)
                .put(ascii("WAVEfmt "))
                .putInt(16);
        file.putShort((short) 1).putShort((short) 1).putInt(Speech.RATE).putInt(Speech.RATE * 2);
        file.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(bytes);
        for (short sample : samples) file.putShort(sample);
        return file.array();
    }

    /** Returns the samples of a file that {@link #of} wrote; throws {@link IOException} for any other file. */
    public static short[] samples(byte[] file) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < HEADER || buffer.getInt(24) != Speech.RATE || buffer.getInt(40) != file.length - HEADER) {
            throw new IOException("not a mono WAV file of " + Speech.RATE + " samples a second");
        }
        short[] samples = new short[(file.length - HEADER) / 2];
        buffer.position(HEADER);
        buffer.asShortBuffer().get(samples);
        return samples;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
