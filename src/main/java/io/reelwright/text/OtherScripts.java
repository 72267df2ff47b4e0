package io.reelwright.text;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Optional;

/** Finds letters that are not Latin, which an English voice cannot speak. */
public final class OtherScripts {
    private OtherScripts() {}

    /**
     * Returns the script of the word's first letter that is neither Latin nor a sign that English uses by itself, as {@code µ},
     * {@code π} and {@code ª} are; empty when there is none.
     */
    public static Optional<UnicodeScript> of(String word) {
        boolean alone = isSign(bare(word));
        if (alone) return Optional.empty();
        UnicodeScript kana = null;
        UnicodeScript first = null;
        for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            int point = word.codePointAt(at);
            if (!Character.isLetter(point)) continue;
            UnicodeScript script = UnicodeScript.of(point);
            if (script == UnicodeScript.LATIN || script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED)
                continue;
            if (isSignWithUnit(word, at)) continue;
            if (first == null) first = script;
            if (script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA) kana = script;
        }
        return Optional.ofNullable(kana != null ? kana : first);
    }

    /** Returns whether the word is a single Greek letter, as a formula has it. */
    private static boolean isSign(String bare) {
        return bare.length() == 1 && UnicodeScript.of(bare.charAt(0)) == UnicodeScript.GREEK;
    }

    /** Returns whether a Greek letter stands beside digits, signs or a Latin letter and no second Greek one: {@code 5μm}, {@code 2πr}. */
    private static boolean isSignWithUnit(String word, int at) {
        if (UnicodeScript.of(word.codePointAt(at)) != UnicodeScript.GREEK) return false;
        return !isGreek(word, at - 1) && !isGreek(word, at + 1);
    }

    private static boolean isGreek(String word, int at) {
        return at >= 0
                && at < word.length()
                && Character.isLetter(word.charAt(at))
                && UnicodeScript.of(word.charAt(at)) == UnicodeScript.GREEK;
    }

    /** Returns the word without marks at its ends. */
    static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && !isPart(word.codePointAt(from))) from += Character.charCount(word.codePointAt(from));
        while (to > from && !isPart(word.codePointBefore(to))) to -= Character.charCount(word.codePointBefore(to));
        return word.substring(from, to);
    }

    private static boolean isPart(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Returns the text without the letters that the voice cannot speak, and without quotes and brackets that held nothing else. */
    static String without(String text, List<LeftOut> leftOut, int line) {
        if (text.codePoints().noneMatch(OtherScripts::isOther)) return text;
        StringBuilder rest = new StringBuilder(text.length());
        for (String word : WhiteSpace.words(text)) {
            String kept = word;
            if (of(word).isPresent()) {
                leftOut.add(new LeftOut(LeftOut.Kind.OTHER_SCRIPT, line, bare(word)));
                kept = remainder(word);
                if (kept.codePoints().noneMatch(CharacterClasses::isLetterOrNumber)) {
                    afterGap(rest, kept);
                    continue;
                }
            }
            if (!rest.isEmpty()) rest.append(' ');
            rest.append(kept);
        }
        return rest.toString();
    }

    private static boolean isOther(int point) {
        if (!Character.isLetter(point)) return false;
        UnicodeScript script = UnicodeScript.of(point);
        return script != UnicodeScript.LATIN && script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED;
    }

    private static String remainder(String word) {
        StringBuilder kept = new StringBuilder();
        for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            int point = word.codePointAt(at);
            boolean other = isOther(point) && !isSignWithUnit(word, at);
            boolean mark = Character.getType(point) == Character.COMBINING_SPACING_MARK
                    || Character.getType(point) == Character.NON_SPACING_MARK
                    || point == 0x200C
                    || point == 0x200D;
            if (!other && !mark) kept.appendCodePoint(point);
        }
        return kept.toString();
    }

    /** Keeps the last mark of a sentence or a clause after a gap, once. */
    private static void afterGap(StringBuilder rest, String marks) {
        for (int i = 0; i < marks.length(); i++) {
            char mark = marks.charAt(i);
            if (",.;:!?…".indexOf(mark) < 0 || rest.isEmpty()) continue;
            char last = rest.charAt(rest.length() - 1);
            if (",;:".indexOf(last) >= 0) rest.setCharAt(rest.length() - 1, mark);
            else if (".!?…".indexOf(last) < 0) rest.append(mark);
        }
    }
}
