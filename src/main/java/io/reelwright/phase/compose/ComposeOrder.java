package io.reelwright.phase.compose;

import io.reelwright.campaign.Beat;
import io.reelwright.campaign.Direction.MusicMood;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.WordTime;
import io.reelwright.look.Look;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An order for masters, made from consecutive, complete scenes of one campaign.
 *
 * @param folder    where the files are stored, a key of the asset store without its last part: {@code 01JD…/masters}
 * @param scenes    at least one, in order, without gaps; the video begins with the first
 * @param takes     one for each scene, in the same order
 * @param narration the campaign's whole narration; it has the same clock as the scenes' {@code firstFrame}
 * @param words     words of the narration on the same clock; words outside of the scenes are ignored
 * @param look      colours and type of the captions
 * @param mood      mood of the music
 * @param tier      determines the encoder's preset
 * @param outputs   files to make, at least one
 * @param seed      root of every random choice
 */
public record ComposeOrder(
        String folder,
        List<Scene> scenes,
        List<Take> takes,
        Path narration,
        List<WordTime> words,
        Look look,
        MusicMood mood,
        QualityTier tier,
        List<Output> outputs,
        long seed) {
    public ComposeOrder {
        scenes = List.copyOf(scenes);
        takes = List.copyOf(takes);
        words = List.copyOf(words);
        outputs = List.copyOf(outputs);
        if (scenes.isEmpty() || scenes.size() != takes.size())
            throw new IllegalArgumentException(
                    scenes.size() + " scenes and " + takes.size() + " takes; there must be one take per scene");
        if (outputs.isEmpty()) throw new IllegalArgumentException("an order needs at least one output");
    }

    /** Returns the length in frames. */
    public int frames() {
        return scenes.stream().mapToInt(Scene::frames).sum();
    }

    /** Returns the length in seconds. */
    public double seconds() {
        return frames() / (double) Scene.FPS;
    }

    /** Returns the position in the narration at which the video begins, in seconds. */
    public double start() {
        return scenes.getFirst().startSeconds();
    }

    /** Returns the words that are spoken in the video, on the clock of the video. */
    public List<WordTime> ownWords() {
        double end = start() + seconds();
        return words.stream()
                .filter(word -> word.start() >= start() - 0.02 && word.start() < end)
                .map(word -> new WordTime(
                        word.text(), Math.max(0, word.start() - start()), Math.max(0, word.end() - start())))
                .toList();
    }

    /** Returns the frames of the video in which the spoken words stand in the picture itself, so that it needs no captions. */
    public List<Frames> withoutCaptions() {
        List<Frames> spans = new ArrayList<>();
        int first = scenes.getFirst().firstFrame();
        for (int i = 0; i < scenes.size(); i++) {
            // A filmed take shows no words.
            if (takes.get(i).textBoxes().isEmpty()) continue;
            for (Beat beat : scenes.get(i).beats())
                if (!beat.captions()) spans.add(new Frames(beat.firstFrame() - first, beat.endFrame() - first));
        }
        return List.copyOf(spans);
    }

    /** Frames of the video, {@code end} excluded. */
    public record Frames(int first, int end) {
        boolean has(int frame) {
            return frame >= first && frame < end;
        }
    }
}
