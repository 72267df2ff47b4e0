package io.reelwright.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a text with their classes, which are computed once, at the first request. */
final class TaggedWords {
    private final List<Token> words;
    private @Nullable List<WordClass> classes;

    TaggedWords(List<Token> words) {
        this.words = words;
    }

    int size() {
        return words.size();
    }

    Token get(int i) {
        return words.get(i);
    }

    WordClass kind(int i) {
        List<WordClass> known = classes;
        if (known == null) {
            known = Tagger.classes(words);
            classes = known;
        }
        return known.get(i);
    }
}
