package io.reelwright.language.grammar;

import java.util.Arrays;

/**
 * A part of a text with the signs that the parser knows: straight quotation marks, plain dashes between blanks, one kind of blank, no invisible
 * characters.
 *
 * @param text   the characters
 * @param places place in the given text of each of them
 */
@SuppressWarnings("ArrayRecordComponent")
record PlainSentence(String text, int[] places) {
    private static final String SIGNS_BEFORE_FACES = "!|;:#%";

    /** Returns this part of the text in plain signs. Letters and digits stay as they are. */
    static PlainSentence of(String given, int begin, int end) {
        Writer out = new Writer(end - begin);
        for (int at = begin; at < end; at++) {
            char c = given.charAt(at);
            switch (c) {
                case '‘', '’', '‚', '‛', '′', 'ʼ', '`', '´' -> out.add('\'', at);
                case '“', '”', '„', '‟', '″', '«', '»' -> out.add('"', at);
                case '—', '―' -> out.dash(at);
                case '-', '–', '−', '‐', '‑' -> {
                    if (isAlone(given, at, begin, end)) out.dash(at);
                    else out.add('-', at);
                }
                case '…' -> out.add("...", at);
                // Together they would be taken for a face.
                case '(', ')', '[', ']', '{', '}', '<', '>' -> {
                    if (at > begin && SIGNS_BEFORE_FACES.indexOf(given.charAt(at - 1)) >= 0) out.add(' ', at);
                    out.add(c, at);
                }
                default -> {
                    if (isBlank(c)) out.add(' ', at);
                    else if (Character.getType(c) != Character.FORMAT) out.add(c, at);
                }
            }
        }
        return out.written();
    }

    private static boolean isAlone(String given, int at, int begin, int end) {
        return (at == begin || isBlank(given.charAt(at - 1))) && (at + 1 == end || isBlank(given.charAt(at + 1)));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static final class Writer {
        private final StringBuilder text;
        private int[] places;

        Writer(int length) {
            text = new StringBuilder(length + 16);
            places = new int[length + 16];
        }

        void add(char c, int place) {
            if (text.length() == places.length) places = Arrays.copyOf(places, places.length * 2);
            places[text.length()] = place;
            text.append(c);
        }

        void add(String characters, int place) {
            for (int i = 0; i < characters.length(); i++) add(characters.charAt(i), place);
        }

        void dash(int place) {
            add(" -- ", place);
        }

        PlainSentence written() {
            return new PlainSentence(text.toString(), Arrays.copyOf(places, text.length()));
        }
    }
}
