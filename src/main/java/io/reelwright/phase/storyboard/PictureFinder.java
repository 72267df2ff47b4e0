package io.reelwright.phase.storyboard;

import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds pictures for words. No picture is better than a wrong one, so only nouns and names are looked up. */
final class PictureFinder {
    private PictureFinder() {}

    /** A picture and the range of words that it illustrates. */
    record Seen(String picture, int from, int to) {}

    /** Returns all pictures of a scene in the order of its words; longer phrases take precedence. */
    static List<Seen> all(SceneText scene) {
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < scene.tokens().size(); i++) {
            for (int length = 3; length >= 1; length--) {
                int to = i + length;
                if (to > scene.tokens().size() || !isThing(scene, i, to) || insideFigure(scene, to - 1)) continue;
                Optional<String> found = scene.pictures().apply(Phrases.bare(scene.words(i, to)));
                if (found.isPresent()) {
                    seen.add(new Seen(found.get(), i, to));
                    i = to - 1;
                    break;
                }
            }
        }
        return seen;
    }

    /** Returns the scene's first picture. */
    static Optional<String> best(SceneText scene) {
        return all(scene).stream().findFirst().map(Seen::picture);
    }

    /** Returns the picture of a few words: looked up as a whole, then word by word from the end. */
    static Optional<String> of(String words, Function<String, Optional<String>> pictures) {
        Optional<String> whole = pictures.apply(Phrases.bare(words));
        if (whole.isPresent()) return whole;
        List<Token> tokens = Token.of(words);
        for (int i = tokens.size() - 1; i >= 0; i--) {
            String word = tokens.get(i).core();
            if (word.length() < 3 || SearchWords.isStop(word)) continue;
            Optional<String> found = pictures.apply(word);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** Returns the different pictures of a text, at most {@code most}. */
    static List<String> several(String text, Function<String, Optional<String>> pictures, int most) {
        Set<String> names = new LinkedHashSet<>();
        for (Token token : Token.of(text))
            if (!SearchWords.isStop(token.lower()) && token.core().length() > 2)
                pictures.apply(token.core()).ifPresent(names::add);
        return names.stream().limit(most).toList();
    }

    /** Returns whether the word is part of a figure. Units need no picture: {@code 20 years} needs no calendar. */
    private static boolean insideFigure(SceneText scene, int word) {
        return scene.figures().stream().anyMatch(figure -> word >= figure.first() && word < figure.end());
    }

    private static boolean isThing(SceneText scene, int from, int to) {
        WordClass head = scene.classes().get(to - 1);
        if (from > 0
                && WordSet.of("next|good|bad")
                        .contains(scene.tokens().get(from - 1).lower())) return false;
        boolean marks = scene.tokens().subList(from, to - 1).stream().anyMatch(Token::endsClause);
        return !marks
                && (head == WordClass.NOUN || head == WordClass.NAME)
                && !SearchWords.isStop(scene.tokens().get(from).lower());
    }
}
