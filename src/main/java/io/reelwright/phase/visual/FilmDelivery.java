package io.reelwright.phase.visual;

import io.reelwright.money.Job;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.SceneSeller;
import java.io.IOException;

/** Turns a purchased film into the files of a take. */
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

    /** The delivered film cannot be shown. */
    final class UnusableFilm extends Exception {
        private static final long serialVersionUID = 1L;

        public UnusableFilm(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
