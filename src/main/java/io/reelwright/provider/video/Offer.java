package io.reelwright.provider.video;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Take.TextBox;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;

/** What a maker offers for a scene. */
public sealed interface Offer {
    /**
     * It does not make this scene.
     *
     * @param why in words, told with the take that another makes
     */
    record Declined(String why) implements Offer {}

    /**
     * It draws the take here and now.
     *
     * @param model for events, provider first: {@code studio-headline}
     */
    record Drawn(String model, Draw draw) implements Offer {}

    /**
     * It sells the take: it is ordered, and comes later. Made by a {@link SceneSeller}.
     *
     * @param model      as the seller calls it, without the seller's name
     * @param request    what is asked for, as the seller's adapter writes and reads it. The same wish gives the same request
     * @param worst      the most that it may cost, in micros
     * @param prompt     the words in it
     * @param seconds    length of the film that comes
     * @param aspect     shape of the film that comes; others are cropped from it
     * @param conditions which parts of the wish it follows beside the words
     */
    record Sold(
            String model,
            String request,
            long worst,
            String prompt,
            double seconds,
            Aspect aspect,
            Set<Condition> conditions)
            implements Offer {
        public Sold {
            conditions = Set.copyOf(conditions);
            if (worst < 0) throw new IllegalArgumentException("nothing costs less than nothing: " + worst);
            if (seconds <= 0) throw new IllegalArgumentException("no film is " + seconds + " s long");
        }
    }

    /** What of a wish a maker can follow, beside the words. */
    enum Condition {
        /** How bodies move. */
        POSES,
        /** How the camera moves. */
        CAMERA,
        /** The picture with which it begins. */
        FIRST_FRAME,
        /** The picture with which it ends. */
        LAST_FRAME,
        /** A film whose movement it takes over. */
        REFERENCE
    }

    /** Draws a take. */
    @FunctionalInterface
    interface Draw {
        /**
         * Writes the files of an order.
         *
         * @param order    of the wish that was offered for
         * @param progress is told 0 to 1 now and then
         * @throws IOException          when it cannot be made; the message names the thing and the mend
         * @throws InterruptedException when the run is stopped; half-made files are removed
         */
        Made draw(DrawingOrder order, DoubleConsumer progress) throws IOException, InterruptedException;
    }

    /**
     * What was drawn: the files of the order are written.
     *
     * @param model     who made it
     * @param textBoxes where text stands at its full strength, per shape
     */
    record Made(String model, Map<Aspect, List<TextBox>> textBoxes) {}
}
