package io.reelwright.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Mends letters of UTF-8 that a program took for Windows-1252: {@code donâ€™t}, {@code cafÃ©}. */
final class Mojibake {
    /** Character → byte of Windows-1252; the five bytes that it leaves free stand for themselves. */
    private static final Map<Character, Integer> BYTES = bytes();

    private Mojibake() {}

    /** Returns the text with each such sequence replaced by its letter; a text without any is returned as it is. */
    static String mended(String text) {
        if (!mayHaveSome(text)) return text;
        StringBuilder mended = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            int length = length(text.charAt(at));
            String letter = length == 0 ? "" : letter(text, at, length);
            if (letter.isEmpty()) mended.append(text.charAt(at));
            else {
                mended.append(letter);
                at += length - 1;
            }
        }
        return mended.toString();
    }

    private static boolean mayHaveSome(String text) {
        for (int i = 0; i + 1 < text.length(); i++)
            if (length(text.charAt(i)) > 0 && isFollowing(text.charAt(i + 1))) return true;
        return false;
    }

    /** Returns how many bytes a letter has whose first byte is read as this character; 0 when none begins with it. */
    private static int length(char first) {
        if (first >= 0xC2 && first <= 0xDF) return 2;
        if (first >= 0xE0 && first <= 0xEF) return 3;
        return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
    }

    private static boolean isFollowing(char c) {
        int read = BYTES.getOrDefault(c, -1);
        return read >= 0x80 && read <= 0xBF;
    }

    private static String letter(String text, int at, int length) {
        if (at + length > text.length()) return "";
        byte[] bytes = new byte[length];
        bytes[0] = (byte) text.charAt(at);
        for (int i = 1; i < length; i++) {
            if (!isFollowing(text.charAt(at + i))) return "";
            bytes[i] = (byte) (int) BYTES.getOrDefault(text.charAt(at + i), 0);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException none) {
            return "";
        }
    }

    private static Map<Character, Integer> bytes() {
        Map<Character, Integer> bytes = new HashMap<>();
        Charset windows = Charset.forName("windows-1252");
        for (int b = 0x80; b <= 0xBF; b++) {
            String letter = new String(new byte[] {(byte) b}, windows);
            bytes.put(letter.equals("\uFFFD") ? (char) b : letter.charAt(0), b);
        }
        return Map.copyOf(bytes);
    }
}
