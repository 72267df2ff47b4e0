package io.reelwright.phase.storyboard;

import io.reelwright.language.phrase.KeyPhrase;
import io.reelwright.language.phrase.KeyPhrases;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What grammar and meaning find in a scene. It is read when it is first asked for: to choose the cuts, hundreds of candidates are tried
 * whose grammar nobody asks for.
 */
final class SceneReading {
    private final String sentence;
    private final String scene;
    private final String topic;
    private @Nullable Optional<SceneGrammar> grammar;
    private @Nullable List<KeyPhrase> phrases;
    private @Nullable List<PictureFinder.Seen> seen;

    /**
     * Notes where to look.
     *
     * @param sentence the sentence in which the scene begins
     * @param scene    the words of the scene
     * @param topic    topic of the video
     */
    SceneReading(String sentence, String scene, String topic) {
        this.sentence = sentence;
        this.scene = scene;
        this.topic = topic;
    }

    /** Returns the grammar of the scene's sentence; empty in other languages than English. */
    Optional<SceneGrammar> grammar() {
        Optional<SceneGrammar> known = grammar;
        if (known == null) grammar = known = SceneGrammar.of(sentence, scene);
        return known;
    }

    /** Returns what can stand alone on a picture, best first, with offsets in the scene; nothing in other languages than English. */
    List<KeyPhrase> phrases() {
        List<KeyPhrase> known = phrases;
        if (known == null) phrases = known = grammar().map(this::find).orElse(List.of());
        return known;
    }

    /** Returns the things that have a picture, as they are found the first time. */
    List<PictureFinder.Seen> seen(Supplier<List<PictureFinder.Seen>> finder) {
        List<PictureFinder.Seen> known = seen;
        if (known == null) seen = known = finder.get();
        return known;
    }

    private List<KeyPhrase> find(SceneGrammar read) {
        return KeyPhrases.english().of(read.tree(), topic).stream()
                .filter(it -> read.has(it.begin(), it.end()))
                .map(it -> new KeyPhrase(it.text(), it.begin() - read.begin(), it.end() - read.begin(), it.worth()))
                .toList();
    }
}
