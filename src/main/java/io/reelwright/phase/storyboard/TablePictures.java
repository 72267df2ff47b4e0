package io.reelwright.phase.storyboard;

import io.reelwright.phase.storyboard.PictureFinder.Seen;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import io.reelwright.text.WordClass;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Looks words up in the table of pictures as they stand, where no grammar tells what they mean. */
final class TablePictures {
    private static final int LONGEST_ENTRY = 3;

    private TablePictures() {}

    /**
     * Returns all pictures of a scene in the order of its words; longer phrases take precedence.
     *
     * @param table maps words to the name of a picture
     */
    static List<Seen> all(SceneText scene, Function<String, Optional<String>> table) {
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < scene.tokens().size(); i++) {
            for (int length = LONGEST_ENTRY; length >= 1; length--) {
                int to = i + length;
                if (to > scene.tokens().size() || !isThing(scene, i, to) || scene.isInFigure(to - 1)) continue;
                Optional<String> found = table.apply(Phrases.bare(scene.words(i, to)));
                if (found.isPresent()) {
                    seen.add(new Seen(found.get(), i, to));
                    i = to - 1;
                    break;
                }
            }
        }
        return seen;
    }

    private static boolean isThing(SceneText scene, int from, int to) {
        WordClass head = scene.classes().get(to - 1);
        boolean marks = scene.tokens().subList(from, to - 1).stream().anyMatch(Token::endsClause);
        return !marks
                && (head == WordClass.NOUN || head == WordClass.NAME)
                && !SearchWords.isStop(scene.tokens().get(from).lower());
    }

    /** Returns the picture of a few words: looked up as a whole, then word by word from the end. */
    static Optional<String> of(String words, Function<String, Optional<String>> table) {
        Optional<String> whole = table.apply(Phrases.bare(words));
        if (whole.isPresent()) return whole;
        List<Token> tokens = Token.of(words);
        for (int i = tokens.size() - 1; i >= 0; i--) {
            String word = tokens.get(i).core();
            if (word.length() < 3 || SearchWords.isStop(word)) continue;
            Optional<String> found = table.apply(word);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** Returns the different pictures of the words of a text. */
    static Set<String> several(String text, Function<String, Optional<String>> table) {
        Set<String> names = new LinkedHashSet<>();
        for (Token token : Token.of(text))
            if (!SearchWords.isStop(token.lower()) && token.core().length() > 2)
                table.apply(token.core()).ifPresent(names::add);
        return names;
    }
}
