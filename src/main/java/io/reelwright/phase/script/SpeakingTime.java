package io.reelwright.phase.script;

import io.reelwright.campaign.Script.Sentence;
import io.reelwright.phase.script.check.Pace;
import io.reelwright.text.Syllables;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Predicts how long a voice takes to speak. Syllables predict it better than the number of words.
 *
 * @param wordsPerSecond the voice's measured rate on plain English prose, in words a second, about 3.3 within sentences
 */
record SpeakingTime(double wordsPerSecond) implements Pace {
    private static final double SYLLABLES_PER_WORD = 1.45;
    /** The voice's own rests in seconds. With the syllables they predict a sentence to 0.3 s (165 sentences spoken and measured). */
    private static final double SENTENCE = 0.1;

    private static final double CLAUSE_MARK = 0.55;

    private static final double START = 0.15;
    private static final double PAUSE = 0.34;
    private static final double LONGEST_PAUSE = 0.7;
    private static final double SHORTEST_SCENE = 2.25;
    private static final double LAST_HOLD = 0.8;

    SpeakingTime {
        if (!(wordsPerSecond > 0.5 && wordsPerSecond < 10))
            throw new IllegalArgumentException("a voice speaks 0.5 to 10 words a second, not " + wordsPerSecond);
    }

    @Override
    public double of(String sentence) {
        long marks = IntStream.range(0, sentence.length())
                .filter(at -> restsAfter(sentence, at))
                .count();
        return Syllables.of(sentence) / (wordsPerSecond * SYLLABLES_PER_WORD) + marks * CLAUSE_MARK + SENTENCE;
    }

    /** Returns whether a clause mark at this position is followed by a space, optionally after a closing quotation mark. */
    private static boolean restsAfter(String sentence, int at) {
        if (",;:".indexOf(sentence.charAt(at)) < 0) return false;
        int next = at + 1 < sentence.length() && "”\"".indexOf(sentence.charAt(at + 1)) >= 0 ? at + 2 : at + 1;
        return next < sentence.length() && " \t\n\u000B\f\r".indexOf(sentence.charAt(next)) >= 0;
    }

    /** Returns the seconds for the sentence with the pause after it, which is longer after a short sentence. */
    @Override
    public double paced(String sentence) {
        double spoken = of(sentence);
        return spoken + Math.clamp(SHORTEST_SCENE - spoken, PAUSE, LONGEST_PAUSE);
    }

    @Override
    public double ofAll(List<Sentence> sentences) {
        if (sentences.isEmpty()) return START + LAST_HOLD;
        double spoken = sentences.subList(0, sentences.size() - 1).stream()
                .mapToDouble(sentence -> paced(sentence.text()))
                .sum();
        return START + spoken + of(sentences.getLast().text()) + LAST_HOLD;
    }
}
