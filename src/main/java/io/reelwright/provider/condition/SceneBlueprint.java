package io.reelwright.provider.condition;

import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.MotionBlueprint.CameraPart;
import io.reelwright.campaign.MotionBlueprint.PoseTrack;
import io.reelwright.campaign.Scene;
import io.reelwright.provider.video.TakeRequest;
import java.util.List;

/**
 * The part of a motion blueprint that falls on a scene.
 *
 * @param fps     frames per second of the blueprint
 * @param start   where the scene begins, in frames of the blueprint
 * @param seconds length of the scene's take
 * @param camera  movements of the camera during the scene
 * @param poses   persons who are seen during the scene
 */
public record SceneBlueprint(double fps, double start, double seconds, List<CameraPart> camera, List<PoseTrack> poses) {
    /** A person who is seen for a smaller part of the scene does not steer it. */
    private static final double LEAST_SEEN = 0.25;

    public SceneBlueprint {
        camera = List.copyOf(camera);
        poses = List.copyOf(poses);
    }

    /** Returns the part for the scene of a take. The blueprint's clock begins with the video. */
    public static SceneBlueprint of(TakeRequest request) {
        MotionBlueprint whole = request.blueprint();
        Scene scene = request.scene();
        double seconds = scene.takeFrames() / (double) Scene.FPS;
        double start = scene.startSeconds() * whole.fps();
        double end = start + seconds * whole.fps();
        return new SceneBlueprint(
                whole.fps(),
                start,
                seconds,
                whole.camera().stream()
                        .filter(part -> part.firstFrame() < end && part.lastFrame() + 1 > start)
                        .toList(),
                whole.poses().stream()
                        .filter(track -> seen(track, start, end) >= LEAST_SEEN * (end - start))
                        .toList());
    }

    /** Returns how many seconds of the scene a movement of the camera covers. */
    double overlap(CameraPart part) {
        double end = start + seconds * fps;
        return Math.max(0, Math.min(end, part.lastFrame() + 1) - Math.max(start, part.firstFrame())) / fps;
    }

    private static double seen(PoseTrack track, double start, double end) {
        if (track.frames().isEmpty()) return 0;
        int first = track.frames().getFirst().frame();
        int last = track.frames().getLast().frame();
        return Math.min(end, last + 1) - Math.max(start, first);
    }
}
