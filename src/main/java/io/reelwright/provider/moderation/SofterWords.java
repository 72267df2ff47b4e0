package io.reelwright.provider.moderation;

import com.google.re2j.Matcher;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table of words that moderation often refuses, and what replaces them. Whole words are replaced, never parts. Of several phrases that
 * begin at the same word the longest counts. A phrase that stands for itself protects its words: {@code shooting star = shooting star}.
 */
public final class SofterWords {
    private static final String RESOURCE = "softer-words.txt";
    private static final String WORD = "[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)*";
    private static final Set<String> ARTICLES = Set.of("a", "an");
    private static final Set<String> DETERMINERS = Set.of("a", "an", "the");

    /** Replacements by phrase, in lower case, words separated by single spaces. */
    private final Map<String, String> replacements;

    private final int longest;
    private final int entries;

    private record Word(int start, int end, String text) {}

    /** @param ending number of characters after the phrase in its last word: 2 for a possessive */
    private record Found(int words, String phrase, String replacement, int ending) {}

    private SofterWords(Map<String, String> replacements, int entries) {
        this.replacements = Map.copyOf(replacements);
        this.entries = entries;
        this.longest = replacements.keySet().stream()
                .mapToInt(phrase -> LinearRegex.split(phrase, " ").length)
                .max()
                .orElse(0);
    }

    /** Reads the shipped table. */
    public static SofterWords shipped() {
        try (InputStream in = SofterWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) throw new IllegalStateException(RESOURCE + " is missing from the program's own resources");
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Reads a table: a line per entry, {@code word, its forms = softer word, its forms}. One softer word serves all forms; else there are as
     * many as forms. {@code #} begins a comment line.
     *
     * @throws IllegalArgumentException when a line is wrong; the message names it and what is wrong with it
     */
    public static SofterWords of(String text) {
        Map<String, String> all = new HashMap<>();
        int entries = 0;
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) continue;
            read(line, i + 1, all);
            entries++;
        }
        return new SofterWords(all, entries);
    }

    private static void read(String line, int number, Map<String, String> all) {
        String[] sides = LinearRegex.split(line, "=", -1);
        if (sides.length != 2) throw wrong(number, "needs one = between the words and what replaces them");
        List<String> words = parts(sides[0]);
        List<String> softer = parts(sides[1]);
        if (words.contains("") || softer.contains("")) throw wrong(number, "has an empty word");
        if (softer.size() != 1 && softer.size() != words.size())
            throw wrong(
                    number,
                    "has " + words.size() + " words and " + softer.size() + " replacements; give one or as many");
        for (int i = 0; i < words.size(); i++) {
            String before = all.put(normal(words.get(i)), softer.size() == 1 ? softer.getFirst() : softer.get(i));
            if (before != null) throw wrong(number, "repeats the word " + words.get(i));
        }
    }

    private static List<String> parts(String side) {
        return List.of(LinearRegex.split(side, ",", -1)).stream()
                .map(String::strip)
                .toList();
    }

    private static IllegalArgumentException wrong(int line, String why) {
        return new IllegalArgumentException(RESOURCE + ", line " + line + ": " + why);
    }

    /** Returns how many entries the table has; all forms of a word are one. */
    public int size() {
        return entries;
    }

    /** Returns the replacements by phrase, in lower case. */
    Map<String, String> replacements() {
        return replacements;
    }

    /** Returns the text with softer words; empty when it has none of the table's. */
    Optional<SoftenedPrompt> replace(String text) {
        List<Word> words = words(text);
        StringBuilder softer = new StringBuilder(text.length());
        Set<String> replaced = new LinkedHashSet<>();
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            Optional<Found> found = found(text, words, i);
            if (found.isEmpty()) continue;
            Found one = found.get();
            Word first = words.get(i);
            Word last = words.get(i + one.words() - 1);
            if (!one.replacement().equals(one.phrase())) {
                String replacement = shaped(one.replacement(), text.substring(first.start(), last.end()));
                replaced.add(one.phrase());
                softer.append(text, from, first.start());
                from = last.end();
                softer.append(withArticle(softer, i == 0 ? "" : words.get(i - 1).text(), replacement))
                        .append(text, last.end() - one.ending(), last.end());
            }
            i += one.words() - 1;
        }
        if (replaced.isEmpty()) return Optional.empty();
        return Optional.of(
                new SoftenedPrompt(softer.append(text, from, text.length()).toString(), List.copyOf(replaced)));
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher found = LinearRegex.matcher(text, WORD);
        while (found.find()) words.add(new Word(found.start(), found.end(), found.group()));
        return words;
    }

    /** Returns the longest phrase that begins at a word, also in the possessive form. */
    private Optional<Found> found(String text, List<Word> words, int at) {
        StringBuilder phrase = new StringBuilder();
        Optional<Found> found = Optional.empty();
        for (int i = at; i < Math.min(words.size(), at + longest); i++) {
            if (i > at && !isOnePhrase(text, words.get(i - 1), words.get(i))) break;
            phrase.append(i > at ? " " : "").append(normal(words.get(i).text()));
            String whole = phrase.toString();
            String base = whole.endsWith("'s") ? whole.substring(0, whole.length() - 2) : whole;
            for (String one : List.of(base, whole)) {
                String replacement = replacements.get(one);
                if (replacement != null)
                    found = Optional.of(new Found(i - at + 1, one, replacement, whole.length() - one.length()));
            }
        }
        return found;
    }

    private static boolean isOnePhrase(String text, Word before, Word after) {
        return LinearRegex.matches(text.substring(before.end(), after.start()), "[ \\t\\n-]{1,2}");
    }

    private static String normal(String word) {
        return LinearRegex.replaceAll(CharacterClasses.lower(word).replace('’', '\''), "[\\s-]+", " ");
    }

    /** Returns the replacement in the capitals of the words that it replaces. */
    private static String shaped(String replacement, String original) {
        boolean capital = Character.isUpperCase(original.codePointAt(0));
        boolean allCapitals = capital && original.length() > 2 && original.equals(original.toUpperCase(Locale.ROOT));
        if (allCapitals) return replacement.toUpperCase(Locale.ROOT);
        return capital ? replacement.substring(0, 1).toUpperCase(Locale.ROOT) + replacement.substring(1) : replacement;
    }

    /** Corrects the article before a replacement: {@code a gun} becomes {@code an instrument}. A second article is left out. */
    private static String withArticle(StringBuilder before, String previous, String replacement) {
        String article = CharacterClasses.lower(previous);
        String tail = previous + " ";
        if (!DETERMINERS.contains(article) || !before.toString().endsWith(tail)) return replacement;
        String[] parts = LinearRegex.split(replacement, " ", 2);
        String rest = parts.length == 2 && ARTICLES.contains(CharacterClasses.lower(parts[0])) ? parts[1] : replacement;
        if (ARTICLES.contains(article)) {
            before.setLength(before.length() - tail.length());
            before.append(previous.charAt(0)).append(beginsWithVowel(rest) ? "n " : " ");
        }
        return rest;
    }

    private static boolean beginsWithVowel(String word) {
        return "aeiou".indexOf(CharacterClasses.lower(word).charAt(0)) >= 0;
    }
}
