package io.reelwright.phase.repurpose;

import io.reelwright.campaign.Narration.SpokenSentence;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.Transition;
import io.reelwright.campaign.WordTime;
import io.reelwright.phase.repurpose.PeakFinder.Moment;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the scenes of a moment to its words: the clip begins {@link #LEAD} seconds before the first word and ends {@link #TAIL} seconds
 * after the last, never inside a word. A take begins with its scene and has some extra frames at its end, so at the edges the picture
 * may run ahead of the sound by up to eight frames.
 */
final class ClipCut {
    /** Time before the first word, in seconds. */
    static final double LEAD = 0.15;

    /** Time after the last word, in seconds. */
    static final double TAIL = 0.25;

    private static final int MOST_SHIFT = 8;

    private ClipCut() {}

    static List<Scene> scenes(Storyboard board, Moment moment) {
        List<SpokenSentence> spoken = board.narration().spoken();
        int firstWord = spoken.get(moment.first()).firstWord();
        SpokenSentence last = spoken.get(moment.last());
        int endWord = last.firstWord() + last.wordCount();
        List<Scene> scenes = new ArrayList<>();
        for (Scene scene : board.scenes())
            if (scene.firstWord() >= firstWord && scene.firstWord() < endWord) scenes.add(scene);
        scenes.set(scenes.size() - 1, ended(scenes.getLast(), board.narration().words(), endWord));
        scenes.set(0, begun(scenes.getFirst(), board.narration().words(), firstWord));
        return scenes;
    }

    private static Scene begun(Scene scene, List<WordTime> words, int word) {
        int wanted = (int) Math.floor((words.get(word).start() - LEAD) * Scene.FPS);
        int earliest = word == 0 ? 0 : (int) Math.ceil(words.get(word - 1).end() * Scene.FPS);
        int shift = Math.clamp((long) Math.max(wanted, earliest) - scene.firstFrame(), -MOST_SHIFT, MOST_SHIFT);
        // Frames added at the beginning are limited to the extra frames that the take has beyond the scene.
        int added = Math.min(Math.max(0, -shift), scene.out().frames());
        if (shift < 0) shift = -added;
        Transition out = shortened(scene.out(), added);
        return scene.lasting(scene.firstFrame() + shift, scene.frames() - shift, out);
    }

    private static Scene ended(Scene scene, List<WordTime> words, int endWord) {
        int wanted = (int) Math.ceil((words.get(endWord - 1).end() + TAIL) * Scene.FPS);
        int latest = scene.firstFrame() + scene.takeFrames();
        if (endWord < words.size())
            latest = Math.min(latest, (int) Math.floor(words.get(endWord).start() * Scene.FPS));
        return scene.lasting(scene.firstFrame(), Math.min(wanted, latest) - scene.firstFrame(), Transition.CUT);
    }

    private static Transition shortened(Transition out, int frames) {
        int left = out.frames() - frames;
        return left <= 0 ? Transition.CUT : new Transition(out.kind(), left);
    }
}
