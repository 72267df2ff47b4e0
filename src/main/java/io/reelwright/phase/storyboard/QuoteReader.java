package io.reelwright.phase.storyboard;

import io.reelwright.campaign.SceneCard.Quote;
import io.reelwright.text.Token;
import io.reelwright.text.Words;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words in quotation marks of which the sentence says who said them. */
final class QuoteReader implements CardReader {
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^“”\"]{12,160})[”\"]");
    private static final String NAME =
            "((?:(?!The |A |In |On |But |And |He |She |They |It )\\p{Lu}[\\p{L}.'’-]*\\s?){1,4})";
    private static final Pattern SAID_BY = Pattern.compile(
            "(?:said|says|wrote|writes|warned|asked|noted|told|added|explained|recalled|argued|claimed|called it|in the words of|—|–)\\s+"
                    + NAME);
    private static final Pattern BY_SAID = Pattern.compile(
            NAME
                    + "(?:, [^,]{3,60}, )?(?:once |has |later |famously )?(?:said|says|wrote|writes|warned|asked|noted|told|added|explained|recalled|argued|claimed|put it|called (?:it|them|him|her|this))");
    private static final Pattern YEAR = Pattern.compile("\\bin (1\\d{3}|20\\d{2})\\b");
    private static final int MOST_WORDS = 16;

    @Override
    public Optional<Choice> read(SceneText scene) {
        Matcher quoted = QUOTED.matcher(scene.text());
        if (!quoted.find()) return Optional.empty();
        String text = quoted.group(1).replaceAll("[,;:]$", "").strip();
        String around = QUOTED.matcher(scene.sentence()).replaceAll(" ");
        Optional<String> author = author(around);
        if (author.isEmpty()
                || Token.of(text).size() > MOST_WORDS
                || Token.of(text).size() < 3) return Optional.empty();
        Matcher year = YEAR.matcher(around);
        String who = year.find() ? author.get() + ", " + year.group(1) : author.get();
        return Optional.of(new Choice(new Quote(text, accent(text), who), 0.98));
    }

    private static Optional<String> author(String around) {
        Matcher after = SAID_BY.matcher(around);
        if (after.find()) return Optional.of(after.group(1).strip().replaceAll("(?<=\\p{Ll})\\.$", ""));
        Matcher before = BY_SAID.matcher(around);
        return before.find() ? Optional.of(before.group(1).strip().replaceAll("[,;]$", "")) : Optional.empty();
    }

    /** The longest word that carries meaning. */
    static String accent(String text) {
        return Token.of(text).stream()
                .filter(token -> !Words.isStop(token.lower()))
                .map(Token::core)
                .max(Comparator.comparingInt(String::length))
                .orElse(Token.of(text).getFirst().core());
    }
}
