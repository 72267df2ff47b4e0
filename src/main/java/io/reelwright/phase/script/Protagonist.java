package io.reelwright.phase.script;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import java.util.List;

/**
 * The person whom the video is about. The hook names the person, so a pronoun is understood in every later sentence.
 *
 * @param name    name as written in the topic; empty if the video is not about one person
 * @param pronoun matches the pronouns that refer to the person; unused without a name
 */
record Protagonist(String name, Pattern pronoun) {
    private static final Pattern SHE = Pattern.compile("(?i)\\b(she|her|hers|herself)\\b");
    private static final Pattern HE = Pattern.compile("(?i)\\b(he|his|him|himself)\\b");
    private static final Protagonist NOBODY = new Protagonist("", HE);
    private static final int LEAST = 4;

    /** Returns the topic as a person if it is a name and the text mainly uses one of the pronouns he and she; else an unnamed one. */
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

    /** Returns the sentence with the name in place of the pronouns. */
    String named(String sentence) {
        return name.isEmpty() ? sentence : pronoun.matcher(sentence).replaceAll(Matcher.quoteReplacement(name));
    }
}
