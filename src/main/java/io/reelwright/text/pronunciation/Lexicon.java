package io.reelwright.text.pronunciation;

import io.reelwright.text.CharacterClasses;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words with the way in which they are pronounced.
 *
 * <p>An entry that begins with a capital letter and goes on in small ones ({@code Nice}) is for words that begin with a capital. Any
 * other ({@code quinoa}, {@code iPhone}) is for words in all forms. Its plural and possessive are known as well.
 */
public final class Lexicon {
    /** A lexicon without words. */
    public static final Lexicon EMPTY = new Lexicon(Map.of());

    private final Map<String, Pronunciation> exact;
    private final Map<String, Pronunciation> loose = new LinkedHashMap<>();

    /** Creates a lexicon of words as they are written. */
    public Lexicon(Map<String, Pronunciation> words) {
        exact = new LinkedHashMap<>(words);
        words.forEach((word, said) -> {
            if (!isCapitalised(word)) loose.putIfAbsent(CharacterClasses.lower(word), said);
        });
    }

    /** Returns whether it has no words. */
    public boolean isEmpty() {
        return exact.isEmpty();
    }

    /** Returns how the word is pronounced, if it or the word without a final {@code s} is an entry. */
    public Optional<Pronunciation> find(String word) {
        Pronunciation said = entry(word);
        if (said != null || isEmpty()) return Optional.ofNullable(said);
        for (String ending : new String[] {"'s", "’s", "s'", "s’", "s"}) {
            if (!word.endsWith(ending) || word.length() - ending.length() < 2) continue;
            Pronunciation stem = entry(word.substring(0, word.length() - ending.length()));
            if (stem != null) return Optional.of(stem.withS());
        }
        return Optional.empty();
    }

    /** Returns a text that differs for lexicons with different entries; empty for one without words. */
    public String fingerprint() {
        StringBuilder text = new StringBuilder();
        exact.forEach((word, said) -> text.append(word).append('=').append(said).append('\n'));
        return text.toString();
    }

    private @Nullable Pronunciation entry(String word) {
        Pronunciation said = exact.get(word);
        if (said != null) return said;
        said = loose.get(CharacterClasses.lower(word));
        if (said != null || word.length() < 2 || !isCapitals(word)) return said;
        int first = Character.charCount(word.codePointAt(0));
        return exact.get(word.substring(0, first) + CharacterClasses.lower(word.substring(first)));
    }

    private static boolean isCapitals(String word) {
        return word.codePoints().noneMatch(Character::isLowerCase)
                && word.codePoints().anyMatch(Character::isUpperCase);
    }

    private static boolean isCapitalised(String word) {
        int first = word.codePointAt(0);
        return Character.isUpperCase(first)
                && word.codePoints().skip(1).noneMatch(Character::isUpperCase)
                && word.codePoints().skip(1).anyMatch(Character::isLowerCase);
    }
}
