package io.reelwright.phase.script;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import java.util.List;

/**
 * The person whose life is told. The hook has named them, so that their own pronoun says enough in every sentence.
 *
 * @param name    as the topic gives it; empty when the video is about nobody in particular
 * @param pronoun finds the pronouns that stand for the name; unused where there is no name
 */
record Protagonist(String name, Pattern pronoun) {
    private static final Pattern SHE = Pattern.compile("(?i)\\b(she|her|hers|herself)\\b");
    private static final Pattern HE = Pattern.compile("(?i)\\b(he|his|him|himself)\\b");
    private static final Protagonist NOBODY = new Protagonist("", HE);
    private static final int LEAST = 4;

    /** Takes the topic for a person when it is a name and the text speaks of one he or one she throughout. */
    static Protagonist of(String topic, List<SourceSentence> sentences) {
        String name = LinearRegex.replaceFirst(TopicWords.bare(topic), ":.*", "");
        List<Token> tokens = Token.of(name);
        boolean isName = tokens.size() >= 2
                && tokens.size() <= 4
                && tokens.stream().allMatch(it -> it.capital() && !it.digits() && !SearchWords.isStop(it.lower()));
        if (!isName) return NOBODY;
        long she =
                sentences.stream().filter(it -> SHE.matcher(it.text()).find()).count();
        long he = sentences.stream().filter(it -> HE.matcher(it.text()).find()).count();
        if (she >= LEAST && she > 2 * he) return new Protagonist(name, SHE);
        return he >= LEAST && he > 2 * she ? new Protagonist(name, HE) : NOBODY;
    }

    /** The sentence with the name in place of the pronoun. */
    String named(String sentence) {
        return name.isEmpty() ? sentence : pronoun.matcher(sentence).replaceAll(Matcher.quoteReplacement(name));
    }
}
