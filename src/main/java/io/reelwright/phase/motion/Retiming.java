package io.reelwright.phase.motion;

import io.reelwright.campaign.Beat;
import io.reelwright.campaign.CameraMove;
import io.reelwright.campaign.Narration.SpokenSentence;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.Transition;
import io.reelwright.campaign.WordTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Fits a storyboard to a rhythm. A scene that lasts longer than the rhythm's shot is divided at the word nearest to the wanted cut. No
 * word changes its time or its sentence, boundaries between sentences do not move, and no part is shorter than {@link #SHORTEST}.
 */
final class Retiming {
    /** Minimum length of a part of a divided scene, in frames: 1.5 seconds. */
    static final int SHORTEST = 45;

    private final Rhythm rhythm;
    private final Storyboard board;
    private final List<WordTime> words;

    Retiming(Rhythm rhythm, Storyboard board) {
        this.rhythm = rhythm;
        this.board = board;
        this.words = board.narration().words();
    }

    /** Returns the storyboard in the rhythm; the unchanged storyboard if the rhythm is empty. */
    Storyboard apply() {
        if (rhythm.isEmpty()) return board;
        List<Scene> timed = new ArrayList<>();
        int place = 0;
        for (Scene scene : board.scenes()) {
            Scene rest = scene;
            for (int cut = cut(rest, rhythm.at(place++)); cut > 0; cut = cut(rest, rhythm.at(place++))) {
                timed.add(before(rest, cut, timed.size()));
                rest = after(rest, cut, timed.size());
            }
            timed.add(part(rest, timed.size(), rest.firstFrame(), rest.firstWord(), rest.card(), rest.camera()));
        }
        return board.showing(timed);
    }

    /** Returns the number of the scene's words before the best cut; 0 if the scene must not be divided. */
    private int cut(Scene scene, int wanted) {
        boolean changes = changes(scene);
        boolean divides = scene.beats().isEmpty() ? CardSplit.divides(scene.card()) : changes;
        if (scene.frames() < wanted + SHORTEST || !divides) return 0;
        int earliest = changes ? SHORTEST : Math.max(SHORTEST, CardSplit.settledAt(scene.card()));
        int latest = scene.frames() - SHORTEST - scene.out().frames();
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int count = 1; count < scene.wordCount(); count++) {
            int length = cutFrame(scene, scene.firstWord() + count) - scene.firstFrame();
            int away = Math.abs(length - wanted);
            if (length < earliest || length > latest || away >= least) continue;
            if (startsSentence(scene.firstWord() + count)) continue;
            if (changes && !changesAt(scene, scene.firstWord() + count)) continue;
            least = away;
            best = count;
        }
        return best;
    }

    /** Returns whether more than one card is shown in a scene; it is then only divided where the next one comes. */
    private static boolean changes(Scene scene) {
        return scene.beats().stream().map(Beat::card).distinct().count() > 1;
    }

    private static boolean changesAt(Scene scene, int word) {
        for (int i = 1; i < scene.beats().size(); i++)
            if (scene.beats().get(i).firstWord() == word)
                return !scene.beats()
                        .get(i)
                        .card()
                        .equals(scene.beats().get(i - 1).card());
        return false;
    }

    /** Returns the frame of a cut before a word: where its beat begins, or where it is spoken. */
    private int cutFrame(Scene scene, int word) {
        return scene.beats().stream()
                .filter(beat -> beat.firstWord() == word)
                .findFirst()
                .map(Beat::firstFrame)
                .orElseGet(() -> startFrame(word));
    }

    /** Returns the beats of the words {@code from} to {@code end} (exclusive); none where one card is divided in two. */
    private static List<Beat> beats(Scene scene, int from, int end) {
        boolean whole = from == scene.firstWord() && end == scene.firstWord() + scene.wordCount();
        if (!whole && !changes(scene)) return List.of();
        return scene.beats().stream()
                .filter(beat -> beat.firstWord() >= from && beat.firstWord() < end)
                .toList();
    }

    private boolean startsSentence(int word) {
        for (SpokenSentence sentence : board.narration().spoken()) if (sentence.firstWord() == word) return true;
        return false;
    }

    private int startFrame(int word) {
        return (int) Math.floor(words.get(word).start() * Scene.FPS);
    }

    private Scene before(Scene scene, int count, int index) {
        int end = cutFrame(scene, scene.firstWord() + count);
        return new Scene(
                index,
                scene.firstFrame(),
                end - scene.firstFrame(),
                scene.firstWord(),
                count,
                scene.role(),
                said(scene.firstWord(), scene.firstWord() + count),
                scene.card(),
                scene.prompt(),
                scene.camera(),
                Transition.CUT,
                scene.providers(),
                beats(scene, scene.firstWord(), scene.firstWord() + count));
    }

    private Scene after(Scene scene, int count, int index) {
        int word = scene.firstWord() + count;
        int frame = cutFrame(scene, word);
        String said = said(word, scene.firstWord() + scene.wordCount());
        double seconds = (frame - scene.firstFrame()) / (double) Scene.FPS;
        return part(scene, index, frame, word, CardSplit.rest(scene.card(), said, seconds), counter(scene.camera()));
    }

    /** Returns the rest of a scene from a word to the scene's end. */
    private Scene part(Scene scene, int index, int frame, int word, SceneCard card, CameraMove camera) {
        int end = scene.firstFrame() + scene.frames();
        int lastWord = scene.firstWord() + scene.wordCount();
        String narration = word == scene.firstWord() ? scene.narration() : said(word, lastWord);
        return new Scene(
                index,
                frame,
                end - frame,
                word,
                lastWord - word,
                scene.role(),
                narration,
                card,
                scene.prompt(),
                camera,
                scene.out(),
                scene.providers(),
                beats(scene, word, lastWord));
    }

    private String said(int from, int to) {
        return words.subList(from, to).stream().map(WordTime::text).collect(Collectors.joining(" "));
    }

    /** Returns the opposite camera move, so that the cut is visible. */
    private static CameraMove counter(CameraMove wish) {
        return switch (wish) {
            case STILL, PULL_OUT -> CameraMove.PUSH_IN;
            case PUSH_IN -> CameraMove.PULL_OUT;
            case PAN_LEFT -> CameraMove.PAN_RIGHT;
            case PAN_RIGHT -> CameraMove.PAN_LEFT;
            case TILT_UP -> CameraMove.TILT_DOWN;
            case TILT_DOWN -> CameraMove.TILT_UP;
        };
    }
}
