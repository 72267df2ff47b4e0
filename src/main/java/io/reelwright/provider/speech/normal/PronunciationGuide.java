package io.reelwright.provider.speech.normal;

import io.reelwright.language.grammar.Grammar;
import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.ResourceLines;
import io.reelwright.text.pronunciation.Lexicon;
import io.reelwright.text.pronunciation.LexiconText;
import io.reelwright.text.pronunciation.Pronunciation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Says how words are pronounced whose spelling does not tell: the user's own words, names of our time ({@code names.txt}) and
 * heteronyms.
 */
public final class PronunciationGuide {
    private static final Lexicon NAMES = names();

    private final Lexicon own;
    private final Supplier<? extends Grammar> grammar;

    /**
     * @param own     the user's words, which come before all others
     * @param grammar reads a sentence with heteronyms; asked for only then, as it takes time to load
     */
    public PronunciationGuide(Lexicon own, Supplier<? extends Grammar> grammar) {
        this.own = own;
        this.grammar = grammar;
    }

    private static Lexicon names() {
        LexiconText read = LexiconText.ofResource(ResourceLines.of(PronunciationGuide.class, "names.txt"));
        if (!read.problems().isEmpty()) throw new IllegalStateException("names.txt: " + read.problems());
        return read.lexicon();
    }

    /** Returns how the user wants a word to be said. */
    Optional<Pronunciation> own(String word) {
        return own.find(word);
    }

    /** Returns how a word is said, by the user's words and the names. */
    Optional<Pronunciation> of(String word) {
        return own.find(word).or(() -> NAMES.find(word));
    }

    /**
     * Adds the pronunciation of heteronyms.
     *
     * @param text   the text, without white space at its ends
     * @param words  its written words
     * @param tokens its tokens, of which those with a pronunciation stay as they are
     */
    List<SpokenText.Token> withHeteronyms(String text, List<String> words, List<SpokenText.Token> tokens) {
        Heteronyms known = Heteronyms.shipped();
        if (tokens.stream().noneMatch(token -> token.said() == null && known.has(low(token)))) return tokens;
        Tree tree = grammar.get().read(text);
        int[] written = writtenWords(text, words, tree);
        List<SpokenText.Token> told = new ArrayList<>();
        int from = 0;
        for (SpokenText.Token token : tokens) {
            while (from < written.length && written[from] < token.written()) from++;
            told.add(token.said() == null && known.has(low(token)) ? told(token, known, tree, written, from) : token);
        }
        return told;
    }

    private static SpokenText.Token told(SpokenText.Token token, Heteronyms known, Tree tree, int[] written, int from) {
        for (int i = from; i < written.length && written[i] == token.written(); i++) {
            Word word = tree.words().get(i);
            if (!word.lower().equals(low(token))) continue;
            Optional<Pronunciation> said = known.of(word, tree);
            if (said.isPresent()) return new SpokenText.Token(token.text(), token.written(), said.get());
        }
        return token;
    }

    /** Returns for each word of the tree the index of the written word in which it begins. */
    private static int[] writtenWords(String text, List<String> words, Tree tree) {
        int[] written = new int[tree.words().size()];
        int word = -1;
        int end = 0;
        for (int i = 0; i < written.length; i++) {
            int begin = tree.words().get(i).begin();
            while (word + 1 < words.size() && begin >= end) {
                word++;
                end = text.indexOf(words.get(word), end) + words.get(word).length();
            }
            written[i] = Math.max(0, word);
        }
        return written;
    }

    private static String low(SpokenText.Token token) {
        return CharacterClasses.lower(token.text());
    }
}
