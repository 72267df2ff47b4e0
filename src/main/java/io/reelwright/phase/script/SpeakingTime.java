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
    /** The voice's own rests in seconds, fitted with the syllables to 125 sentences that were spoken and measured (error 0.4 s). */
    private static final double SENTENCE = 0.36;

    private static final double CLAUSE_MARK = 0.30;

    private static final double START = 0.1;
    /** The pause after a sentence, as a share of its length. */
    private static final double PAUSE_SHARE = 0.065;

    private static final double SHORTEST_PAUSE = 0.10;
    private static final double LONGEST_PAUSE = 0.27;
    private static final double LAST_HOLD = 0.6;

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

    /** Returns the seconds for the sentence with the pause after it, which is longer after a long sentence. */
    @Override
    public double paced(String sentence) {
        double spoken = of(sentence);
        return spoken + Math.clamp(spoken * PAUSE_SHARE, SHORTEST_PAUSE, LONGEST_PAUSE);
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
