package io.reelwright.phase.storyboard;

import io.reelwright.language.grammar.EnglishGrammar;
import io.reelwright.language.phrase.KeyPhrase;
import io.reelwright.language.phrase.KeyPhrases;
import io.reelwright.text.LanguageGuess;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of a scene that can stand alone on a picture. They are found when they are first asked for: to choose the cuts, hundreds of
 * candidates are tried whose phrases nobody asks for. A scene may be a part of its sentence; the grammar is that of the sentence.
 */
final class ScenePhrases {
    private final String sentence;
    private final String scene;
    private final String topic;
    private @Nullable List<KeyPhrase> found;

    /**
     * Notes where to look.
     *
     * @param sentence the sentence in which the scene begins
     * @param scene    the words of the scene
     * @param topic    topic of the video
     */
    ScenePhrases(String sentence, String scene, String topic) {
        this.sentence = sentence;
        this.scene = scene;
        this.topic = topic;
    }

    /** Returns the phrases, best first, with offsets in the scene; empty if its language is not English. */
    List<KeyPhrase> all() {
        List<KeyPhrase> known = found;
        if (known == null) found = known = find();
        return known;
    }

    private List<KeyPhrase> find() {
        if (!isEnglish(sentence)) return List.of();
        int begin = sentence.indexOf(scene);
        String read = begin < 0 ? scene : sentence;
        int from = Math.max(0, begin);
        return KeyPhrases.english().of(EnglishGrammar.shared().read(read), topic).stream()
                .filter(it -> it.begin() >= from && it.end() <= from + scene.length())
                .map(it -> new KeyPhrase(it.text(), it.begin() - from, it.end() - from, it.worth()))
                .toList();
    }

    private static boolean isEnglish(String sentence) {
        LanguageGuess guess = LanguageGuess.of(sentence);
        return guess.code().isEmpty() || guess.code().equals("en") || !guess.sure();
    }
}
