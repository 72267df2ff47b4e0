package io.reelwright.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file, whatever program saved it: UTF-8, UTF-16 and UTF-32 with and without a byte order mark, Windows-1252 and Mac Roman.
 *
 * @param text text of the file, without a byte order mark; empty when it is none
 * @param why  why the file is no text and what to give instead; empty when it is text
 */
public record FileText(Optional<String> text, Optional<String> why) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset MAC = Charset.forName("x-MacRoman");

    /** Bytes that are looked at to know UTF-16 without a mark. */
    private static final int SAMPLE = 4_000;

    private static final String SAVE = "; save it as plain text or Markdown and give that file";

    /** Reads the bytes of a whole file. */
    public static FileText of(byte[] bytes) {
        String kind = otherKind(bytes);
        if (!kind.isEmpty()) return refused(kind + SAVE);
        Charset marked = marked(bytes);
        if (marked != null) return decoded(bytes, marked);
        Charset wide = wide(bytes);
        if (wide != null) return decoded(bytes, wide);
        for (byte b : bytes)
            if (b == 0)
                return refused("is not a text file (it contains NUL bytes); give a plain text or Markdown file");
        String text = utf8OrOlder(bytes);
        return PlainText.isBinary(text)
                ? refused("is not a text file (it contains bytes that no text has); give a plain text or Markdown file")
                : new FileText(Optional.of(text), Optional.empty());
    }

    private static String utf8OrOlder(byte[] bytes) {
        try {
            return strict(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException other) {
            return oneByteEach(bytes);
        }
    }

    private static FileText refused(String why) {
        return new FileText(Optional.empty(), Optional.of(why));
    }

    /** Returns what kind of document the first bytes belong to; empty when they may be text. */
    private static String otherKind(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
        if (head.startsWith("{\\rtf")) return "is a document with formatting (RTF), not plain text";
        if (head.startsWith("%PDF-")) return "is a PDF, not plain text";
        if (head.startsWith("PK\u0003\u0004"))
            return "is a packed document (such as DOCX, ODT or EPUB), not plain text";
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0"))
            return "is a document of an old office program, not plain text";
        if (head.startsWith("\u0089PNG") || head.startsWith("\u00FF\u00D8\u00FF") || head.startsWith("GIF8"))
            return "is a picture, not a text file";
        if (head.startsWith("ftyp", 4) || head.startsWith("RIFF") || head.startsWith("ID3") || head.startsWith("OggS"))
            return "is a film or a sound, not a text file";
        return "";
    }

    private static @Nullable Charset marked(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
        if (begins(bytes, 0xFF, 0xFE, 0, 0)) return Charset.forName("UTF-32LE");
        if (begins(bytes, 0, 0, 0xFE, 0xFF)) return Charset.forName("UTF-32BE");
        if (begins(bytes, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
        return begins(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    /** Returns the byte order of UTF-16 without a mark, in which nearly every second byte of English is zero. */
    private static @Nullable Charset wide(byte[] bytes) {
        int pairs = Math.min(bytes.length, SAMPLE) / 2;
        if (pairs < 2 || bytes.length % 2 != 0) return null;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < pairs; i++) {
            if (bytes[2 * i] == 0) even++;
            if (bytes[2 * i + 1] == 0) odd++;
        }
        if (odd > pairs * 0.7 && even == 0) return StandardCharsets.UTF_16LE;
        return even > pairs * 0.7 && odd == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static FileText decoded(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        return new FileText(Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text), Optional.empty());
    }

    private static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** Reads bytes of an old encoding as the one in which the words look right; a file that is mostly UTF-8 keeps its letters. */
    private static String oneByteEach(byte[] bytes) {
        String broken = new String(bytes, StandardCharsets.UTF_8);
        long lost = broken.chars().filter(c -> c == 0xFFFD).count();
        long kept = broken.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
        if (kept > 3 * lost) return broken;
        String windows = new String(bytes, WINDOWS);
        String mac = new String(bytes, MAC);
        return oddity(mac) < oddity(windows) ? mac : windows;
    }

    /** Returns how many characters look wrong beside their neighbours: a sign or a capital within a word, a character without a meaning. */
    private static int oddity(String text) {
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= 0x7F) continue;
            boolean after = i > 0 && Character.isLetter(text.charAt(i - 1));
            boolean before = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
            if (c == 0xFFFD || Character.isISOControl(c) || Character.getType(c) == Character.PRIVATE_USE) odd += 5;
            else if (Character.isUpperCase(c)) odd += after && Character.isLowerCase(text.charAt(i - 1)) ? 3 : 0;
            else if (Character.isLetter(c)) odd += after || before ? 0 : 2;
            else if (c == '’' || c == '–' || c == '—' || c == '\u00A0') odd += 0;
            else if (after && before) odd += 3;
            // “Word” is right, Word“ and ”Word are not.
            else if ((c == '“' || c == '‘') && after || c == '”' && before) odd += 2;
            else if ("“”‘…".indexOf(c) < 0) odd += 1;
        }
        return odd;
    }
}
