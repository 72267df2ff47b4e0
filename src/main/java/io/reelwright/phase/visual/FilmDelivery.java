package io.reelwright.phase.visual;

import io.reelwright.money.Job;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.SceneSeller;
import java.io.IOException;

/** Brings what was bought into the files of a take. */
public interface FilmDelivery {
    /**
     * Writes the files of an order from what a job has given.
     *
     * @throws UnusableFilm         when what has come is no film that can be shown: another must be made
     * @throws IOException          when it cannot be fetched now, or not be written
     * @throws InterruptedException when the run is stopped
     */
    void deliver(SceneSeller seller, Job done, DrawingOrder order)
            throws UnusableFilm, IOException, InterruptedException;

    /** What has come cannot be shown. */
    final class UnusableFilm extends Exception {
        private static final long serialVersionUID = 1L;

        public UnusableFilm(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
