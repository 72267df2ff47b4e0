package io.reelwright.cli.remote;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes the bytes of a list: UTF-8, or UTF-16 as spreadsheets save "Unicode text", each with or without its mark. */
final class ListText {
    private static final int SAMPLE = 4_096;

    private ListText() {}

    /** Returns the text without its byte order mark; empty when it is in another encoding. */
    static Optional<String> of(byte[] bytes) {
        try {
            String text =
                    charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException foreign) {
            return Optional.empty();
        }
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) return StandardCharsets.UTF_16LE;
        if (bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) return StandardCharsets.UTF_16BE;
        // Without a mark, UTF-16 shows itself by the zero in every second byte; UTF-8 text has none.
        int even = 0;
        int odd = 0;
        int length = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < length; i++) {
            if (bytes[i] != 0) continue;
            if (i % 2 == 0) even++;
            else odd++;
        }
        if (odd > length / 8 && odd > even) return StandardCharsets.UTF_16LE;
        if (even > length / 8) return StandardCharsets.UTF_16BE;
        return StandardCharsets.UTF_8;
    }
}
