package io.reelwright.phase.storyboard;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.campaign.SceneCard.Quote;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import io.reelwright.text.Verbs;
import io.reelwright.text.WordSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Reads words in quotation marks whose speaker is named in the sentence. */
final class QuoteReader implements CardReader {
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^“”\"]{12,160})[”\"]");
    /** Matches one to four capitalised words. {@link #NO_NAME} decides which of them are the name. */
    private static final String NAME = "((?:\\p{Lu}[\\p{L}.'’-]*\\s?){1,4})";

    /** Capitalised words that are not part of a name. */
    private static final Set<String> NO_NAME =
            WordSet.of("The|A|In|On|But|And|He|She|They|It|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday");

    private static final Pattern SAID_BY = Pattern.compile(
            "(?:said|says|wrote|writes|warned|asked|noted|told|added|explained|recalled|argued|claimed|called it|in the words of|—|–)\\s+"
                    + NAME);
    private static final Pattern BY_SAID = Pattern.compile(
            NAME
                    + "(?:, [^,]{3,60}, )?(?:once |has |later |famously )?(?:said|says|wrote|writes|warned|asked|noted|told|added|explained|recalled|argued|claimed|put it|called (?:it|them|him|her|this))");
    private static final Pattern YEAR = Pattern.compile("\\bin (1\\d{3}|20\\d{2})\\b");
    private static final int MOST_WORDS = 16;

    @Override
    public Optional<CardChoice> read(SceneText scene) {
        Matcher quoted = QUOTED.matcher(scene.text());
        if (!quoted.find()) return Optional.empty();
        String text = LinearRegex.replaceAll(quoted.group(1), "[,;:]$", "").strip();
        String around = QUOTED.matcher(scene.sentence()).replaceAll(" ");
        Optional<String> author = author(around);
        if (author.isEmpty()
                || Token.of(text).size() > MOST_WORDS
                || Token.of(text).size() < 3) return Optional.empty();
        Matcher year = YEAR.matcher(around);
        String who = year.find() ? author.get() + ", " + year.group(1) : author.get();
        return Optional.of(new CardChoice(new Quote(text, accent(text), who), 0.98));
    }

    private static Optional<String> author(String around) {
        Matcher after = SAID_BY.matcher(around);
        while (after.find()) {
            String name = after.group(1).substring(0, noNameFrom(after.group(1)));
            boolean whole = name.length() == after.group(1).length();
            if (!name.isEmpty() && !(whole && acts(around.substring(after.end()))))
                return Optional.of(LinearRegex.replaceAll(name.strip(), "(\\p{Ll})\\.$", "$1"));
        }
        Matcher before = BY_SAID.matcher(around);
        for (int from = 0; before.find(from); ) {
            int begin = before.start(1) + noNameTo(before.group(1));
            if (begin < before.end(1))
                return Optional.of(LinearRegex.replaceAll(
                        around.substring(begin, before.end(1)).strip(), "[,;]$", ""));
            from = begin;
        }
        return Optional.empty();
    }

    /** Returns whether words begin with a verb: in {@code Cook said Apple employs many} it is not Apple that speaks. */
    private static boolean acts(String rest) {
        return Token.of(rest).stream()
                .findFirst()
                .filter(it -> !it.capital() && Verbs.base(it.lower()).isPresent())
                .isPresent();
    }

    /** Returns the position of the first word that is not part of a name; the text's length if there is none. */
    private static int noNameFrom(String words) {
        for (int at = 0, space; (space = words.indexOf(' ', at)) >= 0; at = space + 1)
            if (NO_NAME.contains(words.substring(at, space))) return at;
        return words.length();
    }

    /** Returns the position after the last word that is not part of a name, including its space; 0 if there is none. */
    private static int noNameTo(String words) {
        int end = 0;
        for (int at = 0, space; (space = words.indexOf(' ', at)) >= 0; at = space + 1)
            if (NO_NAME.contains(words.substring(at, space))) end = space + 1;
        return end;
    }

    /** Returns the longest meaningful word. */
    static String accent(String text) {
        return Token.of(text).stream()
                .filter(token -> !SearchWords.isStop(token.lower()))
                .map(Token::core)
                .max(Comparator.comparingInt(String::length))
                .orElseGet(() ->
                        Token.of(text).stream().findFirst().map(Token::core).orElse(""));
    }
}
