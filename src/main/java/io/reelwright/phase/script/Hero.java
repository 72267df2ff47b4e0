package io.reelwright.phase.script;

import io.reelwright.text.Token;
import io.reelwright.text.Words;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The person whose life is told. The hook has named them, so that their own pronoun says enough in every sentence.
 *
 * @param name    as the topic gives it; empty when the video is about nobody in particular
 * @param pronoun finds the pronouns that stand for the name
 */
record Hero(String name, Pattern pronoun) {
    private static final Pattern SHE = Pattern.compile("(?i)\\b(she|her|hers|herself)\\b");
    private static final Pattern HE = Pattern.compile("(?i)\\b(he|his|him|himself)\\b");
    private static final Hero NOBODY = new Hero("", Pattern.compile("(?!)"));
    private static final int LEAST = 4;

    /** Takes the topic for a person when it is a name and the text speaks of one he or one she throughout. */
    static Hero of(String topic, List<SourceSentence> sentences) {
        String name = TopicWords.bare(topic).replaceFirst(":.*", "");
        List<Token> tokens = Token.of(name);
        boolean isName = tokens.size() >= 2
                && tokens.size() <= 4
                && tokens.stream().allMatch(it -> it.capital() && !it.digits() && !Words.isStop(it.lower()));
        if (!isName) return NOBODY;
        long she =
                sentences.stream().filter(it -> SHE.matcher(it.text()).find()).count();
        long he = sentences.stream().filter(it -> HE.matcher(it.text()).find()).count();
        if (she >= LEAST && she > 2 * he) return new Hero(name, SHE);
        return he >= LEAST && he > 2 * she ? new Hero(name, HE) : NOBODY;
    }

    /** The sentence with the name in place of the pronoun. */
    String named(String sentence) {
        return name.isEmpty() ? sentence : pronoun.matcher(sentence).replaceAll(Matcher.quoteReplacement(name));
    }
}
