package io.reelwright.language.grammar;

import io.reelwright.language.grammar.Asides.Aside;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The grammar of English by ClearNLP 3.2 with a packed model. Loading takes about half a second and 35 MB; a sentence some milliseconds.
 *
 * <p>Any text is read in bounded time: parts of at most 150 tokens are parsed, at most 1,200 tokens in all; the words after them hang on the
 * root as {@code dep} with the tag {@code XX}. Words in brackets are parsed apart and hang as {@code meta} on the word before.
 */
public final class EnglishGrammar implements Grammar {
    private static final int MOST_TOKENS = 1_200;
    private static final int MOST_REMEMBERED = 256;
    private static final int LONGEST_REMEMBERED = 2_000;

    private final DependencyParser parser;
    private final TokenCutter cutter = new TokenCutter();
    private final Map<String, Tree> remembered = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tree> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    private EnglishGrammar() {
        try {
            parser = new DependencyParser(ModelFile.load());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns the grammar of this process; the first call loads it. */
    public static EnglishGrammar shared() {
        return Loaded.GRAMMAR;
    }

    private static final class Loaded {
        static final EnglishGrammar GRAMMAR = new EnglishGrammar();
    }

    @Override
    public Tree read(String sentence) {
        Tree before = remembered.get(sentence);
        if (before != null) return before;
        Tree tree = parsed(sentence);
        if (sentence.length() <= LONGEST_REMEMBERED) remembered.put(sentence, tree);
        return tree;
    }

    private Tree parsed(String sentence) {
        List<Aside> asides = Asides.in(sentence);
        TreeBuilder tree = new TreeBuilder(sentence, parser, MOST_TOKENS);
        tree.addMain(cutter.cut(outside(sentence, asides), MOST_TOKENS));
        for (Aside aside : asides)
            tree.addAside(cutter.cut(PlainSentence.of(sentence, aside.open(), aside.close() + 1), MOST_TOKENS));
        return tree.built();
    }

    private static PlainSentence outside(String sentence, List<Aside> asides) {
        if (asides.isEmpty()) return PlainSentence.of(sentence, 0, sentence.length());
        StringBuilder rest = new StringBuilder(sentence);
        for (Aside aside : asides) for (int i = aside.open(); i <= aside.close(); i++) rest.setCharAt(i, ' ');
        return PlainSentence.of(rest.toString(), 0, rest.length());
    }
}
