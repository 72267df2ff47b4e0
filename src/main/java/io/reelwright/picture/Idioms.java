package io.reelwright.picture;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Turns of speech whose nouns are no things: nobody sees news in {@code in the news}. */
final class Idioms {
    private static final String ANY = "_";

    /** The turns of speech by their first word. */
    private static final Map<String, List<List<String>>> BY_START = read();

    private Idioms() {}

    private static Map<String, List<List<String>>> read() {
        Map<String, List<List<String>>> all = new HashMap<>();
        for (String line : PictureTexts.lines("/pictures/idioms.txt")) {
            List<String> words = WhiteSpace.words(line);
            all.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(words);
        }
        return all;
    }

    /** Returns the indexes of the words of a sentence that are part of a turn of speech. */
    static Set<Integer> in(Tree tree) {
        Set<Integer> part = new HashSet<>();
        for (Word word : tree.words())
            for (String form : new TreeSet<>(List.of(word.lower(), word.lemma())))
                for (List<String> idiom : BY_START.getOrDefault(form, List.of()))
                    if (begins(tree.words(), word.index(), idiom))
                        for (int i = 0; i < idiom.size(); i++) part.add(word.index() + i);
        return part;
    }

    private static boolean begins(List<Word> words, int at, List<String> idiom) {
        if (at + idiom.size() > words.size()) return false;
        for (int i = 0; i < idiom.size(); i++) {
            Word word = words.get(at + i);
            String form = idiom.get(i);
            if (!form.equals(ANY) && !form.equals(word.lemma()) && !form.equals(word.lower())) return false;
        }
        return true;
    }
}
