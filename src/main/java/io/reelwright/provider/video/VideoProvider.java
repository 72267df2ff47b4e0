package io.reelwright.provider.video;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.campaign.WordTime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;

/** Makes takes of scenes. */
public interface VideoProvider {
    /** The name before the hyphen in a take's model: {@code studio}. */
    String name();

    /** Whether it can make this scene at all. */
    boolean makes(Scene scene);

    /** The model that would be used, for events: {@code studio-headline}. */
    String model(Scene scene);

    /**
     * Makes one take.
     *
     * @param order    what to make
     * @param progress is told 0 to 1 now and then
     * @throws IOException          when it cannot be made; the message names the thing and the mend
     * @throws InterruptedException when the run is stopped; half-made files are removed
     */
    Made make(Order order, DoubleConsumer progress) throws IOException, InterruptedException;

    /**
     * What to make.
     *
     * @param campaign  id, for names and records only
     * @param scene     the plan
     * @param words     the words spoken in the scene, times in seconds from the scene's start
     * @param direction look, pace, mood
     * @param blueprint how it is to move
     * @param files     for each shape that is needed, the empty file to write (MP4 or Matroska, H.264, yuv420p bt709, 30 fps,
     *                  {@code scene.takeFrames()} frames, no sound)
     * @param take      number of the take, from 1
     * @param seed      root of every random choice
     * @param last      the last scene's template, so that two in a row do not look alike; empty for the first
     * @param mends     what QUALITY wants changed against the take before; empty for a first take
     */
    record Order(
            String campaign,
            Scene scene,
            List<WordTime> words,
            Direction direction,
            MotionBlueprint blueprint,
            Map<Aspect, Path> files,
            int take,
            long seed,
            String last,
            List<Diagnosis.Finding> mends) {}

    /**
     * What was made: the files of the order are written.
     *
     * @param model     who made it
     * @param textBoxes where text stands at its full strength, per shape
     */
    record Made(String model, Map<Aspect, List<TextBox>> textBoxes) {}
}
