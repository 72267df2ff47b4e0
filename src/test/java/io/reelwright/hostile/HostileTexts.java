package io.reelwright.hostile;

import java.util.ArrayList;
import java.util.List;

/** Texts that take as much of those who read them as the bounds of a source or a script let through. */
final class HostileTexts {
    /** A little below what a source may have. */
    private static final int SOURCE = 990_000;

    private static final int SENTENCE_WORDS = 1_999;
    private static final int SENTENCE = 19_000;
    private static final int SOURCE_WORDS = 290_000;
    private static final int SOURCE_SENTENCES = 49_000;

    private HostileTexts() {}

    /** Sources; most of them are just small enough to be taken. */
    static List<String> sources() {
        List<String> texts = new ArrayList<>(List.of(
                "ab, ".repeat(8_000),
                sentences("ab, ", SENTENCE_WORDS),
                sentences("Ab cd", 1),
                sentences("many, ", SENTENCE_WORDS),
                sentences("and or ", SENTENCE_WORDS / 2),
                sentences("12.5 per cent of ", SENTENCE_WORDS / 4),
                sentences("from 1,000 to 2,000 ", SENTENCE_WORDS / 4),
                sentences("aΣΣΣΣΣΣΣΣΣ, ", SENTENCE_WORDS / 2),
                sentences("İİİİİİİİİİ. ", SENTENCE_WORDS / 2),
                sentences("Dr. A. B. Xy, ", SENTENCE_WORDS / 4),
                "# Ab\n\n- cd, ef and gh\n".repeat(9_000),
                "| ab | cd |\n|---|---|\n".repeat(20_000) + "Some bees dance."));
        for (String mark : List.of(
                "“",
                "\"",
                "(",
                "[",
                "[a](",
                ".",
                ",",
                "1,",
                "9",
                "-",
                "*",
                "**_",
                "<b>",
                "<!--",
                "`",
                "&amp;",
                "http://a.b/",
                "a'",
                "\u00e9",
                "\u0301")) texts.add(sentences(packed(mark) + " ", SENTENCE / 900));
        return texts;
    }

    /** Words where a name or a number is meant, as long as a body may be. */
    static List<String> names() {
        return List.of(
                "İ".repeat(900_000),
                "aΣ".repeat(500_000),
                "ß".repeat(900_000),
                "1".repeat(1_900_000),
                ",".repeat(1_900_000));
    }

    /** Narrations of as many words and characters as a long video takes. */
    static List<String> scripts() {
        List<String> texts = new ArrayList<>();
        for (String word : List.of(
                "ab,",
                "9".repeat(19),
                "$9,999,999,999.99%",
                "1999/2000",
                "3.1415926535897932",
                "X.Y.Z.",
                "“(“(ab)”)”",
                "a-b-c-d-e-f-g-h",
                "www.ab-cd.com/e",
                "¼½¾%&$€#@+=",
                "strengthstrengths")) texts.add("Bees dance. " + (word + " ").repeat(570) + ".");
        texts.add("Bees dance. " + ("9".repeat(99) + " ").repeat(110) + ".");
        texts.add("Bees dance. " + ("&".repeat(99) + " ").repeat(110) + ".");
        texts.add("Bees dance. " + "<!-- ab -->".repeat(80_000));
        texts.add("# A\n\nMany.\n\n".repeat(280));
        return texts;
    }

    /** A word of marks that is just short enough. */
    private static String packed(String mark) {
        return mark.repeat(900 / mark.length());
    }

    /** Sentences of so many pieces, as many as fit. */
    private static String sentences(String piece, int pieces) {
        String sentence = "Bees " + piece.repeat(pieces).strip() + ". ";
        int words = Math.max(1, sentence.split(" ").length);
        int most = Math.min(SOURCE / sentence.length(), Math.min(SOURCE_WORDS / words, SOURCE_SENTENCES));
        return sentence.repeat(Math.max(1, most));
    }
}
