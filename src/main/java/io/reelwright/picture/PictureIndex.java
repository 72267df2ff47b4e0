package io.reelwright.picture;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WhiteSpace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Table from words and short phrases to names of pictures. A word that is not in the table has no picture. No picture is
 * better than a wrong one, so words with several everyday senses (<i>bat</i>, <i>seal</i>, <i>work</i>) are left out on purpose.
 */
public final class PictureIndex {
    /** Maximum length of a phrase in the table, in words. */
    private static final int MAX_PHRASE_WORDS = 3;

    private final Map<String, String> pictureByWords;

    private PictureIndex(Map<String, String> pictureByWords) {
        this.pictureByWords = pictureByWords;
    }

    /** Returns the table that ships with Reelwright. */
    public static PictureIndex shipped() {
        Map<String, String> table = new HashMap<>();
        try (InputStream in = PictureIndex.class.getResourceAsStream("/pictures/words.tsv")) {
            if (in == null) throw new IllegalStateException("the jar lacks pictures/words.tsv");
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                int tab = line.indexOf('\t');
                for (String words : LinearRegex.split(line.substring(tab + 1), ", ")) {
                    if (!words.isBlank()) table.putIfAbsent(words, line.substring(0, tab));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PictureIndex(Map.copyOf(table));
    }

    /**
     * Returns the name of the picture for a word or a phrase of up to three words, in any letter case, singular or plural, and in
     * any verb form.
     */
    public Optional<String> find(String words) {
        return entry(words).map(pictureByWords::get);
    }

    /** Returns the words of the table under which a word or phrase is found. */
    Optional<String> entry(String words) {
        String plain = plain(words);
        if (pictureByWords.containsKey(plain)) return Optional.of(plain);
        int head = plain.lastIndexOf(' ') + 1;
        String before = plain.substring(0, head);
        return WordForms.bases(plain.substring(head)).stream()
                .map(base -> before + base)
                .filter(pictureByWords::containsKey)
                .findFirst();
    }

    /** Returns the words and phrases of the table for each picture, all in alphabetical order. */
    SortedMap<String, List<String>> wordsByPicture() {
        SortedMap<String, List<String>> words = new TreeMap<>();
        new TreeMap<>(pictureByWords)
                .forEach((entry, picture) ->
                        words.computeIfAbsent(picture, _ -> new ArrayList<>()).add(entry));
        return words;
    }

    /**
     * Returns the names of the pictures for a text in the order of its words, each once. A phrase takes precedence over the words
     * in it.
     */
    public List<String> findAll(String text) {
        List<String> words = new ArrayList<>();
        for (String word : WhiteSpace.words(text.strip())) {
            String plain = plain(word);
            if (!plain.isEmpty()) words.add(plain);
        }
        Set<String> found = new LinkedHashSet<>();
        for (int from = 0; from < words.size(); ) from += longestAt(words, from, found);
        return List.copyOf(found);
    }

    /** Returns the names of all pictures in the table. */
    public Set<String> names() {
        return Set.copyOf(pictureByWords.values());
    }

    private int longestAt(List<String> words, int from, Set<String> found) {
        for (int length = Math.min(MAX_PHRASE_WORDS, words.size() - from); length > 0; length--) {
            Optional<String> picture = find(String.join(" ", words.subList(from, from + length)));
            if (picture.isPresent()) {
                found.add(picture.get());
                return length;
            }
        }
        return 1;
    }

    private static String plain(String words) {
        String small = CharacterClasses.lower(words).replace('’', '\'');
        String bare = small.indexOf('\'') < 0 ? small : LinearRegex.replaceAll(small, "'s\\b", "");
        StringBuilder plain = new StringBuilder(bare.length());
        bare.codePoints().filter(PictureIndex::isOfAWord).forEach(plain::appendCodePoint);
        return WhiteSpace.single(plain.toString()).strip();
    }

    private static boolean isOfAWord(int point) {
        return CharacterClasses.isLetterOrNumber(point) || "' -".indexOf(point) >= 0;
    }
}
