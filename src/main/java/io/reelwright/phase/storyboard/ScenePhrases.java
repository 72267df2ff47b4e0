package io.reelwright.phase.storyboard;

import io.reelwright.language.phrase.KeyPhrase;
import io.reelwright.language.phrase.KeyPhrases;
import java.util.List;

/** Finds the phrases of a scene that can stand alone on a picture. */
final class ScenePhrases {
    private ScenePhrases() {}

    /** Returns the phrases of a scene, best first, with offsets in the scene. */
    static List<KeyPhrase> of(SceneGrammar grammar, String topic) {
        return KeyPhrases.english().of(grammar.tree(), topic).stream()
                .filter(it -> grammar.has(it.begin(), it.end()))
                .map(it ->
                        new KeyPhrase(it.text(), it.begin() - grammar.begin(), it.end() - grammar.begin(), it.worth()))
                .toList();
    }
}
