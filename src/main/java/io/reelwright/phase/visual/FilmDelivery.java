package io.reelwright.phase.visual;

import io.reelwright.campaign.Aspect;
import io.reelwright.money.Job;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.SceneSeller;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns purchased films into the files of a take. One that handles takes of one clip only has to implement {@link #deliver} alone. */
@FunctionalInterface
public interface FilmDelivery {
    /**
     * Writes the files of an order from the result of a finished job.
     *
     * @throws UnusableFilm         if the delivered film cannot be shown, so that another one must be made
     * @throws IOException          if the film cannot be fetched now, or the files cannot be written
     * @throws InterruptedException if the run is stopped
     */
    void deliver(SceneSeller seller, Job done, DrawingOrder order)
            throws UnusableFilm, IOException, InterruptedException;

    /**
     * Fetches the film of a finished job that is one of several clips of a take, and decodes it once to its end.
     *
     * @param film      file to write
     * @param lastFrame file to write for the last frame, as a PNG; null if it is not needed
     * @throws UnusableFilm         if the delivered film cannot be shown
     * @throws IOException          if the film cannot be fetched now, or the files cannot be written
     * @throws InterruptedException if the run is stopped
     */
    default void fetch(SceneSeller seller, Job done, Path film, @Nullable Path lastFrame)
            throws UnusableFilm, IOException, InterruptedException {
        throw new IllegalStateException(done.ref() + ": takes of several clips are not handled here");
    }

    /**
     * Writes the files of an order from fetched clips.
     *
     * @param clips in the order in which they are shown, those of the first shape first
     * @throws UnusableFilm         if a clip cannot be shown
     * @throws IOException          if the files cannot be written
     * @throws InterruptedException if the run is stopped
     */
    default void join(List<FetchedClip> clips, DrawingOrder order)
            throws UnusableFilm, IOException, InterruptedException {
        throw new IllegalStateException(clips.size() + " clips: takes of several are not handled here");
    }

    /**
     * Writes a frame of a take's file as a picture with which another film can begin.
     *
     * @param take    file of a take in this shape
     * @param frame   counted from 0, at 30 frames a second
     * @param picture PNG to write
     * @throws IOException          if the frame cannot be read, or the picture cannot be written
     * @throws InterruptedException if the run is stopped
     */
    default void still(Path take, Aspect shape, int frame, Path picture) throws IOException, InterruptedException {
        throw new IllegalStateException(take.getFileName() + ": takes that go on from others are not handled here");
    }

    /**
     * A fetched clip of a take.
     *
     * @param shape the shape for which it was bought besides the first one; null if it is of the first one, from which those that were
     *              not bought are cropped
     */
    record FetchedClip(Path film, @Nullable Aspect shape) {}

    /** The delivered film cannot be shown. */
    final class UnusableFilm extends Exception {
        private static final long serialVersionUID = 1L;

        public UnusableFilm(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
