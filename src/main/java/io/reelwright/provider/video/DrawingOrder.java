package io.reelwright.provider.video;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.WordTime;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Order to draw a take now.
 *
 * @param wish  the requested take
 * @param files for each required shape, the empty file to write (MP4 or Matroska, H.264, yuv420p bt709, 30 fps,
 *              {@code scene.takeFrames()} frames, no sound)
 * @param joints how a purchased film flows from and into its neighbours
 * @param opens  whether a video begins with this take: its first frame is then complete, because platforms use it as the cover
 */
public record DrawingOrder(TakeRequest wish, Map<Aspect, Path> files, FilmJoints joints, boolean opens) {
    public DrawingOrder {
        files = Map.copyOf(files);
    }

    /** Creates an order for a take of the campaign's video, which begins with its first scene. */
    public DrawingOrder(TakeRequest wish, Map<Aspect, Path> files, FilmJoints joints) {
        this(wish, files, joints, wish.scene().index() == 0);
    }

    /** Creates an order for a take that is independent of other scenes. */
    public DrawingOrder(TakeRequest wish, Map<Aspect, Path> files) {
        this(wish, files, FilmJoints.NONE);
    }

    /** Returns the order for another scene of the video, with which no video opens. */
    public DrawingOrder of(Scene other) {
        return new DrawingOrder(wish.of(other), Map.of(), FilmJoints.NONE, false);
    }

    public String campaign() {
        return wish.campaign();
    }

    public Scene scene() {
        return wish.scene();
    }

    public List<WordTime> words() {
        return wish.words();
    }

    public Direction direction() {
        return wish.direction();
    }

    public MotionBlueprint blueprint() {
        return wish.blueprint();
    }

    public Stage stage() {
        return wish.stage();
    }

    public int take() {
        return wish.take();
    }

    public long seed() {
        return wish.seed();
    }

    public String last() {
        return wish.last();
    }

    public List<Diagnosis.Finding> mends() {
        return wish.mends();
    }
}
