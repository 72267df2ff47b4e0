package io.reelwright.phase.script;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Tagger;
import io.reelwright.text.Token;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import java.util.List;
import java.util.Set;

/** Recognises sentences that depend on the previous one: {@code It …}, {@code This is why …}, {@code Another …}. */
final class Anaphora {
    private static final Set<String> AT_START = Set.of(
            "this",
            "that",
            "these",
            "those",
            "it",
            "its",
            "they",
            "their",
            "them",
            "he",
            "she",
            "his",
            "her",
            "such",
            "another",
            "both",
            "neither",
            "either",
            "here",
            "there's",
            "it's",
            "that's",
            "they're",
            "others",
            "thus",
            "hence",
            "so",
            "but",
            "yet",
            "and",
            "or",
            "then",
            "instead",
            "otherwise",
            "because",
            "also",
            "still",
            "same",
            "one");
    private static final Set<String> EARLY =
            Set.of("it", "its", "they", "their", "them", "he", "she", "his", "this", "these", "those");

    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth");

    /** Words that refer to something outside the sentence, in any position. */
    private static final Pattern DANGLING = Pattern.compile(
            "(?i)^(?:\\S+ ){0,2}(half|most|some|many|all|none|each|one|several|few|a third|a quarter|percent|%|two|three) of (them|these|those|it)\\b"
                    + "|\\b(than|like|of|about|from|after|before) (that|this|these|those)([,.;!?]|$)"
                    + "|^(?:right )?next door\\b|^nearby\\b|^not far away\\b|^(?:on|at) the (other|opposite) (side|end)\\b"
                    + "|^(?:by|at|until|since|after|before) then\\b|^from there\\b|^for (example|instance)\\b|^the (following|next|same|previous)\\b");

    /** Matches {@code this jar}. The group captures words after which nothing is referred to: {@code this is}, {@code this year}. */
    private static final Pattern POINTING = Pattern.compile(
            "(?i)\\b(?:this|these) (?:(is\\b|are\\b|year|month|week|morning|century|decade|day|time\\b)|\\p{L})");

    private static final Pattern SPEECH = Pattern.compile(
            "(?i)\\b(said|says|told|wrote|writes|warned|asked|noted|added|explained|called|calls|put it|according|argued|claimed|recalled)\\b");

    private Anaphora() {}

    /** Returns whether the sentence is a quotation whose speaker is named in another sentence. */
    private static boolean isUnsigned(String sentence) {
        boolean opens = sentence.startsWith("“") || sentence.startsWith("\"");
        String around = LinearRegex.replaceAll(sentence, "[“\"][^“”\"]*[”\"]", " ");
        return opens
                && !SPEECH.matcher(around).find()
                && around.chars().filter(Character::isLetter).count() < 12;
    }

    /** Returns whether {@code this} or {@code these} precedes a word that was introduced in another sentence. */
    private static boolean points(String sentence) {
        Matcher found = POINTING.matcher(sentence);
        while (found.find()) if (found.group(1) == null) return true;
        return false;
    }

    /** Returns whether the sentence cannot be understood without the previous one. */
    static boolean leansBack(String sentence) {
        List<Token> tokens = Token.of(sentence);
        if (tokens.isEmpty()) return false;
        String first = tokens.getFirst().lower();
        if (first.equals("there") || (first.equals("that") && sentence.contains("”"))) return false;
        if (first.equals("one")
                && tokens.size() > 1
                && !WordSet.of("of|is|was|reason|can|has")
                        .contains(tokens.get(1).lower())) return false;
        if (first.equals("both") && sentence.contains(" and ")) return false;
        if (AT_START.contains(first)) return true;
        if (DANGLING.matcher(sentence).find() || points(sentence) || isUnsigned(sentence)) return true;
        if (LinearRegex.contains(
                sentence,
                "(?i)\\b(the former|the latter|the same|the other|the result|the rest|too|as well|getting there|that (sour|sweet|much|many|long|big|small|fast|far|hot|cold|high|old)|only \\$?[0-9,]+ in the same)\\b"))
            return true;
        return pronounBeforeAnyNoun(tokens);
    }

    /**
     * Returns whether the sentence needs the previous one in its context: {@code The honey was old} needs the sentence that introduces the
     * honey, {@code The third reason} needs the second.
     *
     * @param before the previous sentence of the paragraph; empty for the first one
     * @param topic  topic of the video; its nouns are known from the start
     */
    static boolean leansBack(String sentence, String before, String topic) {
        if (leansBack(sentence)) return true;
        List<Token> tokens = Token.of(sentence);
        if (before.isEmpty() || tokens.size() < 3 || !tokens.getFirst().lower().equals("the")) return false;
        if (Tagger.classes(tokens).get(1) != WordClass.NOUN) return false;
        String noun = SearchWords.stem(tokens.get(1).lower());
        if (!SearchWords.stems(topic).contains(noun)) return true;
        return tokens.size() <= 8 && SearchWords.stems(before).contains(noun);
    }

    /** Returns 1 to 6 for {@code The first reason …} to {@code The sixth reason …}; 0 if the sentence is no member of a series. */
    static int ordinal(String sentence) {
        String[] words = LinearRegex.split(CharacterClasses.lower(sentence), " ", 3);
        if (words.length < 3 || !words[0].equals("the")) return 0;
        return ORDINALS.indexOf(words[1]) + 1;
    }

    private static boolean pronounBeforeAnyNoun(List<Token> tokens) {
        for (int i = 1; i < Math.min(4, tokens.size()); i++) {
            if (EARLY.contains(tokens.get(i).lower()))
                return !tokens.subList(0, i).stream().anyMatch(Anaphora::names);
        }
        return false;
    }

    private static boolean names(Token token) {
        return token.core().length() > 3
                && !SearchWords.isStop(token.lower())
                && !token.digits()
                && !WordSet.of(
                                "today|during|once|every|left|inside|even|then|later|first|following|next|year|years|winter"
                                        + "|summer|spring|autumn|january|february|march|april|june|july|august|september|october"
                                        + "|november|december|almost|half|when|after|before|because|although")
                        .contains(token.lower());
    }
}
