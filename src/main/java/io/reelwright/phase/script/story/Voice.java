package io.reelwright.phase.script.story;

import io.reelwright.campaign.Script.Sentence;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks. A column whose author says I in many sentences is spoken as a quotation of the author.
 *
 * @param quotes whether sentences of the author are quoted
 * @param name   the author's name
 */
record Voice(boolean quotes, String name) {
    /** A text whose sentences are spoken as they stand. */
    static final Voice ITS_OWN = new Voice(false, "");

    private static final double COLUMN = 0.3;
    private static final String SELF = "(?i)\\b(i|i'm|i’m|i've|i’ve|my|me|we|our|us)\\b";

    /** Returns the voice of a text: a column if its author speaks of himself in at least three of ten sentences. */
    static Voice of(Passages passages, @Nullable String byline) {
        long all = passages.all().stream().filter(Fitness::mayBe).count();
        long own = passages.all().stream()
                .filter(Fitness::mayBe)
                .filter(it -> LinearRegex.contains(
                        outside(it.text()), "(?:^|[^\\w])(I|I'm|I’m|I've|I’ve|[Mm]y|me)(?:[^\\w]|$)"))
                .count();
        if (all == 0 || own < 3 || own < all * COLUMN) return ITS_OWN;
        String name = byline == null || WhiteSpace.words(byline).size() > 5 ? "the author" : byline.strip();
        return new Voice(true, name);
    }

    private static String outside(String text) {
        return LinearRegex.replaceAll(text, "[“\"][^“”\"]*[”\"]", " ");
    }

    /** Returns the sentences as they are spoken: those in which the author says I are in quotation marks, the first one is signed. */
    List<Sentence> spoken(List<Sentence> sentences) {
        if (!quotes) return sentences;
        List<Sentence> spoken = new ArrayList<>();
        boolean signed = false;
        for (Sentence sentence : sentences) {
            boolean own = LinearRegex.contains(outside(sentence.text()), SELF) && sentence.source() >= 0;
            if (!own) {
                spoken.add(sentence);
                continue;
            }
            String inner = LinearRegex.replaceAll(sentence.text(), "[“”\"]", "’");
            String text = signed ? "“" + inner + "”" : signed(inner);
            signed = true;
            spoken.add(new Sentence(text, sentence.role(), sentence.source()));
        }
        return spoken;
    }

    private String signed(String inner) {
        String open = inner.endsWith(".") ? inner.substring(0, inner.length() - 1) + "," : inner;
        return "“" + open + "” writes " + name + ".";
    }
}
