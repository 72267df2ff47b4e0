package io.reelwright.phase.storyboard;

import io.reelwright.language.grammar.EnglishGrammar;
import io.reelwright.language.grammar.Tree;
import io.reelwright.text.LanguageGuess;
import java.util.Optional;

/**
 * The grammar of the sentence in which a scene lies. A scene may be a part of its sentence; where it reaches into the next one, it is read
 * alone.
 *
 * @param tree  the sentence
 * @param begin offset of the scene in it
 * @param end   offset after the scene's last character
 */
record SceneGrammar(Tree tree, int begin, int end) {
    /**
     * Reads the grammar of a scene; empty if its language is not English.
     *
     * @param sentence the sentence in which the scene begins
     * @param scene    the words of the scene
     */
    static Optional<SceneGrammar> of(String sentence, String scene) {
        if (!isEnglish(sentence)) return Optional.empty();
        int at = sentence.indexOf(scene);
        String read = at < 0 ? scene : sentence;
        int begin = Math.max(0, at);
        return Optional.of(new SceneGrammar(EnglishGrammar.shared().read(read), begin, begin + scene.length()));
    }

    private static boolean isEnglish(String sentence) {
        LanguageGuess guess = LanguageGuess.of(sentence);
        return guess.code().isEmpty() || guess.code().equals("en") || !guess.sure();
    }

    /** Returns whether these offsets of the sentence lie in the scene. */
    boolean has(int from, int to) {
        return from >= begin && to <= end;
    }
}
